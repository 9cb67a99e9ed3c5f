// A worker that gets a wasm and has it compiled, so that the page need not stop for that whenever a
// piece of it comes; and that can be asked whether anything draws here. Whoever has the module has what
// is compiled of it.

/**
 * @typedef {{url: string | null}} Order a wasm; without one, whether anything draws
 * @typedef {{bytes: number} | {module: WebAssembly.Module} | {trouble: string} | {draws: boolean}} Word bytes are those that
 *   have come since the last
 */

/** Bytes are told of so many at a time: they come by the thousand, and the page stops for each word. */
const LOAD = 1 << 16;

const tell = (/** @type {Word} */ word) => postMessage(word);

/** @param {Response} response */
async function count(response) {
  const reader = response.body?.getReader();
  let bytes = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    bytes += read.value.byteLength;
    if (bytes < LOAD) continue;
    tell({ bytes });
    bytes = 0;
  }
  tell({ bytes });
}

/** @param {string} url */
async function compile(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // Whoever compiles it hears of it when it breaks off.
  count(response.clone()).catch(() => {});
  // A host that gives it another type is slower, and no worse.
  if (response.headers.get('Content-Type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Whether anything does; where a worker has no canvas, or one that knows nothing of this, nothing is known to. */
function draws() {
  try {
    const context = new OffscreenCanvas(1, 1).getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

addEventListener('message', async (/** @type {MessageEvent<Order>} */ { data: { url } }) => {
  if (url === null) return tell({ draws: draws() });
  await compile(url).then(
    (module) => tell({ module }),
    (error) => tell({ trouble: String(error) }),
  );
});

export {};

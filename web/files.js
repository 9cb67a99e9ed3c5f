// What the build calls each file. Names carry a hash of the contents, so that a browser may keep
// them for ever.

/** @typedef {{building: boolean, files: Record<string, string>, bytes?: Record<string, number>, base?: string}} Files `base` is where a worker finds them */

const POLL = 2000;

/** The game itself. */
export const WASM = 'game_bg.wasm';
/** What it draws with. It is asked for once the wasm is there, and comes while that starts. */
export const SUPPLIES = ['art.pack', 'fonts/body.ttf', 'fonts/bold.ttf'];

/** @returns {Files} */
export const readFiles = () => JSON.parse(document.getElementById('files')?.textContent ?? '');

/** @param {Files} files @param {string} name */
export function address({ files, base = document.baseURI }, name) {
  const served = files[name];
  if (served === undefined) throw new Error(`the build serves no ${name}`);
  return new URL(served, base).href;
}

/**
 * The map, once it has this file: while a developer's build is still running it does not.
 * @param {Files} files @param {string} name @returns {Promise<Files>}
 */
export async function once(files, name) {
  while (files.building && !(name in files.files)) {
    await new Promise((done) => setTimeout(done, POLL));
    const answer = await fetch('files.json', { cache: 'no-store' }).catch(() => null);
    if (answer?.ok) files = await answer.json();
  }
  return files;
}

/** @param {string} url */
export async function download(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** @param {string} url */
export const bytesOf = async (url) => new Uint8Array(await (await download(url)).arrayBuffer());

/**
 * Counts the bytes of a download as they pass. The answer itself is handed on untouched: with one of
 * our own making a browser would compile the wasm anew at each visit.
 * @param {Response} response @param {(bytes: number) => void} onBytes
 */
export function counted(response, onBytes) {
  const reader = response.clone().body?.getReader();
  async function count() {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) onBytes(read.value.byteLength);
  }
  // Whoever takes the answer hears of it when it breaks off.
  count().catch(() => {});
  return response;
}

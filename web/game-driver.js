// The play in Bevy, drawn on the canvas.

import { address, bytesOf, counted, download, once } from './files.js';
import { joinRest } from './halves.js';
import { words } from './intent.js';

/**
 * @typedef {import('./lite-driver.js').Driver} Driver
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./protocol').Update} Update
 * @typedef {import('./strings.js').Message} Message
 */

const PARTS = ['game_bg.wasm', 'art.pack', 'fonts/body.ttf', 'fonts/bold.ttf'];

/**
 * What draws here: nothing, the processor (for which smoothed edges would be seconds of work), or
 * something made for it. Asked before the pictures are fetched, and not before, since it takes a while.
 */
function whatDraws() {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'nothing';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software/i.test(name) ? 'processor' : 'card';
}

/** @param {Files} files @param {(percent: string) => void} onProgress */
async function fetchParts(files, onProgress) {
  const sizes = PARTS.map((name) => files.bytes?.[name] ?? 0);
  const total = sizes.every(Boolean) ? sizes.reduce((sum, size) => sum + size) : 0;
  let have = 0;
  const count = (/** @type {number} */ bytes) => {
    have += bytes;
    onProgress(total ? `${Math.min(100, 5 * Math.floor((20 * have) / total))} %` : `${(have / 1e6).toFixed(1)} MB`);
  };
  const [game, wasm, ...packs] = await Promise.all([
    import(address(files, 'game.js')),
    download(address(files, 'game_bg.wasm')).then((response) => counted(response, count)),
    ...PARTS.slice(1).map(async (name) => {
      const bytes = await bytesOf(address(files, name));
      count(bytes.length);
      return bytes;
    }),
  ]);
  const exports = await game.default({ module_or_path: wasm });
  performance.mark('wasm-compiled');
  return { files, game, exports, packs };
}

const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** winit leaves its own start by an exception; that one is no failure. @param {() => void} start */
function startWinit(start) {
  try {
    start();
  } catch (error) {
    if (!String(error).includes('Using exceptions for control flow')) throw error;
  }
}

/**
 * @param {object} how
 * @param {Files} how.files
 * @param {HTMLCanvasElement} how.canvas
 * @param {Uint8Array} how.pack
 * @param {() => string} how.save where to begin
 * @param {(percent: string) => void} how.onProgress
 * @param {(update: Update) => void} how.onUpdate
 * @param {(why: Message) => void} how.onFail
 * @returns {Promise<Driver | null>}
 */
export async function loadGame({ files, canvas, pack, save, onProgress, onUpdate, onFail }) {
  const draws = whatDraws();
  if (draws === 'nothing') {
    onFail('unsupported');
    return null;
  }
  const parts = await once(files, 'game_bg.wasm')
    .then((complete) => fetchParts(complete, onProgress))
    .catch((error) => console.warn(error));
  if (!parts) {
    onFail('undelivered');
    return null;
  }
  const { game, packs } = parts;
  let drawn = false;
  const stopped = () => onFail('stopped');
  const trapped = (/** @type {unknown} */ error) => error instanceof WebAssembly.RuntimeError && stopped();
  canvas.addEventListener('webglcontextlost', stopped);
  addEventListener('error', ({ error }) => trapped(error));
  addEventListener('unhandledrejection', ({ reason }) => trapped(reason));

  // Its answer comes from inside the wasm, which must not be entered again before it is left.
  const answer = (/** @type {string} */ json) =>
    queueMicrotask(() => {
      onUpdate(JSON.parse(json));
      if (drawn) return;
      drawn = true;
      void joinRest(parts.files, game, parts.exports, wait);
    });
  try {
    startWinit(() => game.start(`#${canvas.id}`, pack, ...packs, save(), draws === 'card', answer));
  } catch (error) {
    console.warn(error);
    stopped();
    return null;
  }
  // winit makes the canvas a tab stop, and names it in English; the page's buttons are those.
  canvas.tabIndex = -1;
  canvas.removeAttribute('alt');
  return {
    send: (intent) => game.send(...words(intent)),
    focus: (index) => game.focus(index),
    save: () => game.save(),
    restore: (json) => game.restore(json),
    tellOthers: (text) => game.tell_others?.(text),
    tellCalls: (lines) => game.tell_calls(lines),
    wear(theme) {
      game.paint(theme.colors);
      game.reword(theme.words);
    },
  };
}

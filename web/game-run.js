// The game's wasm, running on a canvas. It starts without the half that it hardly ever needs. Should
// it need that before it is there, which is a trap, it starts once more with both.

import { address } from './files.js';
import { isHalved, joinRest } from './halves.js';

/** @typedef {import('./files.js').Files} Files */

/**
 * @typedef {object} Script what `wasm-bindgen` wrote, and `cargo xtask` added to
 * @property {(how: {module_or_path: Response | WebAssembly.Module}) => Promise<WebAssembly.Exports>} default
 * @property {() => WebAssembly.Imports} imports
 * @property {() => WebAssembly.Module} compiled
 * @property {() => WebAssembly.Exports} exports
 * @property {(tell: (error: unknown) => void) => void} [watch] whom to tell of whatever the wasm throws
 * @property {() => void} abandon lets whatever still calls the wasm do nothing
 * @property {(canvas: string, ...more: unknown[]) => void} start
 * @property {(art: Uint8Array, ...fonts: Uint8Array[]) => void} supply
 * @property {(kind: string, value: string) => void} send
 * @property {(index: number) => void} focus
 * @property {() => string} save
 * @property {(json: string) => void} restore
 * @property {(text: string) => void} tell_others
 * @property {(lines: string) => void} tell_calls
 * @property {(colors: string) => void} paint
 * @property {(words: string) => void} reword
 */

const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** winit leaves its own start by an exception; that one is no failure. @param {() => void} start */
function startWinit(start) {
  try {
    start();
  } catch (error) {
    if (!String(error).includes('Using exceptions for control flow')) throw error;
  }
}

/** @param {HTMLCanvasElement} canvas */
function settle(canvas) {
  // winit makes the canvas a tab stop, and names it in English; the page's buttons are those.
  canvas.tabIndex = -1;
  canvas.removeAttribute('alt');
}

/** Another canvas in its place: nobody else can draw on one that a lost game has drawn on. @param {HTMLCanvasElement} canvas */
function renew(canvas) {
  const fresh = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
  canvas.replaceWith(fresh);
  canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  return fresh;
}

/**
 * @param {object} how
 * @param {Files} how.files
 * @param {HTMLCanvasElement} how.canvas
 * @param {Script} how.script
 * @param {import('./compiling.js').Compiler} how.compiler
 * @param {() => unknown[]} how.given what it starts with
 * @param {Promise<Uint8Array[]>} how.supplies what it then draws with
 * @param {(json: string) => void} how.onAnswer
 * @param {() => void} how.onAgain it has trapped, and is going to start once more
 * @param {() => void} how.onStarted it has
 * @param {() => void} how.onStop for good
 * @param {() => void} how.onUnsupplied for good, since the supplies do not come
 */
export function createRun({ files, canvas, script, compiler, given, supplies, onAnswer, onAgain, onStarted, onStop, onUnsupplied }) {
  /** @type {'half' | 'again' | 'whole'} `again` from a trap until both halves run */
  let state = isHalved(files) ? 'half' : 'whole';
  let joining = false;

  /** Fetched once there is a first picture. */
  async function join() {
    if (state !== 'half' || joining) return;
    joining = true;
    // Meanwhile the first half may have trapped, and is given up.
    if (!(await joinRest(files, script, compiler, wait)) || state !== 'half') return;
    state = 'whole';
    performance.mark('whole');
  }

  /** @param {Script} mine */
  async function supply(mine) {
    const [art = new Uint8Array(), ...fonts] = (await supplies.catch((error) => console.warn(error))) ?? [];
    // Meanwhile it may have been given up.
    if (script !== mine || state === 'again') return;
    if (fonts.length === 0) return onUnsupplied();
    try {
      mine.supply(art, ...fonts);
    } catch (error) {
      if (trapped(error)) return;
      console.warn(error);
      onStop();
    }
  }

  function run() {
    const mine = script;
    // Its answer comes from inside the wasm, which must not be entered again before it is left.
    const answer = (/** @type {string} */ json) =>
      queueMicrotask(() => {
        if (script !== mine) return;
        onAnswer(json);
        void join();
      });
    canvas.addEventListener('webglcontextlost', ({ target }) => target === canvas && onStop());
    // Some of those who call the game keep to themselves what it throws, so it is told here.
    mine.watch?.((error) => void trapped(error));
    startWinit(() => mine.start(`#${canvas.id}`, ...given(), answer));
    settle(canvas);
    void supply(mine);
  }

  async function runWhole() {
    const module = script.compiled();
    script = await import(`${address(files, 'game.js')}#whole`);
    await script.default({ module_or_path: module });
    if (!(await joinRest(files, script, compiler, wait))) return onStop();
    state = 'whole';
    performance.mark('whole');
    canvas = renew(canvas);
    run();
    onStarted();
  }

  /** Takes a trap, and tells whether it was one. @param {unknown} error */
  function trapped(error) {
    if (!(error instanceof WebAssembly.RuntimeError)) return false;
    // What goes on for a moment in a game that is given up.
    if (state === 'again') return true;
    console.warn(error);
    if (state === 'whole') {
      onStop();
      return true;
    }
    state = 'again';
    script.abandon();
    onAgain();
    runWhole().catch((trouble) => trapped(trouble) || onStop());
    return true;
  }

  /** One that is taken is nothing for a browser to complain of. @param {Event} event @param {unknown} error */
  const take = (event, error) => trapped(error) && event.preventDefault();
  addEventListener('error', (event) => take(event, event.error));
  addEventListener('unhandledrejection', (event) => take(event, event.reason));

  return {
    /** Starts it; what goes wrong is told. */
    start() {
      try {
        run();
      } catch (error) {
        if (trapped(error)) return;
        console.warn(error);
        onStop();
      }
    },

    /** Whether there is one to be entered: not while it starts once more. */
    stands: () => state !== 'again',

    /** Enters it. @template Answer @param {(script: Script) => Answer} enter @returns {Answer} */
    enter(enter) {
      try {
        return enter(script);
      } catch (error) {
        trapped(error);
        throw error;
      }
    },
  };
}

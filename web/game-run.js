// The game's wasm, running on a canvas, in a page or in a worker. It starts without the half that it
// hardly ever needs. Should it need that before it is there, which is a trap, it starts once more with both.

import { address } from './files.js';
import { isHalved, joinRest } from './halves.js';

/**
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./hand.js').Size} Size
 * @typedef {HTMLCanvasElement | OffscreenCanvas} Canvas
 */

/**
 * @typedef {object} Calls what the game can be asked
 * @property {(kind: string, value: string) => void} send
 * @property {(index: number) => void} focus
 * @property {() => string} save
 * @property {(json: string) => void} restore
 * @property {(text: string) => void} tell_others
 * @property {(lines: string) => void} tell_calls
 * @property {(colors: string) => void} paint
 * @property {(words: string) => void} reword
 * @property {(width: number, height: number, scale: number) => void} resize
 * @property {() => void} redraw
 * @property {(x: number, y: number) => void} point
 * @property {(button: number, down: boolean) => void} press
 * @property {(finger: number, phase: string, x: number, y: number) => void} touch
 * @property {(x: number, y: number, lines: boolean) => void} scroll
 * @property {(name: string, down: boolean, repeat: boolean) => void} key
 *
 * @typedef {object} Start
 * @property {(how: {module_or_path: Response | WebAssembly.Module}) => Promise<WebAssembly.Exports>} default
 * @property {() => WebAssembly.Imports} imports
 * @property {() => WebAssembly.Module} compiled
 * @property {() => WebAssembly.Exports} exports
 * @property {(tell: (error: unknown) => void) => void} [watch] whom to tell of whatever the wasm throws
 * @property {() => void} abandon lets whatever still calls the wasm do nothing
 * @property {(canvas: Canvas, width: number, height: number, scale: number, pack: Uint8Array, save: string, smooth: boolean, told: (json: string) => void) => void} start
 * @property {(art: Uint8Array, ...fonts: Uint8Array[]) => void} supply
 *
 * @typedef {Calls & Start} Script what `wasm-bindgen` wrote, and `cargo xtask` added to
 *
 * @typedef {object} Given what it starts with
 * @property {Uint8Array} pack
 * @property {string} save
 * @property {boolean} smooth
 *
 * @typedef {ReturnType<typeof createRun>} Run
 */

const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/**
 * @param {object} how
 * @param {Files} how.files
 * @param {Canvas} how.canvas
 * @param {Script} how.script
 * @param {import('./halves.js').Compiler} [how.compiler] who has the other half compiled elsewhere
 * @param {() => Size} how.size of the canvas, now
 * @param {() => Given} how.given
 * @param {Promise<Uint8Array[]>} how.supplies what it then draws with
 * @param {() => Canvas | Promise<Canvas>} how.renew another in its place: nobody else can draw on one that a lost game has drawn on
 * @param {(json: string) => void} how.onAnswer
 * @param {() => void} how.onAgain it has trapped, and is going to start once more
 * @param {() => void} how.onStarted it has
 * @param {() => void} how.onWhole both halves are there
 * @param {() => void} how.onStop for good
 * @param {() => void} how.onUnsupplied for good, since the supplies do not come
 */
export function createRun(how) {
  const { files, compiler, size, given, supplies, renew, onAnswer, onAgain, onStarted, onWhole, onStop, onUnsupplied } = how;
  let { canvas, script } = how;
  /** @type {'half' | 'again' | 'whole'} `again` from a trap until both halves run */
  let state = isHalved(files) ? 'half' : 'whole';
  let joining = false;

  function complete() {
    state = 'whole';
    onWhole();
  }

  /** Fetched once there is a first picture. */
  async function join() {
    if (state !== 'half' || joining) return;
    joining = true;
    // Meanwhile the first half may have trapped, and is given up.
    if ((await joinRest(files, script, wait, compiler)) && state === 'half') complete();
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
    const { width, height, scale } = size();
    const { pack, save, smooth } = given();
    mine.start(canvas, width, height, scale, pack, save, smooth, answer);
    void supply(mine);
  }

  async function runWhole() {
    const module = script.compiled();
    const fresh = await renew();
    const context = /** @type {WebGL2RenderingContext | null} */ (canvas.getContext('webgl2'));
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    canvas = fresh;
    script = await import(`${address(files, 'game.js')}#whole`);
    await script.default({ module_or_path: module });
    if (!(await joinRest(files, script, wait, compiler))) return onStop();
    complete();
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

    /** Whether there is one to be called: not while it starts once more. */
    stands: () => state !== 'again',

    /**
     * Calls it. @template {keyof Calls} Name @param {Name} name @param {Parameters<Calls[Name]>} more
     * @returns {ReturnType<Calls[Name]>}
     */
    call(name, ...more) {
      try {
        return /** @type {any} */ (script[name])(...more);
      } catch (error) {
        trapped(error);
        throw error;
      }
    },
  };
}

// The play in Bevy, drawn on the canvas.

import { employ } from './compiling.js';
import { whenIdle } from './device.js';
import { address, bytesOf, counted, download, once } from './files.js';
import { createRun } from './game-run.js';
import { words } from './intent.js';
import { hire } from './warming.js';

/**
 * @typedef {import('./lite-driver.js').Driver} Driver
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./protocol').Update} Update
 * @typedef {import('./strings.js').Message} Message
 */

const WASM = 'game_bg.wasm';
/** What it draws with. It is asked for once the wasm is there, and comes while that starts. */
const SUPPLIES = ['art.pack', 'fonts/body.ttf', 'fonts/bold.ttf'];

/**
 * What draws here: nothing, the processor (for which smoothed edges would be seconds of work), or
 * something made for it. To ask takes a while.
 */
function whatDraws() {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'nothing';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software/i.test(name) ? 'processor' : 'card';
}

/** Until the page has nothing better to do. */
const rest = () => new Promise((done) => whenIdle(() => done(null)));

/** @param {Files} files @param {import('./compiling.js').Compiler} compiler @param {(percent: string) => void} onProgress */
async function fetchParts(files, compiler, onProgress) {
  const sizes = [WASM, ...SUPPLIES].map((name) => files.bytes?.[name] ?? 0);
  const total = sizes.every(Boolean) ? sizes.reduce((sum, size) => sum + size) : 0;
  let have = 0;
  /** @type {ReturnType<typeof hire> | undefined} */
  let helpers;
  let over = false;
  const count = (/** @type {number} */ bytes) => {
    have += bytes;
    onProgress(total ? `${Math.min(100, 5 * Math.floor((20 * have) / total))} %` : `${(have / 1e6).toFixed(1)} MB`);
    if (total && have > total / 2 && !over) helpers ??= hire(files);
  };
  async function fetchWasm() {
    const url = address(files, WASM);
    const module = await compiler.compile(url, count);
    if (module) return module;
    have = 0;
    return counted(await download(url), count);
  }
  const fetchScript = () => rest().then(() => import(address(files, 'game.js')));
  try {
    const [script, wasm] = await Promise.all([fetchScript(), fetchWasm()]);
    await script.default({ module_or_path: wasm });
    performance.mark('wasm-compiled');
    const supplies = Promise.all(
      SUPPLIES.map(async (name) => {
        const bytes = await bytesOf(address(files, name));
        count(bytes.length);
        return bytes;
      }),
    );
    // Whoever waits for them hears of it.
    supplies.catch(() => {});
    helpers ??= hire(files);
    await helpers.warm(script.compiled?.());
    performance.mark('warm');
    return { files, script, supplies };
  } finally {
    over = true;
    helpers?.dismiss();
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
 * @param {() => void} how.onAgain the game starts once more, and draws nothing until it has
 * @returns {Promise<Driver | null>}
 */
export async function loadGame({ files, canvas, pack, save, onProgress, onUpdate, onFail, onAgain }) {
  const compiler = employ(files);
  /** @param {Message} why */
  function fail(why) {
    compiler.dismiss();
    onFail(why);
    return null;
  }
  // For a worker's word the page need not stop. Where it is no yes, the page's own canvas knows.
  const told = await compiler.draws();
  if (!told) await rest();
  let draws = told ? null : whatDraws();
  if (draws === 'nothing') return fail('unsupported');
  const parts = await once(files, WASM)
    .then((complete) => fetchParts(complete, compiler, onProgress))
    .catch((error) => console.warn(error));
  if (!parts) return fail('undelivered');
  draws ??= whatDraws();
  if (draws === 'nothing') return fail('unsupported');
  /** @type {{words: string, colors: string} | null} */
  let worn = null;
  const dress = () =>
    run.enter((game) => {
      if (!worn) return;
      game.paint(worn.colors);
      game.reword(worn.words);
    });
  const run = createRun({
    ...parts,
    compiler,
    canvas,
    given: () => [pack, save(), draws === 'card'],
    onAnswer: (json) => onUpdate(JSON.parse(json)),
    onAgain,
    onStarted: dress,
    onStop: () => onFail('stopped'),
    onUnsupplied: () => onFail('undelivered'),
  });
  run.start();
  return {
    send: (intent) => run.enter((game) => game.send(...words(intent))),
    focus: (index) => run.enter((game) => game.focus(index)),
    save: () => run.enter((game) => game.save()),
    restore: (json) => run.enter((game) => game.restore(json)),
    tellOthers: (text) => run.enter((game) => game.tell_others(text)),
    tellCalls: (lines) => run.enter((game) => game.tell_calls(lines)),
    wear(theme) {
      worn = theme;
      if (run.stands()) dress();
    },
  };
}

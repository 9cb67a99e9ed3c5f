// The game in a worker: it is fetched, starts, runs and draws where no press has to wait for it. The page
// has a canvas for it, and its hands (web/game-beside.js). Where no worker can draw, it fetches and compiles
// for the page. It stays: what a browser compiles it keeps for the next visit, if whoever had it compiled is
// there still.

import { address, SUPPLIES, WASM } from './files.js';
import { createRun } from './game-run.js';
import { whatDraws, whatDrawsOn } from './graphics.js';

/**
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./game-run.js').Calls} Calls
 * @typedef {import('./game-run.js').Given} Given
 * @typedef {import('./game-run.js').Run} Run
 * @typedef {import('./game-run.js').Script} Script
 * @typedef {import('./graphics.js').Graphics} Graphics
 * @typedef {import('./hand.js').Size} Size
 *
 * @typedef {{canvas: OffscreenCanvas, size: Size, given: Given}} Opening
 * @typedef {{canvas: OffscreenCanvas, size: Size, lang: string, scenario: string, still: boolean}} Early for a game that the browser may have kept whole: it starts before it is asked for, on the title or a scenario's note
 * @typedef {object} Order one of these
 * @property {{files: Files, apart: boolean, early?: Early}} [employ] the first thing that is told: those of the build, and whether it may run here
 * @property {Files} [get] the game, which is among these files by now
 * @property {string} [compile] the address of another wasm, for the page
 * @property {Opening} [begin] at the start, and whenever the game asks for another canvas
 * @property {Uint8Array[] | null} [supplies] nothing where they do not come
 * @property {{size: Size, save: string | null}} [resume] how large the canvas is, and where the page is, for a game that has started early; it stays where it is where that is nothing
 * @property {keyof Calls} [call]
 * @property {unknown[]} [more] what it is called with
 *
 * @typedef {'ready' | 'running' | 'unkept' | 'again' | 'started' | 'whole' | 'stop' | 'unsupplied'} News
 * @typedef {{draws: Graphics} | {bytes: number} | {module: WebAssembly.Module} | {trouble: string} | {news: News} | {answer: string, save: string}} Word
 *   bytes are those that have come since the last
 */

const PACK = 'scenarios.pack';

/** Bytes are told of so many at a time: they come by the thousand, and the page stops for each word. */
const LOAD = 1 << 16;

const tell = (/** @type {Word} */ word) => postMessage(word);
const report = (/** @type {News} */ news) => () => tell({ news });
const complain = (/** @type {unknown} */ error) => tell({ trouble: String(error) });

/** @type {Files} */
let files;
/** It is to run here. */
let apart = false;
/** @type {Promise<WebAssembly.Module | null>} */
let kept = Promise.resolve(null);
/** Whether it runs before anybody has asked for it. */
let early = Promise.resolve(false);
/** @type {Promise<WebAssembly.Module> | undefined} */
let module;
/** @type {Promise<Script> | undefined} */
let prepared;
/** @type {Run | undefined} */
let run;
/** @type {Opening} */
let opening;
/** Hands the next canvas to whoever waits for it. @type {(canvas: OffscreenCanvas) => void} */
let renewed = () => {};
/** @type {(supplies: Uint8Array[] | null) => void} */
let supplied;
/** @type {Promise<Uint8Array[]>} */
const supplies = new Promise((done, fail) => (supplied = (all) => (all ? done(all) : fail(new Error('the supplies do not come')))));
// Whoever waits for them hears of it.
supplies.catch(() => {});

/** Where a worker has no canvas, or one that knows nothing of this, nothing is known to draw. */
function lookWhatDraws() {
  try {
    return whatDraws(new OffscreenCanvas(1, 1));
  } catch {
    return 'nothing';
  }
}

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

/** @param {Response} response */
async function compileAs(response) {
  // A host that gives it another type is slower, and no worse.
  if (response.headers.get('Content-Type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** @param {string} url */
async function compile(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // Whoever compiles it hears of it when it breaks off.
  count(response.clone()).catch(() => {});
  return compileAs(response);
}

/** What the browser has kept for when there is no network; nothing where it has not. @param {string} name */
async function fetchKept(name) {
  const response = await fetch(address(files, name), { cache: 'only-if-cached', mode: 'same-origin' });
  return response.status === 200 ? response : null;
}

async function compileKept() {
  const response = await fetchKept(WASM);
  if (!response) return null;
  void loadScript();
  return compileAs(response);
}

/** All of these, or nothing. @param {string[]} names */
async function bytesKept(names) {
  const responses = await Promise.all(names.map(fetchKept));
  if (responses.includes(null)) return null;
  return Promise.all(responses.map(async (one) => new Uint8Array((await one?.arrayBuffer()) ?? [])));
}

/** Once, however often it is asked for. */
function getModule() {
  module ??= kept.then((one) => one ?? compile(address(files, WASM)));
  return module;
}

/** @returns {Promise<Script>} */
function loadScript() {
  const fetched = import(address(files, 'game.js'));
  // Whoever waits for it hears of it.
  fetched.catch(() => {});
  return fetched;
}

async function prepare() {
  const fetched = loadScript();
  const compiled = await getModule();
  const script = await fetched;
  await script.default({ module_or_path: compiled });
  return script;
}

/** Makes it ready to run, once, however often it is asked for. */
function getReady() {
  prepared ??= prepare();
  return prepared;
}

/** @param {Graphics} draws */
function know(draws) {
  apart &&= draws !== 'nothing';
  tell({ draws });
}

/** Starts a game that is kept whole. @param {Early} how */
async function startKept({ canvas, size, lang, scenario, still }) {
  // To look takes a while, and it is compiled meanwhile.
  kept = compileKept().catch(() => null);
  const others = bytesKept([PACK, ...SUPPLIES]).catch(() => null);
  const draws = whatDrawsOn(canvas);
  know(draws);
  if (!apart || !(await kept)) return false;
  await getReady();
  const [pack, ...more] = (await others) ?? [];
  if (pack) {
    opening = { canvas, size, given: { pack, save: '', smooth: draws === 'card' } };
    await begin();
    call('send', ['set_locale', lang]);
    if (still) call('send', ['set_still', 'true']);
    if (scenario) call('send', ['open', scenario]);
    supplied(more);
  }
  tell({ news: pack ? 'running' : 'ready' });
  return pack !== undefined;
}

/** The game, ready or running. */
async function getGame() {
  const runs = await early;
  await getReady();
  tell({ news: runs ? 'running' : 'ready' });
}

/** What the page knows better than was thought. @param {NonNullable<Order['resume']>} how */
function resume({ size, save }) {
  if (!run?.stands()) return;
  const { width, height, scale } = opening.size;
  if (size.width !== width || size.height !== height || size.scale !== scale) call('resize', [size.width, size.height, size.scale]);
  if (save !== null && save !== run.call('save')) call('restore', [save]);
}

async function begin() {
  const script = await getReady();
  run = createRun({
    files,
    canvas: opening.canvas,
    script,
    size: () => opening.size,
    given: () => opening.given,
    supplies,
    renew: () => new Promise((done) => (renewed = done)),
    onAnswer: (answer) => tell({ answer, save: run?.call('save') ?? '' }),
    onAgain: report('again'),
    onStarted: report('started'),
    onWhole: report('whole'),
    onStop: report('stop'),
    onUnsupplied: report('unsupplied'),
  });
  run.start();
}

/** @param {keyof Calls} name @param {unknown[]} more */
function call(name, more) {
  // Whoever asks may not know yet that it starts once more.
  if (!run?.stands()) return;
  try {
    /** @type {any} */ (run).call(name, ...more);
  } catch (error) {
    // A trap is taken already.
    if (error instanceof WebAssembly.RuntimeError) return;
    console.warn(error);
    tell({ news: 'stop' });
  }
}

addEventListener('message', (/** @type {MessageEvent<Order>} */ { data }) => {
  if (data.call) return call(data.call, data.more ?? []);
  if (data.employ) {
    ({ files, apart } = data.employ);
    // What goes wrong is told to who asks for it.
    if (data.employ.early) {
      early = startKept(data.employ.early).catch(() => false);
      void early.then((runs) => runs || tell({ news: 'unkept' }));
    } else know(lookWhatDraws());
  }
  if (data.get) {
    files = data.get;
    if (apart) getGame().catch(complain);
    else getModule().then((one) => tell({ module: one }), complain);
  }
  if (data.compile) compile(data.compile).then((one) => tell({ module: one }), complain);
  if (data.supplies !== undefined) supplied(data.supplies);
  if (data.resume) resume(data.resume);
  if (data.begin) {
    opening = data.begin;
    if (run) renewed(opening.canvas);
    else void begin();
  }
});

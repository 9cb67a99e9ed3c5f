// The game in a worker: it is fetched, starts, runs and draws where no press has to wait for it. The page
// has a canvas for it, and its hands (web/game-beside.js). Where no worker can draw, it fetches and compiles
// for the page. It stays: what a browser compiles it keeps for the next visit, if whoever had it compiled is
// there still.

import { address } from './files.js';
import { createRun } from './game-run.js';
import { whatDraws } from './graphics.js';

/**
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./game-run.js').Calls} Calls
 * @typedef {import('./game-run.js').Given} Given
 * @typedef {import('./game-run.js').Run} Run
 * @typedef {import('./game-run.js').Script} Script
 * @typedef {import('./hand.js').Size} Size
 *
 * @typedef {{canvas: OffscreenCanvas, size: Size, given: Given}} Opening
 * @typedef {object} Order one of these
 * @property {{files: Files, apart: boolean, kept?: boolean}} [employ] the first thing that is told: those of the build, whether it may run here, and whether the game may be kept
 * @property {Files} [get] the game, which is among these files by now
 * @property {string} [compile] the address of another wasm, for the page
 * @property {Opening} [begin] at the start, and whenever the game asks for another canvas
 * @property {Uint8Array[] | null} [supplies] nothing where they do not come
 * @property {keyof Calls} [call]
 * @property {unknown[]} [more] what it is called with
 *
 * @typedef {'ready' | 'again' | 'started' | 'whole' | 'stop' | 'unsupplied'} News
 * @typedef {{draws: import('./graphics.js').Graphics} | {bytes: number} | {module: WebAssembly.Module} | {trouble: string} | {news: News} | {answer: string, save: string}} Word
 *   bytes are those that have come since the last
 */

const WASM = 'game_bg.wasm';

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
    return whatDraws(() => new OffscreenCanvas(1, 1));
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

/** The game that the browser has kept for when there is no network; nothing where it has none. */
async function compileKept() {
  const response = await fetch(address(files, WASM), { cache: 'only-if-cached', mode: 'same-origin' });
  if (response.status !== 200) return null;
  void loadScript();
  return compileAs(response);
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

/** @param {boolean} mayBeKept */
async function employ(mayBeKept) {
  // To look takes a while, and it is compiled meanwhile.
  if (mayBeKept) kept = compileKept().catch(() => null);
  const draws = lookWhatDraws();
  apart &&= draws !== 'nothing';
  tell({ draws });
  // What goes wrong is told to who asks for it.
  if ((await kept) && apart) getReady().then(report('ready'), () => {});
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
  try {
    /** @type {any} */ (run)?.call(name, ...more);
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
    void employ(data.employ.kept === true);
  }
  if (data.get) {
    files = data.get;
    if (apart) getReady().then(report('ready'), complain);
    else getModule().then((one) => tell({ module: one }), complain);
  }
  if (data.compile) compile(data.compile).then((one) => tell({ module: one }), complain);
  if (data.supplies !== undefined) supplied(data.supplies);
  if (data.begin) {
    opening = data.begin;
    if (run) renewed(opening.canvas);
    else void begin();
  }
});

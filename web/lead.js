// Who was here before sees the pictures first. The game that the browser has kept has been started by
// web/early.js; once it has drawn, it is shown and played, and only then do the page's scripts come, which take
// over what was said meanwhile (web/game-beside.js): on a slow phone the two would be in each other's way. Until
// then the first screens in the page are what they are for everybody, and whoever does anything there has the
// scripts come at once.

import { listenToHand } from './hand.js';

/**
 * @typedef {import('./game-beside.js').Standby} Standby
 * @typedef {import('./game-worker.js').Word} Word
 */

/** How long the scripts wait for it, in milliseconds. */
const PATIENCE = 3000;

/** After one of these it is not going to be seen, or not soon. @type {ReadonlySet<string>} */
const OVER = new Set(['ready', 'unkept', 'again', 'stop', 'unsupplied']);

/** Puts it into the page, and hands on what is done there. @param {Standby} standby */
function show(standby) {
  const { worker, canvas, size: before } = standby;
  document.getElementById('canvas')?.replaceWith(canvas);
  // As large as it is once it is seen: to ask then takes a while.
  standby.hand = listenToHand(canvas, (name, ...more) => worker.postMessage({ call: name, more }));
  const { width, height, scale } = standby.hand.size();
  if (width !== before.width || height !== before.height || scale !== before.scale) {
    worker.postMessage({ call: 'resize', more: [width, height, scale] });
  }
  document.documentElement.setAttribute('data-face', 'pictures');
  for (const mark of ['first-frame', 'canvas-choice']) performance.mark(mark);
}

/**
 * Done once the game is seen, or is not worth waiting for.
 * @param {Standby} standby @returns {Promise<void>}
 */
export function lead(standby) {
  const { worker, words } = standby;
  return new Promise((done) => {
    const over = new AbortController();
    const timeout = setTimeout(end, PATIENCE);

    function end() {
      clearTimeout(timeout);
      over.abort();
      worker.onmessage = ({ data }) => words.push(data);
      done();
    }

    /** @param {Word} word */
    function hear(word) {
      if (over.signal.aborted) return;
      if ('news' in word && word.news === 'running') performance.mark('wasm-compiled');
      if ('answer' in word) show(standby);
      if ('answer' in word || ('news' in word && OVER.has(word.news))) end();
    }

    for (const type of ['keydown', 'pointerdown', 'click']) addEventListener(type, end, { capture: true, signal: over.signal });
    worker.onmessage = ({ data }) => {
      words.push(data);
      hear(data);
    };
    worker.onerror = worker.onmessageerror = () => {
      standby.lost = true;
      end();
    };
    if (standby.lost) end();
    words.forEach(hear);
  });
}

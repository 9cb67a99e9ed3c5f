// The worker that gets the game, and plays it (web/game-worker.js) on a canvas of the page's; or has it
// compiled for the page, where it cannot draw.

import { address } from './files.js';
import { ownAddress } from './trusted.js';

/**
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./game-parts.js').Run} Run
 * @typedef {import('./game-parts.js').Stage} Stage
 * @typedef {import('./game-worker.js').Order} Order
 * @typedef {import('./graphics.js').Graphics} Graphics
 * @typedef {import('./hand.js').Hand} Hand
 * @typedef {import('./hand.js').Size} Size
 * @typedef {import('./game-worker.js').Word} Word
 * @typedef {ReturnType<typeof employ>} Staff
 *
 * @typedef {object} Standby who was hired by web/early.js, and told whom they work for
 * @property {Worker} worker
 * @property {HTMLCanvasElement} canvas which was handed to them, and stands in no page yet
 * @property {Size} size that it was given
 * @property {Word[]} words what was said so far
 * @property {boolean} lost whether nothing more will be
 * @property {Hand} [hand] who listens on the canvas once it is seen, until the page's scripts do
 */

const WORKER = 'web/game-worker.js';

/** Whether a worker can draw on the page's canvas; whether anything draws there at all is another question. */
const canDrawBeside = () => typeof HTMLCanvasElement === 'function' && 'transferControlToOffscreen' in HTMLCanvasElement.prototype;

/** @returns {Standby | null} */
const takeStandby = () => /** @type {{takeStandby?: () => Standby | null}} */ (globalThis).takeStandby?.() ?? null;

/** @param {Files} files @returns {Worker | null} */
function start(files) {
  try {
    return new Worker(ownAddress(address(files, WORKER)), { type: 'module' });
  } catch {
    // A page without an origin has no workers. Some browsers say so here, and others by an error event.
    return null;
  }
}

/**
 * Somebody who knows what draws by the time that it is asked. Who was hired before starts the game, if it is
 * kept; otherwise nothing is fetched until it is asked for.
 * @param {Files} files
 */
export function employ(files) {
  const hired = takeStandby();
  let worker = hired ? hired.worker : start(files);
  const apart = canDrawBeside();
  /** Answers whoever waits. @type {((word: Word | null) => void) | null} */
  let answer = null;
  /** @type {(bytes: number) => void} */
  let count = () => {};
  /** The game is ready to run, or runs already, asked for or not. @type {'ready' | 'running' | null} */
  let here = null;
  let coming = hired !== null;
  /** What it said before anybody listened. @type {Word[]} */
  const unheard = [];
  /** @type {(draws: Graphics) => void} */
  let know;
  /** @type {Promise<Graphics>} As far as a worker knows: it may say so where the page's own canvas has nothing. */
  const draws = new Promise((done) => (know = done));
  const order = (/** @type {Order} */ what, /** @type {Transferable[]} */ given = []) => worker?.postMessage(what, given);

  /** @param {Word | null} word */
  function settle(word) {
    const tell = answer;
    answer = null;
    tell?.(word);
  }

  /** Lets the worker go, for good. */
  function dismiss() {
    worker?.terminate();
    worker = null;
    know('nothing');
    settle(null);
  }

  /** What comes of the thing that was asked; null where nobody works. @param {Order} what @returns {Promise<Word | null>} */
  const ask = (what) =>
    new Promise((done) => {
      if (!worker) return done(null);
      answer = done;
      order(what);
    });

  /** @param {Word} word */
  function hear(word) {
    if ('draws' in word) know(word.draws);
    else if ('bytes' in word) count(word.bytes);
    else if ('news' in word && (word.news === 'ready' || word.news === 'running')) {
      here = word.news;
      settle(word);
    } else if ('news' in word && word.news === 'unkept') coming = false;
    else if ('news' in word || 'answer' in word) unheard.push(word);
    else settle(word);
  }

  if (worker && !hired?.lost) {
    worker.onerror = worker.onmessageerror = dismiss;
    worker.onmessage = (/** @type {MessageEvent<Word>} */ { data }) => hear(data);
    if (hired) hired.words.forEach(hear);
    else order({ employ: { files: { ...files, base: document.baseURI }, apart } });
  } else dismiss();

  return {
    draws,
    dismiss,

/** Whether the game starts before it is asked for, since the browser has kept it. */
    isComing: () => coming && worker !== null,

    /** Whether it is what the player sees, and what they did there is still to be heard (web/lead.js). */
    leads: () => hired?.hand != null && worker !== null,

    /** The canvas that it runs on by now, to be put into the page; null where it waits for one. */
    get canvas() {
      return here === 'running' && worker && hired ? hired.canvas : null;
    },

    /** Listens no more in the page's place. */
    letGo: () => hired?.hand?.rest(),

    /**
     * Gets the game: `ready` to run in the worker, or `running` there; or a module for the page; nothing where
     * nobody works. Throws where it cannot be had.
     * @param {Files} complete with the game in them @param {(bytes: number) => void} onBytes
     */
    async get(complete, onBytes) {
      if (here && worker) return here;
      count = onBytes;
      const word = await ask({ get: { ...complete, base: document.baseURI } });
      if (word && 'trouble' in word) throw new Error(word.trouble);
      if (word && 'module' in word) return word.module;
      return word ? here : null;
    },

    /** Has another wasm compiled for the page; nothing where nobody works. Throws where it cannot be had. @param {string} url */
    async compile(url) {
      const word = await ask({ compile: url });
      if (word && 'trouble' in word) throw new Error(word.trouble);
      return word && 'module' in word ? word.module : null;
    },

    /** The game, in the worker, once it is ready. @param {Stage} stage @returns {Run} */
    run({ canvas, size, given, supplies, renew, onAnswer, onAgain, onStarted, onWhole, onStop, onUnsupplied }) {
      let stands = true;
      let save = '';

      /** @param {HTMLCanvasElement} on */
      function begin(on) {
        const handed = on.transferControlToOffscreen();
        order({ begin: { canvas: handed, size: size(), given: given() } }, [handed]);
      }

      const news = {
        ready() {},
        running() {},
        unkept() {},
        again() {
          stands = false;
          onAgain();
          begin(renew());
        },
        started() {
          stands = true;
          onStarted();
        },
        whole: onWhole,
        stop: onStop,
        unsupplied: onUnsupplied,
      };

      /** @param {Word} word */
      function hear(word) {
        if ('answer' in word) {
          save = word.save;
          onAnswer(word.answer);
        } else if ('news' in word) news[word.news]();
      }

      return {
        start() {
          if (!worker) return onStop();
          worker.onerror = worker.onmessageerror = onStop;
          if (here !== 'running') {
            worker.onmessage = ({ data }) => hear(data);
            begin(canvas);
            supplies.then(
              (all) => order({ supplies: all }, all.map(({ buffer }) => buffer)),
              () => order({ supplies: null }),
            );
            return;
          }
          worker.onmessage = ({ data }) => unheard.push(data);
          // What it said meanwhile is for whoever asked for the game, who has it by then.
          setTimeout(() => {
            if (worker) worker.onmessage = ({ data }) => hear(data);
            unheard.splice(0).forEach(hear);
          });
          // One that leads knows better than the page where the player is.
          order({ resume: { size: size(), save: hired?.hand ? null : given().save } });
        },
        stands: () => stands,
        call: (name, ...more) => order({ call: name, more }),
        save: () => save,
      };
    },
  };
}

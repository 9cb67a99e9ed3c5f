// Has a wasm fetched and compiled beside the page (web/compile.js), where a page may have workers.

import { address } from './files.js';
import { ownAddress } from './trusted.js';

/**
 * @typedef {import('./compile.js').Order} Order
 * @typedef {import('./compile.js').Word} Word
 * @typedef {import('./files.js').Files} Files
 * @typedef {{module?: WebAssembly.Module, trouble?: string, draws?: boolean}} Answer
 * @typedef {ReturnType<typeof employ>} Compiler
 */

const WORKER = 'web/compile.js';

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
 * Who does one thing at a time, and nothing where there are no workers. Stays for as long as the page: what a
 * browser compiles it keeps for the next visit, if whoever had it compiled is there still.
 * @param {Files} files
 */
export function employ(files) {
  let worker = start(files);
  /** Answers whoever waits. @type {((word: Answer | null) => void) | null} */
  let tell = null;
  /** @type {((bytes: number) => void) | undefined} */
  let count;

  /** @param {Answer | null} word */
  function answer(word) {
    tell?.(word);
    tell = null;
  }

  /** For good: an error is told of once. */
  function fail() {
    worker?.terminate();
    worker = null;
    answer(null);
  }

  if (worker) {
    worker.onerror = worker.onmessageerror = fail;
    worker.onmessage = (/** @type {MessageEvent<Word>} */ { data }) => ('bytes' in data ? count?.(data.bytes) : answer(data));
  }

  /**
   * What the last word says of the thing that was asked; null where nobody works.
   * @param {Order} order @param {(bytes: number) => void} [onBytes]
   * @returns {Promise<Answer | null>}
   */
  const ask = (order, onBytes) =>
    new Promise((done) => {
      if (!worker) return done(null);
      tell = done;
      count = onBytes;
      worker.postMessage(order);
    });

  return {
    /** Whether something is known to draw here. A worker may say so where the page's own canvas has nothing. */
    draws: async () => (await ask({ url: null }))?.draws === true,

    /**
     * The module; nothing where nobody works. Throws where it cannot be had.
     * @param {string} url @param {(bytes: number) => void} [onBytes]
     */
    async compile(url, onBytes) {
      const word = await ask({ url }, onBytes);
      if (word?.trouble !== undefined) throw new Error(word.trouble);
      return word?.module;
    },

    /** Lets the worker go. */
    dismiss: fail,
  };
}

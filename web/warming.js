// Has the game compiled beside the page before it starts (web/warm.js).

import { address } from './files.js';
import { ownAddress } from './trusted.js';

/** @typedef {import('./files.js').Files} Files */

const WORKER = 'web/warm.js';
/** By then it starts in any case, in milliseconds: what is not compiled yet is when it is called. */
const LONGEST = 5000;

/** More would stand in each other's way. */
const MOST = 4;

/** @param {WebAssembly.Module} module */
const isMadeForIt = (module) => WebAssembly.Module.exports(module).some(({ name }) => name === 'split:warm');

/**
 * Comes back when it is done, or is of no use.
 * @param {Files} files @param {WebAssembly.Module} module @param {number} [cores]
 * @returns {Promise<void>}
 */
export async function warm(files, module, cores = navigator.hardwareConcurrency) {
  const of = Math.min(MOST, cores || 1);
  if (of < 2 || !isMadeForIt(module)) return;
  /** @type {Worker[]} */
  const workers = [];
  const done = (/** @type {number} */ part) =>
    new Promise((tell) => {
      const worker = new Worker(ownAddress(address(files, WORKER)), { type: 'module' });
      workers.push(worker);
      worker.onmessage = worker.onerror = worker.onmessageerror = tell;
      worker.postMessage({ module, part, of });
    });
  try {
    const all = Promise.all(Array.from({ length: of }, (_, part) => done(part)));
    await Promise.race([all, new Promise((late) => setTimeout(late, LONGEST))]);
  } catch {
    // A page without an origin has no workers.
  }
  workers.forEach((worker) => worker.terminate());
}

// Has the game compiled beside the page before it starts (web/warm.js).

import { breathe } from './breathe.js';
import { address } from './files.js';
import { isHalved } from './halves.js';
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
 * Workers, who are there by the time that the game is, and until they are let go.
 * @param {Files} files @param {number} [cores] @param {() => Promise<void>} [pause] between one and the next
 */
export function hire(files, cores = navigator.hardwareConcurrency, pause = breathe) {
  const of = Math.min(MOST, cores || 1);
  const wanted = of < 2 || !isHalved(files) ? 0 : of;
  /** @type {Worker[]} */
  const workers = [];
  let dismissed = false;
  let failed = false;

  async function recruit() {
    try {
      while (workers.length < wanted && !dismissed) {
        const worker = new Worker(ownAddress(address(files, WORKER)), { type: 'module' });
        // Told of once, which may be before there is anything to do.
        worker.onerror = () => (failed = true);
        workers.push(worker);
        await pause();
      }
    } catch {
      // A page without an origin has no workers.
      failed = true;
    }
  }
  const recruited = recruit();

  /** @param {Worker} worker @param {number} part @param {WebAssembly.Module} module */
  const done = (worker, part, module) =>
    new Promise((tell) => {
      worker.onmessage = worker.onerror = worker.onmessageerror = tell;
      worker.postMessage({ module, part, of });
    });

  return {
    /** Comes back when it is done, or is of no use. @param {WebAssembly.Module} [module] */
    async warm(module) {
      await recruited;
      if (module && wanted > 0 && !failed && !dismissed && isMadeForIt(module)) {
        const all = Promise.all(workers.map((worker, part) => done(worker, part, module)));
        await Promise.race([all, new Promise((late) => setTimeout(late, LONGEST))]);
      }
    },

    /** Lets them go, whatever they are at. */
    dismiss() {
      dismissed = true;
      workers.forEach((worker) => worker.terminate());
    },
  };
}

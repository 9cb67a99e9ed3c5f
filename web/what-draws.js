// Asks a worker what draws here (web/draws.js), and asks itself where there is none to be had.

import { drawsOn } from './draws.js';
import { address } from './files.js';
import { ownAddress } from './trusted.js';

/** @typedef {import('./files.js').Files} Files @typedef {import('./draws.js').Draws} Draws */

const WORKER = 'web/draws.js';
/** In milliseconds; then it is asked here. */
const PATIENCE = 5000;

/** @param {Files} files @returns {Promise<Draws | null>} null if no worker tells */
async function byAWorker(files) {
  if (!('OffscreenCanvas' in globalThis)) return null;
  /** @type {Worker | undefined} */
  let worker;
  try {
    const hired = (worker = new Worker(ownAddress(address(files, WORKER)), { type: 'module' }));
    return await new Promise((tell) => {
      hired.onmessage = ({ data }) => tell(data);
      hired.onerror = () => tell(null);
      setTimeout(tell, PATIENCE, null);
    });
  } catch {
    // A page without an origin has no workers.
    return null;
  } finally {
    worker?.terminate();
  }
}

/** @param {Files} files @param {(run: () => void) => void} whenIdle @returns {Promise<Draws>} */
export async function whatDraws(files, whenIdle) {
  const told = await byAWorker(files);
  // Some browsers draw in a page, and in no worker.
  if (told && told !== 'nothing') return told;
  await new Promise((done) => whenIdle(() => done(null)));
  return drawsOn(document.createElement('canvas'));
}

// What the game consists of, fetched: its wasm, made ready to run, and what it draws with.

import { address, bytesOf, counted, download, SUPPLIES, WASM } from './files.js';

/**
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./game-beside.js').Staff} Staff
 * @typedef {import('./game-run.js').Calls} Calls
 * @typedef {import('./game-run.js').Given} Given
 * @typedef {import('./hand.js').Size} Size
 *
 * @typedef {object} Stage what a running game is given, and whom it tells
 * @property {HTMLCanvasElement} canvas
 * @property {() => Size} size of the canvas
 * @property {() => Given} given what it starts with
 * @property {Promise<Uint8Array[]>} supplies what it then draws with
 * @property {() => HTMLCanvasElement} renew another canvas, in the place of the one that was given
 * @property {(json: string) => void} onAnswer
 * @property {() => void} onAgain it is going to start once more
 * @property {() => void} onStarted it has
 * @property {() => void} onWhole
 * @property {() => void} onStop for good
 * @property {() => void} onUnsupplied for good, since the supplies do not come
 *
 * @typedef {object} Run
 * @property {() => void} start
 * @property {() => boolean} stands whether there is one to be called
 * @property {<Name extends keyof Calls>(name: Name, ...more: Parameters<Calls[Name]>) => void} call
 * @property {() => string} save
 *
 * @typedef {object} Place where the game runs: in the page, or beside it
 * @property {(stage: Stage) => Run} run
 * @property {HTMLCanvasElement | null} [canvas] what it runs on already
 * @property {() => void} dismiss
 */

/** How much of all has come, in words. @param {Files} files @param {(percent: string) => void} onProgress */
function createCount({ bytes: sizes }, onProgress) {
  const all = [WASM, ...SUPPLIES].map((name) => sizes?.[name] ?? 0);
  const total = all.every(Boolean) ? all.reduce((sum, size) => sum + size) : 0;
  let have = 0;
  return {
    add(/** @type {number} */ bytes) {
      have += bytes;
      onProgress(total ? `${Math.min(100, 5 * Math.floor((20 * have) / total))} %` : `${(have / 1e6).toFixed(1)} MB`);
    },
    anew: () => (have = 0),
  };
}

/** @param {Files} files @param {(bytes: number) => void} count */
async function fetchSupplies(files, count) {
  const fetchOne = async (/** @type {string} */ name) => {
    const bytes = await bytesOf(address(files, name));
    count(bytes.length);
    return bytes;
  };
  return Promise.all(SUPPLIES.map(fetchOne));
}

/**
 * @param {object} how
 * @param {Files} how.files
 * @param {Staff} how.staff
 * @param {(percent: string) => void} how.onProgress
 * @returns {Promise<{place: Place, supplies: Promise<Uint8Array[]>}>}
 */
export async function fetchParts({ files, staff, onProgress }) {
  const count = createCount(files, onProgress);
  const got = await staff.get(files, count.add);
  const supply = () => {
    const supplies = fetchSupplies(files, count.add);
    // Whoever waits for them hears of it.
    supplies.catch(() => {});
    return supplies;
  };
  if (got === 'ready' || got === 'running') {
    if (!staff.leads()) performance.mark('wasm-compiled');
    // One that runs has what it draws with.
    return { place: staff, supplies: got === 'ready' ? supply() : Promise.resolve([]) };
  }
  if (!got) count.anew();
  const { here } = await import('./game-here.js');
  const place = here(files, staff);
  try {
    const wasm = got ?? counted(await download(address(files, WASM)), count.add);
    const prepared = place.prepare(wasm);
    const supplies = supply();
    await prepared;
    return { place, supplies };
  } catch (error) {
    place.dismiss();
    throw error;
  }
}

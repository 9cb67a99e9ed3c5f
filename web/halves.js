// The half of the game that its start does without. A build may have none: then all came at once.

import { address, download } from './files.js';

/**
 * @typedef {{compile: (url: string) => Promise<WebAssembly.Module | null>}} Compiler
 * @typedef {import('./files.js').Files} Files
 */

const REST = 'game_rest.wasm';
/** As `crates/split` names the exports of the first half to the other. */
const FIRST = 'first';

/** In milliseconds, what is waited before it is asked for again. */
const AGAIN = [2000, 10_000, 60_000];

/** @param {Files} files */
export const isHalved = ({ files }) => REST in files;

/** @param {Response} response @param {WebAssembly.Imports} imports */
async function instantiate(response, imports) {
  // A host that gives it another type is slower, and no worse.
  if (response.headers.get('Content-Type') === 'application/wasm') return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** @param {string} url @param {WebAssembly.Imports} imports @param {Compiler} [compiler] */
async function load(url, imports, compiler) {
  const module = await compiler?.compile(url);
  return module ? WebAssembly.instantiate(module, imports) : instantiate(await download(url), imports);
}

/**
 * Fetches it and joins it to the first half.
 * @param {Files} files
 * @param {{imports: () => WebAssembly.Imports, exports: () => WebAssembly.Exports}} script of the first half,
 *   which hands both the same
 * @param {(ms: number) => Promise<unknown>} wait
 * @param {Compiler} [compiler] who has it compiled elsewhere
 * @returns {Promise<boolean>} whether it is there
 */
export async function joinRest(files, { imports, exports }, wait, compiler) {
  for (const pause of [...AGAIN, null]) {
    try {
      await load(address(files, REST), { ...imports(), [FIRST]: exports() }, compiler);
      return true;
    } catch (error) {
      console.warn(error);
      if (pause !== null) await wait(pause);
    }
  }
  return false;
}

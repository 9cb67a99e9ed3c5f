// The game in the page itself, where no worker can draw.

import { whenIdle } from './device.js';
import { address } from './files.js';
import { createRun } from './game-run.js';
import { hire } from './warming.js';

/**
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./game-beside.js').Staff} Staff
 * @typedef {import('./game-parts.js').Run} Run
 * @typedef {import('./game-parts.js').Stage} Stage
 * @typedef {import('./game-run.js').Script} Script
 */

/** @param {Files} files @param {Staff} staff */
export function here(files, staff) {
  /** @type {ReturnType<typeof hire> | undefined} */
  let helpers;
  /** @type {Script} */
  let script;

  return {
    dismiss: () => helpers?.dismiss(),

    /** @param {WebAssembly.Module | Response} wasm */
    async prepare(wasm) {
      helpers = hire(files);
      await new Promise((done) => whenIdle(() => done(null)));
      script = await import(address(files, 'game.js'));
      await script.default({ module_or_path: wasm });
      await helpers.warm(script.compiled?.());
      performance.mark('warm');
      helpers.dismiss();
    },

    /** @param {Stage} stage @returns {Run} */
    run(stage) {
      const run = createRun({ files, script, compiler: staff, ...stage });
      return { ...run, save: () => run.call('save') };
    },
  };
}

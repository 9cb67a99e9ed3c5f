import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { hire } from '../../web/warming.js';
import { openPage } from './page.js';

/** A module that exports a memory by this name, and nothing else. @param {string} name */
const exporting = (name) =>
  new WebAssembly.Module(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 0, 7, name.length + 4, 1, name.length, ...new TextEncoder().encode(name), 2, 0]));

const halved = exporting('split:warm');
const files = { building: false, files: { 'web/warm.js': 'web/warm.0f.js', 'game_rest.wasm': 'game_rest.0f.wasm' } };

const { Worker, document } = globalThis;
let hired, work;

beforeEach(() => {
  openPage().document.head.innerHTML = '<base href="https://example.org/">';
  hired = [];
  work = (worker) => queueMicrotask(() => worker.onmessage({}));
  globalThis.Worker = class {
    constructor(address) {
      this.address = address;
      hired.push(this);
    }

    postMessage(share) {
      this.share = share;
      work(this);
    }

    terminate() {
      this.gone = true;
    }
  };
});
afterEach(() => Object.assign(globalThis, { Worker, document }));

test('each core has a share compiled', async () => {
  const helpers = hire(files, 2);
  await helpers.warm(halved);
  helpers.dismiss();
  assert.deepEqual(hired.map(({ share: { part, of } }) => [part, of]), [[0, 2], [1, 2]]);
  assert.ok(hired.every(({ gone, share, address }) => gone && share.module === halved && address === 'https://example.org/web/warm.0f.js'));
  hired = [];
  await hire(files, 16).warm(halved);
  assert.equal(hired.length, 4);
});

test('one core has nobody to help it, and a whole game nothing to be warmed', async () => {
  await hire(files, 1).warm(halved);
  await hire(files, 0).warm(halved);
  await hire({ building: false, files: { 'web/warm.js': 'web/warm.0f.js' } }, 4).warm(halved);
  assert.deepEqual(hired, []);
});

test('workers are there before the game is, have nothing to do with one that was not made for them, and are let go', async () => {
  const helpers = hire(files, 2, async () => {});
  await null;
  assert.equal(hired.length, 2);
  await helpers.warm(exporting('memory'));
  await helpers.warm(undefined);
  assert.ok(hired.every(({ gone, share }) => !gone && !share));
  helpers.dismiss();
  assert.ok(hired.every(({ gone }) => gone));
});

test('they come one after the other, and none that is not needed any more', async () => {
  let go;
  const helpers = hire(files, 4, () => new Promise((done) => (go = done)));
  assert.equal(hired.length, 1);
  go();
  await null;
  assert.equal(hired.length, 2);
  helpers.dismiss();
  go();
  await helpers.warm(halved);
  assert.deepEqual(hired.map(({ gone }) => gone), [true, true]);
});

test('a worker that fails, or that a page may not have, holds nothing up', async () => {
  work = (worker) => queueMicrotask(() => worker.onerror({}));
  await hire(files, 2).warm(halved);

  // Before there was anything to do.
  const early = hire(files, 2, async () => {});
  await null;
  hired.at(-1).onerror({});
  work = () => assert.fail('one that has failed is asked');
  await early.warm(halved);
  early.dismiss();

  globalThis.Worker = class {
    constructor() {
      throw new Error('SecurityError');
    }
  };
  await hire(files, 2).warm(halved);
});

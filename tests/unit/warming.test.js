import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { warm } from '../../web/warming.js';
import { openPage } from './page.js';

/** A module that exports a memory by this name, and nothing else. @param {string} name */
const exporting = (name) =>
  new WebAssembly.Module(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 0, 7, name.length + 4, 1, name.length, ...new TextEncoder().encode(name), 2, 0]));

const halved = exporting('split:warm');
const files = { building: false, files: { 'web/warm.js': 'web/warm.0f.js' } };

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

test('each core has a share compiled, and lets go of it', async () => {
  await warm(files, halved, 2);
  assert.deepEqual(hired.map(({ share: { part, of } }) => [part, of]), [[0, 2], [1, 2]]);
  assert.ok(hired.every(({ gone, share, address }) => gone && share.module === halved && address === 'https://example.org/web/warm.0f.js'));
  hired = [];
  await warm(files, halved, 16);
  assert.equal(hired.length, 4);
});

test('one core has nobody to help it, and a whole game nothing to be warmed', async () => {
  await warm(files, halved, 1);
  await warm(files, halved, 0);
  await warm(files, exporting('memory'), 4);
  assert.deepEqual(hired, []);
});

test('a worker that fails, or that a page may not have, holds nothing up', async () => {
  work = (worker) => queueMicrotask(() => worker.onerror({}));
  await warm(files, halved, 2);
  globalThis.Worker = class {
    constructor() {
      throw new Error('SecurityError');
    }
  };
  await warm(files, halved, 2);
});

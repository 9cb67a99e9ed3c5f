import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { employ } from '../../web/compiling.js';
import { openPage } from './page.js';

const files = { building: false, files: { 'web/compile.js': 'web/compile.0f.js' } };
const module = new WebAssembly.Module(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]));

const { Worker, document } = globalThis;
let worker;

/** One who answers an order with these words. @param {(order: {url: string | null}) => object[]} words */
function working(words) {
  globalThis.Worker = class {
    constructor(address) {
      this.address = address;
      worker = this;
    }

    postMessage(order) {
      for (const data of words(order)) queueMicrotask(() => this.onmessage({ data }));
    }

    terminate() {
      this.gone = true;
    }
  };
}

beforeEach(() => (openPage().document.head.innerHTML = '<base href="https://example.org/">'));
afterEach(() => Object.assign(globalThis, { Worker, document }));

test('a module is compiled beside the page, which hears of the bytes as they come', async () => {
  working(({ url }) => [{ bytes: 3 }, { bytes: url.length }, { module }]);
  let bytes = 0;
  const compiler = employ(files);
  assert.equal(worker.address, 'https://example.org/web/compile.0f.js');
  assert.equal(await compiler.compile('a.wasm', (more) => (bytes += more)), module);
  assert.equal(bytes, 9);
  assert.ok(!worker.gone);
  compiler.dismiss();
  assert.ok(worker.gone);
});

test('one that cannot be had is told of', async () => {
  working(() => [{ bytes: 3 }, { trouble: 'a.wasm: 404' }]);
  await assert.rejects(employ(files).compile('a.wasm'), /a\.wasm: 404/);
});

test('a worker knows what draws, or does not', async () => {
  working(({ url }) => [{ draws: url === null }]);
  assert.equal(await employ(files).draws(), true);
  working(() => [{ draws: false }]);
  assert.equal(await employ(files).draws(), false);
});

test('where nobody works, nothing is known and nothing compiled', async () => {
  globalThis.Worker = class {
    constructor() {
      throw new Error('SecurityError');
    }
  };
  const compiler = employ(files);
  assert.equal(await compiler.draws(), false);
  assert.equal(await compiler.compile('a.wasm'), undefined);
  compiler.dismiss();
});

test('a worker that never comes says so once, whatever is asked of it then', async () => {
  let orders = 0;
  globalThis.Worker = class {
    constructor() {
      worker = this;
      queueMicrotask(() => this.onerror({}));
    }

    postMessage() {
      orders += 1;
    }

    terminate() {
      this.gone = true;
    }
  };
  const compiler = employ(files);
  assert.equal(await compiler.draws(), false);
  assert.equal(await compiler.compile('a.wasm'), undefined);
  assert.deepEqual([orders, worker.gone], [1, true]);
});

test('whoever waits is told when the worker is let go', async () => {
  working(() => []);
  const compiler = employ(files);
  const compiled = compiler.compile('a.wasm');
  compiler.dismiss();
  assert.equal(await compiled, undefined);
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { whatDraws } from '../../web/what-draws.js';
import { openPage } from './page.js';

const files = { building: false, files: { 'web/draws.js': 'web/draws.0f.js' } };
const { Worker, OffscreenCanvas, document, window } = globalThis;
let hired, tells;

/** A page whose own canvas is drawn on by this; by nothing if it is null. */
function drawnBy(renderer) {
  const page = openPage();
  page.document.head.innerHTML = '<base href="https://example.org/">';
  const context = { UNMASKED: 1, getExtension: () => ({ UNMASKED_RENDERER_WEBGL: 1, loseContext() {} }), getParameter: () => renderer };
  globalThis.window.HTMLCanvasElement.prototype.getContext = () => (renderer === null ? null : context);
}

beforeEach(() => {
  drawnBy('A graphics card');
  hired = [];
  tells = (worker) => worker.onmessage({ data: 'processor' });
  globalThis.OffscreenCanvas = class {};
  globalThis.Worker = class {
    constructor(address) {
      Object.assign(this, { address });
      hired.push(this);
      setTimeout(() => tells(this));
    }

    terminate() {
      this.gone = true;
    }
  };
});
afterEach(() => Object.assign(globalThis, { Worker, OffscreenCanvas, document, window }));

test('a worker tells what draws, and goes', async () => {
  assert.equal(await whatDraws(files, (run) => run()), 'processor');
  assert.deepEqual(hired.map(({ address, gone }) => [address, gone]), [['https://example.org/web/draws.0f.js', true]]);
});

test('a worker in which nothing draws is not believed', async () => {
  tells = (worker) => worker.onmessage({ data: 'nothing' });
  assert.equal(await whatDraws(files, (run) => run()), 'card');
  drawnBy(null);
  assert.equal(await whatDraws(files, (run) => run()), 'nothing');
});

test('the page finds out itself where no worker can', async () => {
  tells = (worker) => worker.onerror({});
  assert.equal(await whatDraws(files, (run) => run()), 'card');
  globalThis.Worker = class {
    constructor() {
      throw new Error('SecurityError');
    }
  };
  assert.equal(await whatDraws(files, (run) => run()), 'card');
  delete globalThis.OffscreenCanvas;
  drawnBy('Google SwiftShader');
  assert.equal(await whatDraws(files, (run) => run()), 'processor');
});

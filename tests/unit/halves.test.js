import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { isHalved, joinRest } from '../../web/halves.js';
import { openPage } from './page.js';

/** A module that imports the global `first.lead`, and nothing else. */
const REST = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 2, 15, 1, 5, 102, 105, 114, 115, 116, 4, 108, 101, 97, 100, 3, 127, 0]);
const lead = new WebAssembly.Global({ value: 'i32' }, 7);
const files = { building: false, files: { 'game_rest.wasm': 'game_rest.0f.wasm' } };

const { fetch, document } = globalThis;
const { warn } = console;
let answers, pauses, warned;

beforeEach(() => {
  openPage().document.head.innerHTML = '<base href="https://example.org/">';
  [answers, pauses, warned] = [[], [], 0];
  globalThis.fetch = async () => answers.shift() ?? new Response(null, { status: 404 });
  console.warn = () => (warned += 1);
});
afterEach(() => {
  Object.assign(globalThis, { fetch, document });
  console.warn = warn;
});

const answer = (type) => new Response(REST, { headers: { 'Content-Type': type } });
/** @param {WebAssembly.Exports} exports @param {object} [compiler] who has it compiled beside the page, or nobody */
const join = (exports, compiler = { compile: async () => undefined }) =>
  joinRest(files, { imports: () => ({}), exports: () => exports }, async (ms) => pauses.push(ms), compiler);

test('a build may have one half or two', () => {
  assert.equal(isHalved(files), true);
  assert.equal(isHalved({ building: false, files: { 'game_bg.wasm': '' } }), false);
});

test('the rest is given what the first half exports, whatever type the host gives it', async () => {
  answers = [answer('application/wasm')];
  assert.equal(await join({ lead }), true);
  answers = [answer('application/octet-stream')];
  assert.equal(await join({ lead }), true);
  assert.deepEqual([pauses, warned], [[], 0]);
});

test('one that was compiled beside the page is joined as it is', async () => {
  const asked = [];
  const compile = async (url) => (asked.push(url), new WebAssembly.Module(REST));
  assert.equal(await join({ lead }, { compile }), true);
  assert.deepEqual(asked, ['https://example.org/game_rest.0f.wasm']);
  let troubles = 1;
  const unsteady = async (url) => {
    if (troubles-- > 0) throw new Error('network');
    return compile(url);
  };
  assert.equal(await join({ lead }, { compile: unsteady }), true);
  assert.deepEqual([pauses, warned], [[2000], 1]);
});

test('it is asked for again, after longer and longer, and then no more', async () => {
  answers = [new Response(null, { status: 503 }), answer('application/wasm')];
  assert.equal(await join({ lead }), true);
  assert.deepEqual(pauses, [2000]);
  pauses = [];
  assert.equal(await join({ lead }), false);
  assert.deepEqual(pauses, [2000, 10_000, 60_000]);
});

test('a rest that does not fit is none', async () => {
  answers = Array.from({ length: 4 }, () => answer('application/wasm'));
  assert.equal(await join({}), false);
});

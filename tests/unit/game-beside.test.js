import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { employ } from '../../web/game-beside.js';
import { openPage } from './page.js';

const files = { building: false, files: { 'web/game-worker.js': 'web/game-worker.0f.js' } };
const module = new WebAssembly.Module(Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]));
const saved = ['takeStandby', 'Worker', 'document', 'window', 'HTMLCanvasElement'].map((name) => [name, globalThis[name]]);
let worker, answers, heard, canvases, supplies;

const nobody = class {
  constructor() {
    throw new Error('no workers here');
  }
};

beforeEach(() => {
  openPage().document.head.innerHTML = '<base href="https://example.org/">';
  globalThis.HTMLCanvasElement = class {
    transferControlToOffscreen() {}
  };
  answers = ({ get, compile }) => (get ? [{ bytes: 3 }, { bytes: 4 }, { news: 'ready' }] : compile ? [{ module }] : [{ draws: 'card' }]);
  heard = [];
  canvases = 0;
  supplies = Promise.resolve([Uint8Array.of(1), Uint8Array.of(2)]);
  globalThis.Worker = class {
    orders = [];

    constructor(address) {
      this.address = address;
      worker = this;
    }

    postMessage(order, given = []) {
      this.orders.push(order);
      this.given = given;
      if (order.employ || order.get || order.compile) for (const word of answers(order)) queueMicrotask(() => this.tell(word));
    }

    tell(data) {
      this.onmessage?.({ data });
    }

    terminate() {
      this.gone = true;
    }
  };
});
afterEach(() => saved.forEach(([name, value]) => (globalThis[name] = value)));

const canvas = () => ({ transferControlToOffscreen: () => ({ number: (canvases += 1) }) });
const hear = (/** @type {string} */ name) => (...more) => heard.push([name, ...more]);

function stage() {
  return {
    canvas: canvas(),
    size: () => ({ width: 1, height: 2, scale: 1 }),
    given: () => ({ pack: Uint8Array.of(), save: 'here', smooth: false }),
    supplies,
    renew: canvas,
    onAnswer: hear('answer'),
    onAgain: hear('again'),
    onStarted: hear('started'),
    onWhole: hear('whole'),
    onStop: hear('stop'),
    onUnsupplied: hear('unsupplied'),
  };
}

async function started() {
  const staff = employ(files);
  assert.equal(await staff.get(files, () => {}), 'ready');
  const run = staff.run(stage());
  run.start();
  await supplies.catch(() => {});
  await null;
  return run;
}

test('somebody knows what draws, gets the game and is told of the bytes as they come', async () => {
  const staff = employ(files);
  assert.equal(worker.address, 'https://example.org/web/game-worker.0f.js');
  assert.deepEqual(worker.orders, [{ employ: { files: { ...files, base: 'https://example.org/' }, apart: true } }]);
  assert.equal(await staff.draws, 'card');
  let bytes = 0;
  assert.equal(await staff.get(files, (more) => (bytes += more)), 'ready');
  assert.equal(bytes, 7);
  assert.equal(await staff.compile('rest.wasm'), module);
});

test('where no worker can draw, the page gets the module', async () => {
  globalThis.HTMLCanvasElement = class {};
  answers = ({ get }) => (get ? [{ module }] : []);
  const staff = employ(files);
  assert.equal(worker.orders[0].employ.apart, false);
  assert.equal(await staff.get(files, () => {}), module);
});

test('a game that cannot be had is told of', async () => {
  answers = () => [{ trouble: 'game.wasm: 404' }];
  await assert.rejects(employ(files).get(files, () => {}), /game\.wasm: 404/);
  await assert.rejects(employ(files).compile('rest.wasm'), /404/);
});

test('the worker gets a canvas, and what the game draws with', async () => {
  await started();
  const [, , { begin }, { supplies: given }] = worker.orders;
  assert.deepEqual(begin, { canvas: { number: 1 }, size: { width: 1, height: 2, scale: 1 }, given: { pack: Uint8Array.of(), save: 'here', smooth: false } });
  assert.equal(given.length, 2);
  assert.equal(worker.given.length, 2, 'which is handed over, not copied');
});

test('an answer comes with the place', async () => {
  const run = await started();
  worker.tell({ answer: '{}', save: 'there' });
  assert.equal(run.save(), 'there');
  assert.deepEqual(heard, [['answer', '{}']]);
  run.call('send', 'begin', '');
  assert.deepEqual(worker.orders.at(-1), { call: 'send', more: ['begin', ''] });
});

test('a game that starts once more gets another canvas, and is not called meanwhile', async () => {
  const run = await started();
  worker.tell({ news: 'again' });
  assert.equal(run.stands(), false);
  assert.deepEqual(worker.orders.at(-1).begin.canvas, { number: 2 });
  worker.tell({ news: 'started' });
  worker.tell({ news: 'whole' });
  assert.equal(run.stands(), true);
  assert.deepEqual(heard, [['again'], ['started'], ['whole']]);
});

test('its end is told, and so is a worker that breaks', async () => {
  await started();
  worker.tell({ news: 'stop' });
  worker.tell({ news: 'unsupplied' });
  worker.onerror();
  assert.deepEqual(heard, [['stop'], ['unsupplied'], ['stop']]);
});

test('supplies that do not come are told of', async () => {
  supplies = Promise.reject(new Error('gone'));
  await started();
  assert.deepEqual(worker.orders.at(-1), { supplies: null });
});

test('who was hired before goes on, and what they said is heard', async () => {
  const hired = new Worker('early');
  globalThis.takeStandby = () => ({ worker: hired, words: [{ draws: 'processor' }], lost: false });
  const staff = employ(files);
  assert.equal(worker, hired, 'there is no other');
  assert.equal(staff.isComing(), true);
  assert.equal(await staff.draws, 'processor');
  hired.tell({ news: 'ready' });
  assert.equal(staff.isComing(), true);
  assert.equal(await staff.get(files, () => {}), 'ready');
  assert.deepEqual(hired.orders, [], 'which need not be asked for');
  staff.dismiss();
  assert.equal(staff.isComing(), false);
});

test('a game that runs already goes where the page is, on the canvas that it has', async () => {
  const hired = new Worker('early');
  const theirs = { of: 'early' };
  globalThis.takeStandby = () => ({ worker: hired, canvas: theirs, words: [{ draws: 'card' }], lost: false });
  const staff = employ(files);
  assert.equal(staff.canvas, null);
  hired.tell({ news: 'running' });
  assert.equal(staff.isComing(), true);
  assert.equal(await staff.get(files, () => {}), 'running');
  assert.equal(staff.canvas, theirs);
  hired.tell({ answer: 'first', save: 'early' });
  const run = staff.run(stage());
  run.start();
  hired.tell({ answer: 'second', save: 'early' });
  assert.deepEqual(hired.orders, [{ resume: { size: { width: 1, height: 2, scale: 1 }, save: 'here' } }], 'it has what it draws with');
  assert.deepEqual(heard, [], 'whoever asked for it must have it first');
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(heard, [['answer', 'first'], ['answer', 'second']], 'what it said meanwhile is heard');
  assert.equal(run.save(), 'early');
  hired.tell({ news: 'again' });
  assert.equal(run.stands(), false);
  assert.deepEqual(hired.orders.at(-1).begin.canvas, { number: 1 }, 'another canvas, where it starts once more');
});

test('a game that leads stays where it is, and the page listens on its canvas from now on', async () => {
  const hired = new Worker('early');
  const hand = { size: () => ({ width: 1, height: 2, scale: 1 }), rest: hear('rest') };
  globalThis.takeStandby = () => ({ worker: hired, canvas: {}, words: [{ draws: 'card' }, { news: 'running' }], lost: false, hand });
  const staff = employ(files);
  assert.equal(staff.leads(), true);
  assert.equal(await staff.get(files, () => {}), 'running');
  staff.letGo();
  staff.run(stage()).start();
  assert.deepEqual([heard, hired.orders], [[['rest']], [{ resume: { size: { width: 1, height: 2, scale: 1 }, save: null } }]]);
  staff.dismiss();
  assert.equal(staff.leads(), false);
});

test('what was not kept is not waited for, and comes when it is asked for', async () => {
  const hired = new Worker('early');
  globalThis.takeStandby = () => ({ worker: hired, canvas: {}, words: [], lost: false });
  const staff = employ(files);
  assert.equal(staff.isComing(), true);
  hired.tell({ news: 'unkept' });
  assert.equal(staff.isComing(), false);
  assert.equal(await staff.get(files, () => {}), 'ready');
  assert.equal(staff.canvas, null, 'it gets the page’s own');
});

test('and where they were lost meanwhile, nobody works', async () => {
  const hired = new Worker('early');
  globalThis.takeStandby = () => ({ worker: hired, words: [], lost: true });
  const staff = employ(files);
  assert.deepEqual([staff.isComing(), await staff.draws, await staff.get(files, () => {}), hired.gone], [false, 'nothing', null, true]);
});

test('where nobody works, nothing is known and nothing had', async () => {
  globalThis.Worker = nobody;
  const staff = employ(files);
  assert.equal(await staff.draws, 'nothing');
  assert.equal(await staff.get(files, () => {}), null);
  assert.equal(await staff.compile('rest.wasm'), null);
});

test('whoever waits for one that never comes, or is let go, is told', async () => {
  answers = () => [];
  const staff = employ(files);
  const got = staff.get(files, () => {});
  worker.onerror({});
  assert.deepEqual([await staff.draws, await got, worker.gone], ['nothing', null, true]);
  const other = employ(files);
  const compiled = other.compile('rest.wasm');
  other.dismiss();
  assert.equal(await compiled, null);
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { lead } from '../../web/lead.js';
import { openPage } from './page.js';

const saved = ['AbortController', 'addEventListener', 'ResizeObserver', 'devicePixelRatio', 'document', 'window'].map((name) => [name, globalThis[name]]);
let document, standby, marks;

beforeEach(() => {
  document = openPage().document;
  document.body.innerHTML = '<div id="stage"><canvas id="canvas" data-of="page"></canvas></div><button>Go on</button>';
  globalThis.addEventListener = document.defaultView.addEventListener.bind(document.defaultView);
  globalThis.AbortController = document.defaultView.AbortController;
  globalThis.devicePixelRatio = 2;
  globalThis.ResizeObserver = class {
    observe() {}
    disconnect() {}
  };
  const canvas = document.createElement('canvas');
  Object.defineProperties(canvas, { clientWidth: { value: 360 }, clientHeight: { value: 640 } });
  canvas.id = 'canvas';
  const worker = { orders: [], postMessage: (order) => worker.orders.push(order), tell: (data) => worker.onmessage({ data }) };
  standby = { worker, canvas, size: { width: 720, height: 1280, scale: 2 }, words: [], lost: false };
  marks = [];
  performance.mark = (name) => marks.push(name);
});
afterEach(() => {
  delete performance.mark;
  saved.forEach(([name, value]) => (globalThis[name] = value));
});

const answer = { answer: '{}', save: '' };
const face = () => document.documentElement.getAttribute('data-face');
const canvases = () => [...document.querySelectorAll('canvas')];

/** Whether it is over by now. */
async function isOver(leading) {
  let over = false;
  void leading.then(() => (over = true));
  await new Promise((done) => setImmediate(done));
  return over;
}

test('once the game has drawn it is in the page and seen, and is told what is done there', async () => {
  const leading = lead(standby);
  standby.worker.tell({ news: 'running' });
  assert.equal(await isOver(leading), false);
  assert.notEqual(face(), 'pictures');
  standby.worker.tell(answer);
  assert.equal(await isOver(leading), true);
  assert.deepEqual([face(), canvases(), marks], ['pictures', [standby.canvas], ['wasm-compiled', 'first-frame', 'canvas-choice']]);
  assert.deepEqual(standby.worker.orders, [], 'it has the size that was thought');
  standby.canvas.dispatchEvent(new document.defaultView.KeyboardEvent('keydown', { key: 'Enter' }));
  assert.deepEqual(standby.worker.orders, [{ call: 'key', more: ['Enter', true, false] }]);
  standby.worker.tell({ news: 'whole' });
  assert.deepEqual(standby.words, [{ news: 'running' }, answer, { news: 'whole' }], 'nothing that was said is lost');
  standby.hand.rest();
});

test('what had drawn before anybody listened is seen at once', async () => {
  standby.words.push({ news: 'running' }, answer);
  assert.equal(await isOver(lead(standby)), true);
  assert.equal(face(), 'pictures');
  standby.hand.rest();
});

test('a canvas that is larger in the page than was thought is told so', () => {
  standby.size = { width: 700, height: 1280, scale: 2 };
  standby.words.push(answer);
  void lead(standby);
  assert.deepEqual(standby.worker.orders, [{ call: 'resize', more: [720, 1280, 2] }]);
  standby.hand.rest();
});

test('whoever does something in the page first has the scripts come, and keeps the words before them', async () => {
  for (const type of ['keydown', 'pointerdown', 'click']) {
    const leading = lead(standby);
    document.querySelector('button').dispatchEvent(new document.defaultView.Event(type, { bubbles: true }));
    assert.equal(await isOver(leading), true, type);
    standby.worker.tell(answer);
    assert.deepEqual([standby.hand, face() === 'pictures', canvases().length], [undefined, false, 1], type);
    standby.words = [];
  }
});

test('a game that was not kept, breaks off or is lost is not waited for', async () => {
  for (const news of ['ready', 'unkept', 'again', 'stop', 'unsupplied']) {
    const leading = lead(standby);
    standby.worker.tell({ news });
    assert.equal(await isOver(leading), true, news);
    standby.words = [];
  }
  const leading = lead(standby);
  standby.worker.onerror();
  assert.deepEqual([await isOver(leading), standby.lost], [true, true]);
  assert.equal(await isOver(lead(standby)), true, 'lost before');
  assert.equal(standby.hand, undefined);
});

test('nor one that takes too long', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const leading = lead(standby);
  context.mock.timers.tick(2999);
  assert.equal(await isOver(leading), false);
  context.mock.timers.tick(1);
  assert.equal(await isOver(leading), true);
});

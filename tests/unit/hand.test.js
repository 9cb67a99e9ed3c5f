import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { listenToHand } from '../../web/hand.js';
import { openPage } from './page.js';

const saved = ['document', 'window', 'ResizeObserver', 'WheelEvent', 'AbortController', 'devicePixelRatio'].map((name) => [name, globalThis[name]]);
let canvas, told, observers, hand, window;

beforeEach(() => {
  openPage();
  ({ window } = globalThis);
  canvas = document.getElementById('canvas');
  canvas.setPointerCapture = (id) => (canvas.captured = id);
  Object.defineProperties(canvas, { clientWidth: { value: 180, configurable: true }, clientHeight: { value: 320, configurable: true } });
  observers = [];
  globalThis.ResizeObserver = class {
    constructor(tell) {
      this.tell = tell;
      observers.push(this);
    }

    observe(target, how) {
      this.how = how;
    }

    disconnect() {
      this.gone = true;
    }
  };
  Object.assign(globalThis, { WheelEvent: window.WheelEvent, AbortController: window.AbortController });
  globalThis.devicePixelRatio = 2;
  told = [];
  hand = listenToHand(canvas, (...gesture) => told.push(gesture));
});
afterEach(() => saved.forEach(([name, value]) => (globalThis[name] = value)));

/** @param {string} type @param {object} more */
function point(type, more) {
  const event = new window.Event(type);
  canvas.dispatchEvent(Object.assign(event, { pointerType: 'mouse', pointerId: 7, offsetX: 10, offsetY: 20, button: -1, buttons: 0, ...more }));
}

test('a mouse points and presses, and keeps the canvas while it does', () => {
  point('pointermove', {});
  point('pointerdown', { button: 0, buttons: 1 });
  point('pointermove', { button: 2, buttons: 3 });
  point('pointerup', { button: 0, buttons: 2 });
  assert.deepEqual(told, [
    ['point', 10, 20],
    ['point', 10, 20],
    ['press', 0, true],
    ['point', 10, 20],
    ['press', 2, true],
    ['point', 10, 20],
    ['press', 0, false],
  ]);
  assert.equal(canvas.captured, 7);
});

test('a finger is no mouse', () => {
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel']) point(type, { pointerType: 'touch', button: 0 });
  assert.deepEqual(told, ['start', 'move', 'end', 'cancel'].map((phase) => ['touch', 7, phase, 10, 20]));
});

test('a wheel turns by pixels of the screen, or by lines', () => {
  canvas.dispatchEvent(new window.WheelEvent('wheel', { deltaX: 1, deltaY: 3 }));
  canvas.dispatchEvent(new window.WheelEvent('wheel', { deltaY: 3, deltaMode: 1 }));
  assert.deepEqual(told, [['scroll', 2, 6, false], ['scroll', 0, 3, true]]);
});

test('keys go down and up, and none stays down where the canvas is left', () => {
  canvas.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'a', repeat: true }));
  canvas.dispatchEvent(new window.KeyboardEvent('keyup', { key: 'a' }));
  canvas.dispatchEvent(new window.Event('blur'));
  assert.deepEqual(told, [['key', 'a', true, true], ['key', 'a', false, false], ['key', 'Shift', false, false]]);
});

test('it is told how large the canvas is, by the browser’s own count where there is one, and not that it has no room', () => {
  const [observer] = observers;
  assert.deepEqual(observer.how, { box: 'device-pixel-content-box' });
  assert.deepEqual(hand.size(), { width: 360, height: 640, scale: 2 });
  observer.tell([{}]);
  observer.tell([{ devicePixelContentBoxSize: [{ inlineSize: 361, blockSize: 640 }] }]);
  assert.deepEqual(hand.size(), { width: 361, height: 640, scale: 2 });
  Object.defineProperty(canvas, 'clientHeight', { value: 0 });
  observer.tell([{}]);
  assert.deepEqual(told, [['resize', 361, 640, 2]], 'what is known already is not told');
  assert.equal(listenToHand(canvas, () => {}).size().height, 1, 'never nothing');
});

test('a page that is seen again is drawn again', () => {
  document.dispatchEvent(new window.Event('visibilitychange'));
  assert.deepEqual(told, [['redraw']]);
});

test('once it is over nothing is heard', () => {
  hand.rest();
  point('pointerdown', { button: 0, buttons: 1 });
  assert.deepEqual(told, []);
  assert.ok(observers[0].gone);
});

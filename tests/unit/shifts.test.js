import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';

import { listenToShifts } from '../../web/shifts.js';
import { openPage } from './page.js';

let window, time, told, left;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  ({ defaultView: window } = openPage().document);
  time = 0;
  told = [];
  left = 0;
  listenToShifts({ target: window, now: () => time, tell: (missing) => told.push(missing), leave: () => (left += 1) });
});
afterEach(() => mock.timers.reset());

const key = (type, name, more = {}) =>
  window.document.body.dispatchEvent(new window.KeyboardEvent(type, { key: name, bubbles: true, ...more }));
const shift = (wait = 0) => {
  time += wait;
  key('keydown', 'Shift');
  key('keyup', 'Shift');
};

test('three presses leave, and each says how many are missing', () => {
  shift();
  shift(1000);
  assert.deepEqual([told, left], [[2, 1], 0]);
  shift(4900);
  assert.equal(left, 1);
});

test('the third leaves when it goes down', () => {
  shift();
  shift();
  key('keydown', 'Shift');
  assert.equal(left, 1);
});

test('any other key, a press of the pointer and a pause begin anew', () => {
  const between = [
    () => key('keydown', 'a'),
    () => key('keydown', 'Tab', { shiftKey: true }),
    () => window.document.body.dispatchEvent(new window.Event('pointerdown', { bubbles: true })),
    () => (time += 5001),
  ];
  for (const interrupt of between) {
    shift();
    shift();
    interrupt();
    shift();
    assert.equal(left, 0, String(interrupt));
    time += 6000;
  }
});

test('a key that is held is one press, and one together with others is none', () => {
  for (let at = 0; at < 5; at += 1) key('keydown', 'Shift', { repeat: at > 0 });
  key('keyup', 'Shift');
  for (let at = 0; at < 3; at += 1) key('keydown', 'Shift', { ctrlKey: true });
  assert.equal(left, 0);
});

test('who goes back by Shift and Tab hears nothing of it', () => {
  for (let at = 0; at < 4; at += 1) {
    key('keydown', 'Shift');
    key('keydown', 'Tab', { shiftKey: true });
    key('keyup', 'Tab');
    key('keyup', 'Shift');
  }
  assert.deepEqual([told, left], [[], 0]);
});

test('what was said is taken back when it holds no more', () => {
  shift();
  mock.timers.tick(5000);
  assert.deepEqual(told, [2, null]);
  shift();
  key('keydown', 'a');
  assert.deepEqual(told, [2, null, 2, null]);
});

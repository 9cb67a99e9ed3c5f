import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

const asks = new Set();
const globals = Object.fromEntries(['matchMedia', 'location', 'navigator', 'window', 'setTimeout'].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
const set = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
set('matchMedia', (query) => ({ matches: asks.has(query) }));
const { saves, whenIdle, whyHeld } = await import('../../web/device.js');

afterEach(() => {
  asks.clear();
  for (const [name, was] of Object.entries(globals)) if (was && name !== 'matchMedia') Object.defineProperty(globalThis, name, was);
});

test('a device saves data by its switch or by its owner’s wish', () => {
  set('navigator', {});
  assert.equal(saves(), false);
  asks.add('(prefers-reduced-data: reduce)');
  assert.equal(saves(), true);
  asks.clear();
  set('navigator', { connection: { saveData: true } });
  assert.equal(saves(), true);
});

test('text that the address asks for is given without a reason, saved data with one', () => {
  set('navigator', { connection: { saveData: true } });
  set('location', { search: '?face=text' });
  assert.equal(whyHeld(), 'chosen');
  set('location', { search: '' });
  assert.equal(whyHeld(), 'saving');
  set('navigator', {});
  assert.equal(whyHeld(), null);
});

test('mobile data is not spent on pictures unasked, and said to be the reason', () => {
  set('location', { search: '' });
  set('navigator', { connection: { type: 'cellular' } });
  assert.equal(whyHeld(), 'metered');
  assert.equal(saves(), false);
  set('navigator', { connection: { type: 'wifi' } });
  assert.equal(whyHeld(), null);
});

test('colours of the reader’s own, which a canvas does not take, hold the pictures back', () => {
  set('navigator', {});
  set('location', { search: '' });
  asks.add('(forced-colors: active)');
  assert.equal(whyHeld(), 'colours');
});

test('a browser that cannot say when it rests is given a moment', () => {
  const waits = [];
  set('window', {});
  set('setTimeout', (run, ms) => waits.push(ms) && run());
  let ran = false;
  whenIdle(() => (ran = true));
  assert.ok(ran && waits[0] >= 300);
});

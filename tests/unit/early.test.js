import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openEarly } from './early.js';

test('the language is the address’s, else the reader’s first that is spoken here, else English', () => {
  const lang = (search, languages) => openEarly({ address: `http://localhost/${search}`, languages }).document.documentElement.lang;
  assert.equal(lang('?lang=hi', ['en']), 'hi');
  assert.equal(lang('?lang=HI-in', []), 'hi');
  assert.equal(lang('?lang=xx', ['fr', 'hi-IN', 'en']), 'hi');
  assert.equal(lang('', ['toString', 'fr']), 'en');
});

test('the page is told what the device and the address ask for', () => {
  const marks = (how) => ['data-saves', 'data-alone'].map((name) => openEarly(how).document.documentElement.hasAttribute(name));
  assert.deepEqual(marks({}), [false, false]);
  assert.deepEqual(marks({ saveData: true, address: 'http://localhost/?face=text' }), [true, true]);
});

test('what was shown before keeps the letters it was shown in', () => {
  const plain = (how) => openEarly(how).document.documentElement.hasAttribute('data-plain');
  assert.equal(plain({ shown: true }), true);
  assert.equal(plain({ shown: false }), false);
});

test('the first screens are turned without the game, and every press is kept with its time', () => {
  const { document, window, pass, press } = openEarly();
  pass(100);
  press('begin');
  assert.equal(document.documentElement.dataset.screen, 'scene');
  assert.equal(document.activeElement, document.querySelector('.step h1'));
  assert.equal(document.getElementById('live').textContent, 'The bus is full.');
  pass(100);
  press('continue');
  pass(600);
  press('choose', 'b');
  assert.equal(document.querySelector('#notice').textContent, 'One moment');
  assert.equal(document.querySelector('[data-value="b"]').getAttribute('aria-busy'), 'true');
  assert.deepEqual([...window.takeOpening()].map((press) => ({ ...press })), [
    { kind: 'begin', value: '', at: 100 },
    { kind: 'continue', value: '', at: 200 },
    { kind: 'choose', value: 'b', at: 800 },
  ]);
  assert.equal(document.querySelector('#notice').textContent, '');
});

test('an option that has just appeared is not taken, nor anything after a press that must wait', () => {
  const { window, pass, press } = openEarly();
  press('begin');
  press('continue');
  pass(499);
  press('choose', 'a');
  pass(1);
  press('choose', 'b');
  press('choose', 'a');
  assert.deepEqual([...window.takeOpening()].map(({ value }) => value), ['', '', 'b']);
});

test('once the game has taken over nothing is answered here', () => {
  const { document, window, press } = openEarly();
  window.takeOpening();
  press('begin');
  assert.equal(document.documentElement.dataset.screen, 'note');
});

test('a key that is held down presses a button once, and scrolls as ever', () => {
  const { document, window } = openEarly();
  const button = document.querySelector('.step button');
  const goesOn = (key, repeat, target) => target.dispatchEvent(new window.KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }));
  assert.equal(goesOn('Enter', false, button), true);
  assert.equal(goesOn('Enter', true, button), false);
  assert.equal(goesOn('ArrowDown', true, button), true);
  window.takeOpening();
  assert.equal(goesOn('Enter', true, button), false);
});

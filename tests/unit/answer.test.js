import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { answerAfterAFrame } from '../../web/answer.js';
import { openPage } from './page.js';

let button, sent, atOnce, shown, take;

beforeEach(() => {
  button = openPage().document.createElement('button');
  sent = [];
  atOnce = false;
  shown = () => {};
  take = answerAfterAFrame({
    send: (intent) => sent.push(`${intent}${button.hasAttribute('data-felt') ? ' felt' : ''}`),
    atOnce: () => atOnce,
    pressed: () => button,
    wait: () => new Promise((done) => (shown = done)),
  });
});

/** The frame is shown. */
async function frame() {
  shown();
  await new Promise((done) => setTimeout(done));
}

test('a press shows that it was felt, and is answered once that could be seen', async () => {
  take('go on');
  assert.deepEqual(sent, []);
  assert.ok(button.hasAttribute('data-felt'));
  await frame();
  assert.deepEqual(sent, ['go on']);
});

test('pressed twice before the answer is pressed once', async () => {
  take('one');
  take('two');
  await frame();
  assert.deepEqual(sent, ['one']);
  take('three');
  await frame();
  assert.deepEqual(sent, ['one', 'three']);
});

test('what the page does not lay out is answered at once', async () => {
  atOnce = true;
  take('go on');
  assert.deepEqual(sent, ['go on']);
  assert.ok(!button.hasAttribute('data-felt'));
});

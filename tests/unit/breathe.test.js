import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { paced } from '../../web/breathe.js';

/** @type {any} */
const page = globalThis;

afterEach(() => {
  delete page.scheduler;
  delete page.requestAnimationFrame;
});

/** Longer than work goes on in one piece. */
function work() {
  const until = performance.now() + 10;
  while (performance.now() < until);
}

test('work goes on where it has not waited long', () => {
  const pace = paced();
  assert.equal(pace(), undefined);
});

test('presses go first, and no frame is waited for', async () => {
  let given = 0;
  page.scheduler = { yield: async () => void (given += 1) };
  page.requestAnimationFrame = () => assert.fail('a frame is waited for');
  const pace = paced();
  work();
  await pace();
  assert.equal(given, 1);
  assert.equal(pace(), undefined, 'a new spell begins');
  work();
  await pace();
  assert.equal(given, 2);
});

test('where presses cannot go first, a frame is waited for', async () => {
  let frames = 0;
  page.requestAnimationFrame = (/** @type {() => void} */ draw) => {
    frames += 1;
    setTimeout(draw);
  };
  const pace = paced();
  work();
  await pace();
  assert.equal(frames, 1);
});

test('nor does a page that draws no frames wait for ever', async () => {
  page.requestAnimationFrame = () => {};
  const pace = paced();
  work();
  await pace();
});

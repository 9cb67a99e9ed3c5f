import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { readDrawing } from '../../web/drawing.js';
import { bus, ritu } from './drawings.js';
import { openPage } from './page.js';

let page;
beforeEach(() => (page = openPage()));

test('ids get a prefix, and what points at them follows', async () => {
  const { root, parts } = await readDrawing(bus, 'p1');
  page.document.body.append(root);
  assert.ok(page.document.getElementById('p1-sky'));
  assert.equal(root.querySelector('path').getAttribute('fill'), 'url(#p1-sky)');
  assert.equal(parts.get('people').getAttribute('data-slot'), 'people');
});

test('what a file says about itself can be read', async () => {
  const { data, faces } = await readDrawing(ritu, 'p2');
  assert.deepEqual(data('moods').afraid.arm, [90, 1, 2]);
  assert.equal(data('poses'), null);
  assert.equal(faces, 'right');
});

test('what is no drawing gives none', async () => {
  assert.equal(await readDrawing('<html xmlns="http://www.w3.org/1999/xhtml"/>', 'p3'), null);
  assert.equal(await readDrawing('not found', 'p4'), null);
});

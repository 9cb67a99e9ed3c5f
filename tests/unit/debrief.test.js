import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createDebrief } from '../../web/debrief.js';
import { signPath } from '../../web/signs.js';
import { drawFork } from '../../web/way.js';
import { debrief, openPage } from './page.js';

let section, view;
beforeEach(() => {
  const { document } = openPage();
  section = document.createElement('section');
  document.body.append(section);
  view = createDebrief(section);
});

const way = debrief().debrief;

test('the way is a list of what was done, with what else was open folded away', () => {
  view.draw(way, 'en', 'text');
  const [row] = section.querySelectorAll('.way > li');
  assert.equal(row.querySelector('.noticed').textContent, 'You noticed: her hand');
  assert.equal(row.querySelector('.taken .unseen').textContent, 'Direct: Do b');
  assert.equal(row.querySelector('details li').textContent, 'Direct: Do a');
  assert.equal(row.querySelector('summary').textContent, 'What else was open');
  assert.equal(section.querySelector('.fine').hidden, true);
});

test('what is not seen is not folded, so that no key leads to it', () => {
  view.draw(way, 'en', 'pictures');
  assert.equal(section.querySelector('details, summary'), null);
  assert.match(section.querySelector('.way > li').textContent, /What else was openDirect: Do a/);
});

test('the picture is not read aloud, and has a twig for every option and one that is taken', () => {
  const picture = drawFork(way.forks[0]);
  assert.equal(picture.getAttribute('aria-hidden'), 'true');
  assert.equal(picture.querySelectorAll('.knot').length, 2);
  assert.equal(picture.querySelectorAll('.knot.taken').length, 1);
  assert.deepEqual([...picture.querySelectorAll('text')].map(({ textContent }) => textContent), ['40']);
});

test('numbers that come later leave what is unfolded and held as it was', () => {
  view.draw(way, 'en', 'text');
  section.querySelector('details').open = true;
  section.querySelector('summary').focus();
  view.draw({ ...way, others: 'Of a hundred.' }, 'en', 'text');
  assert.equal(section.querySelector('details').open, true);
  assert.equal(section.ownerDocument.activeElement, section.querySelector('summary'));
  assert.equal(section.querySelector('.fine').textContent, 'Of a hundred.');
});

test('what is unchanged is not drawn again', () => {
  view.draw(way, 'en', 'text');
  const row = section.querySelector('.way > li');
  view.draw(structuredClone(way), 'en', 'text');
  assert.equal(section.querySelector('.way > li'), row);
});

test('without a way there is no section', () => {
  view.draw(null, 'en', 'text');
  assert.equal(section.hidden, true);
});

test('every act of a fork has a sign of its own', () => {
  const acts = ['direct', 'distract', 'delegate', 'document', 'delay', 'wait', 'other'];
  assert.equal(new Set(acts.map((act) => signPath(act).getAttribute('d'))).size, acts.length);
});

// The bench's own parts: the scene is the same in every engine, and the figures are put together
// as they should be.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Story } from 'inkjs';
import { JSDOM } from 'jsdom';

import { trouble } from '../bench/web/check.js';
import { layoutShift, median, spread } from '../bench/web/figures.js';
import { verdict } from '../bench/web/goals.js';
import { askedBy, bytesBy, createLedger } from '../bench/web/ledger.js';
import * as ink from '../bench/web/peers/ink.js';
import * as twine from '../bench/web/peers/twine.js';
import { SCENE } from '../bench/web/story.js';
import { table } from '../bench/web/table.js';

const labels = SCENE.choices.map(({ label }) => label);

test('the scene is four lines and five choices', () => {
  assert.equal(SCENE.lines.length, 4);
  assert.equal(SCENE.choices.length, 5);
});

test('ink tells the scene, and leads back to it', async () => {
  const { 'story.js': script } = await ink.publish(SCENE);
  const story = new Story(new Function(`${script}; return storyContent`)());
  const told = () => story.ContinueMaximally().trim().split('\n').filter(Boolean);
  for (const [at, { answer }] of SCENE.choices.entries()) {
    assert.deepEqual(told(), SCENE.lines);
    assert.deepEqual(story.currentChoices.map(({ text }) => text), labels);
    story.ChooseChoiceIndex(at);
    assert.deepEqual(told(), [answer]);
    assert.deepEqual(story.currentChoices.map(({ text }) => text), [SCENE.again]);
    story.ChooseChoiceIndex(0);
  }
});

for (const folder of ['sugarcube-2.31.1', 'harlowe-3.1.0']) {
  test(`a page of ${folder} holds the scene, and the whole runtime`, async () => {
    const format = await twine.format(folder);
    const { 'index.html': html } = twine.publish(SCENE, format);
    assert.ok(html.length > format.source.length);
    assert.doesNotMatch(html, /\{\{STORY_(NAME|DATA)\}\}/);
    const { document } = new JSDOM(html).window;
    const passages = new Map([...document.querySelectorAll('tw-passagedata')].map((one) => [one.getAttribute('name'), one.textContent.split('\n\n')]));
    const links = (/** @type {string[]} */ text) => text.flatMap((part) => part.match(/^\[\[(.+)->(.+)\]\]$/)?.slice(1) ?? []);
    const start = document.querySelector('tw-passagedata[pid="1"]').textContent.split('\n\n');
    assert.deepEqual(start.filter((part) => !part.startsWith('[[')), SCENE.lines);
    assert.deepEqual(links(start), labels.flatMap((label) => [label, label]));
    for (const { label, answer } of SCENE.choices) {
      assert.deepEqual(passages.get(label), [answer, `[[${SCENE.again}->Scene]]`]);
    }
  });
}

test('the median is the middle one', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([1, 9, 3, 5]), 4);
  assert.ok(Number.isNaN(median([])));
  assert.deepEqual(spread([3, null, 1, 2]), { median: 2, least: 1, most: 3 });
  assert.equal(spread([null]), null);
});

test('layout shift is the worst burst of shifts', () => {
  assert.equal(layoutShift([]), 0);
  const shifts = [0, 500, 2000, 2900, 3800].map((at) => ({ at, value: 1 }));
  assert.equal(layoutShift(shifts), 3);
  const long = Array.from({ length: 12 }, (_, at) => ({ at: at * 500, value: 1 }));
  assert.equal(layoutShift(long), 10);
});

test('bytes are counted when they come, and caches cost nothing', () => {
  const ledger = createLedger();
  const hear = (method, params) => ledger.hear(`Network.${method}`, params, 's');
  const ask = (requestId, timestamp) =>
    hear('requestWillBeSent', { requestId, timestamp, wallTime: 0, type: 'Fetch', request: { url: `http://here/${requestId}` } });
  ask('a', 1);
  hear('responseReceived', { requestId: 'a', timestamp: 2, response: { encodedDataLength: 100 } });
  hear('dataReceived', { requestId: 'a', timestamp: 3, encodedDataLength: 1000 });
  ask('b', 3);
  hear('requestServedFromCache', { requestId: 'b' });
  hear('responseReceived', { requestId: 'b', timestamp: 3, response: { encodedDataLength: 70 } });
  hear('loadingFinished', { requestId: 'a', timestamp: 5, encodedDataLength: 2100 });
  const requests = ledger.requests();
  assert.deepEqual([1, 2, 4, 5].map((time) => bytesBy(requests, time)), [0, 100, 1100, 2100]);
  assert.deepEqual([0, 1, 5].map((time) => askedBy(requests, time)), [0, 1, 1]);
});

test('a network that is not slowed is told', () => {
  const slow = { small: 160, page: 1180, worker: 1190, work: 100 };
  assert.equal(trouble(slow), null);
  assert.match(trouble({ ...slow, small: 4 }), /one byte/);
  assert.match(trouble({ ...slow, page: 300 }), /a page fetched/);
  assert.match(trouble({ ...slow, worker: 30 }), /service worker/);
});

test('a goal is met up to its bound, and no later than what stands beside', () => {
  const at = (value) => ({ median: value, least: value, most: value });
  assert.equal(verdict(at(700), { most: 700 }), 'met');
  assert.equal(verdict(at(701), { most: 700 }), '**missed**');
  assert.equal(verdict(at(600), { most: 700 }, at(599)), '**missed**');
  assert.equal(verdict(null, { most: 700 }), 'not measured');
});

test('the table has a column for each page and the goals of ours', () => {
  const pages = [{ name: 'bus.html', ours: true }, { name: 'other', ours: false }];
  const cells = { 'bus.html': { median: 650.4, least: 640, most: 700 }, other: { median: 640, least: 640, most: 640 } };
  const shown = table('all', pages, [
    { title: 'choice', goal: { most: 700 }, beside: 'other', cells },
    { title: 'shift', goal: { most: 0, digits: 3 }, cells: { 'bus.html': { median: 0, least: 0, most: 0 } } },
    { title: 'requests', cells: {} },
  ]);
  assert.equal(
    shown,
    [
      '| all | bus.html | other | goal | bus.html |',
      '|---|--:|--:|--:|---|',
      "| choice | 650 (640–700) | 640 | ≤ 700 and other's | **missed** |",
      '| shift | 0.000 | – | 0 | met |',
      '| requests | – | – |  |  |',
    ].join('\n'),
  );
});

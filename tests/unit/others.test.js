import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { askServer, asWords, createOthers } from '../../web/others.js';
import { debrief, openPage, scene } from './page.js';

const { fetch } = globalThis;
afterEach(() => Object.assign(globalThis, { fetch }));

let asked, told, others, answer;
beforeEach(() => {
  [asked, told, answer] = [[], [], 'a=40'];
  others = createOthers({
    ask: async (scenario) => {
      asked.push(scenario);
      return answer;
    },
    tell: (text) => told.push(text),
  });
  others.hear({ type: 'session_started' });
  others.hear({ type: 'scenario_started', scenario: 'bus' });
});

const rest = () => new Promise((done) => setImmediate(done));

test('nothing is asked before the debrief, and there once', async () => {
  others.show(scene(), 'text');
  assert.deepEqual(asked, []);
  for (let times = 0; times < 3; times += 1) others.show(debrief(), 'text');
  await rest();
  assert.deepEqual([asked, told], [['bus'], ['a=40']]);
});

test('coming back from a scene seen again asks no more', async () => {
  others.show(debrief(), 'text');
  await rest();
  others.show(scene({ screen: 'again' }), 'text');
  others.show(debrief(), 'text');
  await rest();
  assert.deepEqual(asked, ['bus']);
});

test('the other face is told too when it takes over', async () => {
  others.show(debrief(), 'text');
  await rest();
  others.show(debrief(), 'pictures');
  await rest();
  assert.deepEqual([asked.length, told.length], [1, 2]);
});

test('an answer that comes too late is told to nobody', async () => {
  others.show(debrief(), 'text');
  others.show(scene(), 'text');
  await rest();
  assert.deepEqual(told, []);
});

test('the next play asks anew', async () => {
  others.show(debrief(), 'text');
  await rest();
  others.show(scene(), 'text');
  others.hear({ type: 'scenario_started', scenario: 'bus' });
  others.show(debrief(), 'text');
  await rest();
  assert.equal(asked.length, 2);
});

test('where nothing is known nothing is told', async () => {
  answer = '';
  others.show(debrief(), 'text');
  await rest();
  assert.deepEqual(told, []);
});

test('an answer is read with care', () => {
  assert.equal(asWords({ options: { a: 35, b: 'x', c: 4.5, d: 0 } }), 'a=35 d=0');
  for (const wrong of [null, 'x', {}, { options: null }, { options: 3 }]) assert.equal(asWords(wrong), '');
});

test('the server’s answer, or its silence', async () => {
  openPage().document.head.innerHTML = '<base href="https://example.org/small/">';
  const urls = [];
  globalThis.fetch = async (url) => {
    urls.push(String(url));
    return Response.json({ options: { a: 5 } });
  };
  assert.equal(await askServer('bus'), 'a=5');
  assert.deepEqual(urls, ['https://example.org/small/api/v1/chosen/bus']);
  globalThis.fetch = async () => new Response('', { status: 404 });
  assert.equal(await askServer('bus'), '');
  globalThis.fetch = async () => Promise.reject(new Error('offline'));
  assert.equal(await askServer('bus'), '');
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { createConsent, whyNever } from '../../web/consent.js';
import { startCounting } from '../../web/counting.js';
import { createLedger } from '../../web/ledger.js';
import { body, fakeOutside, fakeStorage, status } from './outside.js';
import { openPage } from './page.js';

let window;
const started = { type: 'scenario_started', scenario: 'bus', version: '00ff', locale: 'en' };
const shown = { type: 'choices_shown', scenario: 'bus', version: '00ff', decision: 'd', options: ['d', 'e'] };

beforeEach(() => {
  window = openPage().document.defaultView;
  globalThis.addEventListener = window.addEventListener.bind(window);
});
afterEach(() => delete globalThis.addEventListener);

/** @param {'ask' | 'assume' | null} demand */
function page(demand, more = {}, never = null) {
  const outside = fakeOutside(more);
  const [consent, ledger] = [createConsent(never), createLedger()];
  const counting = startCounting({ consent, ledger, around: () => outside });
  if (demand) consent.demand(demand);
  return { outside, consent, ledger, ...counting, fates: () => ledger.all().map(({ fate }) => fate) };
}
const hide = () => window.dispatchEvent(Object.assign(new window.Event('pagehide'), { persisted: false }));

test('what the ledger shows is exactly what is posted', async () => {
  const { outside, count, ledger, fates } = page('assume');
  for (const one of [started, shown, body]) count(one);
  assert.deepEqual(fates(), ['waiting', 'waiting', 'waiting']);
  await outside.pass(5000);
  assert.deepEqual(ledger.all().map(({ event }) => event), outside.sent.flat());
  assert.deepEqual(fates(), ['accepted', 'accepted', 'accepted']);
});

test('the ledger says what became of each', async () => {
  const { outside, count, ledger } = page('assume');
  const fate = () => ledger.all().map((entry) => [entry.fate, entry.why]);
  outside.answer = ([one, two]) =>
    new Response(JSON.stringify({ answers: [{ id: one.id, verdict: 'duplicate' }, { id: two.id, verdict: 'rejected', reason: 'unknown_option' }] }));
  count(started);
  count(shown);
  await outside.pass(5000);
  assert.deepEqual(fate(), [['duplicate', ''], ['rejected', 'unknown_option']]);
  outside.answer = () => status(400);
  count(body);
  await outside.pass(5000);
  assert.deepEqual(fate()[2], ['dropped', 'status 400']);
  outside.answer = () => Promise.reject(new TypeError('offline'));
  count(body);
  await outside.pass(5000);
  assert.deepEqual(fate()[3], ['waiting', '']);
});

test('what an earlier page left is shown as well, since it is sent as well', async () => {
  const before = page('assume', { answer: () => Promise.reject(new TypeError('offline')) });
  before.count(started);
  const { outside, ledger } = page('assume', { storage: before.outside.storage, seed: 7 });
  assert.deepEqual(ledger.all().map(({ earlier, event }) => [earlier, event.body]), [[true, started]]);
  await outside.pass(5000);
  assert.deepEqual(outside.sent.flat(), ledger.all().map(({ event }) => event));
});

test('before the player agreed nothing is sent or stored, whatever the page does', async () => {
  const { outside, count, fates } = page('ask');
  count(started);
  await outside.pass(60_000);
  window.dispatchEvent(new window.Event('online'));
  hide();
  assert.deepEqual([outside.sent, outside.beacons, outside.storage.map.size], [[], [], 0]);
  assert.deepEqual(fates(), ['held', 'held']);
});

test('who agrees shares the session so far, and who does not shares none of it', async () => {
  const yes = page('ask');
  yes.count(started);
  yes.consent.answer(true);
  yes.count(shown);
  await yes.outside.pass(5000);
  assert.deepEqual(yes.outside.sent.flat().map(({ seq, body: { type } }) => [seq, type]), [[0, 'scenario_started'], [1, 'choices_shown']]);

  const no = page('ask');
  no.count(started);
  no.consent.answer(false);
  no.count(shown);
  await no.outside.pass(60_000);
  hide();
  assert.deepEqual([no.outside.sent, no.outside.beacons, no.outside.storage.map.size], [[], [], 0]);
  assert.deepEqual(no.fates(), ['refused']);
});

test('an agreement is taken back at any time, and given again', async () => {
  const { outside, count, consent, fates } = page('assume');
  count(started);
  consent.answer(false);
  count(shown);
  await outside.pass(60_000);
  assert.deepEqual([outside.sent, outside.storage.map.size, fates()], [[], 0, ['refused']]);
  consent.answer(true);
  count(body);
  await outside.pass(5000);
  assert.deepEqual(outside.sent.flat().map(({ body: { type } }) => type), ['outcome_reached']);
});

test('until it is known what the campaign demands, nothing leaves memory', async () => {
  const { outside, count, consent } = page(null);
  count(started);
  await outside.pass(60_000);
  assert.deepEqual([outside.sent, outside.storage.map.size], [[], 0]);
  consent.demand('assume');
  await outside.pass(5000);
  assert.equal(outside.sent.flat().length, 1);
});

test('a browser that asks not to be counted is not, and nothing is left of before', async () => {
  for (const never of ['gpc', 'dnt', 'nowhere']) {
    const storage = fakeStorage();
    storage.map.set('sp.queue.before', '[{"id": "x"}]');
    const { outside, count, consent, ledger } = page('assume', { storage }, never);
    consent.answer(true);
    count(started);
    await outside.pass(60_000);
    hide();
    assert.deepEqual([outside.sent, outside.beacons, outside.storage.map.size, ledger.all()], [[], [], 0, []]);
  }
});

test('what the browser asks is read from it', () => {
  assert.equal(whyNever({ globalPrivacyControl: true }, 'x'), 'gpc');
  assert.equal(whyNever({ doNotTrack: '1' }, 'x'), 'dnt');
  assert.equal(whyNever({ globalPrivacyControl: false, doNotTrack: '0' }, 'x'), null);
  assert.equal(whyNever({ doNotTrack: 'unspecified' }, ''), 'nowhere');
});

test('an exit hands over what was queued, says nothing of itself, and remembers nothing', async () => {
  const { outside, count, quit, ledger } = page('assume');
  count(started);
  count(shown);
  quit();
  hide();
  count(body);
  await outside.pass(60_000);
  assert.deepEqual(outside.beacons.flat().map(({ body: { type } }) => type), ['scenario_started', 'choices_shown']);
  assert.deepEqual([outside.sent, outside.storage.map.size, ledger.all()], [[], 0, []]);
});

test('an exit takes along nothing that was not agreed to', () => {
  const { outside, count, quit } = page('ask');
  count(started);
  quit();
  hide();
  assert.deepEqual([outside.sent, outside.beacons, outside.storage.map.size], [[], [], 0]);
});

test('a page that closes otherwise says that the play was left', () => {
  const { outside, count } = page('assume');
  count(started);
  hide();
  assert.deepEqual(outside.beacons.flat().map(({ body: { type } }) => type), ['scenario_started', 'left']);
});

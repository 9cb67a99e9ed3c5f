import assert from 'node:assert/strict';
import { test } from 'node:test';

import { forget } from '../../web/queue.js';
import { createTelemetry } from '../../web/telemetry.js';
import { body, fakeOutside, fakeStorage, receipt, status, uuid } from './outside.js';

const DAY = 24 * 3600 * 1000;
const logged = (outside, count) => {
  const telemetry = createTelemetry(outside);
  for (let at = 0; at < count; at += 1) telemetry.log(body);
  return telemetry;
};
const ids = (events) => events.map(({ id }) => id);

test('an event says what happened and nothing of who', async () => {
  const outside = fakeOutside();
  logged(outside, 2);
  await outside.pass(5000);
  const [[first, second]] = outside.sent;
  assert.deepEqual(Object.keys(first), ['v', 'id', 'session', 'seq', 'body']);
  assert.equal(first.v, 1);
  assert.equal(first.id.match(uuid)[1], '7');
  assert.equal(first.session.match(uuid)[1], '4');
  assert.equal(second.session, first.session);
  assert.deepEqual([first.seq, second.seq], [0, 1]);
  assert.deepEqual(first.body, body);
});

test('a request needs no preflight, carries no cookie and no referrer, and outlives the page', async () => {
  const outside = fakeOutside();
  logged(outside, 1);
  await outside.pass(5000);
  const { method, headers, keepalive, credentials, referrerPolicy } = outside.init;
  assert.deepEqual(
    { method, headers, keepalive, credentials, referrerPolicy },
    { method: 'POST', headers: { 'content-type': 'text/plain' }, keepalive: true, credentials: 'omit', referrerPolicy: 'no-referrer' },
  );
});

test('what was acknowledged is forgotten, whatever the verdict', async () => {
  for (const verdict of ['accepted', 'duplicate', 'rejected']) {
    const outside = fakeOutside({ answer: (events) => receipt(events, verdict) });
    logged(outside, 3);
    assert.equal(outside.stored().length, 3);
    await outside.pass(DAY);
    assert.equal(outside.sent.length, 1);
    assert.equal(outside.storage.map.size, 0);
  }
});

test('events that nothing is said about are sent again, and only they', async () => {
  const outside = fakeOutside();
  outside.answer = (events) => receipt(events.slice(0, outside.sent.length === 1 ? 2 : undefined));
  logged(outside, 5);
  await outside.pass(DAY);
  assert.deepEqual(outside.sent.map((events) => events.map(({ seq }) => seq)), [[0, 1, 2, 3, 4], [2, 3, 4]]);
});

test('a server that answers nothing is not hammered', async () => {
  const outside = fakeOutside({ answer: () => receipt([]) });
  logged(outside, 1);
  await outside.pass(2001);
  assert.equal(outside.sent.length, 1);
  assert.equal(outside.stored().length, 1);
});

test('an answer without an id is for the event at its place', async () => {
  const outside = fakeOutside({
    answer: (events) => new Response(JSON.stringify({ answers: events.map(() => ({ id: null, verdict: 'rejected', reason: 'malformed' })) })),
  });
  logged(outside, 2);
  await outside.pass(DAY);
  assert.equal(outside.sent.length, 1);
  assert.equal(outside.storage.map.size, 0);
});

test('a lost connection loses nothing, and tries less and less often', async () => {
  const outside = fakeOutside({ answer: () => Promise.reject(new TypeError('offline')) });
  logged(outside, 1);
  await outside.pass(DAY);
  const waits = outside.waits.slice(1);
  assert.ok(waits.length > 8);
  assert.ok(waits.every((ms) => ms <= 300_000));
  assert.ok(waits[6] > waits[0] * 8);
  assert.ok(waits.at(-1) >= 150_000);
  assert.equal(outside.stored().length, 1);
  assert.equal(new Set(outside.sent.flatMap(ids)).size, 1);
});

test('two tabs that fail together do not come back together', async () => {
  const waits = [];
  for (const seed of [3, 99]) {
    const outside = fakeOutside({ seed, answer: () => status(503) });
    logged(outside, 1);
    await outside.pass(60_000);
    waits.push(outside.waits.slice(1));
  }
  assert.notDeepEqual(waits[0], waits[1]);
});

test('it sends at once when the connection is back', async () => {
  const outside = fakeOutside({ answer: () => Promise.reject(new TypeError('offline')) });
  const telemetry = logged(outside, 1);
  await outside.pass(DAY / 2);
  outside.answer = (events) => receipt(events);
  telemetry.online();
  await outside.pass(0);
  assert.equal(outside.stored().length, 0);
});

test('a busy server is obeyed', async () => {
  for (const asked of ['120', new Date(Date.UTC(2026, 0, 1) + 122_000).toUTCString()]) {
    const outside = fakeOutside();
    outside.answer = (events) => (outside.sent.length === 1 ? status(429, { 'retry-after': asked }) : receipt(events));
    logged(outside, 1);
    await outside.pass(2000 + 119_000);
    assert.equal(outside.sent.length, 1);
    await outside.pass(2000);
    assert.equal(outside.sent.length, 2);
  }
});

test('a page put in the server’s place by a proxy acknowledges nothing', async () => {
  const outside = fakeOutside({ answer: () => new Response('<h1>Log in</h1>') });
  logged(outside, 1);
  await outside.pass(60_000);
  assert.equal(outside.stored().length, 1);
  assert.ok(outside.sent.length > 1 && outside.sent.length < 10);
});

test('a batch too large is halved until it fits', async () => {
  const outside = fakeOutside({ answer: (events) => (events.length > 3 ? status(413) : receipt(events)) });
  logged(outside, 10);
  await outside.pass(60_000);
  assert.deepEqual(outside.sent.map(({ length }) => length), [10, 5, 3, 3, 3, 1]);
  assert.equal(outside.stored().length, 0);
});

test('one event that is too large by itself is let go', async () => {
  const outside = fakeOutside({ answer: (events) => (events.some(({ seq }) => seq === 0) ? status(413) : receipt(events)) });
  logged(outside, 2);
  await outside.pass(60_000);
  assert.deepEqual(outside.sent.map((events) => events.map(({ seq }) => seq)), [[0, 1], [0], [1]]);
});

test('what the server refuses for good is not sent twice', async () => {
  const outside = fakeOutside({ answer: () => status(400) });
  logged(outside, 2);
  await outside.pass(DAY);
  assert.equal(outside.sent.length, 1);
  assert.equal(outside.storage.map.size, 0);
});

test('where nobody takes events in, one request finds out, and the next page brings them elsewhere', async () => {
  for (const code of [404, 405, 501, 403]) {
    const files = fakeOutside({ answer: () => status(code) });
    const telemetry = logged(files, 2);
    await files.pass(5000);
    telemetry.log(body);
    telemetry.leave();
    await files.pass(DAY);
    assert.deepEqual([files.sent.length, files.beacons.length], [1, 0], String(code));
    assert.equal(files.stored().length, 3);

    const next = fakeOutside({ storage: files.storage, seed: 7, time: files.time });
    createTelemetry(next);
    await next.pass(5000);
    assert.deepEqual(next.sent.flat().map(({ seq }) => seq), [0, 1, 2]);
    assert.equal(next.storage.map.size, 0);
  }
});

test('and what is kept for then does not grow without end', async () => {
  const outside = fakeOutside({ answer: () => status(404) });
  const telemetry = logged(outside, 1);
  await outside.pass(5000);
  for (let at = 0; at < 700; at += 1) telemetry.log(body);
  assert.equal(outside.stored().length, 500);
});

test('another network is asked anew', async () => {
  const outside = fakeOutside({ answer: () => status(403) });
  const telemetry = logged(outside, 1);
  await outside.pass(5000);
  outside.answer = (events) => receipt(events);
  telemetry.online();
  await outside.pass(5000);
  assert.equal(outside.sent.length, 2);
  assert.equal(outside.stored().length, 0);
});

test('a batch has at most 100 events and 60,000 bytes, oldest first', async () => {
  const outside = fakeOutside();
  const telemetry = logged(outside, 0);
  const wide = { type: 'choices_shown', scenario: 'bus', version: '00ff', decision: 'd', options: Array(80).fill('o'.repeat(30)) };
  for (let at = 0; at < 250; at += 1) telemetry.log(at < 50 ? wide : body);
  await outside.pass(60_000);
  assert.ok(outside.sent.every((events) => events.length <= 100 && JSON.stringify({ events }).length <= 60_000));
  assert.deepEqual(outside.sent.flat().map(({ seq }) => seq), Array.from({ length: 250 }, (_, at) => at));
});

test('one request is under way at a time', async () => {
  const outside = fakeOutside();
  let open = 0;
  let most = 0;
  outside.answer = async (events) => {
    most = Math.max(most, (open += 1));
    await new Promise((done) => setImmediate(done));
    open -= 1;
    return receipt(events);
  };
  const telemetry = logged(outside, 150);
  telemetry.online();
  await outside.pass(3000);
  telemetry.log(body);
  await outside.pass(3000);
  assert.equal(most, 1);
  assert.equal(outside.sent.flat().length, 151);
});

test('with storage blocked, memory does', async () => {
  for (const storage of [null, fakeStorage(true)]) {
    const outside = fakeOutside({ storage });
    logged(outside, 3);
    await outside.pass(5000);
    assert.equal(outside.sent.flat().length, 3);
  }
});

test('a full storage loses nothing while the tab lives', async () => {
  const outside = fakeOutside();
  outside.storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  logged(outside, 3);
  await outside.pass(5000);
  assert.equal(outside.sent.flat().length, 3);
});

test('the next page brings what a closed tab could not', async () => {
  const first = fakeOutside({ answer: () => Promise.reject(new TypeError('offline')) });
  logged(first, 3);
  await first.pass(5000);
  const second = fakeOutside({ storage: first.storage, seed: 7, time: first.time });
  const kept = first.stored();
  createTelemetry(second);
  assert.deepEqual(second.stored(), kept);
  await second.pass(5000);
  assert.deepEqual(second.sent.flatMap(ids), kept);
  assert.equal(second.storage.map.size, 0);
});

test('a tab robbed of its mirror while it is open still brings its events', async () => {
  const first = fakeOutside();
  const telemetry = logged(first, 1);
  createTelemetry(fakeOutside({ storage: first.storage, seed: 7 }));
  telemetry.log(body);
  assert.equal(first.stored().length, 3);
  await first.pass(5000);
  assert.equal(first.sent.flat().length, 2);
});

test('what two tabs left twice is brought once', async () => {
  const first = fakeOutside();
  logged(first, 2);
  first.storage.map.set('sp.queue.copy', [...first.storage.map.values()][0]);
  const second = fakeOutside({ storage: first.storage, seed: 7 });
  createTelemetry(second);
  await second.pass(5000);
  assert.equal(second.sent.flat().length, 2);
});

test('what is not ours or not readable in storage does no harm', async () => {
  const outside = fakeOutside();
  outside.storage.map.set('other', 'keep').set('sp.queue.x', '{"broken').set('sp.queue.y', '[null, 3]');
  logged(outside, 1);
  await outside.pass(5000);
  assert.equal(outside.sent.flat().length, 1);
  assert.deepEqual([...outside.storage.map], [['other', 'keep']]);
});

test('the oldest give way: beyond 500, and after 7 days', async () => {
  const outside = fakeOutside({ answer: () => Promise.reject(new TypeError('offline')) });
  const telemetry = logged(outside, 510);
  assert.equal(outside.stored().length, 500);
  await outside.pass(8 * DAY);
  telemetry.log(body);
  outside.answer = (events) => receipt(events);
  telemetry.online();
  outside.sent = [];
  await outside.pass(5000);
  assert.deepEqual(outside.sent.flat().map(({ seq }) => seq), [510]);
});

test('a page that goes away hands everything over, and keeps it until it hears', async () => {
  const outside = fakeOutside();
  const telemetry = logged(outside, 150);
  telemetry.leave();
  assert.deepEqual(outside.beacons.map(({ length }) => length), [100, 50]);
  assert.equal(outside.sent.length, 0);
  await outside.pass(5000);
  assert.deepEqual(outside.sent.flatMap(ids), outside.beacons.flatMap(ids));
  assert.equal(outside.stored().length, 0);
});

test('a page that says goodbye twice sends only what is new', () => {
  const outside = fakeOutside();
  const telemetry = logged(outside, 2);
  telemetry.leave();
  telemetry.log(body);
  telemetry.leave();
  telemetry.leave();
  assert.deepEqual(outside.beacons.map((events) => events.map(({ seq }) => seq)), [[0, 1], [2]]);
});

test('a beacon holds what a request under way may lose', async () => {
  const outside = fakeOutside({ answer: () => new Promise(() => {}) });
  const telemetry = logged(outside, 1);
  await outside.pass(3000);
  telemetry.leave();
  assert.deepEqual(outside.beacons, outside.sent);
});

test('when the browser takes no more beacons, none is pressed on it', () => {
  let asked = 0;
  const outside = fakeOutside({ sendBeacon: () => (asked += 1) < 2 });
  logged(outside, 350).leave();
  assert.equal(asked, 2);
  assert.equal(outside.stored().length, 350);
});

test('who asks not to be counted leaves nothing behind', () => {
  const outside = fakeOutside();
  outside.storage.map.set('other', 'keep');
  logged(outside, 3);
  forget(outside.storage);
  forget(fakeStorage(true));
  forget(null);
  assert.deepEqual([...outside.storage.map.keys()], ['other']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { madeAt, uuidV4, uuidV7s } from '../../web/uuid.js';
import { fakeRandom, uuid } from './outside.js';

test('a session id is a version 4 UUID, another each time', () => {
  const random = fakeRandom();
  const made = Array.from({ length: 50 }, () => uuidV4(random));
  assert.ok(made.every((id) => id.match(uuid)?.[1] === '4'));
  assert.equal(new Set(made).size, 50);
});

test('an event id is a version 7 UUID that begins with its time', () => {
  const now = Date.UTC(2026, 5, 1, 12);
  const id = uuidV7s({ now: () => now, random: fakeRandom() })();
  assert.equal(id.match(uuid)?.[1], '7');
  assert.equal(madeAt(id), now);
});

test('event ids ascend within a millisecond, past the counter’s end, and when the clock steps back', () => {
  let now = 1_800_000_000_000;
  const next = uuidV7s({ now: () => now, random: fakeRandom() });
  const made = Array.from({ length: 9000 }, next);
  now -= 60_000;
  made.push(next());
  now += 120_000;
  made.push(next());
  assert.deepEqual([...made].sort(), made);
  assert.equal(new Set(made).size, made.length);
  assert.ok(made.every((id) => uuid.test(id)));
});

test('a fraction of a millisecond does no harm', () => {
  const id = uuidV7s({ now: () => 1_800_000_000_000.75, random: fakeRandom() })();
  assert.equal(madeAt(id), 1_800_000_000_000);
});

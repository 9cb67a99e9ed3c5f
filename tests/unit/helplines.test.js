import assert from 'node:assert/strict';
import { test } from 'node:test';

import { byCountry, countriesFirst, fresh } from '../../web/safety/helplines.js';

const line = (id, country, day) => ({ id, country, languages: ['en'], number: '1', hours: { en: 'h' }, name: { en: id }, verified_on: day, source: 's' });
const on = (day) => Date.parse(`${day}T12:00:00Z`);

test('a check holds for its days and no longer, whenever the page was opened', () => {
  const all = { holds_days: 180, helplines: [line('a', 'IN', '2026-06-01')] };
  const shown = (day) => fresh(all, on(day)).length;
  assert.deepEqual([shown('2026-06-01'), shown('2026-11-28'), shown('2026-11-29')], [1, 1, 0]);
  assert.equal(shown('2026-05-31'), 1, 'a clock a little behind');
  assert.equal(shown('2026-01-01'), 0, 'a day to come');
  assert.deepEqual(fresh({ holds_days: 180, helplines: [line('a', 'IN', 'soon')] }, on('2026-06-01')), []);
});

test('the campaign’s country comes first, then the reader’s, then that of the language', () => {
  assert.deepEqual(countriesFirst('IN', ['en-US', 'en'], 'en'), ['IN', 'US']);
  assert.deepEqual(countriesFirst(null, ['en-US', 'en-Latn-GB'], 'hi'), ['US', 'GB', 'IN']);
  assert.deepEqual(countriesFirst(null, ['en'], 'en'), []);
});

test('helplines stand by country, in that order', () => {
  const lines = [line('a', 'US', ''), line('b', 'IN', ''), line('c', 'AU', ''), line('d', 'IN', '')];
  const order = byCountry(lines, ['IN', 'US']).map(([country, some]) => [country, some.map(({ id }) => id).join('')]);
  assert.deepEqual(order, [['IN', 'bd'], ['US', 'a'], ['AU', 'c']]);
  assert.deepEqual(byCountry(lines, []).map(([country]) => country), ['AU', 'IN', 'US']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createDeparture } from '../../web/departure.js';

const play = { scenario: 'bus', version: '00ff' };
const started = { type: 'scenario_started', ...play, locale: 'en' };
const shown = { type: 'choices_shown', ...play, decision: 'd1', options: ['d1', 'd2'] };
const reached = { type: 'outcome_reached', ...play, outcome: 'company' };

const after = (...bodies) => {
  const departure = createDeparture();
  bodies.forEach(departure.hear);
  return departure;
};

test('outside a scenario nothing is left', () => {
  assert.equal(after({ type: 'session_started', locale: 'en', face: 'text', embedded: false }).take(), null);
});

test('a scenario left in the middle names its last decision', () => {
  assert.deepEqual(after(started).take(), { type: 'left', ...play, decision: null });
  assert.deepEqual(after(started, shown).take(), { type: 'left', ...play, decision: 'd1' });
});

test('it is left once', () => {
  const departure = after(started, shown);
  departure.take();
  assert.equal(departure.take(), null);
});

test('a play that reached its end, or was left already, is not left again', () => {
  assert.equal(after(started, shown, reached).take(), null);
  assert.equal(after(started, { type: 'left', ...play, decision: null }).take(), null);
  assert.equal(after(started, { type: 'finished', ...play, ms: 1 }).take(), null);
});

test('an ending taken back can be left', () => {
  assert.deepEqual(after(started, shown, reached, shown).take(), { type: 'left', ...play, decision: 'd1' });
});

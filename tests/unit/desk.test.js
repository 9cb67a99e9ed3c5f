import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, mock, test } from 'node:test';

import { BEDS } from '../../web/sound/beds.js';
import { CEILING, createCeiling } from '../../web/sound/ceiling.js';
import { createDesk } from '../../web/sound/desk.js';
import { EFFECTS } from '../../web/sound/effects.js';
import { noise } from '../../web/sound/noise.js';
import { THEME_SECONDS } from '../../web/sound/theme.js';
import { FakeAudioContext } from './audio.js';

const keys = readFileSync(new URL('../../assets/strings/ui.csv', import.meta.url), 'utf8')
  .split('\n')
  .map((row) => row.split(',')[0].trim());

let context, desk;

/** The gain that a source ends in, before what is common to all. */
const fadesTo = (value) =>
  context.nodes.flatMap(({ gain }) => gain?.events.filter((event) => event.kind === 'towards' && event.value === value) ?? []);
const alive = () => context.sources.filter(({ over }) => !over);

beforeEach(() => {
  mock.timers.enable({ apis: ['setInterval'] });
  context = new FakeAudioContext();
  desk = createDesk(context, () => 3);
});
afterEach(() => mock.timers.reset());

test('every caption has a sound, and every sound a caption', () => {
  const captions = keys.filter((key) => key.startsWith('sound.')).map((key) => key.slice('sound.'.length));
  assert.deepEqual(Object.keys(EFFECTS).sort(), captions.sort());
});

test('every place that is drawn is heard, and so is the map', () => {
  const drawn = readdirSync(new URL('../../assets/places', import.meta.url)).map((file) => file.replace('.svg', ''));
  assert.deepEqual(Object.keys(BEDS).sort(), drawn.filter((name) => !name.startsWith('map')).concat('map').sort());
});

test('every light of a place is heard', () => {
  for (const [place, { lights }] of Object.entries(BEDS).filter(([name]) => name !== 'map')) {
    const lit = keys.filter((key) => key.startsWith(`light.${place}.`)).map((key) => key.split('.')[2]);
    assert.deepEqual([...lights].sort(), lit.sort(), place);
  }
});

test('one place fades while the next comes in', () => {
  desk.set({ place: 'bus', light: 'evening', theme: null });
  const bus = alive();
  desk.set({ place: 'factory', light: null, theme: null });
  for (const value of [0, BEDS.factory.level]) {
    const fades = fadesTo(value).filter(({ constant }) => constant >= 0.2);
    assert.ok(fades.length > 0, `to ${value}`);
  }
  assert.ok(bus.every(({ stopped }) => stopped > 0.6));
  context.pass(10);
  assert.ok(bus.every(({ over, outputs }) => over && outputs.size === 0));
  assert.ok(alive().length > 0);
});

test('a light changes the place and does not begin it again', () => {
  desk.set({ place: 'party', light: 'evening', theme: null });
  const before = context.sources.length;
  desk.set({ place: 'party', light: 'bright', theme: null });
  desk.set({ place: 'party', light: 'of a kind nobody drew', theme: null });
  assert.equal(context.sources.length, before);
});

test('an unknown place is silence and an unknown sound is none', () => {
  for (const place of ['moon', 'toString', null]) desk.set({ place, light: 'night', theme: null });
  for (const id of ['explosion', 'toString', '']) desk.play(id);
  assert.equal(context.sources.length, 0);
});

test('a place goes on as long as it is asked to', () => {
  desk.open(1);
  desk.set({ place: 'party', light: null, theme: null });
  const before = context.sources.length;
  context.pass(2);
  mock.timers.tick(2000);
  assert.ok(context.sources.length > before);
  desk.shut(0.02);
  const after = context.sources.length;
  context.pass(2);
  mock.timers.tick(2000);
  assert.equal(context.sources.length, after);
});

for (const id of Object.keys(EFFECTS)) {
  test(`the sound ${id} begins softly, ends by itself and leaves nothing behind`, () => {
    desk.play(id);
    assert.ok(context.sources.length > 0);
    const attacks = context.nodes.flatMap(({ gain }) => (gain?.events[0]?.kind === 'set' ? [gain.events] : []));
    assert.ok(attacks.length > 0);
    for (const [first, second] of attacks) {
      assert.equal(first.value, 0);
      assert.ok(second.at - first.at > 0.0019);
    }
    for (let second = 0; second < 15; second += 1) context.pass(1);
    assert.deepEqual(alive(), []);
    assert.ok(context.sources.every(({ outputs }) => outputs.size === 0));
  });
}

test('a hush lowers the place for some seconds', () => {
  desk.play('hush');
  const [down, up] = context.nodes.flatMap(({ gain }) => gain?.events.filter(({ kind, at }) => kind === 'towards' && at < 20) ?? []).slice(0, 2);
  assert.ok(down.value < 0.3);
  assert.equal(up.value, 1);
  assert.ok(up.at - down.at > 3);
});

test('the tune is played once aloud, and softly whenever it is wished', () => {
  const notes = () => context.sources.length;
  desk.set({ place: null, light: null, theme: 'aloud' });
  const first = notes();
  assert.ok(first > 0);
  for (let second = 0; second < THEME_SECONDS + 2; second += 1) {
    context.pass(1);
    desk.tick();
  }
  assert.deepEqual(alive(), []);
  const all = notes();
  assert.ok(all > first);
  desk.set({ place: null, light: null, theme: 'aloud' });
  desk.set({ place: null, light: null, theme: null });
  desk.set({ place: null, light: null, theme: 'aloud' });
  assert.equal(notes(), all);
  desk.set({ place: null, light: null, theme: 'softly' });
  assert.ok(notes() > all);
});

test('cleared, nothing sounds', () => {
  desk.set({ place: 'bus', light: null, theme: 'softly' });
  desk.play('rain');
  desk.clear();
  context.pass(0.1);
  assert.deepEqual(alive(), []);
});

test('nothing that is played at once comes through the ceiling', () => {
  createCeiling(context, context.destination);
  const { curve } = context.nodes.filter(({ kind }) => kind === 'WaveShaper').at(-1);
  assert.ok(CEILING <= 10 ** (-3 / 20));
  assert.ok(curve.every((value) => Math.abs(value) <= CEILING));
  assert.equal(curve[(curve.length - 1) / 2], 0);
  assert.ok(curve.every((value, at) => at === 0 || value >= curve[at - 1]));
});

test('noise goes round without a seam', () => {
  for (const colour of ['pink', 'brown']) {
    const [samples] = noise(context, colour).data;
    const steps = samples.slice(1).map((value, at) => Math.abs(value - samples[at]));
    const usual = steps.reduce((sum, step) => sum + step, 0) / steps.length;
    assert.ok(Math.abs(samples[0] - samples.at(-1)) < usual * 5, colour);
    const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
    assert.ok(Math.abs(mean) < 1e-4, colour);
  }
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';

import { createSound, sceneOf } from '../../web/sound.js';
import { FakeAudioContext } from './audio.js';
import { line, openPage, scene as snapshot, title as titlePage } from './page.js';

let document, hidden, sound, told, imported;

/** Writes down what it is asked for. */
const fakeDesk = {
  createDesk: () =>
    Object.fromEntries(
      ['set', 'play', 'open', 'shut', 'clear'].map((name) => [name, (what) => void told.push(what === undefined ? name : [name, what])]),
    ),
};

const context = () => FakeAudioContext.made.at(-1);
const settled = () => new Promise((done) => setImmediate(done));
const played = () => told.filter(([name]) => name === 'play').map(([, id]) => id);
const asked = (name) => told.filter((one) => one === name || one[0] === name);
const stage = (more = {}) => ({ place: 'bus', light: 'evening', people: [], camera: 'wide', sound: null, ...more });

const title = (more = {}) => titlePage({ stage: stage({ place: null, light: null }), ...more });

/** A scene with so many lines, and with the turn of a sound. */
const at = (lines, turn, id = 'bell', more = {}) =>
  snapshot({
    sound: true,
    transcript: Array.from({ length: lines }, (_, index) => line(index, 'A line.')),
    stage: stage({ sound: turn === undefined ? null : { id, turn, caption: 'A bell' } }),
    ...more,
  });

function hide(now) {
  hidden = now;
  document.dispatchEvent(new document.defaultView.Event('visibilitychange'));
}

async function turnOn(first = at(1)) {
  sound.render({ ...first, sound: false });
  sound.render(first);
  await settled();
}

beforeEach(() => {
  ({ document } = openPage());
  globalThis.AbortController = document.defaultView.AbortController;
  hidden = false;
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  FakeAudioContext.made = [];
  FakeAudioContext.allowed = true;
  globalThis.AudioContext = FakeAudioContext;
  told = [];
  imported = 0;
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  sound = createSound({
    importer: async () => {
      imported += 1;
      return fakeDesk;
    },
  });
});

afterEach(() => {
  sound.destroy();
  mock.timers.reset();
  delete globalThis.AudioContext;
});

test('nothing is made or fetched before sound is turned on', async () => {
  sound.render(title({ sound: false }));
  sound.render({ ...at(1, 0), sound: false });
  document.body.click();
  await settled();
  assert.equal(FakeAudioContext.made.length, 0);
  assert.equal(imported, 0);
});

test('the context is made within the call that turned sound on, once', async () => {
  sound.render(at(1));
  assert.equal(FakeAudioContext.made.length, 1);
  assert.equal(context().state, 'running');
  await settled();
  sound.render({ ...at(1), sound: false });
  sound.render(at(1));
  await settled();
  assert.equal(FakeAudioContext.made.length, 1);
  assert.equal(imported, 1);
});

test('it comes in slowly and goes at once', async () => {
  await turnOn();
  assert.ok(asked('open').every(([, fade]) => fade >= 0.6));
  sound.render({ ...at(1), sound: false });
  assert.deepEqual(asked('shut').at(-1), ['shut', 0.02]);
  mock.timers.tick(100);
  assert.equal(told.at(-1), 'clear');
  assert.equal(context().state, 'suspended');
});

test('each sound is heard once', async () => {
  await turnOn();
  sound.render(at(2, 0, 'doors'));
  sound.render(at(2, 0, 'doors'));
  sound.render(at(3));
  sound.render(at(4, 1, 'coins'));
  sound.render(at(4, 1, 'coins', { panel: 'pause' }));
  sound.render(at(4, 1, 'coins', { locale: 'hi' }));
  sound.render(at(5, 2, 'coins'));
  assert.deepEqual(played(), ['doors', 'coins', 'coins']);
});

test('going back is silent, and going on from there is not', async () => {
  await turnOn();
  sound.render(at(2, 0, 'doors'));
  sound.render(at(5, 1, 'bell'));
  sound.render(at(2, 0, 'doors'));
  assert.deepEqual(played(), ['doors', 'bell']);
  sound.render(at(5, 1, 'bell'));
  sound.render(at(3));
  sound.render(at(6, 1, 'brakes'));
  assert.deepEqual(played(), ['doors', 'bell', 'bell', 'brakes']);
});

test('a new play begins anew; an ending that is taken back is silent', async () => {
  await turnOn(at(2, 0, 'doors'));
  assert.deepEqual(played(), []);
  sound.render(at(9, 1, 'bell', { screen: 'debrief' }));
  sound.render(at(8, 1, 'bell'));
  assert.deepEqual(played(), []);
  sound.render(title({ sound: true }));
  sound.render(at(1, 0, 'doors'));
  assert.deepEqual(played(), ['doors']);
});

test('seen through other eyes a scene is heard from its start', async () => {
  await turnOn(at(9, 0, 'doors', { screen: 'debrief' }));
  sound.render(at(1, 0, 'doors', { screen: 'again' }));
  sound.render(at(1, 0, 'doors', { screen: 'again' }));
  assert.deepEqual(played(), ['doors']);
});

test('what was missed while sound was off or not yet allowed is not made up for', async () => {
  FakeAudioContext.allowed = false;
  await turnOn();
  sound.render(at(2, 0, 'doors'));
  FakeAudioContext.allowed = true;
  document.body.click();
  await settled();
  assert.equal(context().state, 'running');
  sound.render(at(2, 0, 'doors'));
  sound.render({ ...at(3, 1, 'coins'), sound: false });
  sound.render(at(3, 1, 'coins'));
  assert.deepEqual(played(), []);
});

test('where the press is over before sound is asked for, the next one lets it be heard', async () => {
  FakeAudioContext.allowed = false;
  await turnOn();
  assert.deepEqual(told, []);
  FakeAudioContext.allowed = true;
  document.body.click();
  await settled();
  assert.deepEqual(asked('set'), [['set', { place: 'bus', light: 'evening', theme: null }]]);
  assert.equal(asked('open').length, 1);
});

test('a hidden page falls silent, and comes back', async () => {
  await turnOn();
  hide(true);
  assert.ok(asked('shut').at(-1)[1] >= 0.6);
  sound.render(at(2, 0, 'doors'));
  mock.timers.tick(5000);
  assert.equal(context().state, 'suspended');
  assert.deepEqual(asked('clear'), []);
  document.body.click();
  assert.equal(context().state, 'suspended');
  hide(false);
  await settled();
  assert.equal(context().state, 'running');
  assert.equal(asked('open').at(-1)[0], 'open');
  assert.deepEqual(played(), []);
});

test('a page that is only glanced away from is not cut off', async () => {
  await turnOn();
  hide(true);
  mock.timers.tick(500);
  hide(false);
  mock.timers.tick(5000);
  assert.equal(context().state, 'running');
});

test('without an AudioContext, or where none can be had, nothing happens', async () => {
  delete globalThis.AudioContext;
  await turnOn();
  globalThis.AudioContext = class {
    constructor() {
      throw new DOMException('no', 'NotSupportedError');
    }
  };
  sound.render({ ...at(1), sound: false });
  await turnOn(at(2, 0));
  assert.deepEqual([imported, told], [0, []]);
});

test('a part that could not be fetched is asked for again', async () => {
  const { warn } = console;
  console.warn = () => {};
  let tries = 0;
  sound = createSound({
    importer: async () => {
      tries += 1;
      if (tries === 1) throw new TypeError('offline');
      return fakeDesk;
    },
  });
  await turnOn();
  await turnOn();
  console.warn = warn;
  assert.equal(tries, 2);
  assert.equal(asked('open').length, 1);
});

test('once destroyed it lets go of everything', async () => {
  await turnOn();
  sound.destroy();
  assert.equal(context().state, 'closed');
  told = [];
  hide(true);
  hide(false);
  document.body.click();
  sound.render({ ...at(1), sound: false });
  sound.render(at(2, 0));
  await settled();
  assert.deepEqual(told, []);
  assert.equal(FakeAudioContext.made.length, 1);
});

test('every screen has its place, its tune or its silence', () => {
  assert.deepEqual(sceneOf(title()), { place: 'map', light: null, theme: 'aloud' });
  assert.deepEqual(sceneOf(at(1)), { place: 'bus', light: 'evening', theme: null });
  assert.deepEqual(sceneOf(at(1, 0, 'bell', { screen: 'again' })).place, 'bus');
  assert.deepEqual(sceneOf(at(1, 0, 'bell', { screen: 'debrief' })), { place: null, light: null, theme: 'softly' });
  for (const screen of ['note', 'fault']) {
    assert.deepEqual(sceneOf(at(1, 0, 'bell', { screen })), { place: null, light: null, theme: null });
  }
});

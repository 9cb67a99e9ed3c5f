import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createPicture, placeOf } from '../../web/picture.js';
// Loaded late by the picture; here at once, so that no test waits for it.
import '../../web/scene.js';
import { bus, map, ritu } from './drawings.js';
import { action, line, notice, openPage, option, person, scene, title } from './page.js';

const files = { 'places/bus.svg': bus, 'places/map.svg': map, 'cast/ritu.svg': ritu };

let slot, loaded, idle, taken, alone, soon, broken, picture, open;

beforeEach(() => {
  slot = openPage().document.createElement('div');
  [loaded, idle, taken, alone, soon, broken] = [[], [], [], false, false, false];
  open = (roomy) => createPicture({
    slot,
    has: (name) => name in files,
    load: async (name) => {
      loaded.push(name);
      if (broken) throw new Error('no connection');
      return files[name];
    },
    alone: () => alone,
    soon: () => soon,
    roomy,
    whenIdle: (run) => idle.push(run),
    tall: () => false,
    take: (one) => taken.push(one.label),
  });
  picture = open(true);
});

const stage = (more = {}) => ({ place: 'bus', light: null, people: [person('ritu')], camera: 'wide', sound: null, ...more });
const riding = (more = {}) => scene({ stage: stage(), still: true, ...more });
const asked = (more = {}) => riding({ actions: [option('a'), notice('hand', 'ritu.hand')], ...more });
/** Turns, not time: a picture is put up in pieces, one each, however busy the machine is. */
async function rest() {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((done) => setTimeout(done));
}
const story = action('The bus', { type: 'open', scenario: 'bus' }, 'main', { at: 'bus' });
const start = (more = {}) => title({ awake: [{ setting: 'bus', endings: 2, seen: 1 }], actions: [story], still: true, ...more });

/** The first choice is on the screen, and nothing else is to be done. */
async function settle(snapshot) {
  picture.show(snapshot, 'text');
  idle.splice(0).forEach((run) => run());
  await rest();
}

test('nothing is loaded before the browser has nothing better to do', async () => {
  picture.show(riding(), 'text');
  picture.show(asked(), 'text');
  await rest();
  assert.deepEqual([loaded, idle.length], [[], 1]);
  idle[0]();
  await rest();
  assert.deepEqual(loaded, ['places/bus.svg', 'cast/ritu.svg']);
  assert.equal(slot.querySelectorAll('svg.scene').length, 1);
});

test('a content note has its story’s place fetched, and shows nothing', async () => {
  await settle(scene({ screen: 'note', stage: stage({ people: [] }) }));
  assert.deepEqual([slot.hidden, loaded], [true, ['places/bus.svg']]);
  await settle(riding());
  assert.deepEqual(loaded, ['places/bus.svg', 'cast/ritu.svg']);
});

test('where the game is at hand nothing is fetched ahead of it, and all of it once somebody goes on without', async () => {
  soon = true;
  await settle(scene({ screen: 'note', stage: stage({ people: [] }) }));
  assert.deepEqual([slot.hidden, loaded], [true, []]);
  await settle(riding());
  assert.deepEqual([slot.hidden, loaded.toSorted()], [false, ['cast/ritu.svg', 'places/bus.svg']]);
});

test('its room is kept from the start of a scene', () => {
  picture.show(riding(), 'text');
  assert.equal(slot.hidden, false);
});

test('each file is loaded once, and changes are made in place', async () => {
  await settle(asked());
  const drawn = slot.firstElementChild;
  await settle(riding({ stage: stage({ people: [person('ritu', 'left', { mood: 'afraid' })], light: 'tube' }), transcript: [line(0, 'Go.')] }));
  assert.equal(slot.firstElementChild, drawn);
  assert.equal(drawn.querySelector('.tint').getAttribute('fill'), '#e6f0ff');
  assert.equal(drawn.querySelector('[id$="m.afraid"]').getAttribute('display'), 'inline');
  await settle(riding({ stage: stage({ people: [] }) }));
  assert.equal(drawn.querySelector('[id$="-ritu"]'), null);
  assert.equal(loaded.length, 2);
});

test('what may be noticed is marked, and a press on it takes it', async () => {
  await settle(asked());
  slot.querySelector('.marks circle').dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
  assert.deepEqual(taken, ['See hand']);
  await settle(riding());
  assert.equal(slot.querySelector('.marks circle'), null);
});

test('somebody who was not drawn is left out, and so is a place', async () => {
  await settle(asked({ stage: stage({ people: [person('ghost')] }) }));
  assert.equal(slot.querySelectorAll('svg.scene').length, 1);
  await settle(asked({ stage: stage({ place: 'moon' }) }));
  assert.equal(slot.hidden, true);
});

test('a broken connection leaves the curtain, and the next step tries again', async () => {
  broken = true;
  await settle(asked());
  assert.equal(slot.firstElementChild, null);
  broken = false;
  await settle(riding());
  assert.ok(slot.firstElementChild);
});

test('the map wakes, and a press on a place opens its story', async () => {
  alone = true;
  await settle(start());
  assert.deepEqual(loaded, ['places/map.svg']);
  slot.querySelector('[data-place="bus"] path').dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
  slot.querySelector('[data-place="farm"] path').dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
  assert.deepEqual(taken, ['The bus']);
});

test('a page that began without room for a map has none until its title comes again', async () => {
  alone = true;
  picture = open(false);
  await settle(start());
  assert.equal(slot.hidden, true);
  await settle(riding());
  await settle(start());
  assert.equal(slot.hidden, false);
});

test('while other pictures are on their way the title goes without, and nothing jumps later', async () => {
  await settle(start());
  assert.deepEqual([slot.hidden, loaded], [true, []]);
  alone = true;
  picture.show(start(), 'text');
  assert.equal(slot.hidden, true);
});

test('nothing is drawn behind the pictures face', async () => {
  picture.show(asked(), 'pictures');
  await rest();
  assert.deepEqual([slot.hidden, loaded, idle.length], [true, [], 0]);
});

test('a scene shows its place, the title the map that fits, other screens nothing', () => {
  assert.equal(placeOf(riding(), true), 'bus');
  assert.equal(placeOf(riding({ screen: 'again' }), true), 'bus');
  assert.equal(placeOf(start(), true), 'map-portrait');
  assert.equal(placeOf(start(), false), 'map');
  assert.equal(placeOf(riding({ screen: 'debrief' }), false), null);
  assert.equal(placeOf(title(), false), null);
});

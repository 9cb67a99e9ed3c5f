import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createPlay } from '../../web/play.js';
import { scene, title } from './page.js';

const trap = () => {
  throw new Error('unreachable');
};

let play, lite, game, shown, logged, told, shared, deliver, idle;

/** A driver whose place is a word. */
const driver = (name, onUpdate) => ({
  place: 'start',
  sent: [],
  restored: 0,
  focus() {},
  send(intent) {
    this.sent.push(intent);
    this.place = `${name}:${intent.type}`;
    const face = intent.type === 'set_face' ? intent.face : null;
    onUpdate({ snapshot: scene({ heading: this.place }), events: [{ type: intent.type }], face, share: intent.type === 'share' ? 'words' : null });
  },
  save() {
    return this.place;
  },
  restore(place) {
    this.restored += 1;
    this.place = place;
    onUpdate({ snapshot: scene({ heading: place }), events: [], face: null, share: null });
  },
  tellOthers(text) {
    this.told = text;
  },
  tellCalls(lines) {
    this.calls = lines;
  },
  wear({ words }) {
    this.worn = words;
    onUpdate({ snapshot: title({ heading: `${name} in ${words}` }), events: [], face: null, share: null });
  },
});

function start(more = {}) {
  shown = [];
  logged = [];
  told = [];
  shared = [];
  idle = false;
  lite = driver('lite', (update) => play.liteUpdate(update));
  game = driver('game', (update) => play.gameUpdate(update));
  play = createPlay({
    lite,
    held: null,
    idle: () => idle,
    show: (snapshot, face) => shown.push(`${face} ${snapshot.heading}`),
    log: ({ type }) => logged.push(type),
    tell: (message) => told.push(message),
    share: (words) => shared.push(words),
    loadGame: () => new Promise((done) => (deliver = done)),
    ...more,
  });
  play.liteUpdate({ snapshot: title(), events: [], face: null, share: null });
  play.begin();
}

/** The game has arrived and drawn its first frame. */
async function arrive(delivered = game) {
  deliver(delivered);
  await new Promise((done) => setImmediate(done));
  play.gameUpdate({ snapshot: title({ heading: 'stale' }), events: [{ type: 'stale' }], face: null });
}

beforeEach(() => start());

test('pictures that arrive before anybody did anything are shown at once', async () => {
  idle = true;
  await arrive();
  assert.deepEqual(shown, ['text Small Places', 'pictures start']);
  assert.deepEqual(logged, []);
});

test('pictures that arrive while somebody reads wait for the next step, and say so', async () => {
  play.send({ type: 'begin' });
  idle = true;
  await arrive();
  assert.equal(shown.at(-1), 'text lite:begin');
  assert.equal(told.at(-1), 'ready');
  play.send({ type: 'continue' });
  assert.deepEqual(shown.slice(-2), ['text lite:continue', 'pictures lite:continue']);
  assert.equal(told.at(-1), null);
  assert.deepEqual(logged, ['begin', 'continue']);
});

test('pictures that arrive under a finger on the title wait as well', async () => {
  await arrive();
  assert.deepEqual(shown, ['text Small Places']);
  assert.equal(told.at(-1), 'ready');
});

test('only the live one is heard', async () => {
  idle = true;
  await arrive();
  play.send({ type: 'set_face', face: 'text' });
  const before = [shown.length, logged.length];
  play.gameUpdate({ snapshot: scene({ heading: 'late' }), events: [{ type: 'late' }], face: null });
  assert.deepEqual([shown.length, logged.length], before);
});

test('each face can be left for the other at any moment, at the same place', async () => {
  idle = true;
  await arrive();
  play.send({ type: 'begin' });
  play.send({ type: 'set_face', face: 'text' });
  assert.equal(shown.at(-1), 'text game:set_face');
  play.send({ type: 'continue' });
  assert.equal(shown.at(-1), 'text lite:continue');
  play.send({ type: 'set_face', face: 'pictures' });
  assert.equal(shown.at(-1), 'pictures lite:set_face');
  assert.deepEqual(game.sent.map(({ type }) => type), ['begin', 'set_face']);
});

test('text, once chosen, is not taken away by pictures that arrive', async () => {
  play.send({ type: 'set_face', face: 'text' });
  idle = true;
  await arrive();
  play.send({ type: 'begin' });
  assert.ok(shown.every((line) => line.startsWith('text')));
});

test('pictures held back are fetched when they are asked for', async () => {
  start({ held: 'saving' });
  assert.deepEqual([told, deliver === undefined], [['saving'], false]);
  deliver = null;
  play.send({ type: 'begin' });
  assert.equal(deliver, null);
  play.send({ type: 'set_face', face: 'pictures' });
  await arrive();
  play.send({ type: 'continue' });
  assert.equal(shown.at(-1), 'pictures lite:continue');
});

test('text asked for by the address is given without a word', () => {
  start({ held: 'chosen' });
  assert.deepEqual(told, []);
});

test('where pictures cannot be drawn, asking for them gets the reason', async () => {
  let asked = 0;
  const loadGame = async () => {
    asked += 1;
    play.fail('unsupported');
    return null;
  };
  start({ loadGame });
  await new Promise((done) => setImmediate(done));
  play.send({ type: 'set_face', face: 'pictures' });
  await play.begin();
  assert.deepEqual(told, [null, 'unsupported', 'unsupported']);
  assert.deepEqual([asked, play.awaitsPictures()], [1, false], 'and they are fetched once');
  assert.ok(shown.every((line) => line.startsWith('text')));
  assert.equal(lite.restored, 1);
});

test('pictures asked for before they are there come with the next step, and lite goes on as text', async () => {
  play.send({ type: 'set_face', face: 'pictures' });
  assert.equal(lite.restored, 1);
  await arrive();
  assert.equal(shown.at(-1).slice(0, 4), 'text');
  play.send({ type: 'begin' });
  assert.equal(shown.at(-1), 'pictures lite:begin');
});

test('a download that fails leaves the text face where it was', async () => {
  play.send({ type: 'begin' });
  play.fail('undelivered');
  deliver(null);
  await new Promise((done) => setImmediate(done));
  play.send({ type: 'continue' });
  assert.equal(shown.at(-1), 'text lite:continue');
  assert.deepEqual(told.filter(Boolean), ['undelivered']);
});

test('a lost context goes on in text from the last place, once', async () => {
  idle = true;
  await arrive();
  play.send({ type: 'begin' });
  game.save = trap;
  play.fail('stopped');
  play.fail('stopped');
  assert.equal(shown.at(-1), 'text game:begin');
  assert.deepEqual(told.filter(Boolean), ['stopped']);
  play.gameUpdate({ snapshot: scene({ heading: 'ghost' }), events: [{ type: 'ghost' }], face: null });
  assert.equal(shown.at(-1), 'text game:begin');
  assert.ok(!logged.includes('ghost'));
});

test('a game that traps on an intent loses neither the place nor the intent', async () => {
  idle = true;
  await arrive();
  play.send({ type: 'begin' });
  game.send = trap;
  play.send({ type: 'continue' });
  assert.equal(shown.at(-1), 'text lite:continue');
  assert.equal(told.at(-1), 'stopped');
});

test('a game that starts once more leaves the text face going on from its place, and comes back with a later step', async () => {
  idle = true;
  await arrive();
  game.send = () => {
    play.again();
    trap();
  };
  play.send({ type: 'begin' });
  assert.deepEqual([lite.restored, shown.at(-1)], [1, 'text lite:begin'], 'from the last place, with the intent');
  assert.ok(!told.includes('stopped') && play.awaitsPictures());
  play.send({ type: 'continue' });
  assert.equal(shown.at(-1), 'text lite:continue');
  play.gameUpdate({ snapshot: title({ heading: 'stale' }), events: [{ type: 'stale' }], face: null });
  assert.equal(told.at(-1), 'ready');
  play.send({ type: 'continue' });
  assert.equal(shown.at(-1), 'pictures lite:continue');
  assert.ok(!logged.includes('stale'));
});

test('what a game beside the page had not answered when it came to an end is answered in text, and nothing twice', async () => {
  idle = true;
  await arrive();
  play.send({ type: 'begin' });
  game.send = () => {};
  play.send({ type: 'continue' });
  assert.equal(shown.at(-1), 'pictures game:begin');
  play.again();
  assert.deepEqual(lite.sent, [{ type: 'continue' }]);
  assert.equal(shown.at(-1), 'text lite:continue');
});

test('a game that traps when it is handed the play never has it', async () => {
  game.restore = trap;
  idle = true;
  await arrive();
  assert.equal(told.at(-1), 'stopped');
  play.send({ type: 'begin' });
  assert.equal(shown.at(-1), 'text lite:begin');
});

test('when the last carrier fails too, the player is told', () => {
  lite.send = trap;
  play.send({ type: 'begin' });
  assert.equal(told.at(-1), 'broken');
});

test('what is to be shared reaches the page from either face', async () => {
  play.send({ type: 'share' });
  idle = true;
  await arrive();
  play.send({ type: 'continue' });
  play.send({ type: 'share' });
  assert.deepEqual(shared, ['words', 'words']);
});

test('what others chose is told to whoever carries the play', async () => {
  play.tellOthers('a=5');
  idle = true;
  await arrive();
  play.tellOthers('b=10');
  assert.deepEqual([lite.told, game.told], ['a=5', 'b=10']);
});

test('pictures are awaited until something speaks against them', () => {
  assert.equal(play.awaitsPictures(), true);
  play.fail('undelivered');
  assert.equal(play.awaitsPictures(), false);
  start({ held: 'chosen' });
  assert.equal(play.awaitsPictures(), false);
});

test('a theme reaches both, and only the one that is live is heard', async () => {
  play.wear({ words: 'green', colors: '{}' });
  assert.equal(shown.at(-1), 'text lite in green');
  idle = true;
  await arrive();
  assert.equal(game.worn, 'green', 'the game comes later, and is told then');
  play.wear({ words: 'blue', colors: '{}' });
  assert.deepEqual([lite.worn, game.worn], ['blue', 'blue']);
  assert.equal(shown.at(-1), 'pictures game in blue');
  assert.ok(!shown.includes('text lite in blue'));
});

test('what the page around the game asks follows the play from face to face', async () => {
  play.tellCalls('sign');
  assert.equal(lite.calls, 'sign');
  idle = true;
  await arrive();
  assert.equal(game.calls, 'sign');
  play.tellCalls('');
  assert.deepEqual([lite.calls, game.calls], ['sign', ''], 'who is not live learns it when they are');
  play.send({ type: 'set_face', face: 'text' });
  assert.equal(lite.calls, '');
});

test('a call to action that is taken is followed, whoever carries the play', async () => {
  const called = [];
  start({ call: (id) => called.push(id) });
  const update = { snapshot: title(), events: [], face: null, share: null };
  play.liteUpdate({ ...update, call: 'sign' });
  play.liteUpdate({ ...update, call: null });
  idle = true;
  await arrive();
  play.gameUpdate({ ...update, call: 'give' });
  assert.deepEqual(called, ['sign', 'give']);
});

/** A game that the player sees before the page's scripts are there. */
async function follow({ delivered = game, updates = [] } = {}) {
  shown = [];
  logged = [];
  told = [];
  play = createPlay({
    lite,
    held: null,
    leads: true,
    idle: () => false,
    show: (snapshot, face) => shown.push(`${face} ${snapshot.heading}`),
    log: ({ type }) => logged.push(type),
    tell: (message) => told.push(message),
    share() {},
    call() {},
    loadGame: () => new Promise((done) => (deliver = done)),
  });
  play.liteUpdate({ snapshot: title(), events: [{ type: 'opened' }], face: null, share: null });
  const begun = play.begin();
  deliver(delivered);
  await begun;
  updates.forEach((update) => play.gameUpdate({ events: [], face: null, share: null, call: null, ...update }));
}

test('a game that leads is followed to where it is, and what was done there is logged after what began it', async () => {
  game.place = 'there';
  await follow({ updates: [{ snapshot: title() }, { snapshot: scene({ heading: 'there' }), events: [{ type: 'begun' }] }] });
  assert.deepEqual(shown, ['pictures Small Places', 'pictures there']);
  assert.deepEqual(logged, ['opened', 'begun']);
  assert.equal(game.restored, 0, 'it goes nowhere for it');
  play.send({ type: 'continue' });
  assert.equal(shown.at(-1), 'pictures game:continue');
  play.send({ type: 'set_face', face: 'text' });
  assert.deepEqual([shown.at(-1), lite.place], ['text game:set_face', 'game:set_face']);
});

test('a game that led and came to its end is gone on from in text', async () => {
  game.place = 'there';
  await follow({ updates: [{ snapshot: scene({ heading: 'there' }) }] });
  play.fail('stopped');
  assert.deepEqual([shown.at(-1), told.at(-1)], ['text there', 'stopped']);
});

test('one that led and cannot be had any more leaves the text where it begins', async () => {
  await follow({ delivered: null });
  play.fail('undelivered');
  assert.deepEqual([shown, told.at(-1)], [['text start'], 'undelivered']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openEarly } from './early.js';

test('the language is the address’s, else the reader’s first that is spoken here, else English', () => {
  const lang = (search, languages) => openEarly({ address: `http://localhost/${search}`, languages }).document.documentElement.lang;
  assert.equal(lang('?lang=hi', ['en']), 'hi');
  assert.equal(lang('?lang=HI-in', []), 'hi');
  assert.equal(lang('?lang=xx', ['fr', 'hi-IN', 'en']), 'hi');
  assert.equal(lang('', ['toString', 'fr']), 'en');
});

test('the page is told what the device and the address ask for', () => {
  const marks = (how) => ['data-saves', 'data-alone'].map((name) => openEarly(how).document.documentElement.hasAttribute(name));
  assert.deepEqual(marks({}), [false, false]);
  assert.deepEqual(marks({ saveData: true, address: 'http://localhost/?face=text' }), [true, true]);
});

test('what was shown before keeps the letters it was shown in', () => {
  const plain = (how) => openEarly(how).document.documentElement.hasAttribute('data-plain');
  assert.equal(plain({ shown: true }), true);
  assert.equal(plain({ shown: false }), false);
});

test('the first screens are turned without the game, and every press is kept with its time', () => {
  const { document, window, pass, press } = openEarly();
  pass(100);
  press('begin');
  assert.equal(document.documentElement.dataset.screen, 'scene');
  assert.equal(document.activeElement, document.querySelector('.step h1'));
  assert.equal(document.getElementById('live').textContent, 'The bus is full.');
  pass(100);
  press('continue');
  pass(600);
  press('choose', 'b');
  assert.equal(document.querySelector('#notice').textContent, 'One moment');
  assert.equal(document.querySelector('[data-value="b"]').getAttribute('aria-busy'), 'true');
  assert.deepEqual([...window.takeOpening()].map((press) => ({ ...press })), [
    { kind: 'begin', value: '', at: 100 },
    { kind: 'continue', value: '', at: 200 },
    { kind: 'choose', value: 'b', at: 800 },
  ]);
  assert.equal(document.querySelector('#notice').textContent, '');
});

test('an option that has just appeared is not taken, nor anything after a press that must wait', () => {
  const { window, pass, press } = openEarly();
  press('begin');
  press('continue');
  pass(499);
  press('choose', 'a');
  pass(1);
  press('choose', 'b');
  press('choose', 'a');
  assert.deepEqual([...window.takeOpening()].map(({ value }) => value), ['', '', 'b']);
});

test('once the game has taken over nothing is answered here', () => {
  const { document, window, press } = openEarly();
  window.takeOpening();
  press('begin');
  assert.equal(document.documentElement.dataset.screen, 'note');
});

test('a key that is held down presses a button once, and scrolls as ever', () => {
  const { document, window } = openEarly();
  const button = document.querySelector('.step button');
  const goesOn = (key, repeat, target) => target.dispatchEvent(new window.KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }));
  assert.equal(goesOn('Enter', false, button), true);
  assert.equal(goesOn('Enter', true, button), false);
  assert.equal(goesOn('ArrowDown', true, button), true);
  window.takeOpening();
  assert.equal(goesOn('Enter', true, button), false);
});

const OURS = { scriptURL: 'http://localhost/sw.js' };
const by = (controller) => () => ({ controller });

test('who was here before has the game started at once, and it is handed over once with what was said', () => {
  const { document, window, workers } = openEarly({ kept: by(OURS) });
  assert.deepEqual(workers.map(({ url, kind }) => [url, kind]), [['http://localhost/web/game-worker.0f.js', 'module']]);
  const [worker] = workers;
  const [{ employ, given }] = worker.orders;
  const { canvas, size, lang, scenario, still } = employ.early;
  assert.deepEqual([lang, scenario, still], ['en', '', false]);
  assert.deepEqual(structuredClone(employ.files), { building: false, files: { 'web/game-worker.js': 'web/game-worker.0f.js' }, base: 'http://localhost/' });
  assert.equal(employ.apart, true);
  assert.deepEqual({ ...size }, { width: 720, height: 1280, scale: 2 });
  assert.deepEqual([...given], [canvas], 'which is handed over');
  worker.onmessage({ data: { draws: 'card' } });
  worker.onerror();
  const hired = window.takeStandby();
  assert.equal(hired.worker, worker);
  assert.equal(hired.canvas, canvas.of);
  assert.notEqual(hired.canvas, document.getElementById('canvas'), 'the page has its own until there is something to see');
  assert.equal(hired.canvas.id, 'canvas');
  assert.deepEqual([[...hired.words], hired.lost], [[{ draws: 'card' }], true]);
  assert.equal(window.takeStandby(), null);
});

test('it starts where the page does: in its language, and on the story in the address, if that can be one', () => {
  const early = (address) => openEarly({ kept: by(OURS), address, languages: ['hi-IN'] }).workers[0].orders[0].employ.early;
  assert.deepEqual([early('http://localhost/').lang, early('http://localhost/?lang=en').lang], ['hi', 'en']);
  assert.equal(early('http://localhost/?scenario=lucknow-bus').scenario, 'lucknow-bus');
  assert.equal(early('http://localhost/?scenario=a%20b').scenario, '');
});

test('nobody is hired for who was never here, wants no pictures yet, is in a sandbox, or where no worker can draw', () => {
  const kept = by(OURS);
  const sandbox = () => {
    throw new Error('not in a sandbox');
  };
  const hows = [{}, { kept: by(null) }, { kept: by({ scriptURL: 'http://localhost/theirs.js' }) }, { kept: sandbox }, { kept, saveData: true }, { kept, type: 'cellular' }, { kept, forced: true }, { kept, apart: false }, { kept, address: 'http://localhost/?face=text' }];
  for (const how of hows) {
    const { window, workers } = openEarly(how);
    assert.deepEqual([workers.length, window.lead(), window.takeStandby()], [0, null, null], JSON.stringify(how));
  }
});

test('where its worker may not be asked for, the page is the same without', async () => {
  const { document, window, settle } = openEarly({ kept: by(OURS), trustedTypes: { createPolicy: () => assert.fail('this name is not allowed') } });
  await settle();
  assert.equal(window.takeStandby(), null);
  assert.equal(document.documentElement.hasAttribute('data-bare'), false);
});

test('its address alone goes through the policy', () => {
  let rules;
  const { workers } = openEarly({ kept: by(OURS), trustedTypes: { createPolicy: (_name, made) => (rules = made) } });
  assert.equal(workers[0].url, 'http://localhost/web/game-worker.0f.js');
  assert.equal(rules.createScriptURL('http://localhost/web/warm.0f.js'), '');
});

test('while the game leads nothing is hinted at, and afterwards all that is needed', async () => {
  const { document, window, workers, settle } = openEarly({ kept: by(OURS) });
  const hints = () => [...document.head.querySelectorAll('link')].map((link) => link.getAttribute('href'));
  await settle();
  const hired = window.lead();
  assert.equal(hired.worker, workers[0]);
  assert.deepEqual(hints(), []);
  window.follow();
  await settle();
  assert.deepEqual(hints(), ['lite', 'driver']);
  assert.equal(document.documentElement.hasAttribute('data-bare'), false);
  assert.equal(window.takeStandby(), hired, 'who led is who is there');
});

test('it does not lead where something was pressed', () => {
  const { window, press } = openEarly({ kept: by(OURS) });
  press('home');
  assert.equal(window.lead(), null);
  assert.notEqual(window.takeStandby(), null, 'though it is there');
});

test('of what scripts will ask for, nobody is told of more than they need', async () => {
  const hows = /** @type {const} */ ([
    [{}, ['lite', 'driver', 'scene']],
    [{ kept: by(OURS) }, ['lite', 'driver']],
    [{ kept: by(OURS), forced: true }, ['lite', 'driver', 'scene']],
    [{ saveData: true }, ['lite']],
  ]);
  for (const [how, hints] of hows) {
    const { document, window, settle } = openEarly(how);
    window.follow();
    await settle();
    assert.deepEqual([...document.head.querySelectorAll('link')].map((link) => link.getAttribute('href')), hints, JSON.stringify(how));
  }
});

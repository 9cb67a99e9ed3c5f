import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { asLines } from '../../web/calls.js';
import { createConsent } from '../../web/consent.js';
import { createHost } from '../../web/host.js';
import { createLedger } from '../../web/ledger.js';
import { debrief, line, scene, title } from './page.js';

let host, heard, posted, sent, calls, timers, consent, ledger;
const parent = { postMessage: (message, target) => posted.push({ ...message, target }) };

function start(around = parent) {
  [posted, sent, calls, timers, heard] = [[], [], [], [], null];
  host = createHost({ parent: around, listen: (hear) => (heard = hear), wait: (run, ms) => timers.push({ run, ms }) });
}

/** The player's word: not needed, awaited, or that nothing is ever to be told. @param {'assume' | 'ask' | 'never'} wish */
function heed(wish = 'assume') {
  [consent, ledger] = [createConsent(wish === 'never' ? 'gpc' : null), createLedger()];
  host.heed({ consent, ledger });
  if (wish !== 'never') consent.demand(wish);
}
const open = () => host.open({ send: (intent) => sent.push(intent), tellCalls: (lines) => calls.push(lines) });
const say = (method, value, listener, source = parent) =>
  heard({ source, data: { context: 'small-places', version: 1, method, value, listener } });
const events = () => posted.map(({ event }) => event);
const choice = { type: 'choice_made', scenario: 'bus', version: '00ff', decision: 'd', option: 'o', act: 'direct', ms: 1234, face: 'text', locale: 'en', revised: false };

beforeEach(() => {
  start();
  heed();
});

test('a page of its own speaks to nobody and hears nobody', async () => {
  start(null);
  open();
  host.hear(choice);
  assert.equal(heard, null);
  assert.equal(await host.leave('https://example.org/'), false);
});

test('who does not ask is told that the game is there, and nothing else', () => {
  open();
  host.hear(choice);
  host.call('sign');
  host.resize(700);
  assert.deepEqual(events(), ['ready']);
  assert.ok(posted[0].value.methods.includes('setActions') && posted[0].value.events.includes('choice'));
});

test('what is told is ids of what happened, and nothing of when, how long or who', () => {
  for (const event of ['started', 'choice', 'outcome', 'finished']) say('addEventListener', event, 'me');
  open();
  host.hear({ type: 'session_started', locale: 'en', face: 'text', embedded: true });
  host.hear({ type: 'scenario_started', scenario: 'bus', version: '00ff', locale: 'en' });
  host.hear({ type: 'choices_shown', scenario: 'bus', version: '00ff', decision: 'd', options: ['o'] });
  host.hear(choice);
  host.hear({ type: 'outcome_reached', scenario: 'bus', version: '00ff', outcome: 'company' });
  host.hear({ type: 'finished', scenario: 'bus', version: '00ff', ms: 9 });
  host.hear({ type: 'left', scenario: 'bus', version: '00ff', decision: null });
  assert.deepEqual(
    posted.slice(1).map(({ event, value }) => [event, value]),
    [
      ['started', { scenario: 'bus' }],
      ['choice', { scenario: 'bus', decision: 'd', option: 'o', act: 'direct', revised: false }],
      ['outcome', { scenario: 'bus', outcome: 'company' }],
      ['finished', { scenario: 'bus' }],
    ],
  );
  assert.ok(posted.slice(1).every(({ listener }) => listener === 'me'));
});

test('what was played is told once the player shares it, and what was not shared never', () => {
  start();
  say('addEventListener', 'choice', 'me');
  host.hear({ ...choice, option: 'early' });
  heed('ask');
  host.hear({ ...choice, option: 'asked' });
  assert.deepEqual(posted, [], 'nobody has agreed');
  consent.answer(true);
  host.hear({ ...choice, option: 'agreed' });
  consent.answer(false);
  host.hear({ ...choice, option: 'refused' });
  consent.answer(true);
  host.hear({ ...choice, option: 'again' });
  assert.deepEqual(posted.map(({ value }) => value.option), ['early', 'asked', 'agreed', 'again']);
  assert.deepEqual(ledger.shared(), posted.map(({ event, value }) => ({ event, value })), 'and all of it is written down');
});

test('where a browser asks not to be followed, the parent hears of nothing but its own button', () => {
  start();
  heed('never');
  for (const event of ['started', 'choice', 'outcome', 'finished', 'action', 'resize']) say('addEventListener', event, 'me');
  open();
  host.hear({ type: 'scenario_started', scenario: 'bus', version: '00ff', locale: 'en' });
  host.hear(choice);
  host.show(scene(), 'text');
  say('getState', null, 'q');
  host.resize(700);
  host.call('sign');
  assert.deepEqual(posted.map(({ event, value }) => [event, value.scenario]), [['ready', undefined], ['getState', null], ['resize', undefined], ['action', undefined]]);
  assert.deepEqual(ledger.shared().map(({ event }) => event), ['action']);
});

test('only the parent is heard, and only in these words', () => {
  open();
  say('pause', null, '1', { postMessage() {} });
  for (const data of [null, 'text', {}, { context: 'player.js', version: 1, method: 'pause' }, { context: 'small-places', version: 2, method: 'pause' }]) {
    heard({ source: parent, data });
  }
  for (const method of ['toString', 'constructor', 'fly', 7]) say(method, null, '1');
  assert.deepEqual([sent, events()], [[], ['ready']]);
});

test('the menu is opened and closed, once each', () => {
  open();
  host.show(scene(), 'text');
  say('play');
  say('pause');
  host.show(scene({ panel: 'pause' }), 'text');
  say('pause');
  say('play');
  assert.deepEqual(sent, [{ type: 'show', panel: 'pause' }, { type: 'close' }]);
});

test('a language is handed on, and no nonsense is', () => {
  open();
  say('setLocale', 'hi');
  say('setLocale', { toString: () => 'hi' });
  assert.deepEqual(sent, [{ type: 'set_locale', locale: 'hi' }]);
});

test('questions are answered with their own name', () => {
  open();
  host.hear(choice);
  host.show(scene({ transcript: [line(0, 'x'), line(1, 'y', { kind: 'choice' })] }), 'pictures');
  say('getState', null, 'q1');
  say('supports', 'outcome', 'q2');
  say('supports', 'getPaused', 'q3');
  const answers = Object.fromEntries(posted.slice(1).map(({ event, value, listener }) => [listener, [event, value]]));
  assert.deepEqual(answers, {
    q1: ['getState', { screen: 'scene', scenario: 'bus', locale: 'en', face: 'pictures', progress: { choices: 1, ended: false } }],
    q2: ['supports', true],
    q3: ['supports', false],
  });
  host.show(title(), 'text');
  say('getState', null, 'q4');
  assert.equal(posted.at(-1).value.scenario, null, 'on the title it is no story');
  host.show(debrief(), 'text');
  say('getState', null, 'q5');
  assert.equal(posted.at(-1).value.progress.ended, true);
});

test('who comes late is told what they missed', () => {
  open();
  host.resize(700);
  say('addEventListener', 'ready', 'late');
  say('addEventListener', 'resize', 'late');
  assert.deepEqual(posted.slice(1).map(({ event, listener }) => [event, listener]), [['ready', 'late'], ['resize', 'late']]);
});

test('who has heard enough is told no more', () => {
  open();
  for (const listener of ['a', 'b']) say('addEventListener', 'choice', listener);
  say('removeEventListener', 'choice', 'a');
  host.hear(choice);
  say('removeEventListener', 'choice');
  host.hear(choice);
  assert.deepEqual(posted.slice(1).map(({ listener }) => listener), ['b']);
});

test('a height is told once', () => {
  say('addEventListener', 'resize', 'me');
  open();
  for (const height of [700, 700, null]) host.resize(height);
  assert.deepEqual(posted.slice(1).map(({ value }) => value.height), [700, null]);
});

test('calls to action that come before the game wait for it', () => {
  say('setActions', [{ id: 'sign', label: 'Sign', when: ['direct'], lang: 'en' }]);
  open();
  say('setActions', []);
  assert.deepEqual(calls, ['sign\ten\tdirect\tSign', '']);
  say('addEventListener', 'action', 'me');
  host.show(scene({ locale: 'hi' }), 'text');
  host.call('sign');
  assert.deepEqual(posted.at(-1).value, { id: 'sign', locale: 'hi' });
});

test('a host’s words are read with care', () => {
  const long = 'a'.repeat(100);
  const lines = asLines([
    { id: 'one', label: ' Sign\n\tnow\u202e! ', when: ['direct', 'two words', 3], lang: 'en' },
    { id: 'no id', label: 'x' },
    { id: 'empty', label: ' \n ' },
    { id: 'two', label: long, when: 'direct' },
    { id: 'hindi', label: 'हस्ताक्षर\u200dकरें', lang: 'x y' },
    null,
    'text',
  ]).split('\n');
  assert.deepEqual(lines, ['one\ten\tdirect\tSign now !', `two\t\t\t${'a'.repeat(60)}`, 'hindi\t\t\tहस्ताक्षर\u200dकरें']);
  for (const wrong of [null, {}, 'x']) assert.equal(asLines(wrong), '');
  assert.equal(asLines(Array(40).fill({ id: 'a', label: 'A' })).split('\n').length, 12);
});

test('leaving is asked of who said that they would, before the game is there', async () => {
  assert.equal(await host.leave('https://example.org/'), false);
  assert.deepEqual(posted, []);
  say('addEventListener', 'exit', 'loader');
  const left = host.leave('https://example.org/');
  assert.deepEqual(posted.map(({ event, value }) => [event, value]), [['exit', { to: 'https://example.org/' }]]);
  say('exit');
  assert.equal(await left, true);
});

test('who does not answer does not hold anybody up', async () => {
  say('addEventListener', 'exit', 'loader');
  const left = host.leave('https://example.org/');
  assert.deepEqual(timers.map(({ ms }) => ms), [300]);
  timers[0].run();
  assert.equal(await left, false);
});

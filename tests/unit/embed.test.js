import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';

import { JSDOM } from 'jsdom';

const GAME = 'https://game.example/places/';
const stories = JSON.stringify({ bus: { en: 'The bus', hi: 'बस' } });
const code = readFileSync(new URL('../../web/embed.js', import.meta.url), 'utf8').replace('/*STORIES*/ {}', stories);
const rest = () => new Promise((done) => setTimeout(done));

let window, document;

/** Somebody else's page, with the loader on it. */
function openHost(body, { search = '', lang = 'en' } = {}) {
  const html = `<!doctype html><html lang="${lang}"><script async src="${GAME}embed.js"></script>${body}`;
  ({ window } = new JSDOM(html, { url: `https://blog.example/post${search}`, runScripts: 'outside-only' }));
  ({ document } = window);
  window.eval(code);
  return document.querySelector('small-places');
}

const button = (element) => element.shadowRoot.querySelector('button');
const frame = (element) => element.shadowRoot.querySelector('iframe');

/** Plays the game's part in an open frame. */
function answer(element) {
  const asked = [];
  const source = { postMessage: (message) => asked.push(message) };
  // There is no window in a frame of a shadow tree here.
  Object.defineProperty(frame(element), 'contentWindow', { value: source, configurable: true });
  const say = (event, value, more = {}) => {
    const data = { context: 'small-places', version: 1, event, value, ...more.data };
    window.dispatchEvent(Object.assign(new window.Event('message'), { source, origin: 'https://game.example', data, ...more.from }));
  };
  return { asked, say };
}
const methods = (asked) => asked.map(({ method }) => method).filter((method) => method !== 'addEventListener');

let element;
beforeEach(() => (element = openHost('<small-places scenario="bus" locale="hi" campaign="example"></small-places>')));

test('at first there is a picture and a button, and no frame', () => {
  assert.equal(frame(element), null);
  assert.ok(element.shadowRoot.querySelectorAll('svg path').length > 10);
  assert.equal(button(element).textContent, 'खेलें');
  assert.equal(button(element).getAttribute('aria-label'), '“बस” खेलें');
  assert.equal(element.shadowRoot.querySelector('.front').lang, 'hi');
  assert.equal(element.shadowRoot.querySelector('[src], [href], image, img'), null, 'nothing that loads');
});

test('the page’s own language is spoken where none is asked for, and English where it is not known', () => {
  const spoken = (body, lang) => button(openHost(body, { lang })).getAttribute('aria-label');
  assert.equal(spoken('<small-places scenario="bus"></small-places>', 'hi-IN'), '“बस” खेलें');
  assert.equal(spoken('<div lang="hi"><small-places></small-places></div>', 'en'), '“छोटी जगहें” खेलें');
  assert.equal(spoken('<small-places scenario="nowhere"></small-places>', 'fr'), 'Play “Small Places”');
  assert.equal(spoken('<small-places scenario="constructor" locale="constructor"></small-places>', 'en'), 'Play “Small Places”');
});

test('a press opens one frame, with what the address needs and no more', () => {
  button(element).click();
  element.play();
  const [one, ...others] = element.shadowRoot.querySelectorAll('iframe');
  assert.deepEqual(others, []);
  assert.equal(one.src, `${GAME}bus.html?lang=hi&campaign=example`);
  assert.equal(one.title, 'बस');
  assert.equal(one.getAttribute('referrerpolicy'), 'no-referrer');
  assert.equal(element.shadowRoot.activeElement, one);
});

test('what the page’s address says of a campaign is handed on where it is an id', () => {
  const search = '?utm_source=poster&utm_medium=me%40example.org&utm_campaign=spring_1&other=x';
  const host = openHost('<small-places scenario="else" theme="safe ride" face="text"></small-places>', { search });
  host.play();
  const { pathname, searchParams } = new URL(frame(host).src);
  assert.equal(pathname, '/places/index.html');
  assert.deepEqual(Object.fromEntries(searchParams), { scenario: 'else', lang: 'en', face: 'text', utm_source: 'poster', utm_campaign: 'spring_1' });
});

test('autoplay is asked for by its word alone', () => {
  assert.equal(frame(openHost('<small-places autoplay="no"></small-places>')), null);
  assert.ok(frame(openHost('<small-places autoplay="yes"></small-places>')));
});

test('what the game tells becomes events of the element, which bubble', () => {
  const heard = [];
  for (const name of ['ready', 'started', 'choice', 'outcome', 'finished', 'resize', 'action', 'exit', 'getState', 'x']) {
    document.addEventListener(`small-places:${name}`, ({ detail, target }) => heard.push([name, detail, target === element]));
  }
  button(element).click();
  const { say } = answer(element);
  say('ready', {});
  say('choice', { act: 'direct' });
  for (const odd of ['x', 'constructor', undefined]) say(odd, 1);
  say('resize', { height: 600 });
  assert.deepEqual(heard, [['ready', {}, true], ['choice', { act: 'direct' }, true], ['resize', { height: 600 }, true]]);
});

test('only the frame is heard', () => {
  const heard = [];
  element.addEventListener('small-places:choice', () => heard.push(1));
  button(element).click();
  const { say } = answer(element);
  say('choice', {}, { from: { source: window } });
  say('choice', {}, { from: { origin: 'https://evil.example' } });
  say('choice', {}, { data: { context: 'player.js' } });
  say('choice', {}, { data: { version: 2 } });
  assert.deepEqual(heard, []);
  say('choice', {}, { from: { origin: 'null' } });
  assert.deepEqual(heard, [1], 'a frame in a sandbox has no origin');
});

test('what is asked before the game is ready is asked when it is', async () => {
  button(element).click();
  const { asked, say } = answer(element);
  element.pause();
  const state = element.getState();
  assert.deepEqual(methods(asked), []);
  say('ready', {});
  assert.deepEqual(methods(asked), ['setActions', 'pause', 'getState']);
  assert.ok(asked.some(({ method, value }) => method === 'addEventListener' && value === 'exit'));
  say('getState', { screen: 'note' }, { data: { listener: asked.at(-1).listener } });
  assert.equal((await state).screen, 'note');
});

test('a closed game has a state too, and one that is taken away answers what it was asked', async () => {
  const closed = { screen: 'closed', scenario: 'bus', locale: 'hi', face: null, progress: { choices: 0, ended: false } };
  const same = (state) => assert.deepEqual(structuredClone(state), closed);
  same(JSON.parse(JSON.stringify(await element.getState())));
  button(element).click();
  const state = element.getState();
  element.remove();
  same(JSON.parse(JSON.stringify(await state)));
});

test('attributes change the game that is there', () => {
  element.setLocale('en');
  assert.equal(button(element).getAttribute('aria-label'), 'Play “The bus”');
  button(element).click();
  const { asked, say } = answer(element);
  say('ready', {});
  element.setAttribute('locale', 'hi');
  assert.deepEqual([asked.at(-1).method, asked.at(-1).value], ['setLocale', 'hi']);
  element.setAttribute('scenario', 'other');
  assert.equal(frame(element), null, 'another story begins with its picture');
});

test('it grows as it is asked to, within what can be seen at once', () => {
  button(element).click();
  const { say } = answer(element);
  const box = element.shadowRoot.querySelector('.box');
  const grown = (height) => (say('resize', { height }), box.style.minHeight);
  assert.equal(grown(500), '500px');
  const most = grown(1e9);
  assert.equal(most, `${Math.max(480, window.innerHeight * 0.92)}px`);
  for (const usual of [null, 'tall', undefined, Number.NaN, -5]) assert.equal(grown(usual), '', String(usual));
  // A game that always wants more than it has.
  for (let times = 0, height = 300; times < 500; times += 1) height = Number.parseFloat(grown(height + 40));
  assert.equal(box.style.minHeight, most);
});

test('several live side by side', () => {
  openHost('<small-places scenario="bus"></small-places><small-places></small-places>');
  const [one, other] = document.querySelectorAll('small-places');
  const heard = [];
  document.addEventListener('small-places:choice', ({ target }) => heard.push(target === other));
  for (const each of [one, other]) button(each).click();
  answer(other).say('choice', {});
  assert.deepEqual(heard, [true]);
});

test('one that is taken away leaves nothing behind, and begins anew when it is put back', async () => {
  const listening = new Set();
  const { addEventListener, removeEventListener } = window;
  window.addEventListener = (type, run) => (listening.add(run), addEventListener.call(window, type, run));
  window.removeEventListener = (type, run) => (listening.delete(run), removeEventListener.call(window, type, run));
  button(element).click();
  assert.equal(listening.size, 1);
  element.remove();
  await rest();
  assert.deepEqual([listening.size, frame(element)], [0, null]);
  document.body.append(element);
  assert.ok(button(element));
});

test('one that is moved stays open', async () => {
  button(element).click();
  const before = frame(element);
  const aside = document.createElement('aside');
  document.body.append(aside);
  aside.append(element);
  await rest();
  assert.equal(frame(element), before);
  const { asked, say } = answer(element);
  element.pause();
  assert.deepEqual(methods(asked), [], 'the game loads anew');
  say('ready', {});
  assert.deepEqual(methods(asked), ['setActions', 'pause']);
});

const LINKS = `<small-places locale="hi">
  <a data-action="sign" data-when="direct  delegate" href="#sign"> Sign the
  petition </a>
  <a data-action="sign" data-when="direct delegate" lang="hi-IN" href="#hi">हस्ताक्षर करें</a>
  <a data-action="give" href="#give"><b>Give</b></a><a data-action="no id" href="#no">No</a><a href="#plain">Plain</a>
</small-places>`;

test('the page’s own links are told, and followed when they are taken', async () => {
  element = openHost(LINKS);
  const pressed = [];
  for (const link of document.querySelectorAll('a')) link.addEventListener('click', (event) => (event.preventDefault(), pressed.push(link.hash)));
  button(element).click();
  const { asked, say } = answer(element);
  say('ready', {});
  const told = asked.find(({ method }) => method === 'setActions').value;
  assert.deepEqual(JSON.parse(JSON.stringify(told)), [
    { id: 'sign', label: 'Sign the petition', when: ['direct', 'delegate'], lang: 'en' },
    { id: 'sign', label: 'हस्ताक्षर करें', when: ['direct', 'delegate'], lang: 'hi' },
    { id: 'give', label: 'Give', when: [], lang: 'en' },
  ]);
  say('action', { id: 'sign', locale: 'hi' });
  say('action', { id: 'sign', locale: 'xx' });
  say('action', { id: 'give', locale: 'hi' });
  say('action', { id: 'nothing' });
  say('action', null);
  assert.deepEqual(pressed, ['#hi', '#sign', '#give']);
  element.addEventListener('small-places:action', (event) => event.preventDefault());
  say('action', { id: 'give', locale: 'hi' });
  assert.equal(pressed.length, 3, 'the page may do something else');
  element.querySelector('a').remove();
  await rest();
  assert.equal(asked.at(-1).value.length, 2, 'what changes is told');
});

/** What reaches the page's dataLayer of a choice. */
function layered(prepare, choice = { act: 'direct' }) {
  prepare();
  button(element).click();
  const { say } = answer(element);
  say('ready', {});
  say('choice', choice);
  say('resize', { height: 1 });
  return window.dataLayer && JSON.parse(JSON.stringify(window.dataLayer));
}

test('nothing reaches a dataLayer without consent, not even the making of one', () => {
  assert.equal(layered(() => {}), undefined);
});

test('nor with a consent that says no, or where the player’s browser does', () => {
  const refusing = [
    () => element.setAttribute('datalayer', 'no'),
    () => (element.setAttribute('datalayer', ''), element.consent({ dataLayer: false })),
    () => (element.consent({ dataLayer: true }), Object.defineProperty(window.navigator, 'globalPrivacyControl', { value: true })),
    () => (element.consent({ dataLayer: true }), Object.defineProperty(window.navigator, 'doNotTrack', { value: '1' })),
  ];
  for (const prepare of refusing) {
    element = openHost('<small-places></small-places>');
    assert.equal(layered(prepare), undefined, String(prepare));
  }
});

test('with consent it is ids, under a name of their own', () => {
  const pushed = [{ act: 'direct', event: 'small_places_choice' }];
  assert.deepEqual(layered(() => element.setAttribute('datalayer', ''), { act: 'direct', event: 'gtm.load' }), pushed);
  element = openHost('<small-places></small-places>');
  assert.deepEqual(layered(() => element.consent({ dataLayer: true })), pushed);
});

test('a page that carries the loader twice has it once', () => {
  assert.doesNotThrow(() => window.eval(code));
});

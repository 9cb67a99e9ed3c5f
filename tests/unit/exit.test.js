import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { createExit, destination } from '../../web/exit.js';
import { openPage } from './page.js';

let document, window, went, forgotten;

beforeEach(() => {
  ({ document } = openPage());
  window = document.defaultView;
  document.title = 'The bus – Small Places';
  const icon = Object.assign(document.createElement('link'), { rel: 'icon', href: 'data:image/svg+xml,x' });
  document.head.append(icon);
  document.body.insertAdjacentHTML('beforeend', '<a class="leave" href="https://example.org/"><span>Leave now</span></a><dialog open></dialog>');
  const storage = (entries) => Object.assign(Object.create({ removeItem(key) { delete this[key]; } }), entries);
  globalThis.localStorage = storage({ 'sp.queue.1': '[]', theirs: 'stays' });
  globalThis.sessionStorage = storage({ 'sp.x': '1' });
  globalThis.Element = window.Element;
  globalThis.addEventListener = window.addEventListener.bind(window);
  went = [];
  forgotten = 0;
});
afterEach(() => {
  for (const name of ['localStorage', 'sessionStorage', 'Element', 'addEventListener']) delete globalThis[name];
});

const make = (more = {}, ways = {}) =>
  createExit({
    document,
    ways: { framed: false, replace: (to) => went.push(['here', to]), replaceTop: (to) => went.push(['top', to]), ...ways },
    to: () => 'https://example.org/',
    askHost: async () => false,
    forget: [() => (forgotten += 1)],
    ...more,
  });
const until = async (fits) => {
  for (let tries = 0; !fits() && tries < 200; tries += 1) await new Promise((done) => setTimeout(done, 10));
  assert.ok(fits());
};
const framed = { framed: true, replaceTop: () => { throw new DOMException('no', 'SecurityError'); } };

test('everything is gone at once, before anything is waited for', () => {
  make().leave();
  assert.equal(document.title, 'example.org');
  assert.equal(document.querySelector('link[rel=icon]').getAttribute('href'), 'data:,');
  assert.ok('gone' in document.documentElement.dataset);
  assert.equal(document.activeElement.id, 'gone');
  assert.equal(document.querySelector('dialog[open]'), null);
  assert.equal(forgotten, 1);
  assert.deepEqual([Object.keys(localStorage), Object.keys(sessionStorage)], [['theirs'], []]);
});

test('the link leaves by replacing the page, once', async () => {
  const exit = make();
  const span = document.querySelector('a.leave span');
  const click = new window.MouseEvent('click', { bubbles: true, cancelable: true });
  span.dispatchEvent(click);
  assert.ok(click.defaultPrevented);
  assert.ok(exit.left());
  exit.leave();
  await until(() => went.length > 0);
  assert.deepEqual([went, forgotten], [[['here', 'https://example.org/']], 1]);
});

test('nothing that fails or hangs is in the way', async () => {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } });
  const forget = [() => { throw new Error('broken'); }, () => Promise.reject(new Error('broken')), () => new Promise(() => {})];
  make({ forget }).leave();
  await until(() => went.length > 0);
});

test('in a frame the host is asked first, and then the frame tries itself', async () => {
  for (const [answer, expected] of [[true, []], [false, [['top', 'https://example.org/']]]]) {
    went = [];
    const asked = [];
    make({ askHost: async (to) => asked.push(to) > 0 && answer }, { framed: true }).leave();
    await until(() => asked.length > 0);
    await new Promise((done) => setTimeout(done, 20));
    assert.deepEqual([asked, went], [['https://example.org/'], expected]);
  }
});

test('a frame that may not leave says so, in both languages, and shows nothing else', async () => {
  make({}, framed).leave();
  await until(() => document.querySelectorAll('#gone p').length === 2);
  const [english, hindi] = document.querySelectorAll('#gone p');
  assert.match(english.textContent, /history keeps this visit/);
  assert.deepEqual([english.lang, hindi.lang], ['en', 'hi']);
});

test('a page that comes back from where browsers keep pages leaves again', async () => {
  make().leave();
  await until(() => went.length === 1);
  window.dispatchEvent(Object.assign(new window.Event('pageshow'), { persisted: true }));
  await until(() => went.length === 2);
});

test('it leads to a page of the web and runs nothing', () => {
  assert.equal(destination('https://example.org/news', 'en'), 'https://example.org/news');
  for (const wish of [null, undefined, '', 'javascript:alert(1)', 'data:text/html,x', 'nowhere']) {
    assert.equal(destination(wish, 'en'), 'https://www.wikipedia.org/');
    assert.equal(destination(wish, 'hi'), 'https://hi.wikipedia.org/');
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './page.js';

const SITE = 'https://example.org/games/';

/** A page with a browser around it; each gets the module anew, as pages do. */
async function visit({ version = 'one', blocked = false, framed = false, refuses = false, scope = SITE, caches = ['sp-one /games/', 'sp-one /', 'theirs'] } = {}) {
  const { document } = openPage();
  document.head.innerHTML = `<base href="${SITE}"><meta name="version" content="${version}">`;
  const browser = { registered: [], told: [], controller: [], unregistered: [], caches: new Set(caches) };
  const registration = { scope, unregister: async () => browser.unregistered.push(scope) };
  const container = {
    controller: { postMessage: (message) => browser.controller.push(message) },
    register: async (...how) => {
      if (refuses) throw new TypeError('refused');
      browser.registered.push(how);
      return registration;
    },
    getRegistration: async () => registration,
    ready: Promise.resolve({ active: { postMessage: (message) => browser.told.push(message) } }),
  };
  const navigator = {
    get serviceWorker() {
      if (blocked) throw new DOMException('sandboxed', 'SecurityError');
      return container;
    },
  };
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: navigator });
  globalThis.window = { self: document, top: framed ? null : document };
  globalThis.caches = { keys: async () => [...browser.caches], delete: async (name) => browser.caches.delete(name) };
  const module = await import(`../../web/offline.js?${Math.random()}`);
  return { ...browser, browser, ...module };
}

const none = () => Promise.resolve(null);
const asked = { saves: () => false, pictures: none };

test('the worker is registered for the site’s own folder', async () => {
  const { registered, told, keepOffline } = await visit();
  await keepOffline(asked);
  assert.deepEqual(registered, [[`${SITE}sw.js`, { scope: './', updateViaCache: 'none' }]]);
  assert.deepEqual(told, [{ keep: 'soon' }]);
});

test('pictures are kept where pictures came, behind them', async () => {
  const { told, keepOffline } = await visit();
  let arrive = () => {};
  const done = keepOffline({ saves: () => false, pictures: () => new Promise((come) => (arrive = () => come({}))) });
  await new Promise((tick) => setImmediate(tick));
  assert.deepEqual(told, []);
  arrive();
  await done;
  assert.deepEqual(told, [{ keep: 'later' }]);
});

test('pictures that failed are not kept, and the rest is', async () => {
  const { told, keepOffline } = await visit();
  await keepOffline({ saves: () => false, pictures: () => Promise.reject(new Error('lost')) });
  assert.deepEqual(told, [{ keep: 'soon' }]);
});

test('where data is to be saved, nothing is fetched ahead', async () => {
  const { registered, told, keepOffline } = await visit();
  await keepOffline({ ...asked, saves: () => true });
  assert.equal(registered.length, 1);
  assert.deepEqual(told, []);
});

test('a frame, a sandbox, a page without a version and a browser that refuses go without', async () => {
  for (const how of [{ framed: true }, { blocked: true }, { version: '' }, { refuses: true }]) {
    const { registered, told, keepOffline } = await visit(how);
    await keepOffline(asked);
    assert.deepEqual([registered, told], [[], []], JSON.stringify(how));
  }
});

test('forgetting takes away what is ours, and nobody else’s, for as long as the page is open', async () => {
  const { browser, keepOffline, forgetOffline } = await visit();
  await forgetOffline();
  // Should the page go first, the worker does it.
  assert.deepEqual(browser.controller, [{ forget: true }]);
  assert.deepEqual(browser.unregistered, [SITE]);
  assert.deepEqual([...browser.caches], ['sp-one /', 'theirs']);
  await keepOffline(asked);
  assert.deepEqual(browser.registered, []);
});

test('a worker of the whole host is not ours to unregister', async () => {
  const { browser, forgetOffline } = await visit({ scope: 'https://example.org/' });
  await forgetOffline();
  assert.deepEqual(browser.unregistered, []);
});

test('forgetting where all is blocked does no harm', async () => {
  const { forgetOffline } = await visit({ blocked: true });
  globalThis.caches = undefined;
  await forgetOffline();
});

test('what is registered while it is being forgotten is unregistered', async () => {
  const { browser, keepOffline, forgetOffline } = await visit();
  await Promise.all([keepOffline(asked), forgetOffline()]);
  assert.equal(browser.unregistered.length, 2);
  assert.deepEqual(browser.told, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fakeCaches, fakeHost, KEPT, pageOf, ROOT, startWorker } from './keeping.js';

const NEXT = { ...KEPT, first: ['web/player.0000000b.js', KEPT.first[1]], later: ['game_bg.0000000b.wasm'] };
const FIRST = ['bus.html', 'index.html', 'lite_bg.0000000a.wasm', 'web/player.0000000a.js'];

async function visited(how = {}) {
  const caches = fakeCaches();
  const host = fakeHost();
  const worker = startWorker({ caches, host, ...how });
  await worker.install();
  await worker.activate();
  return { caches, host, worker };
}

test('a visit keeps the pages and what they start with, from the browser’s own cache where a name says what is in it', async () => {
  const { host, worker } = await visited();
  assert.deepEqual(worker.held(), FIRST);
  assert.equal(worker.claimed, 1);
  for (const [name, mode] of host.asked) assert.equal(mode, name.includes('0000000a') ? 'force-cache' : 'no-cache', name);
});

test('what is kept is answered without a network, a page whatever its query', async () => {
  const { host, worker } = await visited();
  host.down = true;
  assert.equal(await (await worker.open('?face=text&campaign=a')).text(), pageOf('one'));
  assert.equal(await (await worker.open('index.html')).text(), pageOf('one'));
  assert.equal(await (await worker.open('bus.html?lang=hi')).text(), pageOf('one'));
  assert.equal(await (await worker.open('bus')).text(), pageOf('one'));
  assert.equal(await (await worker.ask('web/player.0000000a.js')).text(), 'web/player.0000000a.js itself');
});

test('the browser’s own copy of the game is not asked for here, where a browser knows ways past', async () => {
  const caches = fakeCaches();
  const worker = startWorker({ caches, host: fakeHost() });
  const routes = [];
  await worker.install({ addRoutes: async (more) => void routes.push(...more) });
  const games = KEPT.later.filter((name) => /^game_\w+\.[0-9a-f]{8}\.wasm$/.test(name));
  assert.ok(games.length > 0);
  const paths = games.map((name) => new URL(name, ROOT).pathname);
  assert.deepEqual(structuredClone(routes), paths.map((urlPattern) => ({ condition: { urlPattern, requestMode: 'same-origin' }, source: 'network' })));
  assert.deepEqual(worker.held(), FIRST);
});

test('nor does it matter where that is refused', async () => {
  const worker = startWorker({ caches: fakeCaches(), host: fakeHost() });
  await worker.install({ addRoutes: () => Promise.reject(new TypeError('not these')) });
  assert.deepEqual(worker.held(), FIRST);
});

test('a page is kept as text, without what was said of how it travelled', async () => {
  const { worker } = await visited();
  const page = await worker.open('');
  assert.equal(page.headers.get('content-encoding'), null);
  assert.equal(page.headers.get('content-type'), 'text/html');
});

test('everything else is left to the browser', async () => {
  const { worker } = await visited();
  const post = { method: 'POST' };
  const range = { headers: new Headers({ range: 'bytes=0-1' }) };
  const asks = [
    worker.ask('api/v1/events', post),
    worker.ask('api/v1/chosen/bus'),
    worker.open('results'),
    worker.open('results/style.css'),
    worker.ask('oembed?url=x'),
    worker.open('nowhere.html'),
    worker.ask('catalog.json'),
    worker.ask('embed.js'),
    worker.ask('web/player.0000000f.js'),
    worker.ask('web/player.0000000a.js', range),
    worker.ask('https://example.org/web/player.0000000a.js'),
    worker.ask('https://elsewhere.org/games/web/player.0000000a.js'),
    worker.ask('chrome-extension://x/y.js'),
    worker.open('campaigns/ride.json'),
  ];
  for (const answer of await Promise.all(asks)) assert.equal(answer ?? null, null);
});

test('what the page has no use for yet is fetched when it says so', async () => {
  const { host, worker } = await visited();
  await worker.keep('soon');
  assert.deepEqual(worker.held(), [...FIRST, ...KEPT.soon].sort());
  await worker.keep('later');
  assert.deepEqual(worker.held(), [...FIRST, ...KEPT.soon, ...KEPT.later].sort());
  const { length } = host.asked;
  await worker.keep('later');
  await worker.keep('everything');
  assert.equal(host.asked.length, length);
});

test('and whatever it asks for by itself is kept on the way', async () => {
  const { host, worker } = await visited();
  const name = 'game_bg.0000000a.wasm';
  assert.equal(await (await worker.ask(name)).text(), `${name} itself`);
  host.down = true;
  assert.equal(await (await worker.ask(name)).text(), `${name} itself`);
});

test('the game comes from the browser’s own copy, beside which lies what was compiled of it, and else from what is kept', async () => {
  const { host, worker } = await visited();
  const [game] = KEPT.later;
  await worker.keep('later');
  host.down = true;
  host.near.set(game, 'the same, nearer');
  host.near.set(KEPT.first[1], 'not asked for');
  assert.equal(await (await worker.ask(game)).text(), 'the same, nearer');
  assert.equal(await (await worker.ask(KEPT.first[1])).text(), `${KEPT.first[1]} itself`);
  host.near.clear();
  assert.equal(await (await worker.ask(game)).text(), `${game} itself`);
});

test('who asks for what is kept alone is told where nothing is, and nothing is fetched', async () => {
  const { host, worker } = await visited();
  const [game] = KEPT.later;
  const alone = { cache: 'only-if-cached', mode: 'same-origin' };
  assert.equal((await worker.ask(game, alone)).status, 204);
  assert.deepEqual(host.asked.filter(([name]) => name === game), []);
  await worker.keep('later');
  assert.equal(await (await worker.ask(game, alone)).text(), `${game} itself`);
});

test('what is missing, or a page put in its place, is not kept', async () => {
  const { host, worker } = await visited();
  host.files.set('places/bus.0000000a.svg', ['<h1>Oops</h1>', { 'content-type': 'text/html; charset=utf-8' }]);
  host.files.delete('game_bg.0000000a.wasm');
  assert.equal((await worker.ask('game_bg.0000000a.wasm')).status, 404);
  await worker.ask('places/bus.0000000a.svg');
  await worker.keep('later');
  assert.deepEqual(worker.held(), [...FIRST, 'helplines.json'].sort());
});

test('a site that is being replaced is not kept half and half', async () => {
  const host = fakeHost('two');
  const caches = fakeCaches();
  await assert.rejects(startWorker({ caches, host }).install(), /not of version one/);
  const missing = fakeHost();
  missing.files.delete('lite_bg.0000000a.wasm');
  await assert.rejects(startWorker({ caches, host: missing }).install(), /lite_bg/);
});

test('an update fills a cache of its own, takes from the old one what is the same, and leaves it be', async () => {
  const { caches, host, worker } = await visited();
  await worker.keep('later');
  host.serve('two', NEXT);
  host.asked.length = 0;
  const next = startWorker({ version: 'two', kept: NEXT, caches, host });
  await next.install();
  // All the old one had, in its new form.
  assert.deepEqual(next.held(), [...NEXT.pages, ...NEXT.first, ...NEXT.soon, ...NEXT.later].sort());
  assert.deepEqual(host.names().sort(), ['', 'bus.html', 'game_bg.0000000b.wasm', 'web/player.0000000b.js']);

  host.down = true;
  assert.equal(await (await worker.open('')).text(), pageOf('one'));
  assert.equal((await worker.ask('web/player.0000000a.js')).status, 200);

  await next.activate();
  assert.deepEqual([...caches.map.keys()], [next.cacheName]);
  assert.equal(await (await next.open('')).text(), pageOf('two'));
});

test('where data is to be saved, an update fetches nothing but what it needs', async () => {
  const { caches, host, worker } = await visited();
  await worker.keep('later');
  host.serve('two', NEXT);
  const next = startWorker({ version: 'two', kept: NEXT, caches, host, saveData: true });
  await next.install();
  assert.deepEqual(next.held(), [...NEXT.pages, ...NEXT.first, 'helplines.json', 'places/bus.0000000a.svg'].sort());
});

test('other sites on the same host keep theirs', async () => {
  const caches = fakeCaches();
  for (const name of ['sp-one /', 'sp-old /games/', 'sp-old /other/games/', 'theirs']) await caches.open(name);
  const worker = startWorker({ caches, host: fakeHost() });
  await worker.install();
  await worker.activate();
  assert.deepEqual([...caches.map.keys()].sort(), ['sp-old /other/games/', 'sp-one /', 'sp-one /games/', 'theirs']);
});

test('what a host may change is asked for first, and told from memory where nobody answers', async () => {
  const { host, worker } = await visited();
  const ask = async () => (await worker.ask('campaigns/ride.json')).text();
  host.files.set('campaigns/ride.json', ['old', {}]);
  assert.equal(await ask(), 'old');
  host.files.set('campaigns/ride.json', ['new', {}]);
  assert.equal(await ask(), 'new');
  host.down = true;
  assert.equal(await ask(), 'new');
  await assert.rejects(worker.ask('themes/unknown.json'), /no network/);
});

test('nor does a network that hardly answers keep the page waiting', async () => {
  const { host, worker } = await visited();
  host.files.set('helplines.json', ['numbers', {}]);
  await worker.ask('helplines.json');
  host.files.set('helplines.json', ['newer', {}]);
  host.late = new Promise((done) => setTimeout(done, 300));
  assert.equal(await (await worker.ask('helplines.json')).text(), 'numbers');
  // It came in the end, for the next time.
  host.down = true;
  assert.equal(await (await worker.ask('helplines.json')).text(), 'newer');
});

test('a campaign that was taken back is gone, and its memory survives an update', async () => {
  const { caches, host, worker } = await visited();
  host.files.set('campaigns/ride.json', ['ride', {}]);
  await worker.ask('campaigns/ride.json');
  host.serve('two', NEXT);
  const next = startWorker({ version: 'two', kept: NEXT, caches, host });
  await next.install();
  await next.activate();
  host.down = true;
  assert.equal(await (await next.ask('campaigns/ride.json')).text(), 'ride');
  host.down = false;
  host.files.delete('campaigns/ride.json');
  assert.equal((await next.ask('campaigns/ride.json')).status, 404);
});

test('a page that goes in a hurry has the worker clear away', async () => {
  const { caches, worker } = await visited();
  await caches.open('sp-one /');
  await worker.tell({ forget: true });
  assert.equal(worker.unregistered, 1);
  assert.deepEqual([...caches.map.keys()], ['sp-one /']);
});

test('once forgotten, nothing is kept anew', async () => {
  const { caches, worker } = await visited();
  await caches.delete(worker.cacheName);
  assert.equal((await worker.ask('web/player.0000000a.js')).status, 200);
  await worker.keep('later');
  assert.deepEqual([...caches.map.keys()], []);
});

test('pages without a version withdraw what browsers keep', async () => {
  const { caches, host } = await visited();
  host.files.set('', [pageOf(''), { 'content-type': 'text/html' }]);
  const next = startWorker({ version: 'two', caches, host });
  await assert.rejects(next.install());
  assert.equal(next.unregistered, 1);
  assert.deepEqual([...caches.map.keys()], []);
});

test('the site may live at the root of a host', async () => {
  const caches = fakeCaches();
  const host = fakeHost();
  const worker = startWorker({ caches, host: { ...host, fetch: (request, init) => host.fetch((request.url ?? request).replace('org/', 'org/games/'), init) }, root: new URL('/', ROOT).href });
  await worker.install();
  assert.deepEqual(worker.held(), FIRST);
});

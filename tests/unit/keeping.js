// A browser's caches, and a service worker in them, that do as a test tells them.

import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const SOURCE = readFileSync(new URL('../../web/sw.js', import.meta.url), 'utf8');
export const ROOT = 'https://example.org/games/';

export function fakeCaches() {
  const map = new Map();
  const openCache = (held) => ({
    match: async (url) => held.get(String(url))?.clone(),
    put: async (url, response) => void held.set(String(url), response),
    keys: async () => [...held.keys()].map((url) => ({ url })),
  });
  return {
    map,
    has: async (name) => map.has(name),
    keys: async () => [...map.keys()],
    delete: async (name) => map.delete(name),
    async open(name) {
      if (!map.has(name)) map.set(name, new Map());
      return openCache(map.get(name));
    },
    async match(url, { cacheName } = {}) {
      const among = cacheName === undefined ? [...map.values()] : [map.get(cacheName)];
      for (const held of among) if (held?.has(url)) return held.get(url).clone();
      return undefined;
    },
  };
}

export const KEPT = {
  pages: ['index.html', 'bus.html'],
  first: ['web/player.0000000a.js', 'lite_bg.0000000a.wasm'],
  soon: ['places/bus.0000000a.svg', 'helplines.json'],
  later: ['game_bg.0000000a.wasm'],
};

export const pageOf = (version, text = 'page') => `<meta name="version" content="${version}">${text} ${version}`;

/** A host that has a version of the site. Its files are text by the name they are asked for. */
export function fakeHost(version = 'one', kept = KEPT) {
  const files = new Map();
  const html = { 'content-type': 'text/html', 'content-encoding': 'br' };
  const host = {
    files,
    asked: [],
    down: false,
    late: null,
    /** What the browser has of it in a cache of its own, by name. */
    near: new Map(),
    serve(release, names = KEPT) {
      for (const page of names.pages) files.set(page === 'index.html' ? '' : page, [pageOf(release), html]);
      for (const name of [...names.first, ...names.soon, ...names.later]) files.set(name, [`${name} itself`, {}]);
    },
    async fetch(request, init = {}) {
      const url = request.url ?? request;
      const name = new URL(url).pathname.slice(new URL(ROOT).pathname.length);
      if (init.cache === 'only-if-cached') {
        if (!host.near.has(name) || init.mode !== 'same-origin') throw new TypeError('not in the cache');
        return new Response(host.near.get(name));
      }
      host.asked.push([name, init.cache ?? request.cache]);
      await host.late;
      if (host.down) throw new TypeError('no network');
      const [text, headers] = files.get(name) ?? ['Not found', { 'content-type': 'text/plain' }];
      return new Response(text, { status: files.has(name) ? 200 : 404, headers });
    },
    names: () => host.asked.map(([name]) => name),
  };
  host.serve(version, kept);
  return host;
}

/** The worker of a version, on a host, in a browser's caches. */
export function startWorker({ version = 'one', kept = KEPT, caches, host, saveData = false, root = ROOT }) {
  const script = SOURCE.replace("'__KEPT__'", JSON.stringify(kept)).replace('__VERSION__', version);
  const listeners = {};
  const worker = { claimed: 0, unregistered: 0 };
  const self = {
    registration: { scope: root, unregister: async () => (worker.unregistered += 1) },
    clients: { claim: async () => void (worker.claimed += 1) },
    addEventListener: (type, listener) => (listeners[type] = listener),
  };
  // A slow network is soon given up.
  const soon = (run, _, ...rest) => setTimeout(run, 20, ...rest);
  runInNewContext(script, { self, caches, fetch: host.fetch, navigator: { connection: { saveData } }, URL, Response, Headers, Set, setTimeout: soon });

  async function dispatch(type, more) {
    const works = [];
    let answer = null;
    listeners[type]({ ...more, waitUntil: (work) => works.push(work), respondWith: (given) => (answer = given) });
    const response = await answer;
    // Work may bring work.
    for (let at = 0; at < works.length; at += 1) await works[at];
    return response;
  }

  return Object.assign(worker, {
    cacheName: `sp-${version} ${new URL(root).pathname}`,
    install: (more = {}) => dispatch('install', more),
    activate: () => dispatch('activate'),
    tell: (data) => dispatch('message', { data }),
    keep: (groups) => dispatch('message', { data: { keep: groups } }),
    /** @returns what the worker answers; null where it leaves it to the browser */
    ask: (name, more = {}) =>
      dispatch('fetch', { request: { method: 'GET', mode: 'cors', headers: new Headers(), url: new URL(name, root).href, ...more } }),
    open: (name) => worker.ask(name, { mode: 'navigate' }),
    held: () => [...(caches.map.get(worker.cacheName)?.keys() ?? [])].map((url) => url.slice(root.length)).sort(),
  });
}

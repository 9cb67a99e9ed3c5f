// Keeps the game for when there is no network. The build writes this site's version and the names
// of its files into it, so that it differs whenever any of them does.
//
// Each version has a cache of its own, filled before it takes over; and it takes over only when no
// page of the version before is open. So a page, and everything it asks for, is of one version.
// What has a hash in its name is the same in every version that has it, and is never asked for twice.

/**
 * @typedef {object} Kept names by the site's root
 * @property {string[]} pages
 * @property {string[]} first what the text face cannot start without
 * @property {string[]} soon what it shows as it goes on
 * @property {string[]} later what only the pictures need
 *
 * @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} Lasting
 * @typedef {Lasting & {request: Request, respondWith: (answer: Promise<Response>) => void}} Asked
 * @typedef {Lasting & {data: unknown}} Told
 * @typedef {Lasting & {addRoutes?: (routes: object[]) => Promise<void>}} Installing
 *
 * @typedef {object} Scope
 * @property {{scope: string, unregister: () => Promise<boolean>}} registration
 * @property {{claim: () => Promise<void>}} clients
 * @property {(type: string, listener: (event: any) => void) => void} addEventListener
 */

(() => {
  const VERSION = '__VERSION__';
  const KEPT = /** @type {Kept} */ (/** @type {unknown} */ ('__KEPT__'));

  /** How long a slow network is waited for where there is an older answer. */
  const PATIENCE = 3_000;
  /** Small files of a host's own, which it may change at any time. */
  const CHANGING = /^((campaigns|themes)\/[^/]+|helplines)\.json$/;
  /** So does a page begin that its build or its host wants nobody to keep. */
  const UNKEPT = /<meta name="version" content="">/;
  /** What a browser has compiled it keeps beside its own copy of these, and not beside ours. */
  const COMPILED = /^game_\w+\.[0-9a-f]{8}\.wasm$/;
  const ANY = { ignoreVary: true };
  /** What is kept is shown again whatever language is asked for then. */
  const FOR_ANYBODY = { 'accept-language': '*' };

  const scope = /** @type {Scope} */ (/** @type {unknown} */ (self));
  const root = new URL(scope.registration.scope);
  // Two sites in two folders of a host share its caches.
  const mark = ` ${root.pathname}`;
  const own = `sp-${VERSION}${mark}`;
  const listed = new Set([...KEPT.first, ...KEPT.soon, ...KEPT.later]);

  const address = (/** @type {string} */ name) => new URL(name, root).href;
  const hashed = (/** @type {string} */ name) => /\.[0-9a-f]{8}\.[^./]+$/.test(name);
  const plain = (/** @type {string} */ name) => name.replace(/\.[0-9a-f]{8}(?=\.[^./]+$)/, '');
  const kept = (/** @type {string} */ url) => caches.match(url, { ...ANY, cacheName: own });

  /** A file's name by the site's root; null of what is none of ours. @param {string} url */
  function nameOf(url) {
    const { origin, pathname } = new URL(url);
    return origin === root.origin && pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : null;
  }

  /** The page at an address; some hosts leave `.html` away. @param {string} name */
  const pageAt = (name) => (name === '' ? 'index.html' : KEPT.pages.find((page) => page === name || page === `${name}.html`));

  const olderCaches = async () => (await caches.keys()).filter((name) => name.startsWith('sp-') && name.endsWith(mark) && name !== own);

  /**
   * A page, if it is of this version: the site may be replaced while it is being fetched.
   * @param {Cache} cache @param {string} page
   */
  async function keepPage(cache, page) {
    const response = await fetch(address(page === 'index.html' ? './' : page), { cache: 'no-cache', headers: FOR_ANYBODY });
    const text = await response.text();
    if (response.ok && UNKEPT.test(text)) await retire();
    if (!response.ok || !text.includes(`content="${VERSION}"`)) throw new Error(`${page} is not of version ${VERSION}`);
    const headers = new Headers(response.headers);
    // It stands here as text, and a redirect that led to it would not be followed from here.
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    await cache.put(address(page), new Response(text, { headers }));
  }

  /**
   * A file, from wherever it is nearest: another version's cache, the browser's own, the network.
   * @param {Cache} cache @param {string} name
   */
  async function keepFile(cache, name) {
    const url = address(name);
    if (await cache.match(url, ANY)) return;
    const before = hashed(name) ? await caches.match(url, ANY) : undefined;
    const response = before ?? (await fetch(url, { cache: hashed(name) ? 'force-cache' : 'no-cache' }));
    if (!whole(response)) throw new Error(`${name} is not there`);
    await cache.put(url, response);
  }

  /** Some hosts have a page of theirs for whatever is missing. @param {Response} response */
  const whole = (response) => response.status === 200 && !/text\/html/i.test(response.headers.get('content-type') ?? '');

  /** What the version before held beyond the least, so that an update takes nothing away. @param {Cache} cache */
  async function carryOver(cache) {
    const had = new Set();
    for (const older of await olderCaches()) {
      const from = await caches.open(older);
      for (const { url } of await from.keys()) {
        const name = nameOf(url) ?? '';
        had.add(plain(name));
        const response = CHANGING.test(name) ? await from.match(url, ANY) : undefined;
        if (response) await cache.put(url, response);
      }
    }
    const saves = /** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection?.saveData === true;
    for (const name of [...KEPT.soon, ...KEPT.later].filter((one) => had.has(plain(one)))) {
      if (!saves || (await caches.match(address(name), ANY))) await keepFile(cache, name).catch(() => undefined);
    }
  }

  /** The site is to be kept no longer. */
  async function retire() {
    const empty = async () => Promise.all([own, ...(await olderCaches())].map((name) => caches.delete(name)));
    await Promise.all([scope.registration.unregister(), empty()]);
  }

  async function install() {
    const cache = await caches.open(own);
    await Promise.all(KEPT.pages.map((page) => keepPage(cache, page)));
    await Promise.all(KEPT.first.map((name) => keepFile(cache, name)));
    await carryOver(cache);
    if (!(await caches.has(own))) throw new Error('the cache was removed meanwhile');
  }

  async function activate() {
    await Promise.all((await olderCaches()).map((name) => caches.delete(name)));
    // A first visit's page asks here from now on, so that what it fetches is kept.
    await scope.clients.claim();
  }

  let queue = Promise.resolve();

  /** One after the other, behind whatever the page itself fetches. @param {string[]} names */
  function keepAll(names) {
    queue = queue.then(async () => {
      if (!(await caches.has(own))) return;
      const cache = await caches.open(own);
      for (const name of names) await keepFile(cache, name).catch(() => undefined);
    });
    return queue;
  }

  /** While the page gets its answer, a copy is kept, if there still is a cache to keep it in. @param {Asked} event @param {Response} response */
  function keepCopy(event, response) {
    if (!whole(response)) return;
    const copy = response.clone();
    const put = async () => (await caches.has(own)) && (await caches.open(own)).put(event.request.url, copy);
    event.waitUntil(put().catch(() => undefined));
  }

  /** @param {Asked} event @param {string} name */
  async function fromCache(event, name) {
    const there = await kept(address(name)).catch(() => undefined);
    if (there) return there;
    // Who asks for what is kept, and for nothing else, is told that it is not: of an error a browser would complain.
    if (event.request.cache === 'only-if-cached') return new Response(null, { status: 204 });
    const response = await fetch(event.request);
    // Under a fixed name it may be another version's.
    if (hashed(name)) keepCopy(event, response);
    return response;
  }

  /** @param {Asked} event @param {string} name */
  async function fromBrowser(event, name) {
    const nearest = await fetch(event.request.url, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => undefined);
    return nearest?.status === 200 ? nearest : fromCache(event, name);
  }

  /** @param {Asked} event */
  async function fromNetwork(event) {
    const before = await kept(event.request.url).catch(() => undefined);
    const answer = fetch(event.request).then((response) => {
      if (response.status >= 500 && before) return before;
      keepCopy(event, response);
      return response;
    });
    if (!before) return answer;
    event.waitUntil(answer.catch(() => undefined));
    return Promise.race([answer, new Promise((late) => setTimeout(late, PATIENCE, before))]).catch(() => before);
  }

  /** What a request is answered with; null leaves it to the browser. @param {Asked} event @returns {Promise<Response> | null} */
  function answer(event) {
    const { method, mode, headers, url } = event.request;
    const name = method === 'GET' && !headers.has('range') ? nameOf(url) : null;
    if (name === null) return null;
    if (mode === 'navigate') {
      const page = pageAt(name);
      return page === undefined ? null : fromCache(event, page);
    }
    if (CHANGING.test(name)) return fromNetwork(event);
    if (!listed.has(name)) return null;
    return COMPILED.test(name) ? fromBrowser(event, name) : fromCache(event, name);
  }

  /**
   * Whoever asks for the browser's own copy of the game, and for nothing else, need not be answered here, where a
   * browser knows such routes.
   * @param {Installing} event
   */
  async function letPast(event) {
    const names = KEPT.later.filter((name) => COMPILED.test(name));
    const past = names.map((name) => ({ condition: { urlPattern: new URL(name, root).pathname, requestMode: 'same-origin' }, source: 'network' }));
    // Without them it is answered here.
    await event.addRoutes?.(past).catch(() => undefined);
  }

  scope.addEventListener('install', (/** @type {Installing} */ event) => event.waitUntil(Promise.all([install(), letPast(event)])));
  scope.addEventListener('activate', (/** @type {Lasting} */ event) => event.waitUntil(activate()));
  scope.addEventListener('fetch', (/** @type {Asked} */ event) => {
    const answered = answer(event);
    if (answered) event.respondWith(answered);
  });
  // A page says which of the files that it has no use for yet may now be fetched, or that it goes in
  // a hurry: it may be gone before it has cleared away what was kept.
  scope.addEventListener('message', (/** @type {Told} */ event) => {
    const { keep, forget } = /** @type {{keep?: unknown, forget?: unknown}} */ (event.data ?? {});
    if (forget === true) event.waitUntil(retire());
    if (keep === 'soon') event.waitUntil(keepAll(KEPT.soon));
    if (keep === 'later') event.waitUntil(keepAll([...KEPT.later, ...KEPT.soon]));
  });
})();

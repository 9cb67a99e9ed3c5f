// The loader, for other people's pages: <small-places scenario locale campaign theme face exit datalayer>.
// A picture and a button; once that is pressed, one frame with the game. docs/embedding.md tells the
// rest. A classic script: a page may put it anywhere, and its policy need allow nothing inline.
(() => {
  'use strict';

  /**
   * @typedef {import('./embed.d.ts').EventName} EventName
   * @typedef {import('./embed.d.ts').HostAction} HostAction
   * @typedef {import('./embed.d.ts').MethodName} MethodName
   * @typedef {import('./embed.d.ts').State} State
   */

  const context = 'small-places';
  if (customElements.get(context)) return;

  const script = document.currentScript ?? [...document.querySelectorAll('script[src*="embed.js"]')].pop();
  const home = new URL('.', script instanceof HTMLScriptElement ? script.src : document.baseURI);

  /** The build writes the stories' names here. @type {Record<string, Record<string, string>>} */
  const stories = /*STORIES*/ {};

  /** @type {Record<string, {name: string, play: string, of: string}>} */
  const words = {
    en: { name: 'Small Places', play: 'Play', of: 'Play “%”' },
    hi: { name: 'छोटी जगहें', play: 'खेलें', of: '“%” खेलें' },
  };

  /** @type {EventName[]} */
  const events = ['started', 'choice', 'outcome', 'finished', 'resize', 'exit', 'action'];

  /** What a page may hand on to its dataLayer. */
  const layered = ['started', 'choice', 'outcome', 'finished', 'action'];

  /** An id, or nothing. @param {string | null | undefined} text */
  const slug = (text) => (text && /^[\w-]{1,40}$/.test(text) ? text : '');

  /** `hi` of `hi-IN`. @param {string | null | undefined} tag */
  const primary = (tag) => (tag ?? '').toLowerCase().split('-')[0];

  /** What a table has of its own. @template T @param {Record<string, T>} table @param {string} key */
  const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

  /** An address a browser simply goes to, or nothing. @param {unknown} to @param {string} [base] */
  function web(to, base) {
    try {
      const url = new URL(String(to), base);
      return /^https?:$/.test(url.protocol) ? url.href : '';
    } catch {
      return '';
    }
  }

  // The evening of the game, cut from paper: fill and path, or fill and radius of a circle of sky.
  const sky = '333273 520 4a3678 436 6f4181 356 9d5688 288 cd7081 230 ee9577 174 fcbc78 120 ffe0a2 66';
  const land = [
    ['96577f', 'M0 372q130-50 260-24t250-8 390-10v230H0z'],
    ['54396f', 'M268 268h44v110h-44zM318 292h40v90h-40zM560 276h42v110h-42zM690 300h40v90h-40zM130 296h42v90h-42z'],
    ['ffc66b', 'M276 282h10v13h-10zm18 20h10v13h-10zm32 4h9v12h-9zm16 22h9v12h-9zM568 290h10v13h-10zm16 22h10v13h-10zM698 314h9v12h-9zM140 310h10v13h-10zm14 24h10v13h-10z'],
    ['6b4580', 'M0 412q120-40 250-24t260 28 390-22v166H0z'],
    ['235a6a', 'M622 330c24 30 26 62 0 74-26-12-24-44 0-74zM232 338c22 28 24 56 0 68-24-12-22-40 0-68zM818 320c24 30 26 62 0 74-26-12-24-44 0-74z'],
    ['382b66', 'M0 462q150-40 320-18t330-8 250-12v136H0z'],
    ['b5787a', 'M0 492q170-34 340-18t340-2 220-12v100H0z'],
    ['15102b', 'M0 538q200-22 430-6t470-14v42H0z'],
    ['bb5640', 'M342 400q0-12 12-12h206q14 0 14 14v72H342z'],
    ['235a6a', 'M342 448h232v26H342z'],
    ['f6ecd6', 'M342 442h232v6H342z'],
    ['ffd58a', 'M354 404h30v30h-30zm42 0h30v30h-30zm42 0h30v30h-30zm42 0h30v64h-30zm42 0h40v34h-40z'],
    ['54222f', 'M366 434v-9a8 8 0 0 1 16 0v9zm44 0v-9a8 8 0 0 1 16 0v9z'],
    ['15102b', 'M368 476a20 20 0 0 1 40 0 20 20 0 0 1-40 0zm140 0a20 20 0 0 1 40 0 20 20 0 0 1-40 0z'],
    ['d9953a', 'M380 476a8 8 0 0 1 16 0 8 8 0 0 1-16 0zm140 0a8 8 0 0 1 16 0 8 8 0 0 1-16 0z'],
  ];

  const css = `:host{display:block;container-type:inline-size}:host([hidden]){display:none}
.box{position:relative;overflow:hidden;width:100%;aspect-ratio:16/10;max-height:max(480px,92vh);background:#27306b;color:#fff7e6;font:1rem/1.4 system-ui,sans-serif}
.box>*{position:absolute;inset:0;width:100%;height:100%;border:0}
circle,path{filter:drop-shadow(2px 3px 4px #15102b70)}
.front{box-sizing:border-box;display:flex;flex-direction:column;align-items:center;gap:1rem;padding:7cqi 5cqi;cursor:pointer}
b{padding:.1em .5em .2em;background:linear-gradient(#ac3a2c 0 calc(100% - .1em),#ffb54d 0);clip-path:polygon(1px 2px,28% 0,64% 3px,100% 1px,calc(100% - 3px) 35%,100% 100%,70% calc(100% - 3px),40% 100%,0 calc(100% - 1px),3px 68%);font-size:clamp(1.5rem,6cqi,3rem);line-height:1.25;text-align:center;text-wrap:balance}
b:lang(hi){line-height:1.5}
button{min-width:9rem;min-height:3.5rem;padding:.5rem 1.75rem;border:0;background:#f58a1f;color:#1a1030;font:700 1.25rem/1.4 system-ui,sans-serif;box-shadow:3px 5px 8px #15102b99;cursor:pointer}
button::before{content:"▶";content:"▶"/"";margin-inline-end:.6em}
button:focus-visible{outline:3px solid #1a1030;outline-offset:2px;box-shadow:0 0 0 9px #ffb54d}
@media(hover:hover){.front:hover button{background:#ffb54d}}
@media(forced-colors:active){button{border:2px solid}}
@container(max-width:40rem){.box{aspect-ratio:4/5}}
@container(max-width:26rem){.box{aspect-ratio:2/3}}`;

  /** The box, and its style the way a page's policy cannot refuse. @param {ShadowRoot} root */
  function dress(root) {
    const box = document.createElement('div');
    box.className = 'box';
    root.append(box);
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
    } catch {
      const style = document.createElement('style');
      style.textContent = css;
      root.prepend(style);
    }
    return box;
  }

  /** @param {Element} parent @param {string} tag @param {Record<string, string>} attributes */
  function draw(parent, tag, attributes) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
    return parent.appendChild(element);
  }

  /** @param {Element} box */
  function paint(box) {
    const svg = draw(box, 'svg', { viewBox: '0 0 900 560', preserveAspectRatio: 'xMidYMax slice', 'aria-hidden': 'true' });
    for (const [, fill, r] of sky.matchAll(/(\w+) (\d+)/g)) draw(svg, 'circle', { cx: '450', cy: '392', r: r ?? '', fill: `#${fill}` });
    for (const [fill, d] of land) draw(svg, 'path', { d: d ?? '', fill: `#${fill}` });
  }

  class SmallPlaces extends HTMLElement {
    static observedAttributes = ['locale', 'scenario'];

    #box = dress(this.attachShadow({ mode: 'open' }));
    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    #ready = false;
    /** What was asked before the game could hear it. @type {(() => void)[]} */
    #waiting = [];
    /** @type {Map<string, (state: State) => void>} */
    #asked = new Map();
    #count = 0;
    /** @type {boolean | null} */
    #layer = null;
    #links = new MutationObserver(() => this.#tellActions());

    connectedCallback() {
      this.#silence();
      if (!this.#frame) this.#show();
      if (this.getAttribute('autoplay') === 'yes') this.#open();
    }

    disconnectedCallback() {
      // One that is only moved comes back at once, and its frame loads anew by itself.
      queueMicrotask(() => this.isConnected || this.#close());
    }

    // Moved without a break, nothing changes.
    connectedMoveCallback() {}

    /** @param {string} name @param {string | null} before @param {string | null} after */
    attributeChangedCallback(name, before, after) {
      if (before === after || !this.isConnected) return;
      if (name === 'locale' && this.#frame) return this.#ask('setLocale', this.#locale());
      this.#close();
      this.#show();
    }

    play() {
      if (this.#frame) this.#ask('play');
      else if (this.isConnected) this.#open();
    }

    pause() {
      if (this.#frame) this.#ask('pause');
    }

    /** @param {string} locale */
    setLocale(locale) {
      this.setAttribute('locale', locale);
    }

    /** @returns {Promise<State>} */
    getState() {
      if (!this.#frame) return Promise.resolve(this.#closed());
      return new Promise((resolve) => {
        const listener = String((this.#count += 1));
        this.#asked.set(listener, resolve);
        this.#ask('getState', null, listener);
      });
    }

    /** @param {{dataLayer: boolean}} to */
    consent({ dataLayer }) {
      this.#layer = dataLayer;
    }

    /** @returns {State} */
    #closed() {
      const scenario = this.#id('scenario') || null;
      return { screen: 'closed', scenario, locale: this.#locale(), face: null, progress: { choices: 0, ended: false } };
    }

    /** An attribute that is an id. @param {string} name */
    #id(name) {
      return slug(this.getAttribute(name));
    }

    /** This element's language, or else the page's. */
    #locale() {
      const tag = this.getAttribute('locale') || this.closest('[lang]')?.getAttribute('lang') || navigator.language;
      return slug(primary(tag)) || 'en';
    }

    #words() {
      const asked = this.#locale();
      const locale = own(words, asked) ? asked : 'en';
      const strings = /** @type {typeof words['en']} */ (words[locale]);
      const story = own(stories, this.#id('scenario'));
      return { locale, ...strings, name: story?.[locale] ?? story?.en ?? strings.name };
    }

    #show() {
      const { locale, name, play, of } = this.#words();
      const front = document.createElement('div');
      front.className = 'front';
      front.lang = locale;
      const sign = document.createElement('b');
      sign.textContent = name;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = play;
      button.setAttribute('aria-label', of.replace('%', name));
      front.append(sign, button);
      front.addEventListener('click', () => this.#open(true));
      this.#box.replaceChildren();
      this.#box.style.minHeight = '';
      paint(this.#box);
      this.#box.append(front);
    }

    #address() {
      const scenario = this.#id('scenario');
      const known = own(stories, scenario) !== undefined;
      const url = new URL(known ? `${scenario}.html` : 'index.html', home);
      const put = (/** @type {string} */ name, /** @type {string} */ value) => value && url.searchParams.set(name, value);
      if (!known) put('scenario', scenario);
      put('lang', this.#locale());
      for (const name of ['campaign', 'theme', 'face']) put(name, this.#id(name));
      const given = new URLSearchParams(location.search);
      for (const name of ['utm_source', 'utm_medium', 'utm_campaign']) put(name, slug(given.get(name)));
      return url.href;
    }

    #open(pressed = false) {
      if (this.#frame) return;
      const frame = document.createElement('iframe');
      frame.title = this.#words().name;
      frame.setAttribute('allow', 'fullscreen; web-share; clipboard-write');
      frame.setAttribute('referrerpolicy', 'no-referrer');
      frame.src = this.#address();
      frame.addEventListener('load', () => {
        // Leaving must be possible before the game is ready.
        this.#subscribe();
        // A frame that was given the focus while it was empty has it, and its page does not.
        if (this.shadowRoot?.activeElement === frame) frame.contentWindow?.focus();
      });
      addEventListener('message', this.#hear);
      this.#links.observe(this, { attributes: true, characterData: true, childList: true, subtree: true });
      this.#frame = frame;
      this.#box.replaceChildren(frame);
      if (pressed) frame.focus();
    }

    #close() {
      removeEventListener('message', this.#hear);
      this.#links.disconnect();
      this.#frame = null;
      this.#silence();
      this.#box.replaceChildren();
    }

    /** Nobody answers any more what was asked. */
    #silence() {
      this.#ready = false;
      this.#waiting = [];
      for (const resolve of this.#asked.values()) resolve(this.#closed());
      this.#asked.clear();
    }

    /** @param {MethodName} method @param {unknown} [value] @param {string} [listener] */
    #post(method, value = null, listener) {
      this.#frame?.contentWindow?.postMessage({ context, version: 1, method, value, listener }, '*');
    }

    /** @param {MethodName} method @param {unknown} [value] @param {string} [listener] */
    #ask(method, value, listener) {
      const ask = () => this.#post(method, value, listener);
      if (this.#ready) ask();
      else this.#waiting.push(ask);
    }

    #subscribe() {
      for (const event of events) this.#post('addEventListener', event, 'loader');
    }

    /** The page's own links, which the end of a story may show. */
    #anchors() {
      const all = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('a[data-action]'));
      return [...all].filter((link) => slug(link.dataset.action));
    }

    /** @param {Element} link */
    #lang(link) {
      return slug(primary(link.closest('[lang]')?.getAttribute('lang')));
    }

    #tellActions() {
      /** @type {HostAction[]} */
      const actions = this.#anchors().map((link) => ({
        id: link.dataset.action ?? '',
        label: [...(link.textContent ?? '').trim().replace(/\s+/g, ' ')].slice(0, 60).join(''),
        when: (link.dataset.when ?? '').split(/\s+/).filter(Boolean),
        lang: this.#lang(link),
      }));
      if (this.#ready) this.#post('setActions', actions);
    }

    /** @param {MessageEvent} message */
    #hear = ({ source, origin, data }) => {
      // In a page that is itself in a sandbox the frame has no origin to tell.
      if (!this.#frame || source !== this.#frame.contentWindow || (origin !== home.origin && origin !== 'null')) return;
      if (data?.context !== context || data.version !== 1) return;
      const { event, value, listener } = data;
      if (event === 'getState') {
        this.#asked.get(listener)?.(value);
        this.#asked.delete(listener);
      } else if (event === 'ready') this.#begin(value);
      else if (event === 'exit') this.#leave(value?.to);
      else if (events.includes(event)) this.#emit(event, value);
    };

    /** @param {unknown} value */
    #begin(value) {
      this.#ready = true;
      this.#subscribe();
      this.#tellActions();
      for (const ask of this.#waiting.splice(0)) ask();
      this.#tell('ready', value);
    }

    /** @param {string} event @param {any} value */
    #emit(event, value) {
      if (event === 'resize') this.#resize(value?.height);
      if (layered.includes(event)) this.#push(event, value);
      if (this.#tell(event, value) && event === 'action') this.#follow(value);
    }

    /** Whether nobody prevented what comes of it. @param {string} event @param {unknown} detail */
    #tell(event, detail) {
      return this.dispatchEvent(new CustomEvent(`${context}:${event}`, { bubbles: true, cancelable: event === 'action', composed: true, detail }));
    }

    /** Never lower than its shape, never higher than can be seen at once. @param {unknown} height */
    #resize(height) {
      const most = Math.max(480, innerHeight * 0.92);
      this.#box.style.minHeight = typeof height === 'number' && height > 0 ? `${Math.min(height, most)}px` : '';
    }

    /** @param {{id?: unknown, locale?: unknown} | null} value */
    #follow(value) {
      const links = this.#anchors().filter((link) => link.dataset.action === value?.id);
      (links.find((link) => this.#lang(link) === value?.locale) ?? links[0])?.click();
    }

    /** @param {string} event @param {Record<string, unknown>} value */
    #push(event, value) {
      const attribute = this.getAttribute('datalayer');
      const agreed = this.#layer ?? (attribute !== null && attribute !== 'no');
      const { globalPrivacyControl: refuses } = /** @type {{globalPrivacyControl?: boolean}} */ (navigator);
      if (!agreed || refuses || navigator.doNotTrack === '1') return;
      const page = /** @type {{dataLayer?: unknown[]}} */ (/** @type {unknown} */ (window));
      (page.dataLayer ??= []).push({ ...value, event: `small_places_${event}` });
    }

    /** Tells nobody. @param {unknown} wish */
    #leave(wish) {
      const own = this.getAttribute('exit');
      const to = (own && web(own, document.baseURI)) || web(wish);
      if (!to) return;
      this.#post('exit');
      document.documentElement.style.visibility = 'hidden';
      try {
        (window.top ?? window).location.replace(to);
      } catch {
        location.replace(to);
      }
    }
  }

  customElements.define(context, SmallPlaces);
})();

// A page with first screens, and web/early.js run in it as the browser runs it.

import { readFileSync } from 'node:fs';

import { JSDOM } from 'jsdom';

const script = readFileSync(new URL('../../web/early.js', import.meta.url), 'utf8');

const step = (screen, actions, text = '') =>
  `<div class="step" data-screen="${screen}"><main><h1 tabindex="-1">${screen}</h1>
   <ol class="lines"><li aria-current="true">${text}</li></ol><ul class="actions">${actions}</ul></main></div>`;

const button = (kind, intent, value, to) =>
  `<li><button class="${kind}" data-intent="${intent}" data-value="${value}"${to ? ` data-to="${to}"` : ''}>${intent}</button></li>`;

const page = `<!doctype html><html lang="en" data-screen="note" data-plain data-bare data-undecided><body><div id="stage"><canvas id="canvas"></canvas></div><div id="face"><div class="opening" lang="en" data-wait="One moment">
  ${step('note', button('main', 'begin', '', '1') + button('quiet', 'home', ''))}
  <template data-step="1">${step('scene', button('main', 'continue', '', '2'), 'The bus is full.')}</template>
  <template data-step="2">${step('scene', button('option', 'choose', 'a') + button('option', 'choose', 'b'), 'He comes close.')}</template>
  </div></div><footer id="notice"></footer><div id="live"></div>
  <template id="ahead"><link href="lite"><link class="pictures" href="driver"><link class="pictures drawn" href="scene"></template>
  <script type="application/json" id="files">{"building": false, "files": {"web/game-worker.js": "web/game-worker.0f.js"}}</script></body></html>`;

/** `apart` is whether a canvas can be handed to a worker; `kept` is what the service worker is where the page was kept by one; nothing where there is none. */
export function openEarly({ address = 'http://localhost/', languages = ['en'], saveData = false, type = 'wifi', forced = false, shown = false, kept = undefined, trustedTypes = undefined, apart = true } = {}) {
  const { window } = new JSDOM(page, { url: address, runScripts: 'outside-only', pretendToBeVisual: true });
  Object.defineProperty(window.navigator, 'languages', { value: languages });
  Object.defineProperty(window.navigator, 'connection', { value: { saveData, type } });
  Object.defineProperty(window.navigator, 'serviceWorker', { get: kept ?? (() => undefined) });
  window.matchMedia = (query) => ({ matches: forced && query.includes('forced-colors') });
  const workers = [];
  window.Worker = class {
    constructor(url, { type: kind }) {
      workers.push(Object.assign(this, { url: String(url), kind, orders: [] }));
    }

    postMessage(order, given) {
      this.orders.push({ ...order, given });
    }
  };
  if (apart) {
    window.HTMLCanvasElement.prototype.transferControlToOffscreen = function hand() {
      return { of: this };
    };
  }
  Object.defineProperties(window.HTMLCanvasElement.prototype, { clientWidth: { value: 360 }, clientHeight: { value: 640 } });
  Object.assign(window, { trustedTypes, devicePixelRatio: 2 });
  window.performance.mark = () => {};
  window.performance.getEntriesByName = (name) => (shown && name === 'first-contentful-paint' ? [{}] : []);
  window.CSS = { escape: (text) => text };
  window.Element.prototype.scrollIntoView = () => {};
  let time = 0;
  window.performance.now = () => time;
  window.eval(script);
  const { document } = window;
  return {
    document,
    window,
    workers,
    /** Until the first screen has been shown, and what waits for that is done. */
    async settle() {
      await new Promise((done) => window.requestAnimationFrame(done));
      for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => window.setTimeout(done));
    },
    pass: (ms) => (time += ms),
    press: (intent, value = '') => document.querySelector(`.step button[data-intent="${intent}"][data-value="${value}"]`).click(),
  };
}

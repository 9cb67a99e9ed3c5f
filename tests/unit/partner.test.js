import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

import { JSDOM } from 'jsdom';

import { createPartner } from '../../web/partner.js';
import { NAMES } from '../../web/theme.js';

const house = ['#1a1030', '#15102b', '#f6ecd6', '#fff7e6', '#e3cfac', '#f58a1f', '#ffb54d', '#ac3a2c', '#4a3678', '#27306b', '#235a6a', '#f7b994', '#9d5688'];
const theme = {
  name: { en: 'Kinder Streets', hi: 'अपनी गलियाँ' },
  logo: 'forum.svg',
  logo_alt: { en: 'A forum', hi: 'एक मंच' },
  colors: { ink: '#0c2430', madder: '#0b6b5c' },
};

let page, partner;
beforeEach(() => {
  const head = '<meta name="theme-color" content="#1a1030">';
  const { window } = new JSDOM(`<!doctype html><html lang="hi">${head}<div id="safety"><button>Help</button></div>`, { url: 'https://example.org/' });
  globalThis.document = window.document;
  globalThis.getComputedStyle = window.getComputedStyle;
  page = window.document.documentElement;
  // The style sheet's part.
  NAMES.forEach((name, at) => page.style.setProperty(`--${name}`, house[at]));
  page.style.setProperty('--selvedge', "url(\"data:image/svg+xml,fill='%23ac3a2c'\")");
  globalThis.fetch = async () => ({ ok: true, json: async () => theme });
  mock.method(console, 'warn', () => {});
  partner = createPartner({ page, strip: () => window.document.getElementById('safety') });
});

const style = (name) => page.style.getPropertyValue(name);

test('colours are worn by page, border and browser', async () => {
  assert.ok(await partner.wear('forum'));
  assert.deepEqual(['--ink', '--madder', '--paper'].map(style), ['#0c2430', '#0b6b5c', '#f6ecd6']);
  assert.match(style('--selvedge'), /%230b6b5c/);
  assert.equal(document.querySelector('meta').getAttribute('content'), '#0c2430');
});

test('the logo comes first in the strip, with words in the language of the page', async () => {
  await partner.wear('forum');
  const image = document.querySelector('#safety > :first-child');
  assert.equal(image.getAttribute('src'), 'https://example.org/themes/forum.svg');
  assert.equal(image.getAttribute('alt'), 'एक मंच');
  partner.speak('en');
  assert.equal(image.getAttribute('alt'), 'A forum');
});

test('the name of the game is the partner’s once it is worn', async () => {
  assert.equal(partner.name('en'), 'Small Places');
  await partner.wear('forum');
  assert.deepEqual(['en', 'hi'].map(partner.name), ['Kinder Streets', 'अपनी गलियाँ']);
});

test('without a theme, or with one that cannot be worn, nothing changes', async () => {
  const before = page.outerHTML;
  assert.equal(await partner.wear(null), null);
  globalThis.fetch = async () => ({ ok: true, json: async () => ({ colors: { ink: '#ffffff' } }) });
  assert.equal(await partner.wear('faint'), null);
  assert.equal(page.outerHTML, before);
  assert.equal(partner.name('hi'), 'छोटी जगहें');
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, mock, test } from 'node:test';

import { PAIRS, contrast, tooFaint } from '../../web/contrast.js';
import { inked } from '../../web/partner.js';
import { NAMES, forPlay, loadTheme, readTheme } from '../../web/theme.js';

const css = readFileSync(new URL('../../web/theme.css', import.meta.url), 'utf8');
const shipped = Object.fromEntries(NAMES.map((name) => [name, css.match(`--${name}: (#[0-9a-f]{6});`)?.[1] ?? '']));

const both = (text) => ({ en: text, hi: text });
const whole = {
  name: { en: 'Kinder Streets', hi: 'अपनी गलियाँ' },
  lead: { en: 'Together.', hi: 'साथ-साथ।' },
  logo: 'forum.svg',
  logo_alt: both('A forum'),
  colors: { marigold: '#4fb89a' },
};

test('contrast is what WCAG says it is', () => {
  for (const [one, other, ratio] of [
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
    ['#ABCDEF', '#abcdef', 1],
  ]) {
    assert.ok(Math.abs(contrast(one, other) - ratio) < 0.01, `${one} ${other}`);
    assert.equal(contrast(one, other), contrast(other, one));
  }
});

test("the house's own colours can be told apart, and every pair can fail", () => {
  assert.deepEqual(tooFaint(shipped), []);
  for (const [front, ground] of PAIRS) {
    const alike = { ...shipped, [front]: ground === 'evening' ? '#15102b' : shipped[ground] };
    const told = tooFaint(alike).filter((words) => words.startsWith(`${front} and ${ground} stand 1.00`));
    assert.equal(told.length, 1, `${front} and ${ground}`);
  }
});

test('a whole theme is read, and what it leaves out is none', () => {
  assert.deepEqual(readTheme(whole, shipped), {
    name: whole.name,
    lead: whole.lead,
    logo: { file: 'forum.svg', alt: whole.logo_alt },
    colors: whole.colors,
  });
  assert.deepEqual(readTheme({}, shipped), { name: null, lead: null, logo: null, colors: {} });
});

test('the shipped example can be worn', () => {
  const example = readFileSync(new URL('../../assets/themes/example.json', import.meta.url), 'utf8');
  assert.equal(readTheme(JSON.parse(example), shipped).logo?.file, 'example.svg');
});

test('what is no theme, or cannot be told apart, is refused', () => {
  for (const [given, why] of [
    [null, /no object/],
    [[], /no object/],
    ['{}', /no object/],
    [{ colour: {} }, /unknown colour/],
    [{ colors: { inc: '#000000' } }, /unknown inc/],
    [{ colors: { ink: 'black' } }, /ink is no colour/],
    [{ colors: { ink: '#000000; background: url(//example.org)' } }, /ink is no colour/],
    [{ colors: { ink: ['#000000'] } }, /ink is no colour/],
    [{ colors: { marigold: '#5a2a00' } }, /ink and marigold stand 1\.\d\d apart, and 4.5 is needed/],
    [{ name: { en: 'A' } }, /words that cannot be shown/],
    [{ name: { en: 'A', hi: 'अ', fr: 'A' } }, /unknown fr/],
    [{ name: both('a'.repeat(41)) }, /words that cannot be shown/],
    [{ lead: both('a\nen begin Buy') }, /words that cannot be shown/],
    [{ logo: 'a.svg' }, /come together/],
    [{ logo_alt: both('A') }, /come together/],
    ...['../a.svg', 'https://example.org/a.svg', 'a.gif', 'a.svg?b', 7].map((logo) => [{ logo, logo_alt: both('A') }, /no file beside it/]),
  ]) {
    assert.throws(() => readTheme(given, shipped), why, JSON.stringify(given));
  }
});

test('the play is told lines it can read', () => {
  const { words, colors } = forPlay(readTheme(whole, shipped));
  assert.deepEqual(words.split('\n'), [
    'en title.name Kinder Streets',
    'hi title.name अपनी गलियाँ',
    'en title.lead Together.',
    'hi title.lead साथ-साथ।',
  ]);
  assert.deepEqual(JSON.parse(colors), whole.colors);
  assert.deepEqual(forPlay(readTheme({}, shipped)), { words: '', colors: '{}' });
});

test('the border is printed in the colours that are worn', () => {
  const border = css.match(/--selvedge: (.*);/)?.[1] ?? '';
  assert.match(border, /%23ac3a2c/);
  const printed = inked(border, shipped, { madder: '#0b6b5c', paper: '#ffffff' });
  assert.doesNotMatch(printed, /%23(ac3a2c|f6ecd6)/);
  assert.match(printed, /%230b6b5c.*%23ffffff.*%23f58a1f/);
});

const { fetch } = globalThis;
let asked;
beforeEach(() => {
  asked = [];
  globalThis.document = { baseURI: 'https://example.org/play/' };
  mock.method(console, 'warn', () => {});
});
afterEach(() => {
  Object.assign(globalThis, { fetch });
  delete globalThis.document;
  mock.restoreAll();
});

/** Every request is answered so. */
function answer(body, ok = true) {
  globalThis.fetch = async (url) => {
    asked.push(url);
    return { ok, status: ok ? 200 : 404, json: async () => JSON.parse(body) };
  };
}

test('a theme is asked for by its id, beside the page', async () => {
  answer(JSON.stringify(whole));
  assert.deepEqual((await loadTheme('forum', shipped))?.colors, whole.colors);
  assert.deepEqual(asked, ['https://example.org/play/themes/forum.json']);
  assert.equal(console.warn.mock.callCount(), 0);
});

test('what cannot be had or worn is left out, with a word', async () => {
  for (const [id, body, ok] of [
    ['gone', '{}', false],
    ['broken', '<!doctype html>', true],
    ['faint', '{"colors":{"ink":"#ffffff"}}', true],
    ['../campaigns/a', '{}', true],
  ]) {
    answer(body, ok);
    assert.equal(await loadTheme(id, shipped), null);
  }
  assert.equal(console.warn.mock.callCount(), 4);
  assert.equal(asked.length, 3, 'no address is made of what is no id');
  globalThis.fetch = async () => Promise.reject(new TypeError('offline'));
  assert.equal(await loadTheme('forum', shipped), null);
});

// A partner's theme: fetched by its id, and held against the same rules as by `places check`, since
// a host may have put any file there. docs/themes.md says what it holds.

import { tooFaint } from './contrast.js';

/**
 * @typedef {Readonly<Record<'en' | 'hi', string>>} Wording
 * @typedef {Readonly<Record<string, string>>} Colors
 *
 * @typedef {object} Theme
 * @property {Wording | null} name of the game
 * @property {Wording | null} lead the line under it
 * @property {{file: string, alt: Wording} | null} logo
 * @property {Colors} colors those it changes, as `#rrggbb`
 */

export const NAMES = ['ink', 'night', 'paper', 'paper-bright', 'kraft', 'marigold', 'amber', 'madder', 'plum', 'dusk', 'teal', 'blush', 'rose'];

/** @param {unknown} value @param {readonly string[]} names what it may hold @returns {Record<string, unknown>} */
function record(value, names) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('there is no object');
  const stranger = Object.keys(value).find((key) => !names.includes(key));
  if (stranger !== undefined) throw new Error(`there is an unknown ${stranger}`);
  return { ...value };
}

/** @param {unknown} value @param {number} most how many letters there is room for @returns {Wording | null} */
function wording(value, most) {
  if (value === undefined || value === null) return null;
  const { en, hi } = record(value, ['en', 'hi']);
  const fits = (/** @type {unknown} */ text) =>
    typeof text === 'string' && text.trim() !== '' && [...text].length <= most && !/[\p{Cc}\u2028\u2029]/u.test(text);
  if (!fits(en) || !fits(hi)) throw new Error('there are words that cannot be shown');
  return { en: String(en), hi: String(hi) };
}

/**
 * Reads a theme. Throws, saying why, where it is none.
 * @param {unknown} value
 * @param {Colors} shipped the house's own colours, one for every name
 * @returns {Theme}
 */
export function readTheme(value, shipped) {
  const given = record(value, ['name', 'lead', 'logo', 'logo_alt', 'colors']);
  const file = given.logo ?? null;
  const alt = wording(given.logo_alt, 120);
  if ((file === null) !== (alt === null)) throw new Error('a logo and its words come together');
  if (file !== null && !/^[a-z0-9_-]{1,40}\.(svg|png)$/.test(String(file))) throw new Error('the logo is no file beside it');
  const colors = record(given.colors ?? {}, NAMES);
  for (const [name, color] of Object.entries(colors)) {
    if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`${name} is no colour`);
  }
  const read = /** @type {Colors} */ (colors);
  const faint = tooFaint({ ...shipped, ...read });
  if (faint.length > 0) throw new Error(faint.join('; '));
  return {
    name: wording(given.name, 40),
    lead: wording(given.lead, 200),
    logo: alt && { file: String(file), alt },
    colors: read,
  };
}

/** Where themes lie. @param {string} file */
export const besideThemes = (file) => new URL(`themes/${file}`, document.baseURI).href;

/**
 * The theme of this id; none, and a word to whoever looks, if it cannot be worn.
 * @param {string} id @param {Colors} shipped
 * @returns {Promise<Theme | null>}
 */
export async function loadTheme(id, shipped) {
  try {
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) throw new Error('it has no name of a theme');
    const answer = await fetch(besideThemes(`${id}.json`));
    if (!answer.ok) throw new Error(`the answer is ${answer.status}`);
    return readTheme(await answer.json(), shipped);
  } catch (error) {
    console.warn(`The theme ${id} is left out:`, error instanceof Error ? error.message : error);
    return null;
  }
}

/** A theme as both wasm modules take it. @param {Theme} theme */
export function forPlay({ name, lead, colors }) {
  const lines = Object.entries({ 'title.name': name, 'title.lead': lead }).flatMap(([id, words]) =>
    Object.entries(words ?? {}).map(([locale, text]) => `${locale} ${id} ${text}`),
  );
  return { words: lines.join('\n'), colors: JSON.stringify(colors) };
}

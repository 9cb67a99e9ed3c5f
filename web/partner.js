// What a partner's theme changes of the page: colours, logo, the game's name.

import { h } from './dom.js';
import { stringsFor } from './strings.js';
import { NAMES, besideThemes, loadTheme } from './theme.js';

/** @typedef {import('./theme.js').Theme} Theme */
/** @typedef {import('./theme.js').Colors} Colors */

/** The house's own colours, from the style sheet. @param {HTMLElement} page @returns {Colors} */
export function shippedColors(page) {
  const style = getComputedStyle(page);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/**
 * The printed border in other inks: a picture in a style sheet knows no variables.
 * @param {string} border as it is in the style sheet @param {Colors} shipped @param {Colors} colors
 */
export function inked(border, shipped, colors) {
  const changed = new Map(Object.entries(colors).map(([name, color]) => [shipped[name]?.slice(1), color.slice(1)]));
  return border.replace(/%23([0-9a-f]{6})/gi, (whole, ink) => (changed.has(ink) ? `%23${changed.get(ink)}` : whole));
}

/**
 * @param {object} how
 * @param {HTMLElement} how.page the root of the document
 * @param {() => HTMLElement | null} how.strip where the logo stands, at its beginning
 */
export function createPartner({ page, strip }) {
  /** @type {Theme | null} */
  let worn = null;
  /** @type {HTMLElement | null} */
  let logo = null;

  /** @param {Colors} colors */
  function paint(colors) {
    const shipped = shippedColors(page);
    const border = getComputedStyle(page).getPropertyValue('--selvedge');
    for (const [name, color] of Object.entries(colors)) page.style.setProperty(`--${name}`, color);
    if (border) page.style.setProperty('--selvedge', inked(border, shipped, colors));
    const chrome = document.querySelector('meta[name="theme-color"]');
    if (colors.ink) chrome?.setAttribute('content', colors.ink);
  }

  /** The words of a language, or of English. @param {import('./theme.js').Wording} words @param {string} locale */
  const said = (words, locale) => (locale === 'hi' ? words.hi : words.en);

  return {
    /**
     * Takes a theme on, if there is one of this id that can be worn.
     * @param {string | null | undefined} id
     */
    async wear(id) {
      worn = id ? await loadTheme(id, shippedColors(page)) : null;
      if (!worn) return null;
      paint(worn.colors);
      if (worn.logo) {
        logo = h('img', { class: 'partner', src: besideThemes(worn.logo.file), alt: said(worn.logo.alt, page.lang) });
        strip()?.prepend(logo);
      }
      return worn;
    },

    /** Goes on in another language. @param {string} locale */
    speak(locale) {
      if (worn?.logo && logo) logo.setAttribute('alt', said(worn.logo.alt, locale));
    },

    /** The game's name. @param {string} locale */
    name: (locale) => (worn?.name ? said(worn.name, locale) : stringsFor(locale).name),
  };
}

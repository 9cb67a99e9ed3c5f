// Help: who can be called, and how to leave. Whoever looks here is never counted.

import { h } from '../dom.js';
import { createDialog } from './dialog.js';
import { askForHelplines, byCountry, countriesFirst, fresh } from './helplines.js';
import { createNumberKeys } from './number-keys.js';
import { wordsFor } from './words.js';

/**
 * @typedef {import('./helplines.js').Helpline} Helpline
 * @typedef {import('./helplines.js').Helplines} Helplines
 */

/** In a sandboxed frame a link to a telephone does nothing, so there the number is text alone. */
const sandboxed = () => window.origin === 'null';

/** @param {string} type @param {string} locale @param {string} code */
function nameOf(type, locale, code) {
  try {
    return new Intl.DisplayNames(locale, { type: /** @type {'region' | 'language'} */ (type) }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What is written in one of several languages, this one if possible. @param {Record<string, string>} texts @param {string} locale */
function written(texts, locale) {
  const lang = texts[locale] ? locale : (Object.keys(texts)[0] ?? locale);
  return h('span', { lang }, texts[lang] ?? '');
}

/** @param {Helpline} line @param {string} locale */
function drawLine({ name, number, hours, languages, verified_on: day, source }, locale) {
  const words = wordsFor(locale);
  const dialled = sandboxed()
    ? h('span', { class: 'number' }, number)
    : h('a', { class: 'number', href: `tel:${number.replace(/[^+\d*#]/g, '')}` }, number);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  const spoken = languages.map((one) => nameOf('language', locale, one)).join(', ');
  return h(
    'li',
    {},
    h('p', {}, h('strong', {}, written(name, locale))),
    h('p', {}, dialled),
    h('p', {}, written(hours, locale), ` · ${words.spoken.replace('%', spoken)}`),
    h('p', { class: 'fine' }, words.checked.replace('%', when).replace('%', source)),
  );
}

/** @param {HTMLElement} strip */
export function createHelp(strip) {
  const dialog = createDialog(strip, 'help');
  const [danger, lines, leaving, keys] = [h('section'), h('section'), h('section'), h('section')];
  dialog.content.append(danger, lines, leaving, keys);
  const numberKeys = createNumberKeys(keys);
  let locale = 'en';
  /** @type {string | null} */
  let country = null;
  /** @type {Helplines | null} */
  let all = null;

  function drawLines() {
    const words = wordsFor(locale);
    const shown = fresh(all ?? { holds_days: 0, helplines: [] }, Date.now());
    const groups = byCountry(shown, countriesFirst(country, navigator.languages, locale));
    const drawn = groups.flatMap(([code, some]) => [
      h('h4', {}, nameOf('region', locale, code)),
      h('ul', { class: 'helplines', role: 'list' }, ...some.map((line) => drawLine(line, locale))),
    ]);
    lines.replaceChildren(h('h3', {}, words.numbers), ...(drawn.length ? drawn : [h('p', {}, words.noNumbers)]));
  }

  function draw() {
    const words = wordsFor(locale);
    danger.replaceChildren(h('h3', {}, words.danger), h('p', {}, words.callSomebody));
    drawLines();
    numberKeys.dress(locale);
    leaving.replaceChildren(h('h3', {}, words.leaving), ...words.howToLeave.map((text) => h('p', {}, text)));
  }

  return {
    /** @param {string} nextLocale @param {string | null} nextCountry */
    dress(nextLocale, nextCountry) {
      locale = nextLocale;
      country = nextCountry;
      dialog.dress(locale);
      draw();
    },

    show() {
      draw();
      dialog.show();
      // Asked for anew each time until there is an answer: a connection comes and goes.
      if (all?.holds_days) return;
      void askForHelplines().then((found) => {
        all = found;
        drawLines();
      });
    },
  };
}

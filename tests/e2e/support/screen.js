// What the page shows at a moment, read from the text face: the whole play is in it even while
// the pictures hide it from sight.

/**
 * @typedef {object} Screen
 * @property {string} name title, note, scene, debrief, again or fault
 * @property {string} face which face is visible
 * @property {string} locale
 * @property {string} heading
 * @property {boolean} panel whether something lies over the screen
 * @property {string[]} lines the lines so far, without the stage directions between them
 * @property {string[]} details what can be looked at first
 * @property {string[]} options what can be chosen
 * @property {string[]} actions everything that can be pressed below, the options included
 * @property {string[]} bar
 */

/** Runs in the page. @param {Element} html @returns {Screen} */
export function readScreen(html) {
  const { screen, face } = /** @type {HTMLElement} */ (html).dataset;
  const sheet = html.querySelector('.sheet:not([hidden])');
  const view = sheet ?? html.querySelector('#face main');
  /** @param {string} selector */
  const texts = (selector) => [...(view?.querySelectorAll(selector) ?? [])].map((found) => found.textContent ?? '');
  return {
    name: screen ?? '',
    face: face ?? '',
    locale: html.getAttribute('lang') ?? '',
    heading: texts('h1, h2')[0] ?? '',
    panel: sheet !== null,
    lines: texts('.lines > li:not(.seen)').map((line) => line.trim()),
    details: texts('.notices button'),
    options: texts('.actions button.option'),
    actions: texts('.actions button'),
    bar: [...html.querySelectorAll('.bar button')].map((button) => button.textContent ?? ''),
  };
}

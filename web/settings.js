// What the page's address asks for, read once.

/**
 * @typedef {object} Settings
 * @property {string | null} scenario the story this page opens with; none for the title
 * @property {string | null} campaign
 * @property {string | null} theme
 * @property {boolean} text whether the text face was asked for
 * @property {Readonly<{source: string | null, medium: string | null, campaign: string | null}>} utm
 */

/** An id as every table and file name here has it; anything else is nothing. @param {string | null | undefined} text */
const slug = (text) => (text && /^[A-Za-z0-9_-]{1,40}$/.test(text) ? text : null);

/**
 * @param {string} search the query part of the address
 * @param {string | null} [story] the story the page was built for
 * @returns {Readonly<Settings>}
 */
export function readSettings(search, story = null) {
  const asked = new URLSearchParams(search);
  const of = (/** @type {string} */ name) => slug(asked.get(name));
  return Object.freeze({
    scenario: slug(story) ?? of('scenario'),
    campaign: of('campaign'),
    theme: of('theme'),
    text: asked.get('face') === 'text',
    utm: Object.freeze({ source: of('utm_source'), medium: of('utm_medium'), campaign: of('utm_campaign') }),
  });
}

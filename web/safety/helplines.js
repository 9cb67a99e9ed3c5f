// Helplines: those whose check still holds, the player's own country first.

/**
 * @typedef {object} Helpline as `places pack` writes it
 * @property {string} id
 * @property {string} country as ISO 3166 has it
 * @property {string[]} languages that are spoken there
 * @property {string} number as one dials it
 * @property {Record<string, string>} hours
 * @property {Record<string, string>} name
 * @property {string} verified_on
 * @property {string} source
 *
 * @typedef {{holds_days: number, helplines: Helpline[]}} Helplines
 */

const DAY = 24 * 3600 * 1000;

/** @returns {Promise<Helplines>} none where they cannot be had */
export async function askForHelplines() {
  try {
    const answer = await fetch(new URL('helplines.json', document.baseURI));
    const found = answer.ok ? await answer.json() : null;
    if (Array.isArray(found?.helplines) && Number.isFinite(found.holds_days)) return found;
  } catch {
    // Nothing is shown then, and that is said.
  }
  return { holds_days: 0, helplines: [] };
}

/**
 * Those that may be shown at this time: the page may have been open, or kept, for long.
 * @param {Helplines} all @param {number} now milliseconds since 1970
 */
export function fresh({ holds_days: holds, helplines }, now) {
  return helplines.filter(({ verified_on: day }) => {
    const age = Math.floor((now - Date.parse(`${day}T00:00:00Z`)) / DAY);
    // A clock that runs behind makes no check a wrong one; a day to come by more than that does.
    return age >= -1 && age <= holds;
  });
}

/**
 * The countries to begin with: the campaign's, then where the browser's languages are from, then
 * where the page's is spoken.
 * @param {string | null} country @param {readonly string[]} languages @param {string} locale
 */
export function countriesFirst(country, languages, locale) {
  const regions = languages.map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1] ?? '');
  const found = [country ?? '', ...regions, locale === 'hi' ? 'IN' : ''];
  return [...new Set(found.filter(Boolean))];
}

/**
 * By country, those of `first` leading.
 * @param {readonly Helpline[]} helplines @param {readonly string[]} first
 * @returns {[country: string, helplines: Helpline[]][]}
 */
export function byCountry(helplines, first) {
  const rank = (/** @type {string} */ country) => (first.indexOf(country) + first.length + 1) % (first.length + 1);
  const countries = [...new Set(helplines.map(({ country }) => country))];
  countries.sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
  return countries.map((one) => [one, helplines.filter(({ country }) => country === one)]);
}

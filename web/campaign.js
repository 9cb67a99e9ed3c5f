// What the campaign in the page's address decides: read once, beside the play and never before it.

/** @typedef {import('./protocol').Campaign} Campaign */

/** After this the page goes on as if the file could not be read. */
const LONGEST = 10_000;

/** @typedef {(url: string, init: RequestInit) => Promise<Response>} Fetch */

/** @type {Map<string, Promise<Campaign | null>>} */
const known = new Map();

const isRecord = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (/** @type {unknown} */ value) => typeof value === 'string' && value !== '';
const isTexts = (/** @type {unknown} */ value) => Array.isArray(value) && value.every(isText);
const isTextOrNone = (/** @type {unknown} */ value) => value === null || isText(value);

/**
 * A campaign with nothing left out, or nothing where anything in it is not as it should be: half
 * a campaign would keep half its promises.
 * @param {any} found
 * @returns {Campaign | null}
 */
function shaped(found) {
  if (!isRecord(found)) return null;
  const { name, consent, theme = null, frame_ancestors = [], utm = {}, exit = null, country = null } = found;
  if (!isRecord(utm)) return null;
  const { source = [], medium = [], campaign = [] } = utm;
  const fits =
    isRecord(name) &&
    Object.values(name).every(isText) &&
    ['assume', 'ask'].includes(consent) &&
    isTextOrNone(theme) &&
    [frame_ancestors, source, medium, campaign].every(isTexts) &&
    (exit === null || (isText(exit) && /^https:|^http:\/\/(localhost|127\.0\.0\.1)\b/.test(exit))) &&
    ['IN', 'US', null].includes(country);
  return fits ? { name, theme, consent, frame_ancestors, utm: { source, medium, campaign }, exit, country } : null;
}

/** @param {string} id @param {Fetch} ask @returns {Promise<Campaign | null>} */
async function read(id, ask) {
  try {
    const url = new URL(`campaigns/${id}.json`, document.baseURI).href;
    const response = await ask(url, { credentials: 'omit', signal: AbortSignal.timeout(LONGEST) });
    return response.ok ? shaped(await response.json()) : null;
  } catch {
    return null;
  }
}

/**
 * The campaign with an id of `readSettings`. Null where there is none, or none that can be read:
 * then nobody knows whether it would have had the player asked, so ask.
 * @param {string | null} id
 * @param {Fetch} [ask]
 * @returns {Promise<Campaign | null>}
 */
export function readCampaign(id, ask = (url, init) => fetch(url, init)) {
  if (id === null) return Promise.resolve(null);
  const before = known.get(id);
  if (before) return before;
  const campaign = read(id, ask);
  known.set(id, campaign);
  return campaign;
}

/**
 * What an opened page's event says of how the player came. The server keeps of it what the
 * campaign's file lists.
 * @param {Pick<import('./settings.js').Settings, 'campaign' | 'utm'>} settings
 */
export function origin({ campaign, utm }) {
  return {
    ...(campaign && { campaign }),
    ...(utm.source && { utm_source: utm.source }),
    ...(utm.medium && { utm_medium: utm.medium }),
    ...(utm.campaign && { utm_campaign: utm.campaign }),
  };
}

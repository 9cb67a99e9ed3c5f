// Calls to action of the page that embeds the game, read with care: they are somebody else's words.

/** What both wasm modules and this know of an id. */
const SLUG = /^[A-Za-z0-9_-]{1,40}$/;

/** More are of no use: three are shown. */
const MOST = 12;

const LABEL = 60;

/** @param {unknown} text */
const isSlug = (text) => typeof text === 'string' && SLUG.test(text);

/** One line, no longer than a button holds. @param {unknown} text */
function plain(text) {
  if (typeof text !== 'string') return '';
  return [...text.replace(/[\s\p{Cc}\p{Cf}]+/gu, (run) => (/\u200c|\u200d/.test(run) ? run : ' ')).trim()].slice(0, LABEL).join('');
}

/**
 * As the wasm modules take them: a line each of id, language, what it is for and label.
 * @param {unknown} actions
 */
export function asLines(actions) {
  if (!Array.isArray(actions)) return '';
  const lines = actions.slice(0, MOST).flatMap((/** @type {Record<string, unknown> | null} */ action) => {
    const { id, label, when, lang } = action ?? {};
    const words = plain(label);
    if (!isSlug(id) || !words) return [];
    const whens = Array.isArray(when) ? when.filter(isSlug) : [];
    return [id, isSlug(lang) ? lang : '', whens.join(' '), words].join('\t');
  });
  return lines.join('\n');
}

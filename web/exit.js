// Leaving fast. The view is blank at once; then what was kept is forgotten; then the page is
// replaced, so that Back does not return to it. It helps against a glance over the shoulder and
// against nothing more, which is said where help is.

import { h } from './dom.js';
import { stringsFor } from './strings.js';

/** For a page in a frame to be gone, in milliseconds. */
const PATIENCE = 500;
/** For what is kept to be taken away, behind a blank page. */
const TIDYING = 250;

/** @type {Record<string, string>} */
const HARMLESS = { hi: 'https://hi.wikipedia.org/' };

/**
 * Where to: what the campaign wishes, if a browser can simply go there.
 * @param {string | null | undefined} wish @param {string} locale
 */
export function destination(wish, locale) {
  const url = wish && URL.canParse(wish) ? new URL(wish) : null;
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href;
  return HARMLESS[locale] ?? 'https://www.wikipedia.org/';
}

/**
 * @typedef {object} Ways how this page can be left
 * @property {boolean} framed
 * @property {(to: string) => void} replace
 * @property {(to: string) => void} replaceTop throws where the frame may not
 */

/** @returns {Ways} */
export const waysOf = (/** @type {Window} */ { location, top, self }) => ({
  framed: top !== self,
  replace: (to) => location.replace(to),
  replaceTop: (to) => top?.location.replace(to),
});

const after = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms, false));

/** Nothing that fails may stand between somebody and the way out. @param {() => unknown} run */
async function attempt(run) {
  try {
    await run();
  } catch (error) {
    console.debug(error);
  }
}

/** Ours alone: others may live at the same origin. @param {() => Storage} find which throws where storage is blocked */
function clear(find) {
  const storage = find();
  for (const key of Object.keys(storage)) if (key.startsWith('sp.')) storage.removeItem(key);
}

/** Nothing that is seen tells what stood here. @param {Document} document @param {string} to */
function blank(document, to) {
  const { body, head, documentElement } = document;
  documentElement.dataset.gone = '';
  const cover = h('div', { id: 'gone', tabindex: '-1' });
  body.append(cover);
  for (const dialog of document.querySelectorAll('dialog')) {
    // Without its own farewell, a modal dialog goes on holding the page.
    dialog.close?.();
    dialog.removeAttribute('open');
  }
  document.title = new URL(to).hostname;
  for (const icon of head.querySelectorAll('link[rel~="icon"], link[rel="apple-touch-icon"]')) icon.setAttribute('href', 'data:,');
  head.querySelector('meta[name="theme-color"]')?.setAttribute('content', '#ffffff');
  cover.focus();
  return cover;
}

/**
 * @param {object} how
 * @param {Document} how.document
 * @param {Ways} how.ways
 * @param {() => string} how.to
 * @param {(to: string) => Promise<boolean>} how.askHost whether the page around the frame leaves for it
 * @param {(() => unknown)[]} how.forget
 */
export function createExit({ document, ways, to, askHost, forget }) {
  /** @type {HTMLElement | null} */
  let cover = null;

  /** What a frame cannot do, in every language: whose it is is no longer known. */
  function tell() {
    const texts = ['en', 'hi'].map((lang) => h('p', { lang }, stringsFor(lang).stuck));
    cover?.replaceChildren(...texts);
  }

  /** @param {string} url */
  async function depart(url) {
    if (!ways.framed) return ways.replace(url);
    if (await Promise.race([askHost(url).catch(() => false), after(PATIENCE)])) return undefined;
    try {
      ways.replaceTop(url);
    } catch {
      return tell();
    }
    // Some browsers refuse in silence.
    setTimeout(tell, PATIENCE);
  }

  function leave() {
    if (cover) return;
    const url = to();
    void attempt(() => (cover = blank(document, url)));
    const all = [...forget, () => clear(() => localStorage), () => clear(() => sessionStorage)];
    void Promise.race([Promise.all(all.map(attempt)), after(TIDYING)]).then(() => depart(url));
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.leave') : null;
    if (!link) return;
    event.preventDefault();
    leave();
  });
  // A browser may keep the page as it was for the Back button.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && cover) void depart(to());
  });

  return { leave, left: () => cover !== null };
}

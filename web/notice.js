// What the page itself has to tell: one sentence, spoken politely, and how far a download is,
// which is shown but not spoken.

import { h, setAttribute, setText } from './dom.js';
import { stringsFor } from './strings.js';

/** @typedef {import('./strings.js').Message} Message */

/** @param {HTMLElement} root @param {HTMLElement} loading what says that the game is loading */
export function createNotice(root, loading) {
  const status = h('p', { role: 'status' });
  const progress = h('p');
  root.replaceChildren(status, progress);
  let locale = 'en';
  /** @type {Message | null} */
  let message = null;
  let percent = '';

  function draw() {
    const strings = stringsFor(locale);
    setAttribute(root, 'lang', locale);
    setText(status, message ? strings[message] : '');
    setText(progress, percent && !message ? strings.arriving.replace('%', percent) : '');
  }

  return {
    /** @param {string} next */
    speak(next) {
      locale = next;
      draw();
    },
    /** @param {Message | null} next */
    tell(next) {
      message = next;
      percent = '';
      draw();
    },
    /** @param {string} next */
    progress(next) {
      percent = next;
      draw();
    },
    /** Nothing can be played: says so where it said that it was loading, with what is left to do. */
    giveUp() {
      const strings = stringsFor(locale);
      const again = h('button', { type: 'button', class: 'main' }, strings.retry);
      again.addEventListener('click', () => location.reload());
      loading.replaceChildren(strings.failed);
      loading.setAttribute('lang', locale);
      loading.after(h('div', { class: 'actions', lang: locale }, again));
    },
  };
}

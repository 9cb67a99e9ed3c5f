// What the page itself has to tell: one sentence, spoken politely, and how far a download is,
// which is shown but not spoken.

import { h, setAttribute, setText } from './dom.js';
import { stringsFor } from './strings.js';

/** @typedef {import('./strings.js').Message} Message */

/** @param {HTMLElement} root */
export function createNotice(root) {
  const status = h('p', { role: 'status' });
  const progress = h('p');
  root.append(status, progress);
  let locale = 'en';
  /** @type {Message | null} */
  let message = null;
  /** What fills the blank of a message. */
  let what = '';
  let percent = '';

  function draw() {
    const strings = stringsFor(locale);
    setAttribute(root, 'lang', locale);
    setText(status, message ? strings[message].replace('%', what) : '');
    setAttribute(root, 'class', message === 'copied' || message === 'byHand' ? 'answer' : null);
    setText(progress, percent && !message ? strings.arriving.replace('%', percent) : '');
  }

  return {
    /** @param {string} next */
    speak(next) {
      locale = next;
      draw();
    },
    /** @param {Message | null} next @param {string} [blank] */
    tell(next, blank = '') {
      message = next;
      what = blank;
      percent = '';
      draw();
    },
    /** What answered a press is not told for ever. */
    settle() {
      if (message === 'copied' || message === 'byHand') this.tell(null);
    },
    /** @param {string} next */
    progress(next) {
      if (next === percent) return;
      percent = next;
      draw();
    },
    /** Nothing can be played: says so, with what is left to do. */
    giveUp() {
      const strings = stringsFor(locale);
      const again = h('button', { type: 'button', class: 'main' }, strings.retry);
      again.addEventListener('click', () => location.reload());
      this.tell('failed');
      setAttribute(root, 'class', 'answer');
      progress.replaceChildren(h('span', { class: 'actions' }, again));
    },
  };
}

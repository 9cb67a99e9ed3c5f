// A sheet over everything. It has the way out in the same place as the page under it.

import { h, setAttribute, setText, svg } from '../dom.js';
import { pointedOverPictures } from './pointed.js';
import { wordsFor } from './words.js';

/** @typedef {ReturnType<typeof createDialog>} Dialog */

/** @param {HTMLElement} strip @param {'help' | 'sent'} name */
export function createDialog(strip, name) {
  const heading = h('h2', { id: `${name}-heading`, tabindex: '-1' });
  const cross = svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, svg('path', { d: 'm5 3 7 6.7L19 3l2.5 2.5L14.5 12l7 6.5L19 21l-7-6.7L5 21l-2.5-2.5 7-6.5-7-6.5z' }));
  const label = h('span');
  const close = h('button', { type: 'button', class: 'close' }, cross, label);
  const content = h('div', { class: 'standing card' }, heading);
  const leave = strip.querySelector('a.leave')?.cloneNode(true);
  const bar = h('div', { class: 'strip' }, close, ...(leave ? [leave] : []));
  const dialog = h('dialog', { id: `${name}-dialog`, 'aria-labelledby': heading.id }, bar, content);
  /** @type {HTMLElement | null} */
  let opener = null;
  let pointed = false;
  close.addEventListener('click', () => shut());
  document.body.append(dialog);

  /** Keys that follow at once are the play's again, not those of the button that opened this. */
  function letGo() {
    if (pointed && document.activeElement === opener) opener?.blur();
  }

  function shut() {
    if (dialog.close) dialog.close();
    else {
      // A browser that knows no modal dialogs does not give the focus back either.
      dialog.removeAttribute('open');
      opener?.focus();
    }
    letGo();
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    shut();
  });
  // A browser may close it without asking, and tells so a moment later, when the player may have moved on.
  dialog.addEventListener('close', letGo);

  return {
    content,
    isOpen: () => dialog.hasAttribute('open'),

    /** @param {string} locale */
    dress(locale) {
      const words = wordsFor(locale);
      setAttribute(dialog, 'lang', locale);
      setText(heading, words[name]);
      setText(label, words.close);
    },

    show() {
      if (dialog.hasAttribute('open')) return;
      opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      pointed = pointedOverPictures();
      if (dialog.showModal) dialog.showModal();
      else dialog.setAttribute('open', '');
      dialog.scrollTop = 0;
      heading.focus();
    },
  };
}

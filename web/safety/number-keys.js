// The keys of the play, and a switch for those that are characters: a number takes a choice. Whoever
// speaks to their device, or presses keys without meaning to, turns that off, for this page.

import { h, setAttribute, setText } from '../dom.js';
import { wordsFor } from './words.js';

/** Before anybody hears it, the canvas included. @param {KeyboardEvent} event */
function keep(event) {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (/^[1-9]$/.test(key) && !ctrlKey && !altKey && !metaKey) event.stopImmediatePropagation();
}

/** @param {HTMLElement} section */
export function createNumberKeys(section) {
  const [title, told] = [h('h3'), h('p')];
  const knob = h('button', { type: 'button', role: 'switch', class: 'switch', 'aria-checked': 'true' });
  section.append(title, told, knob);

  knob.addEventListener('click', () => {
    const on = knob.getAttribute('aria-checked') !== 'true';
    setAttribute(knob, 'aria-checked', String(on));
    for (const type of /** @type {const} */ (['keydown', 'keyup'])) {
      if (on) window.removeEventListener(type, keep, true);
      else window.addEventListener(type, keep, true);
    }
  });

  return {
    /** @param {string} locale */
    dress(locale) {
      const words = wordsFor(locale);
      setText(title, words.keys);
      setText(told, words.howKeys);
      setText(knob, words.numberKeys);
    },
  };
}

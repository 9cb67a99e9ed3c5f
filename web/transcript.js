// The lines so far, oldest first, the newest marked.

import { h, keyedList, setAttribute, setText } from './dom.js';

/** @typedef {import('./protocol').Utterance} Utterance */

/** The same line at the same place in the play. @param {Utterance} utterance */
export const utteranceKey = ({ index, line }) => `${index} ${line}`;

/** @param {HTMLElement} list */
export function createTranscript(list) {
  let last = -1;

  const draw = keyedList(list, {
    key: utteranceKey,
    make: (/** @type {Utterance} */ { chosen }) =>
      h('li', { class: chosen ? 'chosen' : 'said' }, h('b'), ' ', h('span')),

    update(item, utterance, at) {
      const [who, words] = item.children;
      if (!who || !words) return;
      setText(who, utterance.speaker ?? '');
      setAttribute(who, 'hidden', utterance.speaker === null ? '' : null);
      setText(words, utterance.text);
      setAttribute(item, 'aria-current', at === last ? 'true' : null);
    },
  });

  return {
    /** @param {readonly Utterance[]} utterances */
    draw(utterances) {
      last = utterances.length - 1;
      list.hidden = last < 0;
      draw(utterances);
    },
    newest: () => list.lastElementChild,
  };
}

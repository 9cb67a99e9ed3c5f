// The lines so far, oldest first, with what was to be seen between them; the newest line marked.

import { h, keyedList, setAttribute, setText } from './dom.js';

/** @typedef {import('./protocol').Utterance} Utterance */

/** The same at the same place in the play. @param {Utterance} utterance */
export const utteranceKey = ({ index, line }) => `${index} ${line}`;

/** The last line, by its place; the last stage direction where there is no line. @param {readonly Utterance[]} all */
function lastLine(all) {
  let at = all.length - 1;
  while (at >= 0 && all[at]?.kind === 'seen') at -= 1;
  return at < 0 ? all.length - 1 : at;
}

/**
 * The last line, with what is to be seen around it.
 * @param {readonly Utterance[]} all
 */
export function newestOf(all) {
  let from = lastLine(all);
  while (from > 0 && all[from - 1]?.kind === 'seen') from -= 1;
  return all.slice(Math.max(0, from));
}

const classes = { line: 'said', choice: 'chosen', seen: 'seen' };

/** @param {HTMLElement} list */
export function createTranscript(list) {
  let last = -1;
  let newest = 0;

  const draw = keyedList(list, {
    key: utteranceKey,
    make(/** @type {Utterance} */ { kind }) {
      const who = kind === 'seen' ? [] : [h('b'), ' '];
      return h('li', { class: classes[kind] }, ...who, h('span'));
    },

    update(item, { speaker, text }, at) {
      const who = item.querySelector('b');
      const words = item.lastElementChild;
      if (who) {
        setText(who, speaker ?? '');
        setAttribute(who, 'hidden', speaker === null ? '' : null);
      }
      if (words) setText(words, text);
      setAttribute(item, 'aria-current', at === last ? 'true' : null);
    },
  });

  return {
    /** @param {readonly Utterance[]} utterances */
    draw(utterances) {
      last = lastLine(utterances);
      newest = utterances.length - newestOf(utterances).length;
      list.hidden = last < 0;
      draw(utterances);
    },
    /** Where the newest begins. */
    newest: () => list.children[newest] ?? null,
  };
}

// Text that stands under a heading: plain, said by somebody, or small print.

import { h, keyedList, setAttribute, setText } from './dom.js';

/** @typedef {import('./protocol').Paragraph} Paragraph */

/** @param {string} kind @param {string} title the tag of a heading */
function makeBlock(kind, title) {
  if (kind !== 'quote') return h('div', { class: kind }, document.createElement(title), h('p'));
  return h('figure', { class: kind }, h('blockquote', {}, h('p')), h('figcaption'));
}

/** @param {HTMLElement} container @param {number} level of its own headings */
export function createStanding(container, level) {
  const draw = keyedList(container, {
    key: (/** @type {Paragraph} */ { kind }, at) => `${at} ${kind}`,
    make: ({ kind }) => makeBlock(kind, `h${level}`),
    update(block, { heading, text }) {
      const title = block.querySelector(`h${level}, figcaption`);
      const words = block.querySelector('p');
      if (!title || !words) return;
      setText(title, heading ?? '');
      setAttribute(title, 'hidden', heading === null ? '' : null);
      setText(words, text);
    },
  });
  return (/** @type {readonly Paragraph[]} */ paragraphs) => {
    container.hidden = paragraphs.length === 0;
    draw(paragraphs);
  };
}

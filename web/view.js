// One sheet of the text face: heading, standing text, lines, actions. The screen is one, and the
// panel that lies over it is another.

import { createActions } from './actions.js';
import { h, keyedList, setAttribute, setText } from './dom.js';
import { createTranscript } from './transcript.js';

/**
 * @typedef {import('./protocol').Action} Action
 * @typedef {import('./protocol').Paragraph} Paragraph
 * @typedef {import('./protocol').Snapshot} Snapshot
 */

/** @param {HTMLElement} container @param {number} level of its own headings */
function createStanding(container, level) {
  const draw = keyedList(container, {
    key: (/** @type {Paragraph} */ _, at) => String(at),
    make: () => h('div', {}, document.createElement(`h${level}`), h('p')),
    update(block, paragraph) {
      const [title, text] = block.children;
      if (!title || !text) return;
      setText(title, paragraph.heading ?? '');
      setAttribute(title, 'hidden', paragraph.heading === null ? '' : null);
      setText(text, paragraph.text);
    },
  });
  return (/** @type {readonly Paragraph[]} */ paragraphs) => {
    container.hidden = paragraphs.length === 0;
    draw(paragraphs);
  };
}

/**
 * @param {HTMLElement} root
 * @param {{name: string, level: 1 | 2, take: (action: Action) => void}} how
 */
export function createView(root, { name, level, take }) {
  const heading = h(`h${level}`, { id: `${name}-heading`, tabindex: '-1' });
  const standing = h('div', { class: 'standing card' });
  const lines = h('ol', { class: 'lines', role: 'list' });
  const question = h(level === 1 ? 'h2' : 'h3', { id: `${name}-question`, tabindex: '-1' });
  const list = h('ul', { class: 'actions', role: 'list', 'aria-labelledby': question.id });
  const drawStanding = createStanding(standing, level + 1);
  const transcript = createTranscript(lines);
  const actions = createActions(list, { take });
  root.append(heading, standing, lines, question, list);

  return {
    heading,
    question,
    newest: transcript.newest,
    buttons: actions.buttons,

    /** What most likely comes next for somebody who has just acted. */
    next: () => list.querySelector('button.main') ?? (list.querySelector('button.option') ? question : heading),

    /** @param {Snapshot} snapshot */
    draw(snapshot) {
      const lined = snapshot.panel === null ? snapshot.screen === 'scene' : snapshot.panel === 'history';
      setText(heading, snapshot.heading);
      drawStanding(snapshot.paragraphs);
      transcript.draw(lined ? snapshot.transcript : []);
      setAttribute(lines, 'aria-label', snapshot.transcript_label);
      setText(question, snapshot.actions_label);
      question.hidden = snapshot.actions_label === '';
      setAttribute(question, 'class', snapshot.actions.some(({ kind }) => kind === 'option') ? 'question' : 'unseen');
      actions.draw(snapshot.actions);
    },
  };
}

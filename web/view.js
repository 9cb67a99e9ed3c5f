// One sheet of the text face: heading, standing text, lines, actions. The screen is one, and the
// panel that lies over it is another.

import { createActions } from './actions.js';
import { createDebrief } from './debrief.js';
import { h, setAttribute, setText } from './dom.js';
import { icon } from './icons.js';
import { createStanding } from './standing.js';
import { createTranscript } from './transcript.js';

/**
 * @typedef {import('./protocol').Action} Action
 * @typedef {import('./protocol').Snapshot} Snapshot
 */

/** @param {Snapshot} snapshot */
function linesOf({ panel, screen, transcript }) {
  const lined = panel === null ? screen === 'scene' || screen === 'again' : panel === 'history';
  return lined ? transcript : [];
}

/**
 * @param {HTMLElement} root
 * @param {{name: string, level: 1 | 2, take: (action: Action) => void}} how
 */
export function createView(root, { name, level, take }) {
  const under = level === 1 ? 'h2' : 'h3';
  const heading = h(`h${level}`, { id: `${name}-heading`, tabindex: '-1' });
  const standing = h('div', { class: 'standing card' });
  const way = h('section', { class: 'debrief card', 'aria-labelledby': 'way-heading' });
  const lines = h('ol', { class: 'lines', role: 'list' });
  const around = h(under, { id: `${name}-around`, class: 'around', tabindex: '-1' });
  const details = h('ul', { class: 'notices', role: 'list', 'aria-labelledby': around.id });
  const question = h(under, { id: `${name}-question`, tabindex: '-1' });
  const list = h('ul', { class: 'actions', role: 'list', 'aria-labelledby': question.id });

  const drawStanding = createStanding(standing, level + 1);
  const debrief = level === 1 ? createDebrief(way) : null;
  const transcript = createTranscript(lines);
  const notices = createActions(details, { take, icon: () => icon('notice') });
  const actions = createActions(list, { take });
  root.append(heading, standing, ...(debrief ? [way] : []), lines, around, details, question, list);

  /** @type {readonly Action[]} */
  let offered = [];

  /** @param {readonly Action[]} all @param {Snapshot} snapshot */
  function drawActions(all, { actions_label, notices_label }) {
    offered = all;
    const toNotice = all.filter(({ kind }) => kind === 'notice');
    setText(around, notices_label);
    around.hidden = details.hidden = toNotice.length === 0;
    notices.draw(toNotice);
    setText(question, actions_label);
    question.hidden = actions_label === '';
    setAttribute(question, 'class', all.some(({ kind }) => kind === 'option') ? 'question' : 'unseen');
    actions.draw(all.filter(({ kind }) => kind !== 'notice'));
  }

  return {
    heading,
    newest: transcript.newest,

    /** In the order of the snapshot's actions. */
    buttons() {
      const [toNotice, others] = [notices.buttons(), actions.buttons()];
      return offered.flatMap(({ kind }) => (kind === 'notice' ? toNotice : others).shift() ?? []);
    },

    /** What stands over the open decision: what can be looked at first, or else the question. */
    decision: () => (details.hidden ? question : around),

    /** What most likely comes next for somebody who has just acted. */
    next() {
      const main = list.querySelector('button.main');
      return main ?? (list.querySelector('button.option') ? this.decision() : heading);
    },

    /** @param {Snapshot} snapshot */
    draw(snapshot) {
      setText(heading, snapshot.heading);
      drawStanding(snapshot.paragraphs);
      debrief?.draw(snapshot.debrief, snapshot.locale, snapshot.face);
      transcript.draw(linesOf(snapshot));
      setAttribute(lines, 'aria-label', snapshot.transcript_label);
      drawActions(snapshot.actions, snapshot);
    },
  };
}

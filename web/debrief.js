// The way that was taken, on the debrief: the branching picture, which is not read aloud, and the
// same in words beside it.

import { h, setText } from './dom.js';
import { stringsFor } from './strings.js';
import { drawFork } from './way.js';

/**
 * @typedef {import('./protocol').Debrief} Debrief
 * @typedef {import('./protocol').Face} Face
 * @typedef {import('./protocol').Fork} Fork
 * @typedef {import('./protocol').Twig} Twig
 */

/** @param {Twig} twig */
const inWords = ({ told }) => h('li', {}, told);

/** The picture shows that it was taken, and how many took it; who does not see it is told. @param {Twig} twig */
function takenInWords({ told, act_name, label }) {
  const seen = h('span', { 'aria-hidden': 'true' }, h('b', {}, act_name), ' ', label);
  return h('li', {}, h('span', { class: 'unseen' }, told), seen);
}

/**
 * What else was open. What is not seen is not folded either: the focus would come to something that
 * the canvas does not show.
 * @param {Twig[]} others @param {string} locale @param {Face} face @param {boolean} open
 */
function drawOthers(others, locale, face, open) {
  const words = h('ul', { role: 'list' }, ...others.map(inWords));
  const label = stringsFor(locale).open;
  if (face === 'pictures') return [h('p', {}, label), words];
  const unfolded = h('details', {}, h('summary', {}, h('span', {}, label)), words);
  unfolded.open = open;
  return [unfolded];
}

/** @param {Fork} fork @param {string} locale @param {Face} face @param {boolean} open whether what else there was is unfolded */
function drawRow(fork, locale, face, open) {
  const taken = fork.twigs.filter((twig) => twig.taken);
  const others = fork.twigs.filter((twig) => !twig.taken);
  const row = h('li', {}, drawFork(fork));
  if (fork.noticed !== null) row.append(h('p', { class: 'noticed' }, fork.noticed));
  row.append(h('ul', { class: 'taken', role: 'list' }, ...taken.map(takenInWords)));
  if (others.length > 0) row.append(...drawOthers(others, locale, face, open));
  return row;
}

/** @param {HTMLElement} section */
export function createDebrief(section) {
  const heading = h('h2', { id: 'way-heading' });
  const hint = h('p', { class: 'hint' });
  const list = h('ol', { class: 'way', role: 'list', 'aria-labelledby': heading.id });
  const others = h('p', { class: 'fine' });
  section.append(heading, hint, list, others);
  let drawn = '';

  return {
    /** @param {Debrief | null} debrief @param {string} locale @param {Face} face */
    draw(debrief, locale, face) {
      section.hidden = debrief === null || debrief.forks.length === 0;
      const key = JSON.stringify([locale, face, debrief]);
      if (debrief === null || key === drawn) return;
      drawn = key;
      setText(heading, debrief.heading);
      setText(hint, debrief.hint);
      setText(others, debrief.others ?? '');
      others.hidden = debrief.others === null;
      // The numbers of others come while it is being read.
      const unfolded = [...list.children].map((row) => row.querySelector('details')?.open ?? false);
      const held = [...list.querySelectorAll('summary')].findIndex((one) => one === document.activeElement);
      list.replaceChildren(...debrief.forks.map((fork, at) => drawRow(fork, locale, face, unfolded[at] ?? false)));
      if (held >= 0) list.querySelectorAll('summary')[held]?.focus({ preventScroll: true });
    },
  };
}

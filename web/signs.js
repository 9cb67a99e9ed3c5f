// The sign of each act: small cut-outs that stand beside words, never for them.

import { svg } from './dom.js';

/** @typedef {import('./protocol').Act} Act */

/** An answer. */
const other = 'M10 4v5c8 0 11 4.5 11 11.5-2.5-4-5.5-5.5-11-5.5v5L2.5 12z';

/** In a square of 24. @type {Partial<Record<Act, string>>} */
const shapes = {
  // A word, said.
  direct: 'M3 4h18v12h-8l-6 5v-5H3zm8 2v5h2V6zm0 6v2h2v-2z',
  // A kite, for the eye to follow.
  distract: 'M13 2l8 8-8 8-8-8zm0 3-2 4 2 6 2-6zM4 22c0-4 3-2 5-6l1 1c-2 5-4 3-4 5z',
  // Two heads together.
  delegate: 'M8 4a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zm9 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM1 20c0-5 3-8 7-8s7 3 7 8zm15.5 0c0-2.7-.6-4.7-1.9-6.4.8-.4 1.6-.6 2.4-.6 3.5 0 6 2.6 6 7z',
  // A page with a pencil across it.
  document: 'M4 2h12v6l-7 8v4h4l3-3v5H4zm3 4v2h6V6zm0 4v2h4v-2zm12.5-3 2.5 2.5L14 18l-3 .5.5-3z',
  // A cup, and time for it.
  delay: 'M4 9h13v2h1.5a3.5 3.5 0 0 1 0 7H16a5 5 0 0 1-4 3H9a5 5 0 0 1-5-5zm13 4v3h1.300a1.5 1.5 0 0 0 0-3zM8 2c2 2-1 3 1 5H7C5 5 8 4 6.5 2zm5 0c2 2-1 3 1 5h-2c-2-2 1-3-.5-5z',
  // Three dots that leave it open.
  wait: 'M5 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zm7 0a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zm7 0a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
};

/** @param {Act} act @returns {SVGPathElement} */
export const signPath = (act) => svg('path', { d: shapes[act] ?? other, 'fill-rule': 'evenodd' });

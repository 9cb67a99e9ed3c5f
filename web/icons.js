// Cut-out signs, by what a button asks for. They stand beside the label, never for it. Their shapes
// are symbols of the page, which shows them before any script runs.

import { svg } from './dom.js';

/** @typedef {import('./protocol').Intent} Intent */

/** @param {string} name of a symbol `icon-…` @returns {SVGSVGElement} */
export const icon = (name) => svg('svg', { 'aria-hidden': 'true', focusable: 'false' }, svg('use', { href: `#icon-${name}` }));

/** @param {Intent} intent @returns {SVGSVGElement} */
export const iconFor = (intent) =>
  icon(intent.type === 'show' ? intent.panel : intent.type === 'set_face' ? intent.face : intent.type);

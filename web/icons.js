// Cut-out signs for the bar, by what a button asks for. They stand beside the label, never for it.

import { svg } from './dom.js';

/** @typedef {import('./protocol').Intent} Intent */

/** @type {Record<string, string>} */
const shapes = {
  pause: 'M3 4h18v4H3zm0 6h18v4H3zm0 6h18v4H3z',
  history: 'M3 3h18v13H12l-5 5v-5H3zm4 4v2h10V7zm0 4v2h7v-2z',
  undo: 'M10 3v5h3a7 7 0 0 1 0 14H6v-4h7a3 3 0 0 0 0-6h-3v5l-8-7z',
  home: 'M12 2 2 11h3v10h5v-6h4v6h5V11h3z',
  set_locale: 'M2 3h13v9H8l-3 4v-4H2zm15 5h5v9h-3v4l-4-4h-5v-3h7z',
  pictures: 'M2 4h20v16H2zm3 13h14l-5-7-4 5-2-2zm2-9v3h3V8z',
  text: 'M3 4h18v4h-2V7h-5v11h2v2H8v-2h2V7H5v1H3z',
};

/** @param {Intent} intent @returns {SVGSVGElement} */
export function iconFor(intent) {
  const name = intent.type === 'show' ? intent.panel : intent.type === 'set_face' ? intent.face : intent.type;
  const path = svg('path', { d: shapes[name] ?? '', 'fill-rule': 'evenodd' });
  return svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, path);
}

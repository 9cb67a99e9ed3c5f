// One fork of the way that was taken, as a picture: a trunk that goes down along the left side, a
// twig to each option that was open, and from the one that was taken back to the trunk.

import { setText, svg } from './dom.js';
import { signPath } from './signs.js';

/** @typedef {import('./protocol').Fork} Fork */

/** In sixteenths of what the style sheet calls a twig: the text size, where there is room for it. */
const TRUNK = 14;
const STEP = 52;
const FIRST = 58;
const KNOT = 19;
const TOP = 34;
const HEIGHT = 84;

/** Where a twig ends, across. @param {number} at */
const across = (at) => FIRST + at * STEP;

/** From the trunk, along the row, to a twig's end. @param {number} x */
const out = (x) => `M${TRUNK} 0c0 8 2 12 10 12H${x - 14}c8 0 14 3 14 ${TOP - KNOT - 12}`;

/** From the end of the twig that was taken back to the trunk. @param {number} x */
const back = (x) => `M${x} ${TOP + KNOT}c0 14-6 17-14 17H${TRUNK + 10}c-8 0-10 5-10 ${HEIGHT - TOP - KNOT - 17}`;

/** @param {Fork} fork @returns {SVGSVGElement} */
export function drawFork({ twigs }) {
  const width = across(Math.max(0, twigs.length - 1)) + KNOT + 6;
  const lines = twigs.map(({ taken }, at) => ({ taken, path: svg('path', { d: out(across(at)) }) }));
  const picture = svg('svg', {
    class: 'fork',
    viewBox: `0 0 ${width} ${HEIGHT}`,
    'aria-hidden': 'true',
    focusable: 'false',
  });
  picture.style.width = `calc(${width / 16} * var(--twig))`;
  picture.style.height = `calc(${HEIGHT / 16} * var(--twig))`;

  const open = svg('g', { class: 'open' }, ...lines.filter(({ taken }) => !taken).map(({ path }) => path));
  const trunk = svg('g', { class: 'trunk' }, ...lines.filter(({ taken }) => taken).map(({ path }) => path));
  twigs.forEach(({ taken }, at) => taken && trunk.append(svg('path', { d: back(across(at)) })));
  if (trunk.childElementCount === 0) trunk.append(svg('path', { d: `M${TRUNK} 0v${HEIGHT}` }));
  picture.append(open, trunk);

  twigs.forEach(({ act, taken, percent }, at) => {
    const x = across(at);
    const sign = svg('g', { transform: `translate(${x - 11} ${TOP - 11}) scale(.917)` }, signPath(act));
    const knot = svg('g', { class: taken ? 'knot taken' : 'knot' }, svg('circle', { cx: x, cy: TOP, r: KNOT }), sign);
    picture.append(knot);
    if (percent === null) return;
    const number = svg('text', { x: taken ? x + 4 : x, y: HEIGHT - 4, 'text-anchor': taken ? 'start' : 'middle' });
    setText(number, String(percent));
    picture.append(number);
  });
  return picture;
}

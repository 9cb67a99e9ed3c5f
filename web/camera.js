// Where people stand in a place, and what part of it the picture must show. Around that it shows
// as much as its own shape has room for.

/**
 * @typedef {import('./protocol').Side} Side
 * @typedef {import('./protocol').Stage} Stage
 * @typedef {[number, number, number, number]} Box left, top, width, height
 */

/** People are cut off below the frame, at this height of their drawing. */
const CUT = 900;
const FLOOR = 906;
const MIDDLE = 300;
export const SCALE = 0.84;

/** @type {Record<Side, number>} */
export const across = { left: 655, middle: 860, right: 1060 };

/** From a person's drawing into the place. @param {Side} side @param {[number, number]} at @returns {[number, number]} */
export const inPlace = (side, [x, y]) => [across[side] + (x - MIDDLE) * SCALE, FLOOR + (y - CUT) * SCALE];

/** @param {Side} side */
export function standing(side) {
  const [x, y] = inPlace(side, [0, 0]);
  return `translate(${x} ${y}) scale(${SCALE})`;
}

/** @type {Box} */
const EMPTY = [400, 60, 920, 640];
/** @type {Box} */
const WIDE = [455, 112, 810, 540];

/** @param {Pick<Stage, 'camera' | 'people'>} stage @returns {Box} */
export function frame({ camera, people }) {
  const at = (/** @type {string} */ id) => across[people.find((person) => person.id === id)?.side ?? 'middle'];
  if (camera === 'wide') return people.length > 0 ? WIDE : EMPTY;
  if ('close' in camera) return [at(camera.close) - 190, 140, 380, 330];
  const [one, other] = camera.two.map(at);
  const [left, right] = [Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0)];
  return [left - 190, 126, right - left + 380, 430];
}

/** What a map shows: the land with its places. @type {Record<string, Box>} */
export const land = { map: [0, 150, 1600, 750], 'map-portrait': [0, 440, 900, 940] };

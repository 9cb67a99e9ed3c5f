// How a person is held: a mood, a gesture over it, and where they look.

/**
 * @typedef {import('./protocol').Person} Person
 *
 * @typedef {{degrees: number, dx: number, dy: number}} Held
 * @typedef {Record<string, number | [number, number, number] | string>} Pose group → degrees or [degrees, dx, dy]; `show`
 * @typedef {{moods: Record<string, Pose>, gestures: Record<string, Pose>, facing: 1 | -1}} Manner what a drawing knows
 * @typedef {{held: Record<string, Held>, shown: Set<string>}} Posture
 * @typedef {{x: number, y: number}} Turn where eyes turn, right and down, -1 to 1
 */

/** How far irises go, in units of a drawing, and how far the head goes with them, in degrees. */
const IRIS = { x: 3.6, y: 3 };
const NOD = 4.5;
const ASIDE = 1.5;

/** What a variant stands in for: `handN` of `handN.open`. @param {string} variant */
export const family = (variant) => variant.split('.')[0] ?? '';

/** @param {number | [number, number, number] | string} value @returns {Held} */
function heldAt(value) {
  const [degrees = 0, dx = 0, dy = 0] = [value].flat().map(Number);
  return { degrees, dx, dy };
}

/** @param {Posture} posture @param {string} variant */
function show(posture, variant) {
  for (const other of posture.shown) if (family(other) === family(variant)) posture.shown.delete(other);
  posture.shown.add(variant);
}

/** @param {Posture} posture @param {Pose | undefined} pose */
function lay(posture, pose) {
  for (const [name, value] of Object.entries(pose ?? {})) {
    if (name === 'show') String(value).split(' ').forEach((variant) => show(posture, variant));
    else posture.held[name] = heldAt(value);
  }
}

/** @param {Posture} posture @param {string} part @param {Partial<Held>} more */
function add(posture, part, { degrees = 0, dx = 0, dy = 0 }) {
  const was = posture.held[part] ?? heldAt(0);
  posture.held[part] = { degrees: was.degrees + degrees, dx: was.dx + dx, dy: was.dy + dy };
}

/**
 * @param {Pick<Person, 'gaze'>} person @param {1 | -1} facing
 * @param {number | null} aside how far to the right somebody stands whom they look at
 * @returns {Turn}
 */
export function turn({ gaze }, facing, aside) {
  if (typeof gaze === 'object') return { x: aside === null ? 0 : Math.sign(aside), y: 0 };
  const turns = {
    ahead: { x: 0, y: 0 },
    away: { x: -facing, y: -0.1 },
    down: { x: 0.25 * facing, y: 1 },
    you: { x: -0.55 * facing, y: 0.15 },
  };
  return turns[gaze];
}

/**
 * @param {Manner} manner @param {Pick<Person, 'mood' | 'gesture' | 'speaks'>} person @param {Turn} eyes
 * @returns {Posture}
 */
export function posture({ moods, gestures, facing }, { mood, gesture, speaks }, eyes) {
  /** @type {Posture} */
  const posture = { held: {}, shown: new Set() };
  lay(posture, moods[mood] ?? moods.calm);
  if (gesture !== null) lay(posture, gestures[gesture]);
  for (const iris of ['irisN', 'irisF']) add(posture, iris, { dx: eyes.x * IRIS.x, dy: eyes.y * IRIS.y });
  add(posture, 'head', { degrees: eyes.y * facing * NOD + eyes.x * ASIDE });
  if (speaks) show(posture, 'm.talk2');
  for (const side of ['N', 'F']) show(posture, foreTone(posture, side));
  return posture;
}

/** A forearm's shade stays on the side away from the light, however it is turned. @param {Posture} posture @param {string} side */
function foreTone({ held }, side) {
  const parts = ['torso', `arm${side}`, `fore${side}`];
  const angle = (parts.reduce((sum, part) => sum + (held[part]?.degrees ?? 0), 0) * Math.PI) / 180;
  return `fore${side}.${0.6 * Math.cos(angle) + 0.8 * Math.sin(angle) > 0 ? 'r' : 'l'}`;
}

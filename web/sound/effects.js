// What can be heard once: the sounds of `<<sound …>>`, which `sound.*` in the strings put into words.

import { brakes, doors, hush, rain, siren } from './effects/air.js';
import { door, machine, message, steps } from './effects/hands.js';
import { bell, coins, cup, scissors } from './effects/metal.js';

/** @typedef {(studio: import('./studio.js').Studio, at: number) => void} Effect */

/** By id, with the loudness at which none startles. @type {Readonly<Record<string, {make: Effect, level: number}>>} */
export const EFFECTS = {
  bell: { make: bell, level: 0.9 },
  brakes: { make: brakes, level: 1.7 },
  coins: { make: coins, level: 1.6 },
  cup: { make: cup, level: 1.8 },
  door: { make: door, level: 1.5 },
  doors: { make: doors, level: 1.6 },
  hush: { make: hush, level: 1 },
  machine: { make: machine, level: 1.6 },
  message: { make: message, level: 1.3 },
  rain: { make: rain, level: 2.5 },
  scissors: { make: scissors, level: 2.2 },
  siren: { make: siren, level: 0.75 },
  steps: { make: steps, level: 2.6 },
};

// What is wanted of our page, and whether a figure is that.

/**
 * @typedef {import('./figures.js').Spread} Spread
 * @typedef {{most: number, digits?: number}} Goal
 */

/** By the column or row they are printed in; times in milliseconds, bytes in thousands. */
export const GOALS = {
  choice: { most: 700 },
  weight: { most: 60, digits: 1 },
  paint: { most: 1000 },
  shift: { most: 0, digits: 3 },
  slowest: { most: 100 },
  cold: { most: 20_000 },
  warm: { most: 1500 },
};

/** @param {Spread | null} found @param {Goal} goal @param {Spread | null} [beside] what it may not be more than, either */
export function verdict(found, { most }, beside = null) {
  if (!found) return 'not measured';
  return found.median <= most && (!beside || found.median <= beside.median) ? 'met' : '**missed**';
}

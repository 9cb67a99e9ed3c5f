// What each place sounds like while one is there.

import { bus } from './beds/bus.js';
import { evening } from './beds/evening.js';
import { factory } from './beds/factory.js';
import { party } from './beds/party.js';

/**
 * @typedef {object} Bed
 * @property {(name: string, seconds?: number) => void} light its colour by this light; an unknown one is its usual one
 * @property {(until: number) => void} schedule what happens up to then
 */

/**
 * By the place's name in `assets/places`, with its lights, the usual one first, and the loudness at which all are alike.
 * @type {Readonly<Record<string, {make: (studio: import('./studio.js').Studio) => Bed, lights: string[], level: number}>>}
 */
export const BEDS = {
  bus: { make: bus, lights: ['evening', 'tube', 'night'], level: 1 },
  factory: { make: factory, lights: ['morning', 'noon', 'evening'], level: 1.25 },
  map: { make: evening, lights: ['evening'], level: 2.4 },
  party: { make: party, lights: ['evening', 'bright', 'late'], level: 1 },
};

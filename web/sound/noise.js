// Noise that can go round for ever: its end runs into its beginning.

import { dice } from './dice.js';

/**
 * @typedef {'white' | 'pink' | 'brown'} Colour each an octave darker than the one before
 * @typedef {() => number} Stream
 */

const SECONDS = 5;
const SEAM = 0.5;
/** Knots of a drift, and the samples from one to the next. */
export const KNOTS = 64;
const STEPS = 125;
const DRIFT_RATE = 8000;

/** @type {WeakMap<BaseAudioContext, Map<string, AudioBuffer>>} */
const kept = new WeakMap();

/** Made once for each context. @param {BaseAudioContext} context @param {string} name @param {() => AudioBuffer} make */
export function once(context, name, make) {
  const shelf = kept.get(context) ?? new Map();
  kept.set(context, shelf);
  const buffer = shelf.get(name) ?? make();
  shelf.set(name, buffer);
  return buffer;
}

/** @type {Record<Colour, (white: Stream) => Stream>} */
const colours = {
  white: (white) => () => white() * 0.58,
  // Three leaky sums, which together fall by 3 dB an octave.
  pink(white) {
    let [slow, middle, fast] = [0, 0, 0];
    return () => {
      const now = white();
      slow = 0.99765 * slow + now * 0.099046;
      middle = 0.963 * middle + now * 0.2965164;
      fast = 0.57 * fast + now * 1.0526913;
      return (slow + middle + fast + now * 0.1848) * 0.2;
    };
  },
  brown(white) {
    let sum = 0;
    return () => (sum = 0.996 * sum + white() * 0.055);
  },
};

/** @param {BaseAudioContext} context @param {Colour} colour */
export function noise(context, colour) {
  return once(context, colour, () => {
    const { sampleRate } = context;
    const length = Math.round(SECONDS * sampleRate);
    const seam = Math.round(SEAM * sampleRate);
    const chance = dice(colour.length);
    const next = colours[colour](() => chance() * 2 - 1);
    const made = Float32Array.from({ length: length + seam }, next);
    const loop = made.subarray(0, length);
    // What lies behind the end is faded into the beginning, at equal power.
    for (let at = 0; at < seam; at += 1) {
      const turn = (at / seam) * (Math.PI / 2);
      loop[at] = (made[at] ?? 0) * Math.sin(turn) + (made[length + at] ?? 0) * Math.cos(turn);
    }
    const mean = loop.reduce((sum, one) => sum + one, 0) / length;
    const buffer = context.createBuffer(1, length, sampleRate);
    buffer.copyToChannel(loop.map((one) => one - mean), 0);
    return buffer;
  });
}

/** A line that wanders between -1 and 1 by round turns, and comes back to where it began. @param {BaseAudioContext} context */
export function drift(context) {
  return once(context, 'drift', () => {
    const chance = dice(7);
    const knots = Float32Array.from({ length: KNOTS }, () => chance() * 2 - 1);
    const buffer = context.createBuffer(1, KNOTS * STEPS, DRIFT_RATE);
    const line = Float32Array.from({ length: KNOTS * STEPS }, (_, at) => {
      const knot = Math.floor(at / STEPS);
      const [from, to] = [knots[knot] ?? 0, knots[(knot + 1) % KNOTS] ?? 0];
      const way = (1 - Math.cos((Math.PI * (at % STEPS)) / STEPS)) / 2;
      return from + (to - from) * way;
    });
    buffer.copyToChannel(line, 0);
    return buffer;
  });
}

/** The speed at which a drift has so many knots a second. @param {number} knots */
export const driftSpeed = (knots) => (knots * STEPS) / DRIFT_RATE;

/** What a clap leaves in a room: two ears of noise that die away and darken. @param {BaseAudioContext} context @param {number} seconds */
export function echo(context, seconds) {
  return once(context, `echo ${seconds}`, () => {
    const { sampleRate } = context;
    const length = Math.round(seconds * sampleRate);
    const buffer = context.createBuffer(2, length, sampleRate);
    for (const ear of [0, 1]) {
      const chance = dice(31 + ear);
      let dull = 0;
      buffer.copyToChannel(
        Float32Array.from({ length }, (_, at) => {
          const gone = at / length;
          dull += (chance() * 2 - 1 - dull) * (0.5 - 0.42 * gone);
          return dull * Math.exp(-6.9 * gone) * Math.min(1, at / (0.012 * sampleRate));
        }),
        ear,
      );
    }
    return buffer;
  });
}

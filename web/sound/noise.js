// Noise that can go round for ever: its end runs into its beginning.

import { dice } from './dice.js';

/**
 * @typedef {'white' | 'pink' | 'brown'} Colour each an octave darker than the one before
 */

const SECONDS = 4;
/** Half of what most loudspeakers play at: what lies above is not missed, and half the time to make. */
const RATE = 24000;
const SEAM = 0.5;
/** Knots of a drift, and the samples from one to the next. */
const KNOTS = 64;
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

/** @param {BaseAudioContext} context @param {number} rate @param {Float32Array<ArrayBuffer>[]} channels */
function filled(context, rate, channels) {
  const buffer = context.createBuffer(channels.length, channels[0]?.length ?? 1, rate);
  channels.forEach((samples, at) => buffer.copyToChannel(samples, at));
  return buffer;
}

/** @type {Record<Colour, () => (white: number) => number>} */
const colours = {
  white: () => (white) => white * 0.58,
  // Three leaky sums, which together fall by 3 dB an octave.
  pink() {
    let [slow, middle, fast] = [0, 0, 0];
    return (white) => {
      slow = 0.99765 * slow + white * 0.099046;
      middle = 0.963 * middle + white * 0.2965164;
      fast = 0.57 * fast + white * 1.0526913;
      return (slow + middle + fast + white * 0.1848) * 0.2;
    };
  },
  brown() {
    let sum = 0;
    return (white) => (sum = 0.996 * sum + white * 0.055);
  },
};

/** @param {BaseAudioContext} context @param {Colour} colour */
export function noise(context, colour) {
  return once(context, colour, () => {
    const length = Math.round(SECONDS * RATE);
    const seam = Math.round(SEAM * RATE);
    const chance = dice(colour.length);
    const next = colours[colour]();
    const made = new Float32Array(length + seam);
    for (let at = 0; at < made.length; at += 1) made[at] = next(chance() * 2 - 1);
    const loop = made.subarray(0, length);
    // What lies behind the end is faded into the beginning, at equal power.
    for (let at = 0; at < seam; at += 1) {
      const turn = (at / seam) * (Math.PI / 2);
      loop[at] = (made[at] ?? 0) * Math.sin(turn) + (made[length + at] ?? 0) * Math.cos(turn);
    }
    let sum = 0;
    for (let at = 0; at < length; at += 1) sum += loop[at] ?? 0;
    for (let at = 0; at < length; at += 1) loop[at] = (loop[at] ?? 0) - sum / length;
    return filled(context, RATE, [loop]);
  });
}

/**
 * A line that wanders between -1 and 1 by round turns, and comes back to where it began.
 * @param {BaseAudioContext} context
 */
export function drift(context) {
  return once(context, 'drift', () => {
    const chance = dice(7);
    const knots = Array.from({ length: KNOTS }, () => chance() * 2 - 1);
    const line = new Float32Array(KNOTS * STEPS);
    for (let at = 0; at < line.length; at += 1) {
      const knot = Math.floor(at / STEPS);
      const [from, to] = [knots[knot] ?? 0, knots[(knot + 1) % KNOTS] ?? 0];
      line[at] = from + ((to - from) * (1 - Math.cos((Math.PI * (at % STEPS)) / STEPS))) / 2;
    }
    return filled(context, DRIFT_RATE, [line]);
  });
}

/** The speed at which a drift has so many knots a second. @param {number} knots */
export const driftSpeed = (knots) => (knots * STEPS) / DRIFT_RATE;

/**
 * What a clap leaves in a room: two ears of noise that die away and darken.
 * @param {BaseAudioContext} context @param {number} seconds
 */
export function echo(context, seconds) {
  return once(context, `echo ${seconds}`, () => {
    const { sampleRate } = context;
    const length = Math.round(seconds * sampleRate);
    const rise = 0.012 * sampleRate;
    const ears = [31, 32].map((seed) => {
      const chance = dice(seed);
      const ear = new Float32Array(length);
      const decay = Math.exp(-6.9 / length);
      let [dull, level] = [0, 1];
      for (let at = 0; at < length; at += 1) {
        dull += (chance() * 2 - 1 - dull) * (0.5 - (0.42 * at) / length);
        level *= decay;
        ear[at] = dull * level * (at < rise ? at / rise : 1);
      }
      return ear;
    });
    return filled(context, sampleRate, ears);
  });
}

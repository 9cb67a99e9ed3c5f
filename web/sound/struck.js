// Things that ring or knock when they are struck.

import { fall } from './envelope.js';

/**
 * @typedef {import('./studio.js').Studio} Studio
 * @typedef {import('./studio.js').Goal} Goal
 * @typedef {[frequency: number, level: number, decay: number]} Mode
 */

/** How long after its attack a decay is heard no more, in decays. */
const GONE = 9;

/**
 * A body with its tones.
 * @param {Studio} studio @param {Goal} to @param {number} at @param {number} level
 * @param {Mode[]} modes @param {number} attack
 */
export function strike(studio, to, at, level, modes, attack = 0.004) {
  for (const [frequency, share, decay] of modes) {
    const voice = studio.gain(to, 0);
    fall(voice.gain, at, attack, level * share, decay);
    studio.tone(voice, 'sine', frequency, at, at + attack + decay * GONE);
  }
}

/**
 * A touch with no tone of its own.
 * @param {Studio} studio @param {Goal} to @param {number} at @param {number} level
 * @param {number} frequency @param {number} decay
 */
export function tap(studio, to, at, level, frequency, decay, q = 1, attack = 0.004) {
  const band = studio.filter(to, 'bandpass', frequency, q);
  const voice = studio.gain(band, 0);
  fall(voice.gain, at, attack, level, decay);
  studio.noise(voice, 'white', at, at + attack + decay * GONE);
}

/**
 * Something heavy and soft: a sole, a leaf of a door.
 * @param {Studio} studio @param {Goal} to @param {number} at @param {number} level
 * @param {number} frequency @param {number} decay
 */
export function thud(studio, to, at, level, frequency, decay) {
  const voice = studio.gain(to, 0);
  fall(voice.gain, at, 0.008, level, decay);
  const tone = studio.tone(voice, 'sine', frequency * 1.6, at, at + decay * GONE);
  tone.frequency.setTargetAtTime(frequency, at, 0.03);
  tap(studio, to, at, level * 1.6, frequency * 2.2, decay * 0.5, 0.8, 0.008);
}

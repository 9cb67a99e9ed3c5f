// What people do: walk, shut a door, sew; and a phone that wants them.

import { shape } from '../envelope.js';
import { tap, thud } from '../struck.js';

/** @typedef {import('../studio.js').Studio} Studio */

/** Five, from one side towards the other. @param {Studio} studio @param {number} at */
export function steps(studio, at) {
  for (let step = 0; step < 5; step += 1) {
    const where = studio.pan(studio.out, -0.5 + step * 0.25);
    const level = 0.75 + 0.08 * step + studio.between(-0.08, 0.08);
    thud(studio, where, at, 0.085 * level, 88, 0.05);
    tap(studio, where, at + 0.012, 0.42 * level, 620, 0.025, 1.2, 0.006);
    tap(studio, where, at + 0.12, 0.2 * level, 1900, 0.03, 0.9, 0.02);
    at += studio.between(0.53, 0.58);
  }
}

/** On a table, twice. @param {Studio} studio @param {number} at */
export function message(studio, at) {
  const table = studio.filter(studio.filter(studio.out, 'lowpass', 1500, 0.5), 'peaking', 330, 2, 6);
  const motor = studio.wave([1, 0.7, 0.5, 0.3, 0.22, 0.12, 0.08]);
  for (const late of [0, 0.62]) {
    const voice = studio.gain(table, 0);
    shape(voice.gain, at + late, [[0.07, 0.055], [0.26, 0.055], [0.1, 0]]);
    const tone = studio.tone(voice, motor, 158, at + late, at + late + 0.5);
    tone.frequency.setValueAtTime(140, at + late);
    tone.frequency.linearRampToValueAtTime(158, at + late + 0.08);
    const wood = studio.gain(studio.filter(voice, 'bandpass', 900, 1), 0.6);
    studio.noise(wood, 'pink', at + late, at + late + 0.5);
  }
}

/** A latch, the leaf, the latch again. @param {Studio} studio @param {number} at */
export function door(studio, at) {
  const hall = studio.gain(studio.out);
  hall.connect(studio.room(studio.gain(studio.out, 0.35), 0.7));
  tap(studio, hall, at, 0.2, 1700, 0.014, 2);
  tap(studio, hall, at + 0.07, 0.15, 1150, 0.016, 2);
  const hinge = studio.gain(studio.filter(hall, 'bandpass', 480, 3), 0);
  shape(hinge.gain, at + 0.2, [[0.25, 0.2], [0.3, 0.26], [0.15, 0]]);
  studio.noise(hinge, 'pink', at + 0.2, at + 1);
  thud(studio, hall, at + 0.92, 0.14, 96, 0.07);
  tap(studio, hall, at + 0.95, 0.45, 1400, 0.018, 1.6);
}

/** One machine close by, two seams. @param {Studio} studio @param {number} at */
export function machine(studio, at) {
  const table = studio.filter(studio.filter(studio.out, 'lowpass', 3600, 0.4), 'highpass', 110);
  const needle = studio.wave(Array.from({ length: 20 }, (_, one) => 1 / (one + 1) ** 0.8));
  for (const [late, long, most] of /** @type {const} */ ([[0, 1, 48], [1.45, 1.7, 54]])) {
    const from = at + late;
    const purr = studio.gain(table, 0);
    shape(purr.gain, from, [[0.18, 0.9], [long - 0.3, 1], [0.22, 0]]);
    const motor = studio.tone(studio.gain(studio.filter(purr, 'peaking', 420, 1, 7), 0.05), needle, 16, from, from + long + 0.3);
    const stitch = studio.gain(studio.filter(purr, 'bandpass', 2100, 0.8), 0.09);
    studio.noise(stitch, 'white', from, from + long + 0.3);
    const once = studio.tone(studio.gain(stitch.gain, 0.09), 'sine', 16, from, from + long + 0.3);
    for (const { frequency } of [motor, once]) {
      frequency.setValueAtTime(14, from);
      frequency.linearRampToValueAtTime(most, from + 0.4);
      frequency.setValueAtTime(most, from + long - 0.2);
      frequency.linearRampToValueAtTime(18, from + long + 0.1);
    }
    thud(studio, table, from + long + 0.12, 0.06, 130, 0.03);
  }
}

// Small things that ring: coins, a bell, a cup, scissors.

import { shape } from '../envelope.js';
import { strike, tap, thud } from '../struck.js';

/** @typedef {import('../studio.js').Studio} Studio */

/** A handful in a bag, turned over. @param {Studio} studio @param {number} at */
export function coins(studio, at) {
  const bag = studio.filter(studio.out, 'lowpass', 6500, 0.4);
  for (let coin = 0; coin < 11; coin += 1) {
    const pitch = studio.between(2600, 4300);
    const where = studio.pan(bag, studio.between(-0.3, 0.3));
    strike(studio, where, at, studio.between(0.03, 0.08), [[pitch, 1, 0.05], [pitch * 1.47, 0.6, 0.035], [pitch * 2.09, 0.4, 0.02]], 0.003);
    at += studio.between(0.03, 0.13);
  }
}

/** The conductor's, twice: go on. @param {Studio} studio @param {number} at */
export function bell(studio, at) {
  const dome = studio.gain(studio.out, 0.09);
  studio.gain(dome).connect(studio.room(studio.gain(studio.out, 0.05), 0.7));
  for (const late of [0, 0.42]) {
    strike(studio, dome, at + late, 1, [[1174, 1, 0.34], [1181, 0.5, 0.3], [2430, 0.45, 0.2], [3610, 0.25, 0.11], [5150, 0.1, 0.05]], 0.005);
  }
}

/** Put down on its saucer, and the saucer on wood. @param {Studio} studio @param {number} at */
export function cup(studio, at) {
  for (const [late, level, pitch] of /** @type {const} */ ([[0, 0.5, 1], [0.085, 1, 0.985], [0.17, 0.25, 1.01]])) {
    strike(studio, studio.out, at + late, 0.1 * level, [[1710 * pitch, 1, 0.05], [2790 * pitch, 0.55, 0.035], [4620 * pitch, 0.25, 0.02]]);
    thud(studio, studio.out, at + late, 0.09 * level, 150, 0.035);
  }
}

/** Three long cuts through cloth. @param {Studio} studio @param {number} at */
export function scissors(studio, at) {
  for (const [late, long] of /** @type {const} */ ([[0, 0.26], [0.5, 0.24], [0.98, 0.33]])) {
    const from = at + late;
    const blades = studio.filter(studio.out, 'bandpass', 2300, 1.3);
    blades.frequency.setValueAtTime(2100, from);
    blades.frequency.linearRampToValueAtTime(4300, from + long);
    const voice = studio.gain(blades, 0);
    shape(voice.gain, from, [[0.05, 0.16], [long - 0.07, 0.26], [0.05, 0]]);
    // The cloth gives thread by thread.
    const threads = studio.gain(voice, 0.6);
    studio.tone(studio.gain(threads.gain, 0.4), 'triangle', 78, from, from + long + 0.1);
    studio.noise(threads, 'white', from, from + long + 0.1);
    tap(studio, studio.out, from + long, 0.12, 2900, 0.012, 3);
    strike(studio, studio.out, from + long, 0.02, [[3350, 1, 0.05], [5210, 0.5, 0.03]]);
  }
}

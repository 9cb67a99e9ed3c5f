// Things that blow: brakes, folding doors, the shift whistle, rain; and a room that falls quiet.

import { fall, shape } from '../envelope.js';
import { strike, tap, thud } from '../struck.js';

/** @typedef {import('../studio.js').Studio} Studio */

/** Air let out: a hiss that sinks. @param {Studio} studio @param {number} at @param {number} long @param {number} level */
function hiss(studio, at, long, level, from = 2600, to = 900) {
  const band = studio.filter(studio.filter(studio.out, 'lowpass', 4200, 0.4), 'bandpass', from, 0.7);
  band.frequency.setValueAtTime(from, at);
  band.frequency.exponentialRampToValueAtTime(to, at + long);
  const voice = studio.gain(band, 0);
  shape(voice.gain, at, [[0.14, level], [long * 0.35, level * 0.65], [long * 0.65, 0]]);
  studio.noise(voice, 'white', at, at + long + 0.3);
}

/** @param {Studio} studio @param {number} at */
export function brakes(studio, at) {
  // The shoes sing a little before the air goes.
  const shoes = studio.gain(studio.filter(studio.out, 'lowpass', 1900), 0);
  shape(shoes.gain, at, [[0.35, 0.014], [0.5, 0.018], [0.3, 0]]);
  for (const pitch of [986, 1303]) {
    const tone = studio.tone(shoes, 'triangle', pitch, at, at + 1.3);
    tone.frequency.linearRampToValueAtTime(pitch * 0.94, at + 1.2);
  }
  hiss(studio, at + 0.75, 1.5, 0.16);
}

/** @param {Studio} studio @param {number} at */
export function doors(studio, at) {
  hiss(studio, at, 0.75, 0.11, 2100, 800);
  const slide = studio.gain(studio.filter(studio.out, 'bandpass', 260, 0.7), 0);
  shape(slide.gain, at + 0.3, [[0.25, 0.14], [0.35, 0.11], [0.15, 0]]);
  studio.noise(slide, 'pink', at + 0.3, at + 1.2);
  for (const [late, level] of /** @type {const} */ ([[0.42, 0.35], [0.66, 0.3], [1.02, 1]])) {
    thud(studio, studio.out, at + late, 0.15 * level, 120, 0.05);
    tap(studio, studio.out, at + late, 0.12 * level, 1250, 0.02, 2);
  }
}

/** A long way off, over roofs. @param {Studio} studio @param {number} at */
export function siren(studio, at) {
  const far = studio.filter(studio.out, 'lowpass', 1250, 0.4);
  const over = studio.room(studio.gain(far, 1.4), 1.6);
  const voice = studio.gain(far, 0);
  voice.connect(over);
  shape(voice.gain, at, [[0.9, 0.05], [1.5, 0.052], [1.2, 0]]);
  for (const pitch of [392, 494, 587]) {
    const pipe = studio.tone(voice, 'triangle', pitch, at, at + 3.9);
    pipe.frequency.setValueAtTime(pitch * 0.86, at);
    pipe.frequency.linearRampToValueAtTime(pitch, at + 0.8);
    pipe.frequency.setValueAtTime(pitch, at + 2.4);
    pipe.frequency.linearRampToValueAtTime(pitch * 0.82, at + 3.6);
  }
  const steam = studio.gain(studio.filter(voice, 'bandpass', 900, 0.8), 1.2);
  studio.noise(steam, 'pink', at, at + 3.9);
}

/** A shower against a pane, come and gone. @param {Studio} studio @param {number} at */
export function rain(studio, at) {
  for (const side of [-0.7, 0.7]) {
    const sheet = studio.filter(studio.filter(studio.pan(studio.out, side), 'highpass', 900, 0.4), 'lowpass', 5200, 0.3);
    const voice = studio.gain(sheet, 0);
    shape(voice.gain, at, [[1.4, 0.075], [3, 0.065], [2.4, 0]]);
    studio.noise(voice, 'pink', at, at + 7);
  }
  const pane = studio.gain(studio.out, 0);
  shape(pane.gain, at, [[1, 1], [4, 0.9], [1.6, 0.1]]);
  for (let late = 0.3; late < 6.2; late += studio.between(0.02, 0.14)) {
    const where = studio.pan(pane, studio.between(-0.8, 0.8));
    const drop = studio.between(0.25, 1) ** 2;
    const pitch = studio.between(1500, 3400);
    tap(studio, where, at + late, 0.16 * drop, pitch, 0.008, 4, 0.002);
    if (drop > 0.6) strike(studio, where, at + late, 0.012 * drop, [[pitch * 0.5, 1, 0.018]], 0.003);
  }
}

/** Nothing sounds but the room itself, for a breath; the desk lowers the rest. @param {Studio} studio @param {number} at */
export function hush(studio, at) {
  const air = studio.gain(studio.filter(studio.out, 'lowpass', 300, 0.4), 0);
  fall(air.gain, at, 1.2, 0.05, 1.6);
  studio.noise(air, 'pink', at, at + 9);
}

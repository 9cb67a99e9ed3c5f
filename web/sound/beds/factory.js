// A sewing floor: rows of machines that start and stop, each in its own time, and the fans above.

import { shape, towards } from '../envelope.js';

/** @typedef {import('../studio.js').Studio} Studio */

const MACHINES = 8;

/**
 * Machines that work, how strong the fans are, and the tubes.
 * @type {Record<string, {machines: number, fans: number, tubes: number}>}
 */
const LIGHTS = {
  morning: { machines: 7, fans: 0.8, tubes: 0.7 },
  noon: { machines: 8, fans: 1.15, tubes: 0.6 },
  evening: { machines: 3, fans: 0.8, tubes: 1 },
};

/** @param {Studio} studio */
export function factory(studio) {
  const { out, between } = studio;
  let working = MACHINES;

  const floor = studio.gain(studio.filter(studio.filter(out, 'highpass', 90), 'peaking', 340, 1, 6), 1.1);
  const hall = studio.gain(studio.room(out, 0.7), 0.5);
  const needle = studio.wave(Array.from({ length: 18 }, (_, at) => 1 / (at + 1) ** 0.85));

  const rows = Array.from({ length: MACHINES }, (_, place) => {
    const distance = 1 + (place % 4);
    const seat = studio.pan(floor, -0.85 + (1.7 * place) / (MACHINES - 1));
    seat.connect(hall);
    const purr = studio.gain(studio.filter(seat, 'lowpass', 2800 / distance, 0.4), 0);
    const speed = between(42, 66);
    const motor = studio.tone(studio.gain(purr, 0.07), needle, speed);
    // The needle: a hiss that is let through once a stitch.
    const stitch = studio.gain(studio.filter(purr, 'bandpass', between(1300, 2300), 0.9), 0.14);
    studio.noise(stitch, 'white');
    const once = studio.tone(studio.gain(stitch.gain, 0.14), 'sine', speed);
    const turns = studio.moments(3.5, 9, between(0, 4));
    return { purr: purr.gain, speeds: [motor.frequency, once.frequency], speed, level: 0.55 / Math.sqrt(distance), turns, place };
  });

  const fans = studio.gain(out, 0);
  for (const [side, blades] of [[-0.5, 3.1], [0.5, 3.7]]) {
    const air = studio.gain(studio.filter(studio.pan(fans, side ?? 0), 'lowpass', 560, 0.4), 0.05);
    studio.noise(air, 'pink');
    studio.tone(studio.gain(air.gain, 0.016), 'sine', blades ?? 0);
  }
  const tubes = studio.gain(out, 0);
  for (const overtone of [100, 200, 300]) studio.tone(studio.gain(tubes, 0.16 / overtone), 'sine', overtone);

  return {
    /** @param {string} name @param {number} [seconds] */
    light(name, seconds = 0.8) {
      const wish = LIGHTS[name] ?? LIGHTS.morning;
      if (!wish) return;
      working = wish.machines;
      towards(fans.gain, studio.now(), wish.fans, seconds);
      towards(tubes.gain, studio.now(), wish.tubes, seconds);
    },

    /** @param {number} until */
    schedule(until) {
      for (const { purr, speeds, speed, level, turns, place } of rows) {
        turns(until, (at) => {
          // In threes, so that those who stay are spread over the floor.
          if ((place * 3) % MACHINES >= working) return;
          const run = between(1.2, 3);
          const most = speed * between(0.92, 1.05);
          shape(purr, at, [[0.22, level], [run, level * between(0.8, 1)], [0.2, 0]]);
          for (const turning of speeds) {
            turning.setValueAtTime(most * 0.6, at);
            turning.linearRampToValueAtTime(most, at + 0.3);
            turning.setValueAtTime(most, at + run);
            turning.linearRampToValueAtTime(most * 0.7, at + run + 0.4);
          }
        });
      }
    },
  };
}

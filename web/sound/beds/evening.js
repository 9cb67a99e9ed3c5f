// The town from above at dusk: air, crickets, and once in a while a train a long way off.

import { shape } from '../envelope.js';
import { thud } from '../struck.js';

/** @typedef {import('../studio.js').Studio} Studio */

/** Where each cricket sits, its pitch, how many chirps a second, how loud. @type {[number, number, number, number][]} */
const CRICKETS = [
  [-0.7, 4310, 1.9, 0.8],
  [0.55, 4560, 2.15, 1],
  [0.9, 3980, 1.6, 0.5],
  [-0.25, 4820, 2.4, 0.35],
];

/** @param {Studio} studio */
export function evening(studio) {
  const { out, between } = studio;
  const trains = studio.moments(70, 120, 14);

  for (const side of [-0.7, 0.7]) {
    const air = studio.gain(studio.filter(studio.filter(studio.pan(out, side), 'lowpass', 480, 0.3), 'highpass', 140), 0.055);
    studio.noise(air, 'pink');
    studio.wander(air.gain, 0.25, 0.028);
    const leaves = studio.gain(studio.filter(studio.pan(out, side), 'bandpass', 2100, 0.5), 0.012);
    studio.noise(leaves, 'pink');
    studio.wander(leaves.gain, 0.35, 0.012);
  }

  const meadow = studio.gain(out, 0.03);
  const singers = CRICKETS.map(([side, pitch, chirps, level]) => {
    const mood = studio.gain(studio.pan(meadow, side), level * 0.6);
    studio.wander(mood.gain, 0.2, level * 0.4);
    const voice = studio.gain(mood, 0);
    studio.tone(voice, 'sine', pitch);
    return { voice: voice.gain, moments: studio.moments(0.95 / chirps, 1.05 / chirps, between(0.2, 1)), from: 0, until: studio.now() + between(3, 8) };
  });

  const far = studio.gain(studio.room(studio.filter(out, 'lowpass', 620, 0.5), 1.6), 0.5);

  /** @param {number} at */
  function train(at) {
    const where = studio.pan(far, between(-0.6, 0.6));
    const rumble = studio.gain(studio.filter(where, 'bandpass', 170, 0.7), 0);
    shape(rumble.gain, at, [[7, 0.22], [5, 0.2], [9, 0]]);
    studio.noise(rumble, 'brown', at, at + 22);
    for (const [late, long] of [[3, 1.1], [4.7, 1.9]]) {
      const from = at + (late ?? 0);
      const horn = studio.gain(where, 0);
      shape(horn.gain, from, [[0.3, 0.085], [(long ?? 0) - 0.3, 0.08], [0.6, 0]]);
      for (const pitch of [277.2, 349.2, 415.3]) studio.tone(horn, 'triangle', pitch, from, from + (long ?? 0) + 0.7);
    }
    // Wheels over the joints, two and two.
    for (let joint = 0; joint < 15; joint += 1) {
      const near = Math.sin((Math.PI * (joint + 1)) / 17);
      for (const second of [0, 0.19]) thud(studio, where, at + 5.5 + joint * 0.86 + second, 0.12 * near, 120, 0.06);
    }
  }

  return {
    light() {},

    /** @param {number} until */
    schedule(until) {
      for (const singer of singers) {
        singer.moments(until, (at) => {
          // It sings for a while, and listens for a while.
          if (at > singer.until) {
            singer.from = at + between(0.8, 3.5);
            singer.until = singer.from + between(5, 12);
          }
          if (at < singer.from) return;
          for (const pulse of [0, 1, 2]) shape(singer.voice, at + pulse * 0.034, [[0.01, 0.6 + pulse * 0.2], [0.008, 0.6 + pulse * 0.2], [0.012, 0]]);
        });
      }
      trains(until, train);
    },
  };
}

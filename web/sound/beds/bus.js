// Inside a city bus: the engine and its gears, the road, panes that rattle, a horn far off.

import { follow, shape, towards } from '../envelope.js';
import { tap } from '../struck.js';

/** @typedef {import('../studio.js').Studio} Studio */

/**
 * The way from stop to stop: to so many beats of the engine a second, in so many seconds.
 * @type {[seconds: number, beats: number][]}
 */
const WAY = [
  [5, 57],
  [0.7, 41],
  [7, 59],
  [0.8, 44],
  [9, 56],
  [13, 53],
  [7, 43],
  [4, 37],
  [5, 36],
];
const IDLE = 36;

/** @type {Record<string, {road: number, horn: number, rattle: number, tube: number}>} */
const LIGHTS = {
  evening: { road: 1, horn: 1, rattle: 1, tube: 0 },
  tube: { road: 0.9, horn: 0.8, rattle: 1, tube: 1 },
  night: { road: 0.75, horn: 0.35, rattle: 0.7, tube: 0.8 },
};

/** @param {Studio} studio */
export function bus(studio) {
  const { out, between } = studio;
  const way = studio.moments(48, 58, 2);
  const jolt = studio.moments(3, 8, 2);
  const hoot = studio.moments(24, 55, 9);

  const engine = studio.gain(out, 0.075);
  const hull = studio.filter(studio.filter(engine, 'lowpass', 460, 0.5), 'highpass', 60);
  // The beats stand in every second overtone; those between make it a diesel's.
  const wave = studio.wave(Array.from({ length: 28 }, (_, at) => (at % 2 ? 1 : 0.4) / (at + 1) ** 0.6));
  const ears = [-0.35, 0.35].map((side, at) => {
    const tone = studio.tone(studio.pan(hull, side), wave, 0);
    return studio.gain(tone.frequency, 0.5 + at * 0.003);
  });
  const clatter = studio.gain(studio.filter(engine, 'bandpass', 1150, 0.8), 0.5);
  studio.noise(clatter, 'pink');
  const beat = studio.tone(studio.gain(clatter.gain, 0.35), 'sine', 0);
  const beats = studio.dial(IDLE, beat.frequency, ...ears);
  studio.wander(beats, 0.4, 0.8);
  beats.setValueAtTime(IDLE, studio.now());

  const road = studio.gain(out, 0);
  for (const side of [-0.8, 0.8]) {
    const rush = studio.gain(studio.filter(studio.filter(studio.pan(road, side), 'lowpass', 620, 0.4), 'highpass', 110), 0.06);
    studio.noise(rush, 'pink');
    studio.wander(rush.gain, 0.3, 0.025);
  }

  const tube = studio.gain(out, 0);
  for (const overtone of [100, 300, 400]) studio.tone(studio.gain(tube, 0.12 / overtone), 'sine', overtone);

  const panes = studio.gain(out, 0);
  const far = studio.gain(studio.room(studio.filter(out, 'lowpass', 1100, 0.5), 0.7), 0);

  /** @param {number} at */
  function rattle(at) {
    const pane = studio.pan(panes, between(-0.9, 0.9));
    const pitch = between(1500, 2600);
    for (let more = 4 + 6 * studio.random(); more > 0; more -= 1) {
      tap(studio, pane, at, between(0.06, 0.17), pitch * between(0.95, 1.05), 0.012, 4, 0.003);
      at += between(0.04, 0.085);
    }
  }

  /** @param {number} at */
  function horn(at) {
    const where = studio.pan(far, between(-0.7, 0.7));
    const pitch = between(330, 420);
    for (const late of [0, between(0.45, 0.6)]) {
      const voice = studio.gain(where, 0);
      shape(voice.gain, at + late, [[0.09, 0.075], [0.16, 0.07], [0.16, 0]]);
      for (const step of [1, 1.26]) studio.tone(voice, 'triangle', pitch * step, at + late, at + late + 0.5);
    }
  }

  return {
    /** @param {string} name @param {number} [seconds] */
    light(name, seconds = 0.6) {
      const { evening } = LIGHTS;
      const wish = LIGHTS[name] ?? evening;
      if (!wish) return;
      towards(road.gain, studio.now(), wish.road, seconds);
      towards(panes.gain, studio.now(), wish.rattle, seconds);
      towards(far.gain, studio.now(), wish.horn, seconds);
      towards(tube.gain, studio.now(), wish.tube, seconds);
    },

    /** @param {number} until */
    schedule(until) {
      way(until, (at) => {
        beats.setValueAtTime(IDLE, at);
        follow(beats, at, WAY);
      });
      jolt(until, rattle);
      hoot(until, horn);
    },
  };
}

// A house full of people: music through a wall, and a crowd in which no word is to be made out.

import { fall, shape, towards } from '../envelope.js';
import { strike } from '../struck.js';

/** @typedef {import('../studio.js').Studio} Studio */

const BEAT = 60 / 112;
/** For each bar: the bass, and the chord above it. @type {[number, number[]][]} */
const BARS = [
  [49, [220, 261.6, 329.6]],
  [43.7, [220, 261.6, 349.2]],
  [65.4, [196, 261.6, 329.6]],
  [49, [196, 246.9, 293.7]],
];
/** In eighths of a bar: when the bass plays, and how high. @type {[number, number][]} */
const BASS = [[0, 1], [3, 1], [4, 2], [6, 1.5], [7, 1]];

/** The bands in which a crowd is loud. @type {[low: number, high: number, level: number][]} */
const THROAT = [
  [330, 620, 1],
  [900, 1700, 0.5],
];

/** @type {Record<string, {music: number, crowd: number}>} */
const LIGHTS = {
  evening: { music: 1, crowd: 1 },
  bright: { music: 0.6, crowd: 0.55 },
  late: { music: 0.75, crowd: 0.7 },
};

/** @param {Studio} studio */
export function party(studio) {
  const { out, between } = studio;
  const beats = studio.moments(BEAT, BEAT, 0.5);
  const cups = studio.moments(5, 14, 3);
  let beat = 0;

  const music = studio.gain(out, 0);
  const bricks = studio.filter(music, 'lowpass', 520, 0.5);
  const wall = studio.filter(bricks, 'lowpass', 260, 0.8);
  const pad = studio.gain(studio.filter(bricks, 'lowpass', 480, 0.5), 0.02);

  const crowd = studio.gain(out, 0);
  const hall = studio.gain(studio.room(crowd, 0.7), 0.5);
  for (let place = 0; place < 6; place += 1) {
    const where = studio.pan(crowd, -0.9 + place * 0.36);
    where.connect(hall);
    // Each goes by its own pace in phrases, as somebody does who talks. Nothing of it is a voice.
    const phrase = studio.gain(where, 0.5);
    studio.wander(phrase.gain, between(0.35, 0.6), 0.6);
    const pace = studio.gain(phrase, 0.17);
    studio.wander(pace.gain, between(7, 10), 0.16);
    const bands = THROAT.map(([low, high, level]) =>
      studio.filter(studio.gain(pace, level), 'bandpass', between(low, high), 2.5),
    );
    const [first, ...rest] = bands;
    const breath = first && studio.noise(first, 'pink');
    for (const band of rest) breath?.connect(band);
  }

  /** @param {number} at @param {number} count */
  function play(at, count) {
    const kick = studio.gain(wall, 0);
    fall(kick.gain, at, 0.012, 0.1, 0.09);
    const drum = studio.tone(kick, 'sine', 105, at, at + 0.8);
    drum.frequency.setTargetAtTime(50, at, 0.04);

    const [root, chord] = BARS[Math.floor(count / 8) % BARS.length] ?? [0, []];
    const half = (count % 4) * 2;
    for (const [eighth, times] of BASS.filter(([when]) => when === half || when === half + 1)) {
      const voice = studio.gain(wall, 0);
      const from = at + (eighth - half) * (BEAT / 2);
      fall(voice.gain, from, 0.03, 0.06, 0.13);
      studio.tone(voice, 'sawtooth', root * times, from, from + 1.2);
    }
    // The chord breathes between the beats.
    const voice = studio.gain(pad, 0);
    shape(voice.gain, at, [[BEAT * 0.55, 1], [BEAT * 0.35, 0.4], [BEAT * 0.2, 0]]);
    for (const pitch of chord) studio.tone(voice, 'sawtooth', pitch, at, at + BEAT * 1.1);
  }

  return {
    /** @param {string} name @param {number} [seconds] */
    light(name, seconds = 0.8) {
      const wish = LIGHTS[name] ?? LIGHTS.evening;
      if (!wish) return;
      towards(music.gain, studio.now(), wish.music, seconds);
      towards(crowd.gain, studio.now(), wish.crowd, seconds);
    },

    /** @param {number} until */
    schedule(until) {
      beats(until, (at) => play(at, beat++));
      cups(until, (at) => {
        const pitch = between(1900, 2600);
        const where = studio.pan(hall, between(-0.8, 0.8));
        strike(studio, where, at, 0.012, [[pitch, 1, 0.08], [pitch * 2.32, 0.5, 0.05]]);
      });
    },
  };
}

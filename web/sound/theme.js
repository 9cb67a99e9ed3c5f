// The game's tune: twenty bars for thumbs on metal tongues, over two reeds that hardly move.

import { follow, shape } from './envelope.js';
import { strike } from './struck.js';

/**
 * @typedef {import('./studio.js').Studio} Studio
 * @typedef {[tune: string, reeds: string, thumb: string]} Bar
 */

/** An eighth, in seconds. */
const EIGHTH = 60 / 84 / 2;
/** The tune steps three, three and two. */
const STEPS = 8;

/**
 * In each bar eight eighths of the tune, the reeds' chord, and the eighths of the other thumb.
 * A note is its letter and octave, `f` is F sharp, `.` lets ring.
 * @type {Bar[]}
 */
const BARS = [
  ['a4 . . d5 . . e5 .', 'd3 a3', 'd3 . . . . a3 . .'],
  ['d5 . . b4 . . a4 .', 'd3 a3', 'd3 . . . . a3 . .'],
  ['g4 . . b4 . . d5 .', 'd3 b3', 'g3 . . . . d3 . .'],
  ['a4 . . . . . f4 g4', 'd3 a3', 'd3 . . a3 . . . .'],
  ['a4 . . b4 . . d5 .', 'd3 f3', 'b3 . . . . f3 . .'],
  ['b4 . . a4 . . g4 .', 'd3 g3', 'g3 . . . . d3 . .'],
  ['e4 . . a4 . . b4 .', 'e3 a3', 'a3 . . . . e3 . .'],
  ['a4 . . . . . . .', 'd3 a3', 'd3 . . a3 . . d4 .'],
  ['a4 . . d5 . . f5 .', 'd3 a3', 'd3 . . . . a3 . .'],
  ['e5 . . d5 . . a4 .', 'd3 f3', 'd3 . . . . b3 . .'],
  ['b4 . . d5 . . e5 .', 'd3 b3', 'g3 . . . . d3 . .'],
  ['d5 . . . . . a4 b4', 'd3 a3', 'd3 . . a3 . . . .'],
  ['c5 . . b4 . . g4 .', 'e3 g3', 'c4 . . . . g3 . .'],
  ['a4 . . g4 . . e4 .', 'd3 g3', 'g3 . . . . d3 . .'],
  ['f4 . . a4 . . b4 .', 'd3 f3', 'b3 . . . . f3 . .'],
  ['a4 . . . . . . .', 'e3 a3', 'a3 . . e3 . . a3 .'],
  ['b4 . . d5 . . e5 .', 'd3 b3', 'g3 . . . . d3 . .'],
  ['f5 . . e5 . . d5 .', 'd3 a3', 'd3 . . . . a3 . .'],
  ['e5 . . b4 . . a4 .', 'e3 b3', 'a3 . . . . e3 . .'],
  ['d5 . . . . . . .', 'd3 a3', 'd3 . . a3 . . d4 .'],
];

/** @type {Record<string, number>} */
const LETTERS = { c: 0, d: 2, e: 4, f: 6, g: 7, a: 9, b: 11 };

/** @param {string} note */
const pitch = (note) => 440 * 2 ** ((LETTERS[note[0] ?? 'a'] ?? 9) / 12 + Number(note[1]) - 4 - 9 / 12);

/** How long it is, in seconds, with what rings after it. */
export const THEME_SECONDS = BARS.length * STEPS * EIGHTH + 6;

/** @param {Studio} studio @param {number} at */
export function theme(studio, at) {
  const { out, between } = studio;
  const hall = studio.gain(studio.room(out, 1.6), 0.3);
  const box = studio.filter(out, 'lowpass', 3800, 0.4);
  box.connect(hall);

  /**
   * A tongue: its tone, the box under it, and the metal in its first moment.
   * @param {string} note @param {number} when @param {number} level @param {number} side
   */
  function pluck(note, when, level, side) {
    const tone = pitch(note);
    const ring = 0.28 + 90 / tone;
    const from = when + between(0, 0.014);
    /** @type {import('./struck.js').Mode[]} */
    const modes = [[tone, 1, ring], [tone * 2.01, 0.1, ring * 0.45], [tone * 5.4, 0.07, 0.045]];
    strike(studio, studio.pan(box, side), from, level * between(0.86, 1), modes, 0.006);
  }

  const reeds = studio.gain(studio.filter(out, 'lowpass', 950, 0.4), 0);
  reeds.connect(hall);
  const reed = studio.wave([1, 0.55, 0.42, 0.3, 0.2, 0.16, 0.1, 0.07]);
  const whole = STEPS * EIGHTH;
  const end = at + BARS.length * whole;
  shape(reeds.gain, at, [[4, 0.015], [(BARS.length - 2) * whole - 4, 0.016], [2 * whole + 4, 0]]);
  for (const [tone, detune] of [['d3', 0.998], ['d3', 1.002], ['a3', 1.001]]) {
    studio.tone(studio.gain(reeds, 0.5), reed, pitch(String(tone)) * Number(detune), at, end + 5);
  }

  /** @param {Bar} bar @param {number} from */
  function play([tune, chord, thumb], from) {
    tune.split(' ').forEach((note, step) => {
      if (note !== '.') pluck(note, from + step * EIGHTH, step ? 0.1 : 0.11, 0.15);
    });
    thumb.split(' ').forEach((note, step) => {
      if (note !== '.') pluck(note, from + step * EIGHTH, 0.062, -0.2);
    });
    for (const note of chord.split(' ').slice(1)) {
      const breath = studio.gain(reeds, 0);
      breath.gain.setValueAtTime(0, from);
      follow(breath.gain, from, [[0.7, 0.55], [whole - 0.7, 0.5], [0.8, 0]]);
      studio.tone(breath, reed, pitch(note) * 1.0015, from, from + whole + 0.9);
    }
  }

  let next = 0;
  return {
    /** @param {number} until */
    schedule(until) {
      for (let bar = BARS[next]; bar && at + next * whole < until; bar = BARS[next]) play(bar, at + next++ * whole);
    },
  };
}

// The desk: what plays now, how one place gives way to the next, and how loud it all is.

import { BEDS } from './beds.js';
import { createCeiling } from './ceiling.js';
import { EFFECTS } from './effects.js';
import { towards } from './envelope.js';
import { createStudio } from './studio.js';
import { theme } from './theme.js';

/**
 * @typedef {import('./studio.js').Studio} Studio
 * @typedef {{place: string | null, light: string | null, theme: 'aloud' | 'softly' | null}} Scene
 * @typedef {ReturnType<typeof createDesk>} Desk
 */

/** How far ahead sounds are laid out, and how often, in seconds: a busy page must not leave holes. */
const AHEAD = 4;
const EVERY = 1;
/** Time constants; a fade is heard for three times as long. */
const FADE_IN = 0.5;
const FADE_OUT = 0.45;
const HUSH = { depth: 0.12, down: 0.4, seconds: 5, up: 1.2 };
const THEME = { aloud: 1, softly: 0.5 };

/**
 * @param {BaseAudioContext} context
 * @param {() => number} [seed] told only where the same is to be heard again
 */
export function createDesk(context, seed = () => Math.floor(Math.random() * 1e9)) {
  const gate = context.createGain();
  gate.gain.value = 0;
  gate.connect(context.destination);
  const mix = createCeiling(context, gate);
  /** All that an effect may hush. */
  const room = context.createGain();
  room.connect(mix);

  /** @type {{name: string, light: string | null, studio: Studio, bed: import('./beds.js').Bed} | null} */
  let now = null;
  /** @type {{studio: Studio, schedule: (until: number) => void} | null} */
  let tune = null;
  /** All that still sounds. @type {Set<Studio>} */
  const sounding = new Set();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;
  let heard = false;

  /** @param {AudioNode} goal @param {number} level */
  function open(goal, level) {
    const studio = createStudio(context, goal, seed(), () => sounding.delete(studio));
    sounding.add(studio);
    studio.out.gain.value = level;
    return studio;
  }

  /** @param {Studio} studio */
  function leave(studio) {
    towards(studio.out.gain, context.currentTime, 0, FADE_OUT);
    studio.end(context.currentTime + FADE_OUT * 8);
  }

  /** @param {string | null} name @param {string | null} light */
  function go(name, light) {
    if (now) leave(now.studio);
    now = null;
    const kind = name !== null && Object.hasOwn(BEDS, name) ? BEDS[name] : undefined;
    if (!kind || name === null) return;
    const studio = open(room, 0);
    towards(studio.out.gain, context.currentTime, kind.level, FADE_IN);
    const bed = kind.make(studio);
    bed.light(light ?? '', 0.001);
    now = { name, light, studio, bed };
    tick();
  }

  function tick() {
    now?.bed.schedule(context.currentTime + AHEAD);
    tune?.schedule(context.currentTime + AHEAD);
  }

  return {
    /** Lays out what comes next; by itself once a second. */
    tick,

    /** What is to be heard as long as nothing else is asked for. @param {Scene} scene */
    set({ place, light, theme: wish }) {
      if ((now?.name ?? null) !== place) go(place, light);
      else if (now && now.light !== light) now.bed.light((now.light = light) ?? '');
      if (!wish && tune) {
        leave(tune.studio);
        tune = null;
      }
      if (!wish || tune || (heard && wish === 'aloud')) return;
      heard ||= wish === 'aloud';
      const studio = open(mix, THEME[wish]);
      tune = { studio, ...theme(studio, context.currentTime + 1) };
      tick();
    },

    /** Plays one effect once; nothing if there is none of that name. @param {string} id */
    play(id) {
      const effect = Object.hasOwn(EFFECTS, id) ? EFFECTS[id] : undefined;
      if (!effect) return;
      const at = context.currentTime + 0.05;
      if (id === 'hush') {
        room.gain.cancelScheduledValues(at);
        towards(room.gain, at, HUSH.depth, HUSH.down);
        towards(room.gain, at + HUSH.seconds, 1, HUSH.up);
      }
      effect.make(open(mix, effect.level), at);
    },

    /** Can be heard, after `fade` seconds. @param {number} fade */
    open(fade) {
      towards(gate.gain, context.currentTime, 1, fade / 3);
      clearInterval(ticking);
      ticking = setInterval(tick, EVERY * 1000);
      tick();
    },

    /** Cannot be heard, after `fade` seconds. @param {number} fade */
    shut(fade) {
      towards(gate.gain, context.currentTime, 0, fade / 3);
      clearInterval(ticking);
    },

    /** Ends all that sounds. */
    clear() {
      for (const studio of sounding) studio.end();
      sounding.clear();
      now = tune = null;
      room.gain.cancelScheduledValues(0);
      room.gain.value = 1;
    },
  };
}

// What one sound is made with: tones, noise, filters and a room. They end together.

import { dice } from './dice.js';
import { drift, driftSpeed, echo, noise } from './noise.js';

/**
 * @typedef {ReturnType<typeof createStudio>} Studio
 * @typedef {AudioNode | AudioParam} Goal
 * @typedef {import('./noise.js').Colour} Colour
 */

/** @template {AudioNode} N @param {N} node @param {Goal} to */
function joined(node, to) {
  node.connect(/** @type {AudioNode} */ (to));
  return node;
}

/**
 * @param {BaseAudioContext} context
 * @param {AudioNode} goal
 * @param {number} seed
 * @param {() => void} [done] when its last source has ended
 */
export function createStudio(context, goal, seed, done) {
  const random = dice(seed);
  const out = joined(context.createGain(), goal);
  /** @type {Set<AudioScheduledSourceNode>} */
  const running = new Set();
  /** How long the last of it stays in the room. */
  let tail = 0;
  const between = (/** @type {number} */ low, /** @type {number} */ high) => low + (high - low) * random();

  /** @param {AudioScheduledSourceNode} source @param {number} [until] */
  function remember(source, until) {
    running.add(source);
    if (until !== undefined) source.stop(until);
    source.onended = () => {
      running.delete(source);
      source.disconnect();
      if (running.size > 0) return;
      if (tail > 0) return ringOut();
      out.disconnect();
      done?.();
    };
  }

  /** Silence, for as long as the room needs to fall silent too. */
  function ringOut() {
    const silence = joined(context.createConstantSource(), out);
    silence.offset.value = 0;
    silence.start();
    remember(silence, context.currentTime + tail);
    tail = 0;
  }

  /** @param {Goal} to @param {AudioBuffer} buffer @param {number} speed @param {number} [from] @param {number} [until] */
  function loop(to, buffer, speed, from = context.currentTime, until) {
    const source = joined(context.createBufferSource(), to);
    source.buffer = buffer;
    source.loop = true;
    source.playbackRate.value = speed;
    // Each begins somewhere else, so that two of them are two.
    source.start(from, random() * buffer.duration);
    remember(source, until);
    return source;
  }

  return {
    context,
    out,
    random,
    between,
    now: () => context.currentTime,

    /** @param {Goal} to */
    gain(to, value = 1) {
      const node = joined(context.createGain(), to);
      node.gain.value = value;
      return node;
    },

    /** @param {Goal} to @param {BiquadFilterType} type @param {number} frequency */
    filter(to, type, frequency, q = 0.7, gain = 0) {
      const node = joined(context.createBiquadFilter(), to);
      node.type = type;
      node.frequency.value = frequency;
      node.Q.value = q;
      node.gain.value = gain;
      return node;
    },

    /** @param {Goal} to @param {number} where from -1, left, to 1, right */
    pan(to, where) {
      const node = joined(context.createStereoPanner(), to);
      node.pan.value = where;
      return node;
    },

    /** Walls to sound in. @param {Goal} to @param {number} seconds */
    room(to, seconds) {
      const node = joined(context.createConvolver(), to);
      node.buffer = echo(context, seconds);
      tail = Math.max(tail, seconds);
      return node;
    },

    /**
     * @param {Goal} to @param {OscillatorType | PeriodicWave} shape @param {number} frequency
     * @param {number} [from] @param {number} [until]
     */
    tone(to, shape, frequency, from = context.currentTime, until) {
      const source = joined(context.createOscillator(), to);
      if (typeof shape === 'object') source.setPeriodicWave(shape);
      else source.type = shape;
      source.frequency.value = frequency;
      source.start(from);
      remember(source, until);
      return source;
    },

    /** A number that can be turned, for whatever it is joined to. @param {number} value @param {Goal[]} goals */
    dial(value, ...goals) {
      const source = context.createConstantSource();
      for (const goal of goals) joined(source, goal);
      source.offset.value = value;
      source.start();
      remember(source);
      return source.offset;
    },

    /** @param {Goal} to @param {Colour} colour @param {number} [from] @param {number} [until] */
    noise: (to, colour, from, until) => loop(to, noise(context, colour), 1, from, until),

    /**
     * Adds a wandering between -depth and depth, with so many turns a second.
     * @param {AudioParam} to @param {number} turns @param {number} depth
     */
    wander(to, turns, depth) {
      const amount = joined(context.createGain(), to);
      amount.gain.value = depth;
      loop(amount, drift(context), driftSpeed(turns));
    },

    /** A wave of overtones: how strong each is, from the first. @param {number[]} strengths */
    wave(strengths) {
      const real = new Float32Array(strengths.length + 1);
      const imag = new Float32Array(strengths.length + 1);
      strengths.forEach((strength, at) => {
        const turn = random() * 2 * Math.PI;
        real[at + 1] = strength * Math.cos(turn);
        imag[at + 1] = strength * Math.sin(turn);
      });
      return context.createPeriodicWave(real, imag);
    },

    /**
     * Moments that come `low` to `high` seconds apart, the first after `first`.
     * @param {number} low @param {number} high @param {number} first
     */
    moments(low, high, first) {
      let next = context.currentTime + first;
      return (/** @type {number} */ until, /** @type {(at: number) => void} */ make) => {
        for (; next < until; next += between(low, high)) make(next);
      };
    },

    /** Everything stops, and is let go. @param {number} [at] */
    end(at) {
      tail = 0;
      for (const source of running) source.stop(at);
      if (at === undefined) out.disconnect();
    },
  };
}

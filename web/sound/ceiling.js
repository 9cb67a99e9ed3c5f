// What keeps every sound low: whatever is played at once, no more than this comes out.

/** Up to here nothing is changed. */
const FREE = 0.4;
/** Above this nothing comes, -3.4 dB of full scale. */
export const CEILING = 0.68;
const POINTS = 2049;
/** By how much this compressor lifts what is soft; the standard says how it comes about. */
const MADE_UP = 2.4443;

/** @param {BaseAudioContext} context @param {AudioNode} goal @returns {AudioNode} what to play into */
export function createCeiling(context, goal) {
  const roof = context.createWaveShaper();
  const room = CEILING - FREE;
  roof.curve = Float32Array.from({ length: POINTS }, (_, at) => {
    const value = (2 * at) / (POINTS - 1) - 1;
    const size = Math.abs(value);
    return Math.sign(value) * (size < FREE ? size : FREE + room * Math.tanh((size - FREE) / room));
  });
  roof.connect(goal);

  // A compressor makes up by itself for what it takes; that is undone, so that soft stays soft.
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -16;
  limiter.knee.value = 6;
  limiter.ratio.value = 14;
  limiter.attack.value = 0.004;
  limiter.release.value = 0.2;
  const trim = context.createGain();
  trim.gain.value = 1 / MADE_UP;
  limiter.connect(trim);
  trim.connect(roof);
  return limiter;
}

// What can be said of a sound in numbers. All levels are in decibels below full scale.

/**
 * @typedef {{peak: number, rms: number, low: number, high: number, loudest: number, bright: number, offset: number, step: number}} Figures
 */

const decibel = (/** @type {number} */ value) => 20 * Math.log10(Math.max(value, 1e-7));

/**
 * The levels of windows so many seconds long, one after the other.
 * @param {Float32Array[]} ears @param {number} rate @param {number} seconds
 */
export function levels(ears, rate, seconds) {
  const window = Math.round(seconds * rate);
  const count = Math.max(1, Math.floor((ears[0]?.length ?? 0) / window));
  return Array.from({ length: count }, (_, at) => {
    let sum = 0;
    for (const ear of ears) for (let one = at * window; one < (at + 1) * window; one += 1) sum += (ear[one] ?? 0) ** 2;
    return decibel(Math.sqrt(sum / window / ears.length));
  });
}

/**
 * Without what a small loudspeaker cannot give: twice the highpass of a resistor at 250 Hz.
 * @param {Float32Array} ear @param {number} rate
 */
function small(ear, rate) {
  const keep = Math.exp((-2 * Math.PI * 250) / rate);
  let out = ear;
  for (let pass = 0; pass < 2; pass += 1) {
    let [before, now] = [0, 0];
    out = out.map((value) => {
      now = keep * (now + value - before);
      before = value;
      return now;
    });
  }
  return out;
}

/** @param {Float32Array[]} ears @param {number} rate @returns {Figures} */
export function figures(ears, rate) {
  let [peak, step, offset] = [0, 0, 0];
  for (const ear of ears) {
    let [sum, before] = [0, 0];
    for (const value of ear) {
      peak = Math.max(peak, Math.abs(value));
      step = Math.max(step, Math.abs(value - before));
      sum += value;
      before = value;
    }
    offset = Math.max(offset, Math.abs(sum / ear.length));
  }
  const steady = levels(ears, rate, 3);
  const whole = (/** @type {Float32Array[]} */ all) => levels(all, rate, (all[0]?.length ?? 1) / rate)[0] ?? NaN;
  return {
    peak: decibel(peak),
    rms: whole(ears),
    low: Math.min(...steady),
    high: Math.max(...steady),
    loudest: Math.max(...levels(ears, rate, 0.4)),
    bright: whole(ears.map((ear) => small(ear, rate))),
    offset: decibel(offset),
    step: decibel(step),
  };
}

/** A file of 16 bits a sample. @param {Float32Array[]} ears @param {number} rate */
export function wav(ears, rate) {
  const length = ears[0]?.length ?? 0;
  const data = new DataView(new ArrayBuffer(44 + length * ears.length * 2));
  const text = (/** @type {number} */ at, /** @type {string} */ word) =>
    [...word].forEach((letter, index) => data.setUint8(at + index, letter.charCodeAt(0)));
  text(0, 'RIFF');
  data.setUint32(4, data.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  data.setUint32(16, 16, true);
  data.setUint16(20, 1, true);
  data.setUint16(22, ears.length, true);
  data.setUint32(24, rate, true);
  data.setUint32(28, rate * ears.length * 2, true);
  data.setUint16(32, ears.length * 2, true);
  data.setUint16(34, 16, true);
  text(36, 'data');
  data.setUint32(40, data.byteLength - 44, true);
  ears.forEach((ear, side) =>
    ear.forEach((value, at) => data.setInt16(44 + (at * ears.length + side) * 2, Math.max(-1, Math.min(1, value)) * 32767, true)),
  );
  return new Uint8Array(data.buffer);
}

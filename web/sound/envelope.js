// How a loudness comes and goes. Nothing begins or ends at full height.

/**
 * Straight from one point to the next, beginning at nothing.
 * @param {AudioParam} param @param {number} at @param {[seconds: number, value: number][]} points each so long after the one before
 */
export function shape(param, at, points) {
  param.setValueAtTime(0, at);
  follow(param, at, points);
}

/**
 * The same from where it is.
 * @param {AudioParam} param @param {number} at @param {[seconds: number, value: number][]} points
 */
export function follow(param, at, points) {
  let time = at;
  for (const [seconds, value] of points) param.linearRampToValueAtTime(value, (time += seconds));
  return time;
}

/**
 * Up in `attack` seconds, then down by itself, to a third every `decay`.
 * @param {AudioParam} param @param {number} at @param {number} attack @param {number} peak
 * @param {number} decay
 */
export function fall(param, at, attack, peak, decay) {
  param.setValueAtTime(0, at);
  param.linearRampToValueAtTime(peak, at + attack);
  param.setTargetAtTime(0, at + attack, decay);
}

/**
 * Towards a value from wherever it is now; nearly there after three times as long.
 * @param {AudioParam} param @param {number} at @param {number} value @param {number} seconds
 */
export function towards(param, at, value, seconds) {
  param.setTargetAtTime(value, at, seconds);
}

// Numbers of many runs, put together.

/** The middle one; of an even number, the mean of the two in the middle. @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + high) / 2 : high;
}

/** @typedef {{median: number, least: number, most: number}} Spread */

/** Runs that came to no figure count for none. @param {readonly (number | null)[]} numbers @returns {Spread | null} */
export function spread(numbers) {
  const known = numbers.filter((one) => one !== null && Number.isFinite(one)).map(Number);
  if (known.length === 0) return null;
  return { median: median(known), least: Math.min(...known), most: Math.max(...known) };
}

/**
 * Cumulative layout shift: the worst burst, where a burst ends after a second of rest or five in all.
 * @param {readonly {value: number, at: number}[]} shifts by time, in milliseconds
 */
export function layoutShift(shifts) {
  let worst = 0;
  let sum = 0;
  let began = -Infinity;
  let last = -Infinity;
  for (const { value, at } of shifts) {
    if (at - last >= 1000 || at - began >= 5000) {
      sum = 0;
      began = at;
    }
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

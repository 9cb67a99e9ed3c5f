// Whether colours can be told apart. The list is that of crates/theme, whose tests hold this one
// against it.

/** @type {readonly [front: string, ground: string, least: number][]} */
export const PAIRS = [
  ['ink', 'paper', 7],
  ['ink', 'paper-bright', 7],
  ['ink', 'kraft', 7],
  ['ink', 'amber', 7],
  ['ink', 'marigold', 4.5],
  ['ink', 'blush', 4.5],
  ['madder', 'paper', 4.5],
  ['madder', 'paper-bright', 4.5],
  ['paper', 'night', 7],
  ['paper', 'evening', 13],
  ['paper', 'plum', 4.5],
  ['paper', 'dusk', 4.5],
  ['paper-bright', 'teal', 4.5],
  ['teal', 'kraft', 3],
  ['teal', 'paper', 3],
  ['amber', 'madder', 3],
  ['amber', 'night', 3],
  ['amber', 'plum', 3],
];

/** What no theme changes, and words lie on. */
const FIXED = { evening: '#15102b' };

/** WCAG's relative luminance. @param {string} color as `#rrggbb` */
function luminance(color) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast ratio of two colours. @param {string} one @param {string} other */
export function contrast(one, other) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The pairs that these colours leave too faint, as words.
 * @param {Readonly<Record<string, string>>} colors one for every name
 */
export function tooFaint(colors) {
  const all = { ...colors, ...FIXED };
  const color = (/** @type {string} */ name) => all[/** @type {keyof typeof all} */ (name)] ?? '';
  return PAIRS.flatMap(([front, ground, least]) => {
    const ratio = contrast(color(front), color(ground));
    return ratio >= least ? [] : [`${front} and ${ground} stand ${ratio.toFixed(2)} apart, and ${least} is needed`];
  });
}

// What the browser and its owner ask for.

/** @typedef {import('./strings.js').Message} Message */

/** Nothing is to move. */
export const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The page is upright and narrow: a phone as it is mostly held. */
export const upright = matchMedia('(orientation: portrait) and (max-width: 48rem)');

/** @returns {{saveData?: boolean, type?: string}} what is known of the network, which is little in most browsers */
const connection = () => /** @type {{connection?: {}}} */ (navigator).connection ?? {};

/** Whether every megabyte may cost somebody money. */
export const metered = () => connection().type === 'cellular';

/** Whether as little as possible is to be loaded. */
export function saves() {
  return connection().saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Why the pictures wait until they are asked for. @returns {Message | null | 'chosen'} */
export function whyHeld() {
  if (new URLSearchParams(location.search).get('face') === 'text') return 'chosen';
  if (saves()) return 'saving';
  if (metered()) return 'metered';
  // A canvas cannot take on colours of the reader's own.
  return matchMedia('(forced-colors: active)').matches ? 'colours' : null;
}

/** Once the browser has nothing better to do. @param {() => void} run */
export function whenIdle(run) {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 4000 });
  else setTimeout(run, 600);
}

// What was pressed on the first screens before the game was there, and where the focus stood.

/** @typedef {{kind: string, value: string, at: number}} Press as the small wasm takes it, with its time */

/** Takes over from web/early.js. @returns {readonly Press[]} oldest first */
export function takeOpening() {
  const take = /** @type {{takeOpening?: () => Press[]}} */ (globalThis).takeOpening;
  return take?.() ?? [];
}

/**
 * Where the focus stands in the first screens, as a way to find the same place in what is drawn
 * in their stead.
 * @param {Element | null} held
 * @returns {((root: Element) => Element | null) | null} null where it is not there
 */
export function focusIn(held) {
  if (!held?.closest('.opening')) return null;
  if (!(held instanceof HTMLButtonElement)) return (root) => root.querySelector(held.localName);
  const { intent = '', value = '' } = held.dataset;
  return (root) => root.querySelector(`button[data-intent="${CSS.escape(intent)}"][data-value="${CSS.escape(value)}"]`);
}

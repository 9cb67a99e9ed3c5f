// Intents, as the wasm modules and the page's own markup know them.

/** @typedef {import('./protocol').Intent} Intent */

/** Its type, and the value of its one other field. @param {Intent} intent @returns {[string, string]} */
export function words({ type, ...rest }) {
  return [type, String(Object.values(rest)[0] ?? '')];
}

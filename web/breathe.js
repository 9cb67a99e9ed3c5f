// Long work in pieces, so that a press is never kept waiting for all of it.

/** @typedef {{scheduler?: {yield?: () => Promise<void>}}} Scheduling */

/** Lets the browser answer whatever has been pressed, and then goes on. @returns {Promise<void>} */
export function breathe() {
  const { scheduler } = /** @type {Scheduling} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}

// Long work in pieces, so that a press is never kept waiting for all of it.

/** A page that nobody looks at draws no frames. */
const LONGEST = 100;

/** For how long, in milliseconds, work goes on before the browser is let. */
const SPELL = 8;

/**
 * For work in many small pieces that shows nothing on the way: to be waited for after each.
 * @returns {() => Promise<void> | undefined} lets the browser, where it has waited long
 */
export function paced() {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SPELL) return undefined;
    return giveWay().then(() => void (since = performance.now()));
  };
}

/** Lets a press go first, and waits for no frame where nobody presses. @returns {Promise<void>} */
function giveWay() {
  const { scheduler } = /** @type {{scheduler?: {yield?: () => Promise<void>}}} */ (/** @type {unknown} */ (globalThis));
  return scheduler?.yield?.() ?? breathe();
}

/** Lets the browser show what has changed and answer whatever was pressed. @returns {Promise<void>} */
export function breathe() {
  const draws = typeof requestAnimationFrame === 'function';
  return new Promise((done) => {
    if (draws) requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, draws ? LONGEST : 0);
  });
}

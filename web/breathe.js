// Long work in pieces, so that a press is never kept waiting for all of it.

/** A page that nobody looks at draws no frames. */
const LONGEST = 100;

/** Lets the browser show what has changed and answer whatever was pressed. @returns {Promise<void>} */
export function breathe() {
  const draws = typeof requestAnimationFrame === 'function';
  return new Promise((done) => {
    if (draws) requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, draws ? LONGEST : 0);
  });
}

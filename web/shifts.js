// Shift, pressed three times by itself: the way out that needs no pointer and no looking.

const TIMES = 3;
/** Between one press and the next, in milliseconds. */
const WITHIN = 5000;

/**
 * @param {object} how
 * @param {Window} how.target
 * @param {() => number} how.now in milliseconds
 * @param {(missing: number | null) => void} how.tell how many presses are missing; null for none begun
 * @param {() => void} how.leave
 */
export function listenToShifts({ target, now, tell, leave }) {
  let count = 0;
  let last = -Infinity;
  let told = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let expiry;

  function reset() {
    clearTimeout(expiry);
    count = 0;
    if (told) tell(null);
    told = false;
  }

  /** @param {KeyboardEvent} event */
  function press({ key, repeat, ctrlKey, altKey, metaKey }) {
    if (key !== 'Shift' || ctrlKey || altKey || metaKey) return reset();
    if (repeat) return;
    if (now() - last > WITHIN) count = 0;
    last = now();
    count += 1;
    if (count < TIMES) return;
    reset();
    leave();
  }

  /**
   * Told when the key is let go: whoever goes back by Shift and Tab is spared the news.
   * @param {KeyboardEvent} event
   */
  function release({ key }) {
    if (key !== 'Shift' || count === 0) return;
    clearTimeout(expiry);
    expiry = setTimeout(reset, WITHIN);
    told = true;
    tell(TIMES - count);
  }

  target.addEventListener('keydown', press, true);
  target.addEventListener('keyup', release, true);
  target.addEventListener('pointerdown', reset, true);
}

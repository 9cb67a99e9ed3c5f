// Told from inside a page, the same for every page: when a choice is on the screen, when a press
// has been answered, and the web vitals. Runs before anything of the page does.

/**
 * @typedef {object} Look where a page has its story
 * @property {string} choices a selector: everything that could be pressed to go on
 * @property {string} lines a selector: each line of the story, where they are elements
 *
 * @typedef {{x: number, y: number, label: string}} Choice where to press, in pixels of the page as it is seen
 * @typedef {{at: number, state: string, choices: Choice[], lines: number, options: number}} Seen `options` are those of a decision
 * @typedef {{value: number, at: number}} Shift
 *
 * @typedef {object} Vitals milliseconds since the navigation began
 * @property {number} origin seconds since 1970
 * @property {Record<string, number>} marks
 * @property {Record<string, number>} faces when each was first shown
 * @property {number} paint the largest, so far
 * @property {string} painted what that was
 * @property {number} firstPaint
 * @property {Shift[]} shifts
 * @property {number[]} interactions how long each took
 * @property {number} blocked by which tasks went beyond 50 ms
 *
 * @typedef {object} Probe
 * @property {() => Seen} look
 * @property {(state: string) => void} watch for what is pressed to be answered
 * @property {() => void} reveal scrolls the first choice into sight, as somebody would who looks for it
 * @property {() => Vitals} vitals
 */

/** @param {Look} where @param {boolean} follows whether a press at the first choice is watched for its answer */
export function probe(where, follows) {
  if (window !== window.top) return;
  /** @type {Shift[]} */
  const shifts = [];
  /** @type {Map<number, number>} */
  const interactions = new Map();
  /** @type {{at: number, over: number}[]} */
  const long = [];
  let paint = 0;
  let painted = '';

  /** @param {string} type @param {(entry: any) => void} take @param {object} [more] */
  const observe = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  observe('largest-contentful-paint', (entry) => {
    paint = entry.startTime;
    painted = entry.element ? `${entry.element.tagName.toLowerCase()}.${entry.element.getAttribute('class') ?? ''}` : entry.url;
  });
  observe('layout-shift', ({ value, startTime, hadRecentInput }) => !hadRecentInput && shifts.push({ value, at: startTime }));
  observe('longtask', ({ startTime, duration }) => long.push({ at: startTime, over: duration - 50 }));
  observe(
    'event',
    ({ interactionId: id, duration }) => id && interactions.set(id, Math.max(duration, interactions.get(id) ?? 0)),
    { durationThreshold: 16 },
  );

  /** Its middle, if somebody could press it there. @param {Element} element @returns {Choice | null} */
  function pressable(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width < 1 || height < 1 || element.matches(':disabled')) return null;
    // A link that runs over two lines has nothing of its own in its middle.
    const [box = { left, top, width, height }] = element.getClientRects();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const there = document.elementFromPoint(x, y);
    if (!there || !(element === there || element.contains(there))) return null;
    const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return seen ? { x, y, label: (element.textContent ?? '').trim() } : null;
  }

  /** @param {string} selector @returns {Element[]} */
  const all = (selector) => [...document.querySelectorAll(selector)];

  /** @returns {Seen} */
  function look() {
    const elements = all(where.choices).filter((one) => one.checkVisibility());
    const choices = elements.flatMap((one) => pressable(one) ?? []);
    const lines = (where.lines ? all(where.lines) : []).filter((one) => one.checkVisibility() && one.textContent?.trim());
    const labels = elements.map((one) => one.textContent?.trim());
    const state = JSON.stringify([document.documentElement.dataset.screen, labels, lines.length, lines.at(-1)?.textContent?.trim()]);
    return { at: performance.now(), state, choices, lines: lines.length, options: elements.filter((one) => one.matches('.option')).length };
  }

  /**
   * Once a frame, until it is so; told when that frame has been painted.
   * @param {(seen: Seen) => boolean} so @param {(seen: Seen) => void} tell
   */
  function until(so, tell) {
    const seen = document.body ? look() : null;
    if (!seen || !so(seen)) return void requestAnimationFrame(() => until(so, tell));
    // Before whatever else waits for its turn, which is no part of the frame.
    const { scheduler } = /** @type {{scheduler: {postTask: (run: () => void, how: object) => void}}} */ (/** @type {unknown} */ (globalThis));
    scheduler.postTask(() => tell({ ...seen, at: performance.now() }), { priority: 'user-blocking' });
  }

  const tell = (/** @type {string} */ what) => (/** @type {Seen} */ seen) =>
    /** @type {any} */ (globalThis).tellBench(JSON.stringify({ what, seen }));

  /** @type {Record<string, number>} */
  const faces = {};
  new MutationObserver(() => {
    const { face } = document.documentElement.dataset;
    if (face && !(face in faces)) faces[face] = performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-face'] });

  /**
   * An answer is one to a press: a page that puts itself together anew has not answered. To look takes time of
   * the page's own, so nobody looks before.
   * @param {string} state
   */
  function watch(state) {
    const begin = () => void requestAnimationFrame(() => until((seen) => seen.state !== state, tell('answer')));
    addEventListener('pointerup', begin, { capture: true, once: true });
  }

  /** @type {Probe} */
  const told = {
    look,
    watch,
    reveal: () => all(where.choices).find((one) => one.checkVisibility())?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    vitals: () => ({
      origin: performance.timeOrigin / 1000,
      marks: Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime])),
      faces,
      paint,
      painted,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      shifts,
      interactions: [...interactions.values()],
      blocked: long.reduce((sum, { over }) => sum + over, 0),
    }),
  };
  Object.assign(globalThis, { probeOfBench: told });
  requestAnimationFrame(() =>
    until(({ choices }) => choices.length > 0, (seen) => {
      if (follows) watch(seen.state);
      tell('choice')(seen);
    }),
  );
}

// A place in the picture: its light, and on the map what is awake.

/**
 * @typedef {import('./drawing.js').Drawing} Drawing
 * @typedef {import('./protocol').Awake} Awake
 * @typedef {{tint: string, lit: number}} Light
 */

/** @type {Light} */
const PLAIN = { tint: '#ffffff', lit: 0 };

/** The usual state of a path beside its lit one. @type {WeakMap<Element, Record<string, string | null>>} */
const usual = new WeakMap();

/** @param {Element} path @returns {Record<string, string>} */
function lamp(path) {
  const [fill, opacity] = [path.getAttribute('data-lit'), path.getAttribute('data-lit-op')];
  return { ...(fill === null ? {} : { fill }), ...(opacity === null ? {} : { 'fill-opacity': opacity }) };
}

/** @param {Element} path @param {boolean} lit */
function shine(path, lit) {
  const was = usual.get(path) ?? { fill: path.getAttribute('fill'), 'fill-opacity': path.getAttribute('fill-opacity') };
  usual.set(path, was);
  const now = lit
    ? { ...was, ...lamp(path) }
    : was;
  for (const [name, value] of Object.entries(now)) {
    if (value === null) path.removeAttribute(name);
    else path.setAttribute(name, value);
  }
}

/** How many windows are lit: one by one with the endings that were seen. @param {number} windows @param {Awake} awake */
export const litWindows = (windows, { seen, endings }) =>
  seen === 0 ? 0 : Math.max(1, Math.round(windows * Math.min(1, seen / Math.max(1, endings))));

const LIT = '[data-lit], [data-lit-op]';

/** @param {Drawing} drawing */
export function createPlace(drawing) {
  const { root } = drawing;
  return {
    root,
    /** Where people stand. */
    people: drawing.parts.get('people') ?? root,

    /** @param {string | null} name none for the usual one @returns {string} what everything is tinted with */
    light(name) {
      const lights = /** @type {Record<string, Light>} */ (drawing.data('lights') ?? {});
      const { tint = '', lit = 0 } = lights[name ?? ''] ?? Object.values(lights)[0] ?? PLAIN;
      for (const path of root.querySelectorAll(LIT)) shine(path, lit >= 0.5);
      return tint;
    },

    /** @param {readonly Awake[]} awake */
    wake(awake) {
      for (const one of awake) {
        const groups = [...root.querySelectorAll(`[data-place="${one.setting}"]`)];
        for (const group of groups) group.classList.add('awake');
        const paths = groups.flatMap((group) => [...group.querySelectorAll(LIT)]);
        const windows = paths.filter((path) => path.hasAttribute('data-window'));
        const count = litWindows(windows.length, one);
        for (const path of paths) shine(path, !path.hasAttribute('data-window') || windows.indexOf(path) < count);
      }
    },

    /** Where a thing is that may be noticed. @param {string} name @returns {[number, number] | null} */
    spot(name) {
      const [x, y] = drawing.data('spots')?.[name] ?? [];
      return typeof x === 'number' ? [x, y] : null;
    },
  };
}

// The events not yet acknowledged: in memory, and mirrored into storage where there is any, so
// that they outlive the tab. Every tab writes under a key of its own.

import { madeAt } from './uuid.js';

/**
 * @typedef {import('./protocol').Event} Event
 * @typedef {Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>} Store
 */

const PREFIX = 'sp.queue.';
const MOST = 500;
const OLDEST = 7 * 24 * 3600 * 1000;

/** @param {Store} storage */
const keysOf = (storage) =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) => key.startsWith(PREFIX));

/** @param {string | null} text @returns {Event[]} */
function parse(text) {
  try {
    const events = JSON.parse(text ?? '[]');
    return Array.isArray(events) ? events.filter((event) => typeof event?.id === 'string') : [];
  } catch {
    return [];
  }
}

/** Takes every queue out of storage, for someone who asked not to be counted. @param {Store | null} storage */
export function forget(storage) {
  try {
    if (storage) for (const key of keysOf(storage)) storage.removeItem(key);
  } catch {
    // Storage is blocked, so nothing is in it.
  }
}

/**
 * @param {object} how
 * @param {Store | null} how.storage
 * @param {() => number} how.now
 * @param {string} how.name new each time
 * @param {(events: Event[]) => void} [how.lose] hears of those that were too old or too many
 */
export function createQueue({ storage, now, name, lose = () => {} }) {
  const own = PREFIX + name;
  /** @type {Event[]} */
  let events = [];

  function mirror() {
    const alive = now() - OLDEST;
    const kept = new Set(events.filter(({ id }) => madeAt(id) > alive).slice(-MOST));
    if (kept.size < events.length) lose(events.filter((event) => !kept.has(event)));
    events = [...kept];
    try {
      if (events.length) storage?.setItem(own, JSON.stringify(events));
      else storage?.removeItem(own);
    } catch {
      // Blocked or full: memory still holds them.
    }
  }

  /**
   * Takes over what closed tabs left behind. A tab that is still open loses only its mirror, which
   * it writes again; what both send then, the server counts once.
   */
  function inherit() {
    try {
      const others = storage ? keysOf(storage) : [];
      const known = new Set();
      const orphans = others.flatMap((key) => parse(storage?.getItem(key) ?? null));
      events = orphans.filter(({ id }) => !known.has(id) && known.add(id));
      mirror();
      for (const key of others) storage?.removeItem(key);
    } catch {
      // Blocked: there is nothing to inherit.
    }
  }

  inherit();

  return {
    /** Oldest first. @returns {readonly Event[]} */
    all: () => events,

    /** @param {Event} event */
    push(event) {
      events.push(event);
      mirror();
    },

    /** @param {Set<string>} ids */
    drop(ids) {
      events = events.filter(({ id }) => !ids.has(id));
      mirror();
    },
  };
}

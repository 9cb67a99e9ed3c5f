// The events of this page, exactly as they are sent, and what became of each; and what the page
// around the game was told.

/**
 * @typedef {import('./protocol').Event} Event
 *
 * @typedef {'held' | 'waiting' | 'sent' | 'handed' | 'accepted' | 'duplicate' | 'rejected' | 'refused' | 'dropped'} Fate
 *   `held` until the player agrees; `handed` to the browser, which tells nobody what came of it;
 *   `rejected` by the server, `refused` by the player, `dropped` by this page
 *
 * @typedef {object} Entry
 * @property {Event} event
 * @property {boolean} earlier whether an earlier visit left it behind
 * @property {Fate} fate
 * @property {string} why the server's reason, or an answer's number; empty where there is none
 */

/** @typedef {{event: string, value: unknown}} Shared a message to the page around the game */
/** @typedef {ReturnType<typeof createLedger>} Ledger */

export function createLedger() {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @type {Shared[]} */
  let shared = [];
  let changed = () => {};

  return {
    /** Oldest first. @returns {readonly Readonly<Entry>[]} */
    all: () => [...entries.values()],

    /** @param {Event} event @param {Fate} fate @param {boolean} [earlier] */
    take(event, fate, earlier = false) {
      entries.set(event.id, { event, earlier, fate, why: '' });
      changed();
    },

    /** @param {Iterable<string>} ids @param {Fate} fate @param {string} [why] */
    tell(ids, fate, why = '') {
      for (const id of ids) {
        const entry = entries.get(id);
        if (entry) entries.set(id, { ...entry, fate, why });
      }
      changed();
    },

    /** What the page around the game was told, oldest first. @returns {readonly Shared[]} */
    shared: () => shared,

    /** @param {Shared} message */
    share(message) {
      shared = [...shared, message];
      changed();
    },

    forget() {
      entries.clear();
      shared = [];
      changed();
    },

    /** @param {() => void} run after every change */
    watch(run) {
      changed = run;
    },
  };
}

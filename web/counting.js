// What is counted about a play, and when: the page's side of the telemetry.

import { createDeparture } from './departure.js';
import { forget } from './queue.js';
import { createTelemetry, eventsOf } from './telemetry.js';

/**
 * @typedef {import('./consent.js').Consent} Consent
 * @typedef {import('./ledger.js').Ledger} Ledger
 * @typedef {import('./protocol').Body} Body
 * @typedef {import('./protocol').Event} Event
 */

/** A sandboxed page throws at the mere mention. */
function storageOrNone() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Where events go; empty for nowhere. */
export const endpoint = () =>
  document.querySelector('meta[name=telemetry]')?.getAttribute('content') ?? 'api/v1/events';

/** @returns {Parameters<typeof createTelemetry>[0]} */
const outside = () => ({
  endpoint: new URL(endpoint(), document.baseURI).href,
  storage: storageOrNone(),
  fetch: (url, init) => fetch(url, init),
  sendBeacon: (url, text) => navigator.sendBeacon(url, text),
  now: () => Date.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  schedule: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});

/**
 * @param {object} how
 * @param {Consent} how.consent
 * @param {Ledger} how.ledger
 * @param {() => Parameters<typeof createTelemetry>[0]} [how.around]
 */
export function startCounting({ consent, ledger, around = outside }) {
  const given = around();
  const make = eventsOf(given);
  const departure = createDeparture();
  /** @type {ReturnType<typeof createTelemetry> | null} */
  let telemetry = null;
  /** Made, and not to be sent before the player agrees: nowhere but here. @type {Event[]} */
  let held = [];
  let over = false;

  function stop() {
    telemetry?.stop();
    telemetry = null;
    ledger.tell(held.map(({ id }) => id), 'refused');
    held = [];
    forget(given.storage);
  }

  function settle() {
    const standing = consent.standing();
    if (over) return;
    if (standing === 'refused' || standing === 'never') return stop();
    if (standing !== 'given') {
      return ledger.tell(held.map(({ id }) => id), standing === 'asked' ? 'held' : 'waiting');
    }
    telemetry ??= createTelemetry({ ...given, ledger });
    for (const event of held) telemetry.take(event);
    held = [];
  }

  /** @param {Body} body */
  function count(body) {
    departure.hear(body);
    const standing = consent.standing();
    if (over || standing === 'refused' || standing === 'never') return;
    const event = make(body);
    if (telemetry) return telemetry.take(event);
    held.push(event);
    ledger.take(event, standing === 'asked' ? 'held' : 'waiting');
  }

  consent.watch(settle);
  settle();
  addEventListener('online', () => telemetry?.online());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') telemetry?.leave();
  });
  addEventListener('pagehide', ({ persisted }) => {
    // A page kept for the Back button may go on: it has not left.
    const left = persisted ? null : departure.take();
    if (left) count(left);
    telemetry?.leave();
  });

  return {
    count,

    /**
     * For somebody who leaves fast: what was agreed to goes out, the leaving itself does not, and
     * nothing is remembered.
     */
    quit() {
      over = true;
      telemetry?.leave();
      stop();
      ledger.forget();
    },
  };
}

// What is counted about a play, and when: the page's side of the telemetry.

import { createDeparture } from './departure.js';
import { forget } from './queue.js';
import { createTelemetry } from './telemetry.js';

/** @typedef {import('./protocol').Body} Body */

/** A sandboxed page throws at the mere mention. */
function storageOrNone() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Where events go; empty for nowhere. */
const endpoint = () =>
  document.querySelector('meta[name=telemetry]')?.getAttribute('content') ?? 'api/v1/events';

/** @returns {(body: Body) => void} */
export function startCounting() {
  const storage = storageOrNone();
  const path = endpoint();
  const asksNot = 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true;
  if (asksNot || !path) {
    forget(storage);
    return () => {};
  }
  const telemetry = createTelemetry({
    endpoint: new URL(path, document.baseURI).href,
    storage,
    fetch: (url, init) => fetch(url, init),
    sendBeacon: (url, text) => navigator.sendBeacon(url, text),
    now: () => Date.now(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    schedule: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const departure = createDeparture();

  addEventListener('online', () => telemetry.online());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') telemetry.leave();
  });
  addEventListener('pagehide', ({ persisted }) => {
    // A page kept for the Back button may go on: it has not left.
    const left = persisted ? null : departure.take();
    if (left) telemetry.log(left);
    telemetry.leave();
  });

  return (body) => {
    departure.hear(body);
    telemetry.log(body);
  };
}

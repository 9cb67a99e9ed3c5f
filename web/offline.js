// Asks the browser to keep the game for when there is no network: once the first choice is there,
// and behind whatever the page still fetches. The keeping itself is web/sw.js.

import { workerAddress } from './trusted.js';

/** @typedef {{postMessage: (message: {keep: 'soon' | 'later'}) => void}} Keeper */

let forgotten = false;

/** What a file opened from disk does not have; a sandboxed page throws at the mere mention. */
function containerOrNone() {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** The build says a version where pages are to be kept: not while a developer changes them. */
const keepable = () => (document.querySelector('meta[name=version]')?.getAttribute('content') ?? '') !== '';

/** @returns {Promise<Keeper | null>} null where nothing can be kept, which nobody need be told */
async function register() {
  const container = containerOrNone();
  // In a frame, the page around it would not be there without a network either.
  if (!container || !keepable() || window.top !== window.self || forgotten) return null;
  try {
    const registration = await container.register(workerAddress(), { scope: './', updateViaCache: 'none' });
    if (forgotten) await registration.unregister();
    return forgotten ? null : (await container.ready).active;
  } catch {
    return null;
  }
}

/**
 * @param {object} how
 * @param {() => boolean} how.saves whether nothing is to be fetched that was not asked for
 * @param {() => Promise<unknown>} how.pictures what the page fetches meanwhile; nothing in the end where none came
 */
export async function keepOffline({ saves, pictures }) {
  const keeper = await register();
  const came = await pictures().catch(() => null);
  if (keeper && !forgotten && !saves()) keeper.postMessage({ keep: came ? 'later' : 'soon' });
}

/** Takes away all that was kept, and keeps nothing more as long as this page is open. */
export async function forgetOffline() {
  forgotten = true;
  const { href, pathname } = new URL('./', document.baseURI);
  const container = containerOrNone();
  // It outlives this page, which may be about to go.
  container?.controller?.postMessage({ forget: true });
  async function unregister() {
    const registration = await container?.getRegistration('./');
    if (registration?.scope === href) await registration.unregister();
  }
  async function empty() {
    const ours = (await caches.keys()).filter((name) => name.startsWith('sp-') && name.endsWith(` ${pathname}`));
    await Promise.all(ours.map((name) => caches.delete(name)));
  }
  // Where they are blocked, nothing is in them.
  await Promise.allSettled([unregister(), empty()]);
}

// Is what is measured slowed as it should be? A bench whose network is not throttled would praise
// every page.

import { freshProfile } from './browser.js';
import { CHECK } from './site.js';
import { SLOW_4G } from './throttle.js';
import { openVisit } from './visit.js';

/** @typedef {{small: number, page: number, worker: number, work: number}} Times milliseconds */

/** In the page. @param {string} url */
const FETCH = `(async () => {
  const began = performance.now();
  await (await fetch('large.bin?' + Math.random())).arrayBuffer();
  return performance.now() - began;
})()`;

const WORKER = `(async () => {
  const { active } = await navigator.serviceWorker.register('worker.js').then(() => navigator.serviceWorker.ready);
  const told = new Promise((done) => (navigator.serviceWorker.onmessage = ({ data }) => done(data)));
  active.postMessage('');
  return told;
})()`;

/** How long the main thread takes for the same sum, in milliseconds. */
const WORK = `(() => {
  const began = performance.now();
  let sum = 0;
  for (let at = 0; at < 2e7; at += 1) sum += at % 7;
  return performance.now() - began + (sum ? 0 : 1);
})()`;

/** @param {string} program @param {string} address @returns {Promise<Times>} */
export async function check(program, address) {
  const profile = await freshProfile();
  const visit = await openVisit(program, profile.folder);
  try {
    await visit.open(`${address}/${CHECK.small}`);
    const small = await visit.ask('performance.getEntriesByType("navigation")[0].responseEnd');
    return { small, page: await visit.ask(FETCH), worker: await visit.ask(WORKER), work: await visit.ask(WORK) };
  } finally {
    await visit.close();
    await profile.forget();
  }
}

/** What is wrong with it, if anything is. @param {Times} times @returns {string | null} */
export function trouble({ small, page, worker }) {
  const { latency, downloadThroughput } = SLOW_4G;
  const least = latency + (CHECK.size / downloadThroughput) * 1000;
  const slow = (/** @type {number} */ time, /** @type {number} */ wanted) => time >= wanted * 0.95;
  if (!slow(small, latency)) return `a page of one byte came in ${small.toFixed(0)} ms, before the network's ${latency} ms`;
  if (!slow(page, least)) return `a page fetched ${CHECK.size} bytes in ${page.toFixed(0)} ms, which the network forbids`;
  if (!slow(worker, least)) return `a service worker fetched ${CHECK.size} bytes in ${worker.toFixed(0)} ms, which the network forbids`;
  return null;
}

// How long until the pictures have taken over, on a phone that was never here and on one that was.

import { freshProfile } from './browser.js';
import { openVisit } from './visit.js';

/**
 * @typedef {import('./subjects.js').Subject} Subject
 * @typedef {import('./visit.js').Visit} Visit
 * @typedef {{time: number | null, marks: Record<string, number>}} Arrival milliseconds since the navigation
 */

const PATIENCE = 120_000;

/**
 * They take over by themselves on the title, and else at the next passage once they are warm.
 * @param {Visit} visit @returns {Promise<Arrival>}
 */
async function arrival(visit) {
  const began = Date.now();
  let pressed = 0;
  while (Date.now() - began < PATIENCE) {
    await visit.pause(200);
    const { marks, faces } = await visit.vitals();
    const time = marks['canvas-choice'] ?? faces.pictures;
    if (time !== undefined) return { time, marks };
    if (marks['first-frame'] === undefined || Date.now() - pressed < 2000) continue;
    const [choice] = (await visit.look()).choices;
    if (choice) await visit.press(choice);
    pressed = Date.now();
  }
  return { time: null, marks: (await visit.vitals()).marks };
}

/** Both, one after the other in the same profile. @param {string} program @param {string} address @param {Subject} subject @returns {Promise<{cold: Arrival, warm: Arrival}>} */
export async function canvas(program, address, { path, look }) {
  const profile = await freshProfile();
  const once = async () => {
    const visit = await openVisit(program, profile.folder);
    try {
      await visit.go({ url: `${address}/${path}`, look });
      const arrived = await arrival(visit);
      // Time to write down what the next visit is to find.
      await visit.pause(5000);
      return arrived;
    } finally {
      await visit.close();
    }
  };
  try {
    return { cold: await once(), warm: await once() };
  } finally {
    await profile.forget();
  }
}

/** What is fetched of the pictures where data is to be saved: nothing, it is hoped. @param {string} program @param {string} address @param {Subject} subject @returns {Promise<{all: number, pictures: string[]}>} */
export async function saving(program, address, { path, look }) {
  const profile = await freshProfile();
  const visit = await openVisit(program, profile.folder, { saving: true });
  try {
    await visit.go({ url: `${address}/${path}`, look });
    await visit.pause(10_000);
    const urls = visit.requests().map(({ url }) => new URL(url).pathname);
    return { all: urls.length, pictures: urls.filter((url) => /\/(game|art)[._]/.test(url)) };
  } finally {
    await visit.close();
    await profile.forget();
  }
}

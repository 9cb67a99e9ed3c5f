// The visits that are made to a page, each with a phone that was never there before.

import { freshProfile } from './browser.js';
import { layoutShift } from './figures.js';
import { askedBy, bytesBy } from './ledger.js';
import { SCENE } from './story.js';
import { openVisit } from './visit.js';

/**
 * @typedef {import('./ledger.js').Request} Request
 * @typedef {import('./probe.js').Vitals} Vitals
 * @typedef {import('./subjects.js').Subject} Subject
 * @typedef {import('./visit.js').Visit} Visit
 *
 * @typedef {object} First
 * @property {number} choice milliseconds until something could be chosen
 * @property {number} bytes over the wire by then
 * @property {number} requests sent by then
 * @property {number | null} answer milliseconds from a press at that moment to its answer on the screen
 * @property {number | null} decision milliseconds until a decision was open, pressing on at once; our stories only
 * @property {Record<string, number>} marks
 * @property {{request: Request, asked: number, answered: number, done: number}[]} waterfall milliseconds
 *
 * @typedef {{paint: number, painted: string, shift: number, slowest: number | null, blocked: number, presses: number}} Play
 * @typedef {{cold: number | null, warm: number | null, marks: Record<string, number>, warmMarks: Record<string, number>}} Canvas
 */

/** How long somebody looks before they press, in milliseconds: a choice that has just appeared is not taken for half a second. */
const LOOK = 1000;
const PRESSES = 8;
const SETTLING = 3000;

/** On the debugger's clock, by the request for the page itself. @param {readonly Request[]} requests @param {Vitals} vitals */
function clock(requests, { origin }) {
  const [page] = requests.filter(({ type }) => type === 'Document');
  if (!page) throw new Error('the page was not asked for');
  const began = page.asked - (page.wall - origin);
  return {
    /** Seconds. @param {number} time milliseconds since the navigation */
    at: (time) => began + time / 1000,
    /** Milliseconds since the navigation. @param {number} seconds */
    since: (seconds) => (seconds - began) * 1000,
  };
}

/** @template T @param {string} program @param {(visit: Visit) => Promise<T>} use @param {{saving?: boolean}} [how] @returns {Promise<T>} */
async function freshly(program, use, how) {
  const profile = await freshProfile();
  try {
    return await during(program, profile.folder, use, how);
  } finally {
    await profile.forget();
  }
}

/** @template T @param {string} program @param {string} folder @param {(visit: Visit) => Promise<T>} use @param {{saving?: boolean}} [how] @returns {Promise<T>} */
async function during(program, folder, use, how) {
  const visit = await openVisit(program, folder, how);
  try {
    return await use(visit);
  } finally {
    await visit.close();
  }
}

/** @param {string} address @param {Subject} subject */
const where = (address, { path, look, ours }) => ({ url: `${address}/${path}`, look, lenient: !ours });

/** Does a page of another engine say what all of them are to say? @param {Visit} visit @param {Subject} subject @param {number} choices */
async function checkScene(visit, { name }, choices) {
  const said = await visit.ask('document.body.innerText');
  const missing = [...SCENE.lines, ...SCENE.choices.map(({ label }) => label)].filter((words) => !said.includes(words));
  if (missing.length > 0 || choices !== SCENE.choices.length) throw new Error(`${name} does not tell the scene: ${missing}`);
}

/** How long somebody who gets no answer waits until they press again, in milliseconds. */
const IMPATIENCE = 300;

/** Pressed on as soon as anything can be, until options are open. @param {Visit} visit @returns {Promise<number | null>} */
async function untilDecision(visit) {
  for (const began = Date.now(); Date.now() - began < 30_000; ) {
    const { choices, state, at, options } = await visit.look();
    const [choice] = choices;
    if (options > 0) return at;
    if (!choice) await visit.pause(20);
    else {
      await visit.watch(state);
      await visit.press(choice);
      await visit.answer(IMPATIENCE);
    }
  }
  return null;
}

/** To the first choice, which is pressed that very moment. @param {string} program @param {string} address @param {Subject} subject @returns {Promise<First>} */
export const first = (program, address, subject) =>
  freshly(program, async (visit) => {
    const seen = await visit.go({ ...where(address, subject), follows: true });
    const answered = visit.answer();
    const [choice] = seen.choices;
    if (choice) await visit.press(choice);
    if (!subject.ours) await checkScene(visit, subject, seen.choices.length).catch(() => {});
    const answer = await answered;
    const decision = subject.story && answer ? await untilDecision(visit) : null;
    const vitals = await visit.vitals();
    const requests = visit.requests();
    const { at, since } = clock(requests, vitals);
    // The main thread is done with a frame before it is drawn and shown; of the first that had
    // anything in it, the browser tells when that was.
    const shown = Math.max(seen.at, vitals.firstPaint);
    return {
      choice: shown,
      bytes: bytesBy(requests, at(shown)),
      requests: askedBy(requests, at(shown)),
      answer: answer && answer.at - seen.at,
      decision,
      marks: vitals.marks,
      waterfall: requests.map((request) => ({
        request,
        asked: since(request.asked),
        answered: since(request.answered),
        done: since(request.done),
      })),
    };
  });

/** Looked at for a while, and then pressed through. @param {string} program @param {string} address @param {Subject} subject @returns {Promise<Play>} */
export const play = (program, address, subject) =>
  freshly(program, async (visit) => {
    const seen = await visit.go(where(address, subject));
    if (!subject.ours) await checkScene(visit, subject, seen.choices.length);
    await visit.pause(SETTLING);
    const { paint, painted } = await visit.vitals();
    const { state: before } = await visit.look();
    let presses = 0;
    let answered = false;
    for (; presses < PRESSES; presses += 1) {
      const { choices, state } = await visit.look();
      // A scene that goes round in a circle ends as it began.
      answered ||= state !== before;
      const [choice] = choices;
      if (!choice) break;
      await visit.press(choice);
      // Nothing of the bench's own runs in the page meanwhile: to look at every frame would be measured too.
      await visit.pause(LOOK);
    }
    answered ||= (await visit.look()).state !== before;
    if (!answered) throw new Error(`${subject.name} answered to no press`);
    const { shifts, interactions, blocked } = await visit.vitals();
    // What took less than a frame is not told of, and is no more than that.
    const slowest = presses > 0 ? Math.max(16, ...interactions) : null;
    return { paint, painted, shift: layoutShift(shifts), slowest, blocked, presses };
  });

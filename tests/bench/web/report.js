// What was found, in words and in one table.

import { spread } from './figures.js';
import { GOALS } from './goals.js';
import { table } from './table.js';
import { WORDS } from './throttle.js';

/**
 * @typedef {import('./canvas.js').Arrival} Arrival
 * @typedef {import('./plays.js').First} First
 * @typedef {import('./plays.js').Play} Play
 * @typedef {import('./subjects.js').Subject} Subject
 * @typedef {import('./table.js').Row} Row
 * @typedef {{subject: Subject, firsts: First[], plays: Play[]}} Found
 *
 * @typedef {object} Findings
 * @property {import('./check.js').Times} times
 * @property {Found[]} found
 * @property {{cold: Arrival, warm: Arrival}[]} canvases of the first page
 * @property {{all: number, pictures: string[]}} saved
 * @property {boolean} waterfall
 */

const MARKS = ['dom-choice', 'wasm-compiled', 'first-frame', 'canvas-choice'];

/** @param {Findings} findings */
function rows({ found, canvases }) {
  const [own] = found;
  const inkjs = found.find(({ subject }) => subject.name.startsWith('inkjs'))?.subject.name;
  /** @param {(one: Found) => (number | null)[]} of */
  const each = (of) => Object.fromEntries(found.map((one) => [one.subject.name, spread(of(one))]));
  /** @param {(number | null | undefined)[]} numbers */
  const only = (numbers) => (own ? { [own.subject.name]: spread(numbers.map((one) => one ?? null)) } : {});

  /** @type {Row[]} */
  const all = [
    { title: 'first choice, ms', goal: GOALS.choice, beside: inkjs, cells: each(({ firsts }) => firsts.map(({ choice }) => choice)) },
    { title: 'on the wire by then, kB', goal: GOALS.weight, cells: each(({ firsts }) => firsts.map(({ bytes }) => bytes / 1000)) },
    { title: 'requests by then', cells: each(({ firsts }) => firsts.map(({ requests }) => requests)) },
    { title: 'a press at that moment is answered after, ms', cells: each(({ firsts }) => firsts.map(({ answer }) => answer)) },
    { title: 'first decision, pressing on at once, ms', cells: each(({ firsts }) => firsts.map(({ decision }) => decision)) },
    { title: 'largest paint (LCP), ms', goal: GOALS.paint, cells: each(({ plays }) => plays.map(({ paint }) => paint)) },
    { title: 'layout shift (CLS)', goal: GOALS.shift, cells: each(({ plays }) => plays.map(({ shift }) => shift)) },
    { title: 'slowest of 8 presses (INP), ms', goal: GOALS.slowest, cells: each(({ plays }) => plays.map(({ slowest }) => slowest)) },
    { title: 'main thread blocked, ms', cells: each(({ plays }) => plays.map(({ blocked }) => blocked)) },
    { title: 'pictures, never here before, ms', goal: GOALS.cold, cells: only(canvases.map(({ cold }) => cold.time)) },
    { title: 'pictures, here before, ms', goal: GOALS.warm, cells: only(canvases.map(({ warm }) => warm.time)) },
  ];
  for (const mark of MARKS) {
    all.push({ title: `mark \`${mark}\`, never here before, ms`, cells: only(canvases.map(({ cold }) => cold.marks[mark])) });
    all.push({ title: `mark \`${mark}\`, here before, ms`, cells: only(canvases.map(({ warm }) => warm.marks[mark])) });
  }
  return all.filter(({ goal, cells }) => goal || Object.values(cells).some((one) => one !== null));
}

/** What was fetched when, in one visit. @param {Found} found */
function waterfall({ subject, firsts }) {
  const [visit] = firsts;
  if (!visit) return '';
  const ms = (/** @type {number} */ time) => (Number.isFinite(time) ? String(Math.round(time)).padStart(6) : '     –');
  const lines = visit.waterfall.map(({ request, asked, answered, done }) => {
    const weight = request.received.reduce((sum, { bytes }) => sum + bytes, 0);
    return `${ms(asked)}${ms(answered)}${ms(done)}${String(weight).padStart(9)}  ${request.cached ? 'cached ' : ''}${new URL(request.url).pathname}`;
  });
  const head = `${subject.name}: asked, answered, done (ms), bytes; first choice ${ms(visit.choice).trim()} ms, answered after ${ms(visit.answer ?? NaN).trim()} ms`;
  return [head, ...lines].join('\n');
}

/** @param {Findings} findings */
export function report(findings) {
  const { times, found, saved } = findings;
  const { small, page, worker, work } = times;
  const size = saved.pictures.length === 0 ? 'nothing of the pictures' : `**${saved.pictures.join(', ')}**`;
  return [
    table(`${WORDS}; median (least–most)`, found.map(({ subject }) => subject), rows(findings)),
    `\nWhere data is saved, ${saved.all} requests are made in ten seconds, and ${size} is fetched.`,
    `The method: a page of one byte takes ${Math.round(small)} ms, 200 kB fetched by a page ${Math.round(page)} ms and by a service worker ${Math.round(worker)} ms, a sum ${Math.round(work)} ms.`,
    `Presses made: ${found.map(({ subject, plays }) => `${subject.name} ${Math.min(...plays.map(({ presses }) => presses))}`).join(', ')}.`,
    `Largest paint: ${found.map(({ subject, plays }) => `${subject.name} ${plays[0]?.painted ?? ''}`).join(', ')}.`,
    ...(findings.waterfall ? found.map((one) => `\n${waterfall(one)}`) : []),
  ].join('\n');
}

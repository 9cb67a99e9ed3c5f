// What the pictures cost: the game's work for a frame, draw calls, programs, memory, and how often
// it draws. `cargo xtask measure --only frames` builds what this needs.
//
// A page may be given other stories than its first, but not be asked to forget what it compiled
// for that one: each story has a page of its own.

import { loadavg } from 'node:os';

import { chromium } from '@playwright/test';

import { PICTURES } from '../e2e/support/browser.js';
import { keepHere } from '../e2e/support/inside.js';
import { reach } from '../e2e/support/reach.js';
import { startServer } from '../e2e/support/server.js';
import { watch } from './probe.js';

/**
 * @typedef {import('./probe.js').Frame} Frame
 * @typedef {import('./probe.js').Probe} Probe
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../e2e/support/reach.js').Wanted} Wanted
 */

/** How much slower than this machine. */
const SLOWER = 4;
/** How long a picture that lives is watched, in milliseconds. */
const LIVING = 10_000;
/** The first frames after a change show the change. */
const SETTLED = 3_000;
/** When a picture rests: a little more than the game says. */
const RESTED = 22_500;
const PATIENCE = 240_000;

/** @param {Page} page @param {number} from milliseconds since the page began @returns {Promise<Frame[]>} */
const framesFrom = (page, from) =>
  page.evaluate(
    (since) => /** @type {{probe: Probe}} */ (/** @type {unknown} */ (globalThis)).probe.frames.filter(({ at }) => at >= since),
    from,
  );

/** @param {Page} page @param {boolean} blind */
const look = (page, blind) =>
  page.evaluate((how) => {
    const { probe } = /** @type {{probe: Probe}} */ (/** @type {unknown} */ (globalThis));
    probe.blind = how;
    return { now: performance.now(), programs: probe.programs, memory: probe.memory(), longest: probe.longest() };
  }, blind);

/** The frames of so many milliseconds from now on. @param {Page} page @param {number} length @param {boolean} [blind] */
async function during(page, length, blind = false) {
  const { now } = await look(page, blind);
  await page.waitForTimeout(length);
  return framesFrom(page, now);
}

/** @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, dur: number, tdur?: number}} Event in microseconds */

/**
 * The processor's time for each frame of so many milliseconds: everything on the page's main
 * thread, whether it is the game's or the browser's own. What else the machine does hardly counts.
 * @param {import('@playwright/test').Browser} browser @param {Page} page @param {number} length
 */
async function processor(browser, page, length) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.waitForTimeout(length);
  /** @type {{traceEvents: Event[]}} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const ticks = traceEvents.filter(({ name }) => name === 'FireAnimationFrame');
  const [first] = ticks;
  if (!first) return [];
  const tasks = traceEvents
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === first.pid && tid === first.tid)
    .sort((one, other) => one.ts - other.ts);
  const times = [];
  let sum = 0;
  for (const { ts, dur, tdur = 0 } of tasks) {
    sum += tdur / 1000;
    if (!ticks.some((tick) => tick.ts >= ts && tick.ts <= ts + dur)) continue;
    times.push(sum);
    sum = 0;
  }
  return times;
}

/**
 * As many people as the story ever has together, three at most.
 * @param {Page} page @param {string} scenario @returns {Promise<Wanted>}
 */
async function crowd(page, scenario) {
  for (let people = 3; people > 0; people -= 1) {
    /** @type {Wanted} */
    const wanted = { scenario, screen: 'scene', people, deciding: false };
    const there = await reach(page, wanted).then(() => true, () => false);
    if (there) return wanted;
  }
  throw new Error(`nobody is on the stage of ${scenario}`);
}

/** @param {Page} page */
const screenOf = (page) => page.locator('html').getAttribute('data-screen');

/** From where the page is to the debrief, by the first option at each decision. @param {Page} page */
async function playOn(page) {
  /** @type {number[]} */
  const steps = [];
  while ((await screenOf(page)) === 'scene') {
    const { now } = await look(page, true);
    // The face does not take an option that has only just appeared.
    if ((await page.locator('#face main .actions .option').count()) > 0) await page.waitForTimeout(600);
    await page.evaluate(() => {
      const buttons = document.querySelectorAll('#face main .actions button');
      const button = [...buttons].find((one) => !one.classList.contains('notice')) ?? buttons[0];
      /** @type {HTMLButtonElement | undefined} */ (button)?.click();
    });
    await page.waitForTimeout(300);
    const worked = (await framesFrom(page, now)).map(({ work }) => work);
    if (worked.length > 0) steps.push(Math.max(...worked));
  }
  return steps;
}

/** @param {number[]} numbers @param {number} share */
const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
};

/** @param {import('@playwright/test').Browser} browser @param {string} address @param {string} scenario */
async function measure(browser, address, scenario) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  try {
    const page = await context.newPage();
    // In the page, which tools can slow, as they cannot a worker.
    await keepHere(page);
    await page.addInitScript(watch);
    await page.goto(address);
    await page.locator('html[data-face=pictures]').waitFor({ timeout: PATIENCE });
    const tools = await context.newCDPSession(page);
    const slow = (/** @type {number} */ rate) => tools.send('Emulation.setCPUThrottlingRate', { rate });
    // The story from its first line on, for what is compiled; then the scene that is measured.
    await reach(page, { scenario, screen: 'scene' });
    await page.waitForTimeout(1500);
    const { programs } = await look(page, true);
    await slow(SLOWER);
    const steps = await playOn(page);
    const late = (await look(page, false)).programs - programs;

    await slow(1);
    const many = await crowd(page, scenario);
    await slow(SLOWER);
    await page.waitForTimeout(SETTLED);
    const living = await during(page, LIVING);
    const wake = async () => {
      await look(page, true);
      await reach(page, { screen: 'title' });
      await reach(page, many);
      await page.waitForTimeout(SETTLED);
    };
    await wake();
    const own = await during(page, LIVING, true);
    await slow(1);
    await wake();
    const unslowed = await processor(browser, page, LIVING);
    await page.waitForTimeout(RESTED - SETTLED - LIVING);
    const rested = await during(page, 5000);
    await reach(page, { ...many, still: true });
    await page.waitForTimeout(SETTLED);
    const still = await during(page, 5000);
    const { memory } = await look(page, false);
    return { scenario, people: many.people, living, own, unslowed, steps, late, programs, rested, still, memory };
  } finally {
    await context.close();
  }
}

/** @param {string} heading @param {string[]} columns @param {(string | number)[][]} rows */
const table = (heading, columns, rows) =>
  [
    `| ${[heading, ...columns].join(' | ')} |`,
    `|---|${columns.map(() => '--:|').join('')}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');

const ms = (/** @type {number} */ time) => time.toFixed(1);
/** @param {number[]} times */
const spread = (times) => [0.5, 0.95, 1].map((share) => ms(quantile(times, share)));

const server = await startServer();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: PICTURES });
try {
  const { scenarios } = await server.catalog();
  const wanted = process.argv.slice(2);
  const found = [];
  for (const { id } of scenarios.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
    found.push(await measure(browser, server.address, id));
  }
  console.log(
    [
      table(
        `the game's work for a frame, milliseconds, processor slowed ${SLOWER}×`,
        ['people', 'median', '95 %', 'worst', 'without drawing: median', '95 %', 'worst'],
        found.map(({ scenario, people, living, own }) => [
          scenario,
          people ?? 0,
          ...spread(living.map(({ work }) => work)),
          ...spread(own.map(({ work }) => work)),
        ]),
      ),
      table(
        "processor time of the page's main thread for a frame, without drawing, milliseconds, not slowed",
        ['frames', 'median', '95 %', 'worst'],
        found.map(({ scenario, unslowed }) => [scenario, unslowed.length, ...spread(unslowed)]),
      ),
      table(
        `work for the heaviest frame of a step, milliseconds, without drawing, slowed ${SLOWER}×`,
        ['steps', 'median', 'worst'],
        found.map(({ scenario, steps }) => [scenario, steps.length, ms(quantile(steps, 0.5)), ms(quantile(steps, 1))]),
      ),
      table(
        'draw calls a frame',
        ['median', 'most'],
        found.map(({ scenario, living }) => {
          const draws = living.map((frame) => frame.draws);
          return [scenario, quantile(draws, 0.5), quantile(draws, 1)];
        }),
      ),
      table(
        'frames',
        ['a second, living', 'a second, living, without drawing', 'in 5 s, rested', 'in 5 s, reduced motion'],
        found.map(({ scenario, living, own, rested, still }) => [
          scenario,
          ms((living.length * 1000) / LIVING),
          ms((own.length * 1000) / LIVING),
          rested.length,
          still.length,
        ]),
      ),
      table(
        'shader programs linked',
        ['by the first line', 'from there to the debrief'],
        found.map(({ scenario, programs, late }) => [scenario, programs, late]),
      ),
      table(
        'wasm memory',
        ['MiB'],
        found.map(({ scenario, memory }) => [scenario, (memory / 2 ** 20).toFixed(1)]),
      ),
    ].join('\n'),
  );
  console.log(`Chromium ${browser.version()}, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
} finally {
  await browser.close();
  await server.stop();
}

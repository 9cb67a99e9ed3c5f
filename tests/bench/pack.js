// How long a page takes to read the pack of stories. `cargo xtask measure` builds what this needs.
//
// A visitor's page reads the pack once, in code that has only just arrived. So every run is a page
// of its own in a profile of its own, and what comes later in that page is told apart.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { TEXT } from '../e2e/support/browser.js';

/** @typedef {{first: number, shown: number, again: number}} Run milliseconds */

const RUNS = 50;
/** How much slower than this machine. */
const SLOWER = [1, 4];

const [bound, packed] = process.argv.slice(2);
if (!bound || !packed) throw new Error('this is run by `cargo xtask measure`');

/** @type {Record<string, [type: string, body: string | Buffer]>} */
const files = {
  '/': ['text/html', '<!doctype html><link rel="icon" href="data:,"><title>pack</title>'],
  '/lite.js': ['text/javascript', await readFile(join(bound, 'lite.js'))],
  '/lite_bg.wasm': ['application/wasm', await readFile(join(bound, 'lite_bg.wasm'))],
  '/scenarios.pack': ['application/octet-stream', await readFile(join(packed, 'scenarios.pack'))],
};

const server = createServer((request, answer) => {
  const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
  answer.writeHead(body ? 200 : 404, {
    'content-type': type,
    // The clock of a page that is alone with itself is finer: 5 µs instead of 100.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  answer.end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

/** What the page does: as web/lite-driver.js. @returns {Promise<Run>} */
async function inPage() {
  const script = '/lite.js';
  const [module, wasm, pack] = await Promise.all([
    import(script),
    fetch('/lite_bg.wasm'),
    fetch('/scenarios.pack').then((answer) => answer.arrayBuffer()),
  ]);
  await module.default({ module_or_path: wasm });
  const bytes = new Uint8Array(pack);
  const read = () => {
    const began = performance.now();
    const play = new module.Reading(bytes).open('en');
    const opened = performance.now();
    const { screen } = JSON.parse(play.snapshot());
    const shown = performance.now();
    play.free();
    if (screen !== 'title') throw new Error(`the pack was not read: the play is at ${screen}`);
    return { opened: opened - began, shown: shown - began };
  };
  const first = read();
  const later = Array.from({ length: 20 }, () => read().opened).sort((a, b) => a - b);
  return { first: first.opened, shown: first.shown, again: later[10] ?? NaN };
}

/** @param {number[]} times @param {number} share */
const quantile = (times, share) => times.sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? NaN;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: TEXT });
try {
  console.log(`| milliseconds, ${RUNS} pages | median | 95 % | worst |\n|---|--:|--:|--:|`);
  for (const rate of SLOWER) {
    /** @type {Run[]} */
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const tools = await context.newCDPSession(page);
      await tools.send('Emulation.setCPUThrottlingRate', { rate });
      await page.goto(`http://127.0.0.1:${port}/`);
      runs.push(await page.evaluate(inPage));
      await context.close();
    }
    const speed = rate === 1 ? '' : `, processor slowed ${rate}×`;
    for (const [what, key] of /** @type {[string, keyof Run][]} */ ([
      ['reading the pack', 'first'],
      ['reading it and telling what to show', 'shown'],
      ['reading it again in the same page', 'again'],
    ])) {
      const times = runs.map((run) => run[key]);
      const [median, most, worst] = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(2));
      console.log(`| ${what}${speed} | ${median} | ${most} | ${worst} |`);
    }
  }
  const bytes = (/** @type {string} */ name) => files[name]?.[1].length;
  console.log(`\nscenarios.pack ${bytes('/scenarios.pack')} bytes, lite_bg.wasm ${bytes('/lite_bg.wasm')} bytes, Chromium ${browser.version()}`);
} finally {
  await browser.close();
  server.close();
}

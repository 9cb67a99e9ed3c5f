// The page on a slow phone, beside the same scene in three other engines. `cargo xtask bench-web`
// builds what this needs; docs/performance.md says what the figures mean.
//
// Rounds go through all pages in turn, so that whatever else the machine does hits all alike.

import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { startServer } from '../e2e/support/server.js';
import { canvas, saving } from './web/canvas.js';
import { check, trouble } from './web/check.js';
import { first, play } from './web/plays.js';
import { report } from './web/report.js';
import { prepareSite } from './web/site.js';
import { ours, peers } from './web/subjects.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    'canvas-runs': { type: 'string' },
    waterfall: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const canvasRuns = Number(values['canvas-runs'] ?? runs);
const program = process.env.CHROMIUM ?? 'chromium';
const built = process.env.PLACES_SITE;
if (!built) throw new Error('PLACES_SITE is not set: run this by `cargo xtask bench-web`');

const others = await peers();
const subjects = [...(await ours(built)), ...others.subjects];
const [own] = subjects;
if (!own) throw new Error(`there is no page in ${built}`);
const site = await prepareSite(built, others.files);
process.env.PLACES_SITE = site.folder;
const server = await startServer();
try {
  const times = await check(program, server.address);
  const wrong = trouble(times);
  if (wrong) throw new Error(`the network is not slowed as it should be: ${wrong}`);

  const found = subjects.map((subject) => ({ subject, firsts: /** @type {import('./web/plays.js').First[]} */ ([]), plays: /** @type {import('./web/plays.js').Play[]} */ ([]) }));
  for (let run = 1; run <= runs; run += 1) {
    for (const { subject, firsts, plays } of found) {
      console.error(`… round ${run} of ${runs}: ${subject.name}`);
      firsts.push(await first(program, server.address, subject));
      plays.push(await play(program, server.address, subject));
    }
  }
  const canvases = [];
  for (let run = 1; run <= canvasRuns; run += 1) {
    console.error(`… pictures ${run} of ${canvasRuns}`);
    canvases.push(await canvas(program, server.address, own));
  }
  const saved = await saving(program, server.address, own);
  console.log(report({ times, found, canvases, saved, waterfall: values.waterfall }));
  console.log(`\n${runs} runs, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
} finally {
  await server.stop();
  await site.remove();
}

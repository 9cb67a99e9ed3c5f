// Every sound, rendered and measured: `node tests/bench/sound.js [--out folder] [name …]`.
//
// With a folder each is written there, to be heard (.wav) and to be looked at (.png). Ends with 1
// if one breaks the rules of docs/sound.md.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';

import { TEXT } from '../e2e/support/browser.js';

/**
 * @typedef {import('./sound/measure.js').Figures} Figures
 * @typedef {[second: number, what: string | import('../../web/sound/desk.js').Scene]} Cue an effect, or where one is
 * @typedef {'place' | 'light' | 'effect' | 'hush' | 'theme' | 'ways' | 'hushed' | 'all'} Kind
 * @typedef {{name: string, kind: Kind, seconds: number, cues: Cue[]}} Take
 */

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const house = fileURLToPath(new URL('../..', import.meta.url));

const server = createServer(async (request, answer) => {
  const path = new URL(request.url ?? '/', 'http://house').pathname;
  const script = /^\/(web\/sound|tests\/bench\/sound)[\w/-]*\.js$/.test(path);
  const body = script ? await readFile(join(house, path)).catch(() => '') : '<!doctype html><link rel="icon" href="data:,">';
  answer.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' }).end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

/** In the page: what there is to measure. @returns {Promise<Take[]>} */
async function list() {
  const [beds, effects, theme] = ['/web/sound/beds.js', '/web/sound/effects.js', '/web/sound/theme.js'];
  const { BEDS } = await import(beds);
  const { EFFECTS } = await import(effects);
  const { THEME_SECONDS } = await import(theme);
  const places = Object.keys(BEDS);
  const sounds = Object.keys(EFFECTS);
  const at = (/** @type {string | null} */ place, /** @type {string | null} */ light = null) => ({ place, light, theme: null });

  /** @type {Take[]} */
  const takes = [];
  for (const place of places) {
    for (const [index, light] of BEDS[place].lights.entries()) {
      takes.push({ name: `${place}-${light}`, kind: index ? 'light' : 'place', seconds: 63, cues: [[0, at(place, light)]] });
    }
  }
  for (const id of sounds) takes.push({ name: id, kind: id === 'hush' ? 'hush' : 'effect', seconds: 10, cues: [[0, id]] });
  takes.push({ name: 'theme', kind: 'theme', seconds: THEME_SECONDS + 2, cues: [[0, { ...at(null), theme: 'aloud' }]] });
  // One place after the other, a hush in the middle of one, and the worst that could come together.
  const round = [...places, ...places.slice(0, 1)];
  takes.push({ name: 'places', kind: 'ways', seconds: 5 * round.length + 3, cues: round.map((place, turn) => [5 * turn, at(place)]) });
  takes.push({ name: 'hushed', kind: 'hushed', seconds: 18, cues: [[0, at('bus')], [6, 'hush']] });
  takes.push({ name: 'everything', kind: 'all', seconds: 16, cues: [[0, { ...at('party'), theme: 'aloud' }], ...sounds.filter((id) => id !== 'hush').map((id) => /** @type {Cue} */ ([6, id]))] });
  return takes;
}

/** In the page: one of them. @param {{take: Take, whole: boolean}} what */
async function render({ take, whole }) {
  const [desk, measure, picture] = ['/web/sound/desk.js', '/tests/bench/sound/measure.js', '/tests/bench/sound/picture.js'];
  const { createDesk } = await import(desk);
  const { figures, wav } = await import(measure);
  const rate = 44100;
  const context = new OfflineAudioContext(2, Math.ceil(take.seconds * rate), rate);
  const table = createDesk(context, () => 5);
  const cue = (/** @type {number} */ now) => {
    for (const [second, what] of take.cues) {
      if (second === now) typeof what === 'string' ? table.play(what) : table.set(what);
    }
  };
  table.open(0.001);
  cue(0);
  // The clock of the rendering, not the page's, says when more is laid out.
  for (let second = 1; second < take.seconds - 1; second += 1) {
    void context.suspend(second).then(() => {
      cue(second);
      table.tick();
      return context.resume();
    });
  }
  const began = performance.now();
  const made = await context.startRendering();
  const spent = (performance.now() - began) / 1000 / take.seconds;
  table.clear();
  table.shut(0);
  const ears = [made.getChannelData(0), made.getChannelData(1)];
  // A place is measured once it has faded in.
  const skipped = ['effect', 'hush', 'theme'].includes(take.kind) ? 0 : 3 * rate;
  const counted = ears.map((ear) => ear.subarray(skipped));
  /** @type {{figures: Figures, spent: number, wav: string, png: string}} */
  const result = { figures: figures(counted, rate), spent, wav: '', png: '' };
  if (whole) {
    const { spectrogram } = await import(picture);
    const bytes = wav(ears, rate);
    // In pieces that are whole in base64, so that they can be put one behind the other.
    for (let at = 0; at < bytes.length; at += 30000) result.wav += btoa(String.fromCharCode(...bytes.subarray(at, at + 30000)));
    result.png = spectrogram(ears[0], rate);
  }
  return result;
}

/** The rules of docs/sound.md that are broken. @param {Take} take @param {Figures} found @returns {string[]} */
function broken({ kind }, { peak, rms, low, high, loudest, offset, step }) {
  const within = (/** @type {number} */ value, /** @type {number} */ least, /** @type {number} */ most) => value >= least && value <= most;
  /** @type {[boolean, string][]} */
  const rules = [
    [peak <= -3, 'peak above -3 dB'],
    [offset <= -60, 'not centred'],
    [kind !== 'place' || within(rms, -32, -28), 'level of a place'],
    [kind !== 'light' || within(rms, -37, -28), 'level of a light'],
    [!['place', 'light', 'ways'].includes(kind) || high <= -26, 'a place that swells'],
    [kind !== 'ways' || step <= -24, 'a place that breaks in'],
    [kind !== 'theme' || within(rms, -34, -28), 'level of the theme'],
    [kind !== 'effect' || within(loudest, -38, -22), 'an effect against its place'],
    [kind !== 'hushed' || low <= high - 10, 'a hush that does not hush'],
  ];
  return rules.filter(([kept]) => !kept).map(([, rule]) => rule);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: TEXT });
let bad = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${port}/`);
  if (values.out) await mkdir(values.out, { recursive: true });
  const takes = (await page.evaluate(list)).filter(({ name }) => !positionals.length || positionals.some((one) => name.startsWith(one)));
  console.log('| dB | peak | rms | 3 s, low | 3 s, high | 0.4 s, most | above 250 Hz | offset | step | processor | |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|');
  for (const take of takes) {
    const { figures: found, spent, wav, png } = await page.evaluate(render, { take, whole: Boolean(values.out) });
    const wrong = broken(take, found);
    bad += wrong.length;
    const { peak, rms, low, high, loudest, bright, offset, step } = found;
    const cells = [peak, rms, low, high, loudest, bright, offset, step].map((value) => value.toFixed(1));
    console.log(`| ${take.name} | ${cells.join(' | ')} | ${(100 * spent).toFixed(1)} % | ${wrong.join(', ')} |`);
    if (!values.out) continue;
    await writeFile(join(values.out, `${take.name}.wav`), Buffer.from(wav, 'base64'));
    await writeFile(join(values.out, `${take.name}.png`), Buffer.from(png.split(',')[1] ?? '', 'base64'));
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = bad ? 1 : 0;

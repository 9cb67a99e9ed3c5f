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
 * @typedef {{name: string, kind: 'bed' | 'effect' | 'theme' | 'all' | 'ways', id: string, light: string, usual: string, seconds: number}} Take
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
  /** @type {Take[]} */
  const takes = [];
  for (const [id, { lights }] of Object.entries(BEDS)) {
    for (const light of lights) takes.push({ name: `${id}-${light}`, kind: 'bed', id, light, usual: lights[0], seconds: 63 });
  }
  for (const id of Object.keys(EFFECTS)) takes.push({ name: id, kind: 'effect', id, light: '', usual: '', seconds: 10 });
  takes.push({ name: 'theme', kind: 'theme', id: 'theme', light: '', usual: '', seconds: THEME_SECONDS + 2 });
  takes.push({ name: 'everything', kind: 'all', id: '', light: '', usual: '', seconds: 15 });
  takes.push({ name: 'places', kind: 'ways', id: '', light: '', usual: '', seconds: 33 });
  return takes;
}

/** In the page: one of them. @param {{take: Take, whole: boolean}} what */
async function render({ take, whole }) {
  const [desk, beds, effects] = ['/web/sound/desk.js', '/web/sound/beds.js', '/web/sound/effects.js'];
  const [measure, picture] = ['/tests/bench/sound/measure.js', '/tests/bench/sound/picture.js'];
  const { createDesk } = await import(desk);
  const { figures, wav } = await import(measure);
  const rate = 44100;
  const context = new OfflineAudioContext(2, Math.ceil(take.seconds * rate), rate);
  const table = createDesk(context, () => 5);
  table.open(0.001);
  if (take.kind === 'bed') table.set({ place: take.id, light: take.light, theme: null });
  if (take.kind === 'theme') table.set({ place: null, light: null, theme: 'aloud' });
  if (take.kind === 'effect') table.play(take.id);
  const { BEDS } = await import(beds);
  const { EFFECTS } = await import(effects);
  const places = Object.keys(BEDS);
  // The worst that could come together, and every place after every other.
  /** @type {Record<number, () => void>} */
  const later = {};
  if (take.kind === 'all') {
    table.set({ place: 'party', light: null, theme: 'aloud' });
    later[6] = () => Object.keys(EFFECTS).filter((id) => id !== 'hush').forEach((id) => table.play(id));
  }
  if (take.kind === 'ways') {
    table.set({ place: places[0], light: null, theme: null });
    [1, 2, 3, 0, 2].forEach((place, at) => (later[5 + 5 * at] = () => table.set({ place: places[place], light: null, theme: null })));
  }
  // The clock of the rendering, not the page's, says when more is laid out.
  for (let second = 1; second < take.seconds - 1; second += 1) {
    void context.suspend(second).then(() => {
      later[second]?.();
      table.tick();
      return context.resume();
    });
  }
  const began = performance.now();
  const made = await context.startRendering();
  const spent = (performance.now() - began) / 1000 / take.seconds;
  table.clear();
  const ears = [made.getChannelData(0), made.getChannelData(1)];
  // A place is measured once it has faded in.
  const counted = take.kind === 'bed' ? ears.map((ear) => ear.subarray(3 * rate)) : ears;
  /** @type {{figures: Figures, spent: number, wav: string, png: string}} */
  const result = { figures: figures(counted, rate), spent, wav: '', png: '' };
  if (whole) {
    const { spectrogram } = await import(picture);
    const bytes = wav(ears, rate);
    for (let at = 0; at < bytes.length; at += 30000) result.wav += btoa(String.fromCharCode(...bytes.subarray(at, at + 30000)));
    // The bytes come in thirds of 30000, so that the pieces can be put one behind the other.
    result.png = spectrogram(ears[0], rate);
  }
  return result;
}

/** The rules. @param {Take} take @param {Figures} found @returns {string[]} */
function broken({ kind, id, light, usual }, { peak, rms, high, loudest, offset, step }) {
  const within = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ top) => value >= low && value <= top;
  /** @type {[boolean, string][]} */
  const rules = [
    [peak <= -3, 'peak above -3 dB'],
    [offset <= -60, 'not centred'],
    [kind !== 'ways' || (high <= -26 && step <= -24), 'a place that breaks in'],
    [kind !== 'bed' || within(rms, light === usual ? -32 : -37, -28), 'level of a place'],
    [kind !== 'bed' || high <= -24, 'a place that swells'],
    [kind !== 'theme' || within(rms, -34, -27), 'level of the theme'],
    [kind !== 'effect' || id === 'hush' || within(loudest, -32, -22), 'an effect against its place'],
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

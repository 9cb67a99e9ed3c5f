// Which functions of the game are called when it starts and is played: the half of it that a browser
// gets first. `cargo xtask dist` serves a game that writes this down, and parts it by what is found.
//
// Every screen of every story is shown on a phone, those of one on a desk, and a scene where a graphics
// card draws and in a browser that can do little; in both languages, by finger, mouse and keyboard; by
// itself, on somebody's page that asks something of its own, and in a frame that nobody sees yet. It runs in a
// worker mostly, and in the page for some.

import { writeFile } from 'node:fs/promises';

import { chromium } from '@playwright/test';

import { facade, snippet, startBlog } from '../e2e/support/blog.js';
import { PICTURES } from '../e2e/support/browser.js';
import { framesDrawn } from '../e2e/support/canvas.js';
import { beforeGame, inGame, keepHere } from '../e2e/support/inside.js';
import { reach } from '../e2e/support/reach.js';
import { startServer } from '../e2e/support/server.js';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').BrowserContextOptions} Options
 * @typedef {import('@playwright/test').Frame} Frame
 * @typedef {import('@playwright/test').Page} Page
 */

const PATIENCE = 240_000;
/** For a frame that shows what was asked for, in milliseconds. */
const FRAME = 400;
/** The memory by which a counted module gives its record, as `crates/split` names it. */
const CALLED = 'split:called';

/** Where the game runs, before anything else: keeps the record of the module that has one. @param {string} called */
function keepRecord(called) {
  const { instantiateStreaming, instantiate } = WebAssembly;
  /** @param {any} made */
  const keep = (made) => {
    const record = (made.instance ?? made).exports[called];
    if (record) Object.assign(globalThis, { record });
    return made;
  };
  WebAssembly.instantiateStreaming = (...given) => instantiateStreaming(...given).then(keep);
  WebAssembly.instantiate = (/** @type {any[]} */ ...given) => /** @type {any} */ (instantiate)(...given).then(keep);
}

/** Where the game runs: as if something made for it drew, for which the game smooths its edges. */
function asOnACard() {
  const webgl = WebGL2RenderingContext.prototype;
  const { getParameter } = webgl;
  /** UNMASKED_RENDERER_WEBGL */
  const name = 0x9246;
  webgl.getParameter = function tell(what) {
    return what === name ? 'A graphics card' : getParameter.call(this, what);
  };
}

/** In the page: a browser without what only some have. */
function asInAPoorBrowser() {
  Reflect.deleteProperty(globalThis, 'scheduler');
  if ('ResizeObserverEntry' in globalThis) Reflect.deleteProperty(ResizeObserverEntry.prototype, 'devicePixelContentBoxSize');
  const webgl = WebGL2RenderingContext.prototype;
  webgl.getSupportedExtensions = () => [];
  webgl.getExtension = () => null;
}

/** @param {Page} page */
async function listen(page) {
  await page.addInitScript(keepRecord, CALLED);
  await beforeGame(page, keepRecord, CALLED);
}

/** A byte for each function, 0 until it is called. @param {Page | Frame} page @returns {Promise<number[]>} */
const record = (page) =>
  inGame(
    page,
    () => {
      const { record: memory } = /** @type {{record: WebAssembly.Memory}} */ (/** @type {unknown} */ (globalThis));
      return [...new Uint8Array(memory.buffer)];
    },
    null,
  );

/** @param {Page | Frame} page */
const screenOf = (page) => page.locator('html').getAttribute('data-screen');

/** Points all over the canvas, as somebody looks for where to press. @param {Page} page @param {(x: number, y: number) => Promise<void>} point */
async function sweep(page, point) {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  for (let at = 1; at < 12; at += 1) await point(width / 2, (height * at) / 12);
}

/** On to the debrief, each decision by another option. @param {Page | Frame} page */
async function playOn(page) {
  for (let step = 0; (await screenOf(page)) === 'scene'; step += 1) {
    await page.waitForTimeout(1.5 * FRAME);
    await page.evaluate((turn) => {
      // By now the scene may be over.
      if (document.documentElement.dataset.screen !== 'scene') return;
      const buttons = [...document.querySelectorAll('#face main .actions button')];
      /** @type {HTMLButtonElement | undefined} */ (buttons[turn % buttons.length])?.click();
    }, step);
  }
  await page.waitForTimeout(FRAME);
}

/** A whole play as a player has it, from the title by way of a view to the title. @param {Page | Frame} page */
async function playAsAPlayer(page) {
  const press = (/** @type {string} */ selector) =>
    page.evaluate((wanted) => /** @type {HTMLElement | null} */ (document.querySelector(wanted))?.click(), selector);
  // What has just appeared is not taken for half a second.
  for (const screen of ['note', 'scene']) {
    await page.waitForTimeout(2 * FRAME);
    await press('#face main .actions button');
    await page.locator(`html[data-screen=${screen}]`).waitFor({ timeout: PATIENCE });
  }
  await playOn(page);
  await page.waitForTimeout(2 * FRAME);
  await press('#face main .actions .again button');
  await page.waitForTimeout(3 * FRAME);
  for (let step = 0; step < 6 && (await screenOf(page)) !== 'title'; step += 1) {
    await press('#face main .actions button.main');
    await page.waitForTimeout(2 * FRAME);
  }
}

/** The window changes under the game, and so does what is asked of it. @param {Page} page */
async function shift(page) {
  const { width, height } = page.viewportSize() ?? { width: 640, height: 360 };
  const screen = await page.context().newCDPSession(page);
  const sizes = [{ width: height, height: width }, { width, height }];
  for (const [place, size] of sizes.entries()) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: place === 0 ? 'dark' : 'light' });
    await screen.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2 - place, mobile: false });
    await page.waitForTimeout(2 * FRAME);
  }
  await screen.send('Emulation.clearDeviceMetricsOverride');
  await screen.detach();
  await page.evaluate(() => {
    for (const type of ['blur', 'focus']) document.getElementById('canvas')?.dispatchEvent(new FocusEvent(type));
  });
  await page.waitForTimeout(FRAME);
}

/** @param {Page} page @param {string} scenario @param {string} locale @param {boolean} touch */
async function story(page, scenario, locale, touch) {
  const wanted = { scenario, locale };
  await reach(page, { ...wanted, screen: 'note' });
  await page.waitForTimeout(FRAME);
  await reach(page, { ...wanted, screen: 'scene' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(FRAME);
  await reach(page, { ...wanted, screen: 'scene', deciding: true });
  if (touch) await sweep(page, (x, y) => page.touchscreen.tap(x, y));
  else await sweep(page, (x, y) => page.mouse.move(x, y, { steps: 2 }));
  await page.mouse.wheel(0, 200);
  for (const panel of /** @type {const} */ (['pause', 'history'])) {
    await reach(page, { ...wanted, screen: 'scene', panel });
    await page.waitForTimeout(FRAME);
    await page.mouse.wheel(0, 200);
    for (let button = 0; button < 12; button += 1) {
      await page.evaluate((turn) => {
        const buttons = document.querySelectorAll('#face main .actions button, #face main button');
        /** @type {HTMLButtonElement | undefined} */ (buttons[turn])?.focus();
      }, button);
      await page.waitForTimeout(FRAME / 4);
    }
  }
  await reach(page, { ...wanted, screen: 'scene', still: true });
  await reach(page, { ...wanted, screen: 'scene' });
  await playOn(page);
  await reach(page, { ...wanted, screen: 'debrief' });
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(FRAME);
}

/** What can be asked for on any screen, and what few ask for. */
const WISHES = [['set_locale', 'hi'], ['set_locale', 'en'], ['set_text_size', 'large'], ['set_text_size', 'normal'], ['set_sound', 'true'], ['set_sound', 'false'], ['set_still', 'true'], ['set_still', 'false']];

/** As the page asks for it. @param {Page} page */
async function wish(page) {
  for (const asked of WISHES) {
    await inGame(page, (game, [kind = '', value = '']) => game.send(kind, value), asked);
    await page.waitForTimeout(FRAME);
  }
}

/**
 * @typedef {object} Visit
 * @property {Options} options
 * @property {string} locale
 * @property {string} path which page it begins with
 * @property {string[]} stories
 * @property {boolean} [inPage] as where workers cannot draw
 * @property {() => void} [browser] makes it another one than this
 */

/** @param {Browser} browser @param {string} address @param {readonly string[]} every story @param {Visit} visit */
async function visit(browser, address, every, { options, locale, path, stories, inPage = false, browser: other }) {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await listen(page);
    if (inPage) await keepHere(page);
    if (other) await Promise.all([page.addInitScript(other), beforeGame(page, other, undefined)]);
    await page.goto(`${address}/${path}`);
    await page.locator('html[data-face=pictures]').waitFor({ timeout: PATIENCE });
    await page.waitForTimeout(4 * FRAME);
    await reach(page, { screen: 'title' });
    await playAsAPlayer(page);
    await wish(page);
    for (const scenario of stories) await story(page, scenario, locale, options.hasTouch ?? false);
    await shift(page);
    await reach(page, { scenario: every[0], screen: 'scene', deciding: true, locale });
    await page.waitForTimeout(2 * FRAME);
    await reach(page, { screen: 'title', locale });
    await page.waitForTimeout(2 * FRAME);
    await framesDrawn(page);
    return await record(page);
  } finally {
    await context.close();
  }
}

/**
 * In a frame of somebody's page.
 * @param {Browser} browser @param {string} html @param {(page: Page) => Promise<Frame>} act what is done there, and in which frame
 */
async function framed(browser, html, act) {
  const host = await startBlog(html);
  const context = await browser.newContext({ viewport: { width: 800, height: 450 } });
  try {
    const page = await context.newPage();
    await listen(page);
    await page.goto(host.address);
    return await record(await act(page));
  } finally {
    await context.close();
    await host.stop();
  }
}

/** The one frame of a page, once it shows pictures. @param {Page} page */
async function frameOf(page) {
  const frame = page.frames()[1];
  if (!frame) throw new Error('the page has no frame');
  await frame.locator('html[data-face=pictures]').waitFor({ timeout: PATIENCE });
  await frame.waitForTimeout(4 * FRAME);
  return frame;
}

/** It begins without height, is given some, and loses it again. @param {Page} page */
async function inTheDark(page) {
  const give = (/** @type {number} */ height) =>
    page.locator('iframe').evaluate((frame, px) => (/** @type {HTMLElement} */ (frame).style.height = `${px}px`), height);
  await page.waitForTimeout(20 * FRAME);
  await give(360);
  const frame = await frameOf(page);
  for (const height of [0, 240]) {
    await give(height);
    await page.waitForTimeout(4 * FRAME);
  }
  return frame;
}

/** It wears a theme, and its end asks what the page asks. @param {Page} page */
async function onACampaign(page) {
  await facade(page).click();
  await page.locator('iframe').waitFor();
  const frame = await frameOf(page);
  await frame.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector('#face main .actions button'))?.click());
  await frame.locator('html[data-screen=scene]').waitFor({ timeout: PATIENCE });
  await playOn(frame);
  await frame.locator('#face .call button').first().focus();
  for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(FRAME);
  }
  return frame;
}

const ASKS = '<a data-action="learn" href="/learn" target="_blank">Learn</a><a data-action="join" data-when="speak_up" href="/join">Join</a>';

const out = process.argv[2];
if (!out) throw new Error('say where to write what is called');
const server = await startServer();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: PICTURES });
try {
  const { scenarios } = await server.catalog();
  const stories = scenarios.map(({ id }) => id);
  const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
  /** @type {Options} */
  const still = { reducedMotion: 'reduce' };
  const desk = { viewport: { width: 800, height: 450 } };
  const pages = stories.map((id) => `${id}.html`);
  /** @type {Visit[]} */
  const visits = [
    { options: phone, locale: 'hi', path: '', stories },
    { options: desk, locale: 'en', path: pages[0] ?? '', stories: stories.slice(0, 1), inPage: true },
    { options: { ...desk, ...still }, locale: 'en', path: pages[1] ?? '', stories: [], browser: asOnACard },
    ...pages.slice(2).map((path) => ({ options: { ...phone, ...still }, locale: 'hi', path, stories: [], inPage: true, browser: asInAPoorBrowser })),
  ];
  const campaign = snippet(server.address, `scenario="${stories[0]}" theme="example"`, ASKS);
  const dark = `<iframe src="${server.address}" title="Small Places" width="360" style="height: 0"></iframe>`;
  const all = [
    ...visits.map((how) => () => visit(browser, server.address, stories, how)),
    () => framed(browser, campaign, onACampaign),
    () => framed(browser, dark, inTheDark),
  ];
  /** @type {number[]} */
  let called = [];
  for (const look of all) {
    const found = await look();
    called = found.map((again, own) => again | (called[own] ?? 0));
    console.log(`${called.filter(Boolean).length} functions are called`);
  }
  await writeFile(out, Uint8Array.from(called));
} finally {
  await browser.close();
  await server.stop();
}

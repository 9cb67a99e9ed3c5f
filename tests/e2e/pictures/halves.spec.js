// The game in two halves: with the first alone, and where it needs the other too early.

import { stringsFor } from '../../../web/strings.js';
import { framesDrawn } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { first, varied } from '../support/game.js';
import { press } from '../support/hands.js';
import { hold } from '../support/hold.js';
import { beforeGame, keepHere } from '../support/inside.js';
import { expectResults } from '../support/tally.js';

/** @typedef {import('@playwright/test').Page} Page */

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

const REST = /\/game_rest\.[0-9a-f]+\.wasm$/;

/** @param {Page} page */
const isWhole = (page) => page.evaluate(() => performance.getEntriesByName('whole').length > 0);

/** Where the game runs: has the first game come to something that it does not have yet, where this is called. @param {string} wanted */
function lackOnce(wanted) {
  let lacks = true;
  const lacking = (/** @type {WebAssembly.Instance} */ instance) => {
    const { exports } = instance;
    const original = exports[wanted];
    if (!lacks || typeof original !== 'function' || !('rest:memory:0' in exports)) return instance;
    lacks = false;
    let calls = 0;
    const once = (/** @type {unknown[]} */ ...more) => {
      calls += 1;
      if (calls === 1) throw new WebAssembly.RuntimeError('not there yet');
      return original(...more);
    };
    // As wasm-bindgen asks whether it is one.
    return Object.create(WebAssembly.Instance.prototype, { exports: { value: { ...exports, [wanted]: once } } });
  };
  const { instantiate, instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiateStreaming(...given);
    return { ...made, instance: lacking(made.instance) };
  };
  WebAssembly.instantiate = /** @type {typeof instantiate} */ (
    async (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) => lacking(await instantiate(module, imports))
  );
}

/** @type {Record<string, (page: Page, lack: string) => Promise<unknown>>} */
const PLACES = {
  'in a worker': (page, lack) => beforeGame(page, lackOnce, lack),
  'in the page': (page, lack) => Promise.all([keepHere(page), page.addInitScript(lackOnce, lack)]),
};

test('the other half comes after the first picture', async ({ page, game }) => {
  /** @type {string[]} */
  const marks = [];
  page.on('request', async (request) => {
    if (REST.test(request.url())) marks.push(...(await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name))));
  });
  await page.goto('/');
  await game.ready();
  await game.pictures();
  await expect.poll(() => isWhole(page), { timeout: 60_000 }).toBe(true);
  expect(marks).toContain('first-frame');
});

test.describe('without the other half', () => {
  test.use({ forgiven: /net::ERR_FAILED/ });

  test('the pictures are played to the end', async ({ page, game, server }) => {
    await page.route(REST, (route) => route.abort());
    await page.goto('/');
    await game.ready();
    await game.pictures();
    const play = await game.play(press, varied);
    await game.shows('pictures');
    expect(await isWhole(page)).toBe(false);
    await expectResults(server, play);
  });
});

for (const [where, lack] of Object.entries(PLACES)) {
  test(`${where} › a press that needs what is not there yet is answered in text, and the pictures come back whole`, async ({ page, game, server }) => {
    await lack(page, 'send');
    const send = await hold(page, REST);
    await page.goto('/');
    await game.ready();
    await game.pictures();
    await game.take(press, 0);
    await game.shows('text');
    expect((await game.read()).name).toBe('note');
    await game.take(press, 0);
    const { options: offered } = await game.readOn(press);
    send();
    await expect(page.locator('#notice')).toContainText(stringsFor('en').ready, { timeout: 120_000 });
    await game.take(press, 1);
    await game.pictures();
    expect(await isWhole(page)).toBe(true);
    const play = await game.playOn(press, first, undefined, [{ offered, label: offered[1] ?? '' }]);
    await game.goOn(press);
    await game.shows('pictures');
    await expectResults(server, play);
  });

  test(`${where} › it is found out even where whoever called keeps it to himself`, async ({ page, game }) => {
    // Nothing but tests asks for the frames.
    await lack(page, 'frames');
    const release = await hold(page, REST);
    await page.goto('/');
    await game.ready();
    await game.pictures();
    await expect(framesDrawn(page)).rejects.toThrow('not there yet');
    await game.shows('text');
    release();
    await game.pictures();
    expect(await isWhole(page)).toBe(true);
  });

  test(`${where} › a start that needs what is not there yet is made again with all of it`, async ({ page, game }) => {
    await lack(page, 'start');
    await page.goto('/');
    await game.ready();
    await game.pictures();
    expect(await isWhole(page)).toBe(true);
    await game.begin(press);
    await game.shows('pictures');
  });
}

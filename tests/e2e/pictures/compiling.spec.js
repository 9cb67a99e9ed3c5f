// How the game's wasm gets to a page: by a worker, so that presses need not wait for it.

import { stringsFor } from '../../../web/strings.js';
import { expect, test } from '../support/fixtures.js';
import { varied } from '../support/game.js';
import { press } from '../support/hands.js';
import { expectResults } from '../support/tally.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

const WASM = /\/game_bg\.[0-9a-f]+\.wasm$/;

/** Writes down what the page itself compiles as it comes. @param {import('@playwright/test').Page} page */
const listen = (page) =>
  page.addInitScript(() => {
    /** @type {string[]} */
    const compiled = [];
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const response = await source;
      compiled.push(new URL(response.url).pathname);
      return instantiateStreaming(response, imports);
    };
    Object.assign(globalThis, { compiled });
  });

/** @param {import('@playwright/test').Page} page @returns {Promise<number>} */
const compiledHere = (page) =>
  page.evaluate((which) => /** @type {{compiled: string[]}} */ (/** @type {unknown} */ (globalThis)).compiled.filter((path) => new RegExp(which).test(path)).length, WASM.source);

test('a worker has it compiled, and the page has nothing to do with that', async ({ page, game }) => {
  await listen(page);
  await page.goto('/');
  await game.ready();
  await game.pictures();
  expect(await compiledHere(page)).toBe(0);
});

test('a page that may not have workers compiles it itself', async ({ page, game }) => {
  await listen(page);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await page.goto('/');
  await game.ready();
  await game.pictures();
  expect(await compiledHere(page)).toBe(1);
});

test.describe('it cannot be had', () => {
  test.use({ forgiven: /net::ERR_FAILED/ });

  test('which is said, and the text goes on', async ({ page, game, server }) => {
    await page.route(WASM, (route) => route.abort());
    await page.goto('/');
    await game.ready();
    await expect(page.locator('#notice')).toContainText(stringsFor('en').undelivered);
    await expectResults(server, await game.play(press, varied));
    await game.shows('text');
  });
});

// How the game's wasm gets to a page: by a worker, so that presses need not wait for it.

import { stringsFor } from '../../../web/strings.js';
import { expect, test } from '../support/fixtures.js';
import { varied } from '../support/game.js';
import { press } from '../support/hands.js';
import { expectResults } from '../support/tally.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

const WASM = /\/game_bg\.[0-9a-f]+\.wasm$/;

/** Writes down what the page itself compiles: from where it comes, or that it is something at hand. @param {import('@playwright/test').Page} page */
const listen = (page) =>
  page.addInitScript(() => {
    /** @type {string[]} */
    const compiled = [];
    for (const name of /** @type {const} */ (['compileStreaming', 'instantiateStreaming'])) {
      const original = WebAssembly[name];
      /** @type {any} */ (WebAssembly)[name] = async (/** @type {Promise<Response>} */ source, /** @type {WebAssembly.Imports} */ imports) => {
        const response = await source;
        compiled.push(new URL(response.url).pathname);
        return original(response, imports);
      };
    }
    for (const name of /** @type {const} */ (['compile', 'instantiate'])) {
      const original = WebAssembly[name];
      /** @type {any} */ (WebAssembly)[name] = (/** @type {any} */ source, /** @type {WebAssembly.Imports} */ imports) => {
        if (!(source instanceof WebAssembly.Module)) compiled.push('/bytes');
        return original(source, imports);
      };
    }
    Object.assign(globalThis, { compiled });
  });

/** Beside the small wasm. @param {import('@playwright/test').Page} page @returns {Promise<string[]>} */
const compiledHere = (page) =>
  page.evaluate(() => {
    const { compiled } = /** @type {{compiled: string[]}} */ (/** @type {unknown} */ (globalThis));
    return compiled.map((path) => path.replace(/\.[0-9a-f]+\.wasm$/, '')).filter((path) => path !== '/lite_bg');
  });

test('a worker has it compiled, and the page has nothing to do with that', async ({ page, game }) => {
  await listen(page);
  await page.goto('/');
  await game.ready();
  await game.pictures();
  expect(await compiledHere(page)).toEqual([]);
});

test('a page that may not have workers compiles it itself', async ({ page, game }) => {
  await listen(page);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await page.goto('/');
  await game.ready();
  await game.pictures();
  expect((await compiledHere(page))[0]).toBe('/game_bg');
});

test.describe('a worker that never comes', () => {
  test.use({ forgiven: /net::ERR_FAILED/ });

  test('holds nothing up', async ({ page, game }) => {
    await listen(page);
    await page.route(/\/web\/(game-worker|warm)\.[0-9a-f]+\.js$/, (route) => route.abort());
    await page.goto('/');
    await game.ready();
    await game.pictures();
    expect((await compiledHere(page))[0]).toBe('/game_bg');
  });
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

// Browsers that cannot draw the pictures.

import { stringsFor } from '../../../web/strings.js';
import { FORBIDDEN_WEBGL, WITHOUT_WEBGL } from '../support/browser.js';
import { expect, test } from '../support/fixtures.js';
import { varied } from '../support/game.js';
import { press } from '../support/hands.js';
import { expectResults } from '../support/tally.js';

const GAME = /\/(game|art)[._]/;

/** @typedef {import('@playwright/test').Page} Page */

/** The paths that are asked for. @param {Page} page */
function listen(page) {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

/** @param {Page} page */
const context = (page) => page.evaluate(() => document.createElement('canvas').getContext('webgl2'));

test.describe('nothing draws', () => {
  test.use({ launchOptions: { executablePath: process.env.CHROMIUM, args: WITHOUT_WEBGL } });

  test('the text carries the whole game, and the pictures are never fetched', async ({ page, game, server }) => {
    const asked = listen(page);
    await page.goto('/');
    await game.ready();
    expect(await context(page)).toBeNull();
    await expect(page.locator('#notice')).toHaveText(stringsFor('en').unsupported);

    // Asked for, they are still not there, and it is said again.
    await game.bar('face').click();
    await expect(page.locator('html')).toHaveAttribute('data-face', 'text');
    await expectResults(server, await game.play(press, varied));

    expect(asked.filter((path) => /lite_bg.*\.wasm$/.test(path))).toHaveLength(1);
    expect(asked.filter((path) => GAME.test(path))).toEqual([]);
  });
});

test.describe('the owner has forbidden it', () => {
  test.use({ launchOptions: { executablePath: process.env.CHROMIUM, args: FORBIDDEN_WEBGL } });

  test('the text goes on, and it is said that there are no pictures', async ({ page, game }) => {
    await page.goto('/');
    await game.ready();
    expect(await context(page)).toBeNull();
    await expect(page.locator('#notice')).toHaveText(stringsFor('en').unsupported, { timeout: 60_000 });
    await game.bar('face').click();
    await expect(page.locator('html')).toHaveAttribute('data-face', 'text');
    await expect(page.locator('#notice')).toHaveText(stringsFor('en').unsupported);
  });
});

// A browser that cannot draw the pictures.

import { stringsFor } from '../../../web/strings.js';
import { WITHOUT_WEBGL } from '../support/browser.js';
import { expect, test } from '../support/fixtures.js';
import { varied } from '../support/game.js';
import { press } from '../support/hands.js';
import { expectResults } from '../support/tally.js';

test.use({ launchOptions: { executablePath: process.env.CHROMIUM, args: WITHOUT_WEBGL } });

test('the text carries the whole game, and the pictures are never fetched', async ({ page, game, server }) => {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await game.ready();
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  await expect(page.locator('#notice')).toHaveText(stringsFor('en').unsupported);

  // Asked for, they are still not there, and it is said again.
  await game.bar('face').click();
  await expect(page.locator('html')).toHaveAttribute('data-face', 'text');
  await expectResults(server, await game.play(press, varied));

  expect(asked.filter((path) => /lite_bg.*\.wasm$/.test(path))).toHaveLength(1);
  expect(asked.filter((path) => /\/(game|art)[._]/.test(path))).toEqual([]);
});

// A browser whose owner has forbidden it to draw: its workers do not know.

import { stringsFor } from '../../../web/strings.js';
import { FORBIDDEN_WEBGL } from '../support/browser.js';
import { expect, test } from '../support/fixtures.js';

test.use({ launchOptions: { executablePath: process.env.CHROMIUM, args: FORBIDDEN_WEBGL } });

test('the text goes on, and it is said that there are no pictures', async ({ page, game }) => {
  await page.goto('/');
  await game.ready();
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  await expect(page.locator('#notice')).toHaveText(stringsFor('en').unsupported, { timeout: 60_000 });
  await game.bar('face').click();
  await expect(page.locator('html')).toHaveAttribute('data-face', 'text');
  await expect(page.locator('#notice')).toHaveText(stringsFor('en').unsupported);
});

// axe-core on every screen of the text face, and on the results.

import { audit } from '../support/audit.js';
import { expect, test } from '../support/fixtures.js';
import { first } from '../support/game.js';
import { press } from '../support/hands.js';
import { tour } from '../support/tour.js';

const SIZES = [
  { width: 360, height: 640 },
  { width: 1366, height: 768 },
];

/** @param {import('@playwright/test').Page} page @param {string} where */
async function auditAtEverySize(page, where) {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await audit(page, `${where} at ${size.width}×${size.height}`);
  }
}

for (const locale of ['en', 'hi']) {
  test(`every screen of a play in ${locale}`, async ({ page, game }) => {
    const own = page.viewportSize() ?? { width: 1366, height: 768 };
    await page.goto(`/?face=text&lang=${locale}`);
    await game.ready();
    await tour(page, game, async (where) => {
      await auditAtEverySize(page, where);
      await page.setViewportSize(own);
    });
  });
}

test('the results, before anybody played and after', async ({ page, game, server }) => {
  // Some fourteen hundred cells, each with its colours.
  test.slow();
  await page.goto('/results');
  await auditAtEverySize(page, 'results before');

  await page.goto('/?face=text');
  await game.ready();
  await game.play(press, first);
  await expect.poll(async () => (await server.results()).scenarios[0]?.finished).toBe(1);
  for (const locale of ['en', 'hi']) {
    await page.goto(`/results?locale=${locale}`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await auditAtEverySize(page, `results in ${locale}`);
  }
});

test('the fault', async ({ page }) => {
  await page.route('**/scenarios*.pack', (route) => route.fulfill({ body: 'no pack at all' }));
  for (const locale of ['en', 'hi']) {
    await page.goto(`/?face=text&lang=${locale}`);
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'fault');
    await auditAtEverySize(page, `fault in ${locale}`);
  }
});

// What lies under the pictures on every screen: without a fault, in its language, and by Tab alone.

import { audit } from '../../support/audit.js';
import { expect, test } from '../../support/fixtures.js';
import { misspoken } from '../../support/language.js';
import { aroundByTab, tabs } from '../../support/tabs.js';
import { tour } from '../../support/tour.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

for (const locale of ['en', 'hi']) {
  test(`every screen under the pictures in ${locale}`, async ({ page, game }) => {
    await page.goto(`/?lang=${locale}`);
    await game.ready();
    await game.pictures();
    await tour(page, game, async (where) => {
      await audit(page, where);
      expect(await page.locator('html').evaluate(misspoken), where).toEqual([]);
      const { order, visited } = await aroundByTab(page);
      expect(visited, where).toEqual(order);
      await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    });
    await game.shows('pictures');
  });
}

test('Tab leads from the canvas to the buttons under it, and out again', async ({ page, game }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  const canvas = page.locator('#canvas');
  // Where nothing is drawn to press.
  await canvas.click({ position: { x: 180, y: 2 } });
  await page.keyboard.press('Tab');
  await expect(canvas).not.toBeFocused();
  await expect(page.locator('#face :focus')).toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('#safety :focus')).toHaveCount(1);
  await tabs(page).last().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#face :focus')).toHaveCount(0);
});

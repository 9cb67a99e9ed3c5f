// A picture lives for a while, then rests; and how it is set.

import { framesDrawn, rested, shown } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { reach } from '../support/reach.js';

test.use({ viewport: { width: 360, height: 640 } });

/** In seconds: how long a living picture is watched. */
const WATCHED = 6;

test('a picture lives, then rests, and does neither where nothing is to move', async ({ page, game }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  /** @param {number} seconds */
  const drawnIn = async (seconds) => {
    const before = await framesDrawn(page);
    await page.waitForTimeout(1000 * seconds);
    return (await framesDrawn(page)) - before;
  };
  /**
   * Arrows to the setting on the menu, and Enter.
   * @param {string} setting @param {number} from as arrows elsewhere
   */
  const press = async (setting, from) => {
    const buttons = page.locator('.sheet .actions button');
    const place = await buttons.evaluateAll(
      (all, name) => all.findIndex((button) => button.parentElement?.classList.contains(name)),
      setting,
    );
    expect(place, `${setting} on the menu`).toBeGreaterThanOrEqual(0);
    for (let at = from; at < place; at += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };

  await test.step('twelve drawings a second, fewer where the processor draws', async () => {
    await reach(page, { screen: 'scene', scenario: 'lucknow-bus', people: 2, deciding: false });
    await page.waitForTimeout(2000);
    const drawn = await drawnIn(WATCHED);
    expect(drawn).toBeGreaterThanOrEqual(3);
    expect(drawn).toBeLessThan(14 * WATCHED);
  });

  await test.step('the menu turns sound on', async () => {
    expect((await shown(page)).sound).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await game.read()).panel).toBe(true);
    await press('set_sound', -1);
    await expect.poll(async () => (await shown(page)).sound).toBe(true);
    await expect(page.locator('.sheet .set_sound button')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await game.read()).panel).toBe(false);
  });

  await test.step('after a while nothing is drawn, until something happens', async () => {
    await rested(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => drawnIn(2)).toBeGreaterThan(0);
  });

  await test.step('the menu holds the picture still, at once', async () => {
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await game.read()).panel).toBe(true);
    await press('set_still', 0);
    await expect.poll(async () => (await shown(page)).still).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await game.read()).panel).toBe(false);
    // Long before it would rest by itself.
    await rested(page, 10_000);
  });
});

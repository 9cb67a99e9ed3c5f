// The picture over what is read.

import { expect, test } from '../support/fixtures.js';
import { press } from '../support/hands.js';
import { BUS } from '../support/stories.js';

const isDrawing = (/** @type {string} */ path) => path.endsWith('.svg');

/** Everything the page asks for. @param {import('@playwright/test').Page} page */
function watch(page) {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

test('a scene is drawn at once, from what was fetched behind its note, and nothing jumps', async ({ page, game }) => {
  await page.addInitScript(() => {
    Object.assign(window, { jumped: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!Reflect.get(entry, 'hadRecentInput')) Object.assign(window, { jumped: Reflect.get(window, 'jumped') + Reflect.get(entry, 'value') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const asked = watch(page);
  await page.goto('/?face=text');
  await game.ready();
  await game.take(press, 0);
  await expect.poll(() => asked.filter((path) => /\/places\/bus\./.test(path)).length).toBe(1);
  expect(asked.filter((path) => /\/cast\//.test(path))).toEqual([]);
  await game.goOn(press);
  await expect(page.locator('main .picture svg.scene:has([id$="-people"])')).toBeAttached();
  await game.readOn(press);
  const picture = page.locator('main .picture');
  await expect(picture.locator('svg.scene [data-pivot]').first()).toBeAttached();
  await expect(picture).toHaveAttribute('aria-hidden', 'true');
  expect(asked.filter((path) => /\/cast\//.test(path)).length).toBeGreaterThan(0);
  expect(await page.evaluate(() => Reflect.get(window, 'jumped'))).toBeLessThan(0.02);
});

test('where data is saved nothing is drawn', async ({ page, game }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked = watch(page);
  await page.goto('/?face=text');
  await game.ready();
  await game.open(press, BUS);
  await game.readOn(press);
  await page.waitForTimeout(1000);
  await expect(page.locator('main .picture')).toBeHidden();
  expect(asked.filter(isDrawing)).toEqual([]);
});

test.describe('on the title', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a place on the map opens its story, and nothing moves for who wants nothing to move', async ({ page, game }) => {
    await page.goto('/?face=text');
    await game.ready();
    await expect(page.locator('html')).toHaveAttribute('data-still', '');
    await page.locator('.picture .awake[data-place="bus"]').first().click({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'note');
  });
});

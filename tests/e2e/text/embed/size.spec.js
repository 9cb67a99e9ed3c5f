// The room that the game takes on somebody else's page.

import { facade, gameIn, snippet, startBlog, withoutPictures } from '../../support/blog.js';
import { expect, test } from '../../support/fixtures.js';
import { press } from '../../support/hands.js';

/** @param {import('@playwright/test').Page} page */
const height = async (page) => Math.round((await page.locator('small-places').boundingBox())?.height ?? 0);

for (const [width, tall] of [[360, 700], [1100, 900]]) {
  test(`it keeps its shape at ${width} pixels, and grows as the words do, no higher than the window`, async ({ page, server }) => {
    const blog = await startBlog(snippet(server.address));
    try {
      await page.setViewportSize({ width: width ?? 0, height: tall ?? 0 });
      await withoutPictures(page);
      await page.goto(blog.address);
      await expect(facade(page)).toBeVisible();
      const shape = await height(page);
      await facade(page).click();
      expect(await height(page), 'before the game says anything').toBe(shape);
      const game = gameIn(page);
      await game.ready();
      const most = Math.max(shape, Math.ceil((tall ?? 0) * 0.92));
      const heights = new Set();
      await game.take(press, 0);
      await game.readOn(press, async () => {
        heights.add(await height(page));
      });
      for (const one of heights) {
        expect(one).toBeGreaterThanOrEqual(shape);
        expect(one).toBeLessThanOrEqual(most);
      }
      // At rest it stays as it is: two that follow each other's height would not.
      const end = await height(page);
      await page.waitForTimeout(1000);
      expect(await height(page)).toBe(end);
    } finally {
      await blog.stop();
    }
  });
}

test('in a wide column it is no higher than the window, open or not', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address));
  try {
    await page.setViewportSize({ width: 1366, height: 768 });
    await withoutPictures(page);
    await page.goto(blog.address);
    await expect(facade(page)).toBeVisible();
    const most = Math.round(768 * 0.92);
    expect(await height(page)).toBe(most);
    await facade(page).click();
    await gameIn(page).ready();
    expect(await height(page)).toBe(most);
  } finally {
    await blog.stop();
  }
});

test('a game that asks for more and more gets what can be seen at once', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address));
  try {
    await page.setViewportSize({ width: 360, height: 700 });
    await withoutPictures(page);
    await page.goto(blog.address);
    await facade(page).click();
    await gameIn(page).ready();
    await page.locator('small-places').frameLocator('iframe').locator('html').evaluate(async () => {
      const value = { height: 0 };
      addEventListener('resize', () => {
        value.height = innerHeight + 50;
        parent.postMessage({ context: 'small-places', version: 1, event: 'resize', value }, '*');
      });
      parent.postMessage({ context: 'small-places', version: 1, event: 'resize', value: { height: innerHeight + 50 } }, '*');
    });
    await expect.poll(() => height(page)).toBe(644);
    await page.waitForTimeout(500);
    expect(await height(page)).toBe(644);
  } finally {
    await blog.stop();
  }
});

// A page's dataLayer has of the game what the page asked for, and nothing before it did.

import { facade, gameIn, snippet, startBlog, withoutPictures } from '../../support/blog.js';
import { expect, test } from '../../support/fixtures.js';
import { press } from '../../support/hands.js';

/** @param {import('@playwright/test').Page} page @returns {Promise<Record<string, unknown>[] | undefined>} */
const layer = (page) => page.evaluate(() => Reflect.get(window, 'dataLayer'));

/** @param {import('@playwright/test').Page} page */
async function chooseOnce(page) {
  await facade(page).click();
  const game = gameIn(page);
  await game.ready();
  await game.take(press, 0);
  await game.readOn(press);
  await game.take(press, 0);
  return game;
}

test('without consent there is none', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address, 'scenario="lucknow-bus" datalayer="no"'));
  try {
    await withoutPictures(page);
    await page.goto(blog.address);
    await chooseOnce(page);
    expect(await layer(page)).toBeUndefined();
  } finally {
    await blog.stop();
  }
});

test('with it there are the acts, from then on', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address));
  try {
    await withoutPictures(page);
    await page.goto(blog.address);
    const game = await chooseOnce(page);
    expect(await layer(page)).toBeUndefined();
    await page.locator('small-places').evaluate((/** @type {any} */ element) => element.consent({ dataLayer: true }));
    await game.readOn(press);
    await game.take(press, 0);
    await expect.poll(() => layer(page)).toHaveLength(1);
    expect(await layer(page)).toEqual([
      expect.objectContaining({ event: 'small_places_choice', scenario: 'lucknow-bus', act: expect.stringMatching(/^[a-z]+$/) }),
    ]);
  } finally {
    await blog.stop();
  }
});

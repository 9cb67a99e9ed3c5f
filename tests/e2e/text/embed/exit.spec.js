// Leaving from inside the frame takes the whole page away.

import { facade, gameIn, heard, listen, snippet, startBlog, withoutPictures } from '../../support/blog.js';
import { expect, test } from '../../support/fixtures.js';

/** The game asks to be left. @param {import('../../support/game.js').Game} game @param {string} to */
const leave = (game, to) =>
  game.root.locator('html').evaluate((_, wish) => {
    parent.postMessage({ context: 'small-places', version: 1, event: 'exit', value: { to: wish }, listener: 'loader' }, '*');
  }, to);

test('the page is replaced by where the element says, and Back does not lead to it', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address, 'scenario="lucknow-bus" exit="/weather"'));
  try {
    await withoutPictures(page);
    await page.goto(`${blog.address}/before`);
    await page.goto(blog.address);
    await facade(page).click();
    const game = gameIn(page);
    await game.ready();
    await game.root.locator('#safety a.leave').click();
    await expect(page).toHaveURL(`${blog.address}/weather`);
    await page.goBack();
    await expect(page).toHaveURL(`${blog.address}/before`);
    await page.goForward();
    await expect(page).toHaveURL(`${blog.address}/weather`);
  } finally {
    await blog.stop();
  }
});

test('else it goes where the game says, and the page’s scripts hear nothing of it', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address));
  try {
    await withoutPictures(page);
    await listen(page);
    await page.goto(blog.address);
    await facade(page).click();
    const game = gameIn(page);
    await game.ready();
    // What is no address changes nothing.
    await leave(game, 'javascript:document.title="gone"');
    await leave(game, 'data:text/html,gone');
    await page.locator('small-places').evaluate((/** @type {any} */ element) => element.getState());
    await expect(page).toHaveURL(`${blog.address}/`);
    await expect(page).toHaveTitle('A blog');
    expect((await heard(page)).map(([name]) => name)).toEqual(['ready']);
    await leave(game, `${blog.address}/wish`);
    await expect(page).toHaveURL(`${blog.address}/wish`);
  } finally {
    await blog.stop();
  }
});

// Pages that allow next to nothing, and pages without the loader.

import { facade, gameIn, snippet, startBlog, withoutPictures } from '../../support/blog.js';
import { expect, test } from '../../support/fixtures.js';
import { Game, first, varied } from '../../support/game.js';
import { press } from '../../support/hands.js';

test('a policy that allows the game alone, and no style at all, is enough', async ({ page, server }) => {
  const game = server.address;
  const policy = `default-src 'none'; script-src ${game}; frame-src ${game}; style-src 'none'; require-trusted-types-for 'script'`;
  const blog = await startBlog(snippet(game), { policy });
  try {
    await withoutPictures(page);
    await page.goto(blog.address);
    // It is dressed all the same.
    await expect(facade(page)).toHaveCSS('background-color', 'rgb(245, 138, 31)');
    await facade(page).click();
    const inside = gameIn(page);
    await inside.ready();
    await inside.take(press, 0);
    await inside.playOn(press, first);
    expect((await page.locator('small-places').boundingBox())?.height).toBeGreaterThan(400);
  } finally {
    await blog.stop();
  }
});

test('a sandboxed page, where nothing has an origin, is heard and answered', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address), { policy: 'sandbox allow-scripts' });
  try {
    await withoutPictures(page);
    await page.goto(blog.address);
    await facade(page).click();
    const game = gameIn(page);
    await game.ready();
    expect(await game.root.locator('html').evaluate(() => self.origin)).toBe('null');
    const state = await page.locator('small-places').evaluate((/** @type {any} */ element) => element.getState());
    expect(state.screen).toBe('note');
  } finally {
    await blog.stop();
  }
});

test('a page that frames the game without the loader hears that it is there, and no more', async ({ page, server }) => {
  const blog = await startBlog(`<iframe sandbox="allow-scripts" src="${server.address}/?face=text" title="Small Places" width="800" height="600"></iframe>`);
  try {
    await page.addInitScript(() => {
      /** @type {unknown[]} */
      const messages = [];
      Object.assign(window, { messages });
      if (window === top) addEventListener('message', ({ data }) => messages.push(data));
    });
    await page.goto(blog.address);
    const game = new Game(page.frameLocator('iframe'), page);
    await game.ready();
    await game.play(press, varied);
    const messages = await page.evaluate(() => Reflect.get(window, 'messages'));
    expect(messages).toEqual([expect.objectContaining({ context: 'small-places', version: 1, event: 'ready' })]);
    await expect(game.root.locator('button.call')).toHaveCount(0);
  } finally {
    await blog.stop();
  }
});

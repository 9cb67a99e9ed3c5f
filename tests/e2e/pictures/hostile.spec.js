// The canvas in a frame that cannot be seen when the game starts.

import { startBlog } from '../support/blog.js';
import { keys } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { Game } from '../support/game.js';

test('a frame without height draws its pictures once it is given some', async ({ page, server, darkroom }) => {
  const host = await startBlog(`<iframe src="${server.address}" title="Small Places" width="360" style="height: 0"></iframe>`);
  try {
    await page.goto(host.address);
    const frame = page.locator('iframe');
    const game = new Game(page.frameLocator('iframe'), page);
    await game.ready();
    // Long enough for the game to have begun in the dark, if that is what it does.
    await page.waitForTimeout(8_000);
    await frame.evaluate((element) => (element.style.height = '480px'));
    await game.pictures();
    await frame.focus();
    const { lines } = await game.begin(keys);
    expect(lines).toHaveLength(1);
    const seen = await darkroom.colours(await frame.screenshot({ timeout: 120_000 }));
    expect(seen.distinct, 'colours in the frame').toBeGreaterThan(200);
  } finally {
    await host.stop();
  }
});

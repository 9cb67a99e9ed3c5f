// The canvas in a frame of somebody else's page.

import { keys } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { Game } from '../support/game.js';
import { startHost } from '../support/host.js';

test('a sandboxed frame on another origin draws the pictures', async ({ page, server, darkroom }) => {
  const host = await startHost(server.address, { width: 360, height: 480 });
  try {
    await page.goto(host.address);
    const game = new Game(page.frameLocator('iframe'), page);
    await game.ready();
    expect(await game.root.locator('html').evaluate(() => self.origin)).toBe('null');
    await game.pictures();
    await page.locator('iframe').focus();
    const { lines } = await game.begin(keys);
    expect(lines).toHaveLength(1);
    await game.shows('pictures');
    const seen = await darkroom.colours(await page.locator('iframe').screenshot({ timeout: 120_000 }));
    expect(seen.distinct, 'colours in the frame').toBeGreaterThan(200);
  } finally {
    await host.stop();
  }
});

// The game in a frame of somebody else's page.

import { expect, test } from '../support/fixtures.js';
import { Game, varied } from '../support/game.js';
import { click } from '../support/hands.js';
import { startHost } from '../support/host.js';
import { expectResults } from '../support/tally.js';

test('a sandboxed frame on another origin plays to the end', async ({ page, server }) => {
  const host = await startHost(`${server.address}/?face=text`, { width: 800, height: 600 });
  try {
    /** @type {string[]} */
    const posted = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''));
    await page.goto(host.address);
    const game = new Game(page.frameLocator('iframe'), page);
    await game.ready();
    expect(await game.root.locator('html').evaluate(() => self.origin)).toBe('null');
    await expectResults(server, await game.play(click, varied));
    expect(posted.join()).toContain('"embedded":true');
  } finally {
    await host.stop();
  }
});

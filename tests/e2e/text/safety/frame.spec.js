// Leaving fast where the page is not ours: in a frame that nobody helps.

import { expect, test } from '../../support/fixtures.js';
import { Game } from '../../support/game.js';
import { press } from '../../support/hands.js';
import { startHost } from '../../support/host.js';
import { leaveLink, listenToEvents, open } from '../../support/safety.js';

// A browser says so, beside the exception, when a frame may not move the page around it.
test.use({ forgiven: /permission to navigate|attempt to initiate navigation|Unsafe/ });

test('a sandboxed frame blanks itself and says what it cannot do', async ({ page, context, server }) => {
  const posted = listenToEvents(context);
  const host = await startHost(`${server.address}/?face=text`, { width: 360, height: 480 });
  try {
    await page.goto(host.address);
    const frame = page.frameLocator('iframe');
    const game = new Game(frame, page);
    await game.ready();
    await game.begin(press);

    await test.step('help needs no link there', async () => {
      const dialog = await open(frame, 'help');
      await expect(dialog.getByText('Leave now').first()).toBeVisible();
      await dialog.getByRole('button', { name: 'Close' }).click();
    });

    await leaveLink(frame).click();
    await expect(frame.getByText('the browser’s history keeps this visit')).toBeVisible();
    await expect(frame.locator('p[lang=hi]').filter({ hasText: 'निकलने के लिए टैब बंद करें' })).toBeVisible();
    await expect(frame.locator('body > :not(#gone):visible')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'A blog' })).toBeVisible();
    await expect.poll(async () => (await server.results()).scenarios[0]?.plays).toBe(1);
    const already = posted.length;
    await page.close({ runBeforeUnload: true });
    expect(posted).toHaveLength(already);
    expect(posted.map(({ body }) => body.type)).not.toContain('left');
  } finally {
    await host.stop();
  }
});

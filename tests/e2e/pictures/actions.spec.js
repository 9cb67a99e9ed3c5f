// What a campaign asks of who has played, on the canvas.

import { stringsFor } from '../../../web/strings.js';
import { facade, gameIn, heard, listen, snippet, startBlog } from '../support/blog.js';
import { arrows, drawn } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { first } from '../support/game.js';
import { press } from '../support/hands.js';

const ASKS = `
  <a data-action="rest" data-when="next_evening" href="/rest">Read on what to do another evening</a>
  <a data-action="learn" href="/learn" target="_blank">Learn the five ways</a>`;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('what the page asks is asked on the canvas too, and keys answer it', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address, 'scenario="lucknow-bus" face="text"', ASKS));
  try {
    await listen(page);
    await page.goto(blog.address);
    await facade(page).click();
    const game = gameIn(page);
    await game.ready();
    await game.take(press, 0);
    await game.playOn(press, first);
    await game.bar('face').click();
    // They never take a page from under a reader's eyes, so they are asked for again once they are there.
    await expect(game.root.locator('#notice')).toHaveText(stringsFor('en').ready, { timeout: 150_000 });
    await game.bar('face').click();
    await game.pictures();

    const screen = await game.read();
    const place = screen.actions.indexOf('Learn the five ways');
    expect(place, screen.actions.join(' / ')).toBeGreaterThanOrEqual(0);
    // A browser opens nothing for a press that is some seconds old.
    await drawn(/** @type {import('@playwright/test').Frame} */ (page.frames()[1]));
    await page.locator('iframe').focus();
    const [opened] = await Promise.all([page.waitForEvent('popup'), arrows(-1)(page.locator('iframe'), place, screen)]);
    await expect(opened.getByRole('heading')).toHaveText('/learn');
    expect((await heard(page)).at(-1)).toEqual(['action', { id: 'learn', locale: 'en' }]);
    expect((await game.read()).name, 'the game stays as it is').toBe('debrief');
  } finally {
    await blog.stop();
  }
});

// Frames of other people's pages: not seen at first, never given the focus, more than one.

import { startBlog } from '../../support/blog.js';
import { expect, test } from '../../support/fixtures.js';
import { Game, first, last } from '../../support/game.js';
import { click, tap } from '../../support/hands.js';
import { expectResults, expectVisits } from '../../support/tally.js';

const frame = (/** @type {string} */ game, /** @type {string} */ style) =>
  `<iframe src="${game}" title="Small Places" width="480" style="${style}"></iframe>`;

test('a frame without height plays once it is given some', async ({ page, server }) => {
  const host = await startBlog(`<details><summary>Play</summary>${frame(`${server.address}/?face=text`, 'height: 560px')}</details>
    ${frame(`${server.address}/?face=text`, 'height: 0')}`);
  try {
    await page.goto(host.address);
    const hidden = page.locator('iframe').nth(1);
    const game = new Game(page.frameLocator('iframe >> nth=1'), page);
    await game.ready();
    await page.waitForTimeout(1500);
    await hidden.evaluate((element) => (element.style.height = '560px'));
    await expect(game.actions().first()).toBeVisible();
    const play = await game.play(click, first);
    await expectVisits(server, 2, play);
  } finally {
    await host.stop();
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a frame that never had the focus plays, and leaves it where it is', async ({ page, server }) => {
    const host = await startBlog(`<input aria-label="Search" autofocus>${frame(`${server.address}/?face=text`, 'height: 560px')}`);
    try {
      await page.goto(host.address);
      const search = page.getByLabel('Search');
      await expect(search).toBeFocused();
      const game = new Game(page.frameLocator('iframe'), page);
      await game.ready();
      await page.waitForTimeout(1000);
      await expect(search, 'the game takes no focus by itself').toBeFocused();
      await expectResults(server, await game.play(tap, last));
    } finally {
      await host.stop();
    }
  });
});

test('two on a page are two plays', async ({ page, server }) => {
  const game = frame(`${server.address}/?face=text`, 'height: 560px');
  const host = await startBlog(`${game}${game}`);
  try {
    await page.goto(host.address);
    const [one, two] = [0, 1].map((at) => new Game(page.frameLocator(`iframe >> nth=${at}`), page));
    if (!one || !two) throw new Error('two frames');
    await one.ready();
    await two.ready();
    await one.begin(click);
    const plays = [await two.play(click, last)];
    plays.push(await one.playOn(click, first));
    await one.goOn(click);
    await expectVisits(server, 2, ...plays);
  } finally {
    await host.stop();
  }
});

// On the canvas too, a press that comes twice is taken once.

import { keys, twice } from '../../support/canvas.js';
import { expect, test } from '../../support/fixtures.js';
import { varied } from '../../support/game.js';
import { press } from '../../support/hands.js';
import { expectResults } from '../../support/tally.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

test('a double click and a digit twice take one choice each', async ({ page, game, server, darkroom }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  await game.begin(press);
  /** @type {import('../../support/game.js').Hand} */
  const digits = async () => {
    await page.keyboard.press('1');
    await page.keyboard.press('1');
  };
  /** @type {import('../../support/game.js').Choice[]} */
  const choices = [];
  const chosen = page.locator('main .lines > .chosen');
  for (const hand of [twice(darkroom), digits]) {
    const screen = await game.readOn(keys);
    const before = await chosen.count();
    await page.waitForTimeout(600);
    await hand(game.actions().first(), 0, screen);
    await expect.poll(() => chosen.count()).toBeGreaterThan(before);
    await page.waitForTimeout(1500);
    expect(await chosen.count()).toBe(before + 1);
    choices.push({ offered: screen.options, label: screen.options[0] ?? '' });
  }
  const play = await game.playOn(press, varied, undefined, choices);
  await game.goOn(press);
  await expectResults(server, play);
});

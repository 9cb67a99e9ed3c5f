// The scene seen again, through somebody else's eyes.

import { expect, test } from '../support/fixtures.js';
import { first } from '../support/game.js';
import { click, press } from '../support/hands.js';
import { BUS } from '../support/stories.js';

test('every view is read to its end and leads back to what changed', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  await game.open(press, BUS);
  const { ending } = await game.playOn(press, first);
  const views = await page.locator('main .actions .again button').allTextContents();
  expect(views.length).toBeGreaterThan(0);

  for (const title of views) {
    await page.getByRole('button', { name: title, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'again');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    for (let lines = 1; (await game.read()).name === 'again'; lines += 1) {
      const { lines: read, options } = await game.read();
      expect([read.length, options]).toEqual([lines, []]);
      await game.goOn(click);
    }
    expect((await game.read()).heading).toBe(ending);
  }
});

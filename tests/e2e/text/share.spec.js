// Telling somebody.

import { expect, test } from '../support/fixtures.js';
import { first } from '../support/game.js';
import { press } from '../support/hands.js';
import { BUS } from '../support/stories.js';

/** @param {import('../support/game.js').Game} game */
async function toDebrief(game) {
  await game.ready();
  await game.open(press, BUS);
  await game.playOn(press, first);
}

test('the browser shares words that name no choice, with an address that holds no code', async ({ page, game, server }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shared: [] });
    navigator.share = async (what) => void Reflect.get(window, 'shared').push(what);
  });
  await page.goto('/?face=text#code=WRONG');
  await toDebrief(game);
  await page.getByRole('button', { name: 'Tell somebody' }).click();
  const shared = () => page.evaluate(() => Reflect.get(window, 'shared'));
  await expect.poll(shared).toEqual([{ text: expect.stringContaining('Small Places'), url: `${server.address}/?lang=en` }]);
});

test('else the address is copied, and it is said', async ({ page, game, context, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto('/?face=text');
  await toDebrief(game);
  await page.getByRole('button', { name: 'Tell somebody' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The address is copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${server.address}/?lang=en`);

  await game.goOn(press);
  await expect(page.locator('#notice')).not.toContainText('copied');
});

// Events arrive, whatever happens to the connection or to the tab.

import { expect, test } from '../support/fixtures.js';
import { first, last } from '../support/game.js';
import { press } from '../support/hands.js';
import { expectResults } from '../support/tally.js';

test('what is chosen without a connection arrives when it is back', async ({ page, context, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await game.begin(press);
  await game.readOn(press);
  await expect.poll(async () => (await server.results()).scenarios[0]?.plays).toBe(1);

  const lost = page.waitForEvent('requestfailed');
  await context.setOffline(true);
  const play = await game.playOn(press, first);
  await game.goOn(press);
  await lost;
  expect((await server.results()).scenarios[0]?.finished).toBe(0);

  await context.setOffline(false);
  await expectResults(server, play);
});

test('closing the tab in mid-scene sends what was chosen, and that the play was left', async ({ page, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await game.begin(press);
  const { options: offered } = await game.readOn(press);
  await game.take(press, 0);
  const { options: open } = await game.readOn(press);
  await page.close({ runBeforeUnload: true });
  await expectResults(server, { choices: [{ offered, label: offered[0] ?? '' }], open });
});

test('leaving by the menu is counted as left', async ({ page, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await game.begin(press);
  const { options: open } = await game.readOn(press);
  await page.keyboard.press('Escape');
  await game.leave().click();
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'title');
  await expectResults(server, { choices: [], open });
});

test('a choice taken back counts once, and what replaces it as revised', async ({ page, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await game.begin(press);
  const { options: offered } = await game.readOn(press);
  const choices = [{ offered, label: offered[0] ?? '' }];
  await game.take(press, 0);
  await game.bar('undo').click();
  await expect.poll(async () => (await game.read()).options).toEqual(offered);
  await game.take(press, offered.length - 1);
  const play = await game.playOn(press, last, undefined, choices);
  await game.goOn(press);
  await expectResults(server, { ...play, again: [{ offered, label: offered.at(-1) ?? '' }] });
});

test('two plays in one tab are one session and two plays', async ({ page, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  const one = await game.play(press, first);
  const two = await game.play(press, last);
  await expectResults(server, one, two);
});

// Details that can be looked at before a choice.

import { expect, test } from '../support/fixtures.js';
import { first } from '../support/game.js';
import { click, digits, press } from '../support/hands.js';
import { BUS } from '../support/stories.js';

/** Reads on to the first decision with something to look at. @param {import('../support/game.js').Game} game */
async function toDetails(game) {
  await game.open(press, BUS);
  for (let decisions = 0; decisions < 12; decisions += 1) {
    const screen = await game.readOn(press);
    expect(screen.name, 'a decision with details').toBe('scene');
    if (screen.details.length > 0) return screen;
    await game.take(press, 0);
  }
  throw new Error('nothing to look at in twelve decisions');
}

test('a detail is told, is offered no more, and leaves the options as they were', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const before = await toDetails(game);
  const list = page.getByRole('list', { name: 'Look around first, if you like' });
  const [detail = ''] = before.details;
  await page.waitForTimeout(600);
  await list.getByRole('button', { name: detail }).click();
  await expect.poll(async () => (await game.read()).lines.length).toBeGreaterThan(before.lines.length + 1);

  const after = await game.readOn(click);
  expect(after.options).toEqual(before.options);
  expect(after.details).toEqual(before.details.filter((label) => label !== detail));
  expect(after.lines.join('\n')).toContain(detail);
});

test('keyboard alone looks, and digits go on choosing options', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const before = await toDetails(game);
  const around = page.getByRole('heading', { name: 'Look around first, if you like' });
  await expect(around).toBeFocused();
  await page.waitForTimeout(600);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await game.read()).details.length).toBe(before.details.length - 1);
  const decision = await game.readOn(press);
  await game.take(digits, decision.options.length - 1);
  expect((await game.read()).lines.join('\n')).toContain(decision.options.at(-1));
});

test('what was noticed stands on the debrief', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const { details: [detail = ''] } = await toDetails(game);
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: detail }).press('Enter');
  await game.playOn(press, first);
  await expect(page.getByRole('region', { name: 'The way you went' })).toContainText(`You noticed: ${detail}`);
});

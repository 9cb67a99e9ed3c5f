// Coming back to a place by the play code that the menu tells.

import { expect, test } from '../support/fixtures.js';
import { first } from '../support/game.js';
import { click } from '../support/hands.js';

/** Plays to the second decision and reads the code there. @param {import('../support/game.js').Game} game */
async function leave(game) {
  await game.begin(click);
  await game.readOn(click);
  await game.take(click, 0);
  const there = await game.readOn(click);
  await game.bar('menu').click();
  const sheet = game.root.locator('.sheet');
  await expect(sheet).toBeVisible();
  const told = await sheet.innerText();
  const [, code = ''] = told.match(/#code=([0-9A-Z-]+)/) ?? [];
  expect(code.length, told).toBeGreaterThan(8);
  return { there, code };
}

test('a code leads back to its place, by way of the note', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const { there, code } = await leave(game);

  await page.goto('about:blank');
  await page.goto(`/?face=text#code=${code.toLowerCase()}`);
  await game.ready();
  const note = await game.read();
  expect(note.name).toBe('note');
  await expect(page.locator('main')).toContainText('You come back to where your code was made.');
  expect(await game.take(click, 0)).toEqual(there);
  // And on from there to an end.
  const play = await game.playOn(click, first);
  expect(play.ending).not.toBe('');
});

test('a code typed behind the address of an open page is followed', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const { code } = await leave(game);
  await page.evaluate((hash) => (location.hash = hash), `code=${code}`);
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'note', { timeout: 30_000 });
});

test('a wrong code is told on the title', async ({ page, game }) => {
  await page.goto('/?face=text#code=WRONG');
  await game.ready();
  expect((await game.read()).name).toBe('title');
  await expect(page.locator('main')).toContainText('This play code has a wrong or missing letter.');
});

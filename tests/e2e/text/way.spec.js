// The way that was taken, and what others chose.

import { audit } from '../support/audit.js';
import { expect, test } from '../support/fixtures.js';
import { varied } from '../support/game.js';
import { press } from '../support/hands.js';
import { BUS } from '../support/stories.js';

const region = (/** @type {import('@playwright/test').Page} */ page) => page.getByRole('region', { name: 'The way you went' });

test('the way tells each choice, and what else was open', async ({ page, game }) => {
  await page.route('**/api/v1/chosen/*', (route) => route.fulfill({ json: { options: {} } }));
  await page.goto('/?face=text');
  await game.ready();
  await game.open(press, BUS);
  const { choices } = await game.playOn(press, varied);
  const rows = region(page).locator('ol > li');
  await expect(rows).toHaveCount(choices.length);
  for (const [at, { offered, label }] of choices.entries()) {
    const row = rows.nth(at);
    await expect(row).toContainText(label);
    await expect(row.locator('.knot')).toHaveCount(offered.length);
    if (offered.length < 2) continue;
    await row.locator('summary', { hasText: 'What else was open' }).press('Enter');
    for (const other of offered.filter((one) => one !== label)) await expect(row.getByText(other)).toBeVisible();
  }
  await audit(page, 'the way, unfolded');
});

test('what others chose is asked for once, on the debrief, and shown', async ({ page, game, server }) => {
  const { scenarios } = await server.catalog();
  const ids = scenarios.flatMap(({ decisions }) => decisions.flatMap(({ options }) => options.map(({ id }) => id)));
  /** @type {string[]} */
  const asked = [];
  await page.route('**/api/v1/chosen/*', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ json: { options: Object.fromEntries(ids.map((id) => [id, 35])) } });
  });
  await page.goto('/?face=text');
  await game.ready();
  await game.open(press, BUS);
  await game.readOn(press);
  expect(asked).toEqual([]);
  await game.playOn(press, varied);
  await expect(region(page).locator('ul.taken').first()).toContainText('about 35 in 100');
  await expect(region(page)).toContainText('how many of a hundred players');
  expect(asked).toHaveLength(1);
});

test('without an answer there are no numbers, and no word about it', async ({ page, game }) => {
  await page.route('**/api/v1/chosen/*', (route) => route.fulfill({ json: { options: {} } }));
  await page.goto('/?face=text');
  await game.ready();
  await game.open(press, BUS);
  await game.playOn(press, varied);
  await expect(region(page)).not.toContainText(/in 100|hundred/);
});

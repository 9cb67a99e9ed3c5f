// Everything by the keyboard: in order, seen, and out again.

import { expect, test } from '../../support/fixtures.js';
import { focusShown } from '../../support/focus.js';
import { Game } from '../../support/game.js';
import { press } from '../../support/hands.js';
import { startHost } from '../../support/host.js';
import { aroundByTab, tabs } from '../../support/tabs.js';
import { tour } from '../../support/tour.js';

/** Against what stands beside it (WCAG 1.4.11). */
const CONTRAST = 3;

test('Tab goes through every control in order, shows where it is, and leaves', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  /** @type {Set<string>} */
  const kinds = new Set();
  await tour(page, game, async (where) => {
    const { order, visited } = await aroundByTab(page);
    expect(visited, where).toEqual(order);
    expect(order.length, where).toBeGreaterThan(0);
    for (const control of await tabs(page).all()) {
      // The focus of a script shows as the last press of a key was Tab.
      await control.focus();
      const shown = await control.evaluate(focusShown);
      kinds.add(shown.kind);
      expect(shown.width, `${where}: ${shown.name}`).toBeGreaterThanOrEqual(2);
      expect(shown.contrast, `${where}: ${shown.name}`).toBeGreaterThanOrEqual(CONTRAST);
    }
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  });
  expect(kinds.size, [...kinds].join()).toBeGreaterThan(2);
});

test('Escape closes a panel, and the focus is back where it was', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const menu = game.bar('menu');
  await menu.press('Enter');
  await expect(page.locator('.sheet')).toBeVisible();
  await expect(page.locator('.sheet h2').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet')).toBeHidden();
  await expect(menu).toBeFocused();
});

test('numbers can be kept from taking choices', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  await page.locator('#safety .help').press('Enter');
  await page.getByRole('switch', { name: 'Numbers take choices' }).press('Enter');
  await page.keyboard.press('Escape');
  await game.begin(press);
  const { options } = await game.readOn(press);
  await page.waitForTimeout(600);
  await page.keyboard.press('1');
  await page.waitForTimeout(300);
  expect((await game.read()).options).toEqual(options);
  await expect(page.locator('main .lines > .chosen')).toHaveCount(0);
});

test('in a frame, Tab comes from the page around it and goes back to it', async ({ page, server }) => {
  const host = await startHost(`${server.address}/?face=text`, { width: 800, height: 600 });
  try {
    await page.goto(host.address);
    const game = new Game(page.frameLocator('iframe'), page);
    await game.ready();
    const [before, after] = [page.getByRole('link', { name: 'Before' }), page.getByRole('link', { name: 'After' })];
    const inFrame = tabs(game.root);
    await before.focus();
    await page.keyboard.press('Tab');
    await expect(inFrame.first()).toBeFocused();
    await after.focus();
    await page.keyboard.press('Shift+Tab');
    await expect(inFrame.last()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(after).toBeFocused();
    await inFrame.first().focus();
    await page.keyboard.press('Shift+Tab');
    await expect(before).toBeFocused();
  } finally {
    await host.stop();
  }
});

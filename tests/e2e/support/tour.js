// Every screen there is, one after the other, by the keyboard, in whichever face is shown.

import { expect } from '@playwright/test';

import { first } from './game.js';
import { press } from './hands.js';
import { BUS } from './stories.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./game.js').Game} Game
 * @typedef {(where: string) => Promise<void>} Look
 */

/** What the strip at the top opens. @param {Page} page @param {Look} look */
export async function throughDialogs(page, look) {
  const openers = page.locator('#safety button');
  for (let at = 0; at < (await openers.count()); at += 1) {
    const opener = openers.nth(at);
    await opener.press('Enter');
    const dialog = page.locator('dialog[open]');
    await expect(dialog).toBeVisible();
    await look(`dialog ${at + 1}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
}

/** @param {Page} page @param {Game} game @param {Look} look */
async function throughPanels(page, game, look) {
  const open = () => expect.poll(async () => (await game.read()).panel).toBe(true);
  await page.keyboard.press('Escape');
  await open();
  await look('pause');
  await game.take(press, 0);
  await game.bar('history').press('Enter');
  await open();
  await look('lines so far');
  await game.take(press, 0);
}

/** From the title to a scene seen again. @param {Page} page @param {Game} game @param {Look} look */
export async function tour(page, game, look) {
  await look('title');
  await throughDialogs(page, look);
  const { actions } = await game.read();
  await game.take(press, actions.findIndex((label) => BUS.test(label)));
  await look('note');
  await game.goOn(press);
  await look('a line');
  await game.readOn(press);
  await look('options');
  await throughPanels(page, game, look);
  await game.playOn(press, first);
  await look('debrief');
  await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  await look('debrief, unfolded');
  await page.locator('main .actions .again button').first().press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'again');
  await look('seen again');
}

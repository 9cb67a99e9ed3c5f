// A press that comes twice is taken once.

import { expect, test } from '../../support/fixtures.js';
import { varied } from '../../support/game.js';
import { press } from '../../support/hands.js';
import { BUS } from '../../support/stories.js';
import { expectResults } from '../../support/tally.js';

/** @typedef {import('@playwright/test').Locator} Locator */

/** Enter held down until it repeats. @param {Locator} button @param {number} times */
async function hold(button, times) {
  const { keyboard } = button.page();
  await button.focus();
  for (let sent = 0; sent < times; sent += 1) await keyboard.down('Enter');
  await keyboard.up('Enter');
}

/** @type {Record<string, (button: Locator) => Promise<void>>} */
const HANDS = {
  'a double click': (button) => button.dblclick({ delay: 20 }),
  'Enter twice': async (button) => {
    await button.focus();
    await button.page().keyboard.press('Enter');
    await button.page().keyboard.press('Enter');
  },
  'Enter held down': (button) => hold(button, 12),
  'a digit twice': async (button) => {
    await button.page().keyboard.press('1');
    await button.page().keyboard.press('1');
  },
};

for (const [hand, twice] of Object.entries(HANDS)) {
  test(`${hand} takes one choice`, async ({ page, game, server }) => {
    await page.goto('/?face=text');
    await game.ready();
    await game.begin(press);
    /** @type {import('../../support/game.js').Choice[]} */
    const choices = [];
    for (let decisions = 0; decisions < 3; decisions += 1) {
      const { options: offered } = await game.readOn(press);
      const chosen = page.locator('main .lines > .chosen');
      const before = await chosen.count();
      await page.waitForTimeout(600);
      await twice(game.actions().first());
      await expect.poll(() => chosen.count()).toBeGreaterThan(before);
      // Time enough for whatever else it might have done.
      await page.waitForTimeout(700);
      expect(await chosen.count()).toBe(before + 1);
      choices.push({ offered, label: offered[0] ?? '' });
    }
    const play = await game.playOn(press, varied, undefined, choices);
    await game.goOn(press);
    await expectResults(server, play);
  });
}

test('Enter held down skips no line', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const { lines } = await game.begin(press);
  await hold(game.actions().first(), 12);
  await page.waitForTimeout(300);
  expect((await game.read()).lines).toHaveLength(lines.length + 1);
});

test('what comes with the options is not taken', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  await game.open(press, BUS);
  // Whatever can be chosen is pressed at the moment it is there.
  await page.evaluate(() => {
    new MutationObserver(() => {
      for (const one of document.querySelectorAll('main :is(button.option, button.notice)')) /** @type {HTMLElement} */ (one).click();
    }).observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
  });
  const { lines } = await game.readOn(press);
  await page.waitForTimeout(300);
  expect((await game.read()).lines).toEqual(lines);
  await expect(page.locator('main .lines > .chosen')).toHaveCount(0);
});

for (const viewport of [{ width: 1366, height: 768 }, { width: 360, height: 640 }]) {
  test(`a story pressed twice opens its note and does not begin, ${viewport.width} wide`, async ({ page, game }) => {
    await page.setViewportSize(viewport);
    for (const place of [0, 1, 2]) {
      await page.goto('/?face=text');
      await game.ready();
      await game.actions().nth(place).dblclick({ delay: 20 });
      await page.waitForTimeout(300);
      expect((await game.read()).name).toBe('note');
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('a double tap takes one choice', async ({ page, game, server }) => {
    await page.goto('/?face=text');
    await game.ready();
    await game.begin(press);
    const { options: offered } = await game.readOn(press);
    await page.waitForTimeout(600);
    const option = game.actions().first();
    await option.scrollIntoViewIfNeeded();
    const { x = 0, y = 0, width = 0, height = 0 } = (await option.boundingBox()) ?? {};
    const [across, down] = [x + width / 2, y + height / 2];
    await page.touchscreen.tap(across, down);
    await page.touchscreen.tap(across, down);
    await page.waitForTimeout(700);
    await expect(page.locator('main .lines > .chosen')).toHaveCount(1);
    const play = await game.playOn(press, varied, undefined, [{ offered, label: offered[0] ?? '' }]);
    await game.goOn(press);
    await expectResults(server, play);
  });
});

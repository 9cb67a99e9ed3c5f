// The whole play in Hindi.

import { expect, test } from '../support/fixtures.js';
import { last, varied } from '../support/game.js';
import { press } from '../support/hands.js';
import { notHindi } from '../support/hindi.js';
import { expectResults } from '../support/tally.js';

test.describe('for a browser that asks for Hindi', () => {
  test.use({ locale: 'hi-IN' });

  test('every screen is in Hindi and says so', async ({ page, game, server }) => {
    await page.goto('/?face=text');
    await game.ready();
    const seen = new Set();
    const play = await game.play(press, varied, async (screen) => {
      seen.add(screen.name);
      expect(screen.locale).toBe('hi');
      expect(await page.locator('html').evaluate(notHindi), screen.name).toEqual([]);
    });
    expect([...seen]).toEqual(['title', 'note', 'scene', 'debrief']);
    await expectResults(server, play);
  });
});

test('switching to Hindi in mid-scene keeps the place', async ({ page, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await game.begin(press);
  const english = await game.readOn(press);
  await game.bar('locale').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
  const hindi = await game.read();
  expect(hindi.lines.length).toBe(english.lines.length);
  expect(hindi.options.length).toBe(english.options.length);
  expect(await page.locator('html').evaluate(notHindi)).toEqual([]);
  const play = await game.playOn(press, last);
  await game.goOn(press);
  await expectResults(server, play);
});

// The text face: the whole play as headings, text and buttons.

import { expect, test } from '../support/fixtures.js';
import { first, last, varied } from '../support/game.js';
import { click, digits, tab, tap } from '../support/hands.js';
import { expectResults } from '../support/tally.js';

test('a play by clicks is in the results, choice by choice', async ({ page, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  const play = await game.play(click, varied);
  expect(play.choices.length).toBeGreaterThanOrEqual(5);
  await expectResults(server, play);
});

test('Tab and Enter alone play to the end', async ({ page, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await expectResults(server, await game.play(tab, first));
});

test('options are taken by their number', async ({ page, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await expectResults(server, await game.play(digits, last));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, contextOptions: { reducedMotion: 'reduce' } });

  test('taps alone play to the end, with reduced motion', async ({ page, game, server }) => {
    await page.goto('/?face=text');
    await game.ready();
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
    await expectResults(server, await game.play(tap, varied));
  });
});

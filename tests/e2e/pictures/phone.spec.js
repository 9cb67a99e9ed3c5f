// The canvas on a phone, in Hindi, by touch, with a change to the text and back.

import { audit } from '../support/audit.js';
import { finger, keys, picture } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { last } from '../support/game.js';
import { tap } from '../support/hands.js';
import { notHindi } from '../support/hindi.js';
import { expectResults } from '../support/tally.js';

test.use({
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
  locale: 'hi-IN',
  contextOptions: { reducedMotion: 'reduce' },
});

test('taps on the canvas play, and a change of face keeps the place', async ({ page, game, server, darkroom }) => {
  const touch = finger(darkroom);
  await page.goto('/');
  await game.ready();
  await game.pictures();
  const look = async (/** @type {string} */ where) => {
    await audit(page, where);
    expect(await page.locator('html').evaluate(notHindi), where).toEqual([]);
  };
  await look('title');
  await game.take(touch, 0);
  await look('note');
  await game.take(touch, 0);
  await look('a line');
  await game.take(touch, 0);
  const { options: offered } = await game.readOn(keys);
  await look('options');
  await game.take(touch, 1);
  const choices = [{ offered, label: offered[1] ?? '' }];

  const before = await game.read();
  const drawn = await picture(page);
  await game.bar('face').press('Enter');
  await game.shows('text');
  const inText = await game.read();
  expect(inText.lines).toEqual(before.lines);
  expect(inText.actions).toEqual(before.actions);
  await expect(page.getByText(before.lines.at(-1) ?? '')).toBeVisible();

  await game.bar('face').tap();
  await game.shows('pictures');
  expect(await game.read()).toEqual(before);
  expect((await darkroom.difference(drawn, await picture(page))).share, 'the same picture again').toBeLessThan(0.05);

  await game.bar('face').press('Enter');
  await game.shows('text');
  const play = await game.playOn(tap, last, undefined, choices);
  await game.goOn(tap);
  await expectResults(server, play);
});

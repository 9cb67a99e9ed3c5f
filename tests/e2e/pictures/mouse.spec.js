// The canvas where the sheet lies at the side, by mouse, until its context is lost.

import { stringsFor } from '../../../web/strings.js';
import { keys, mouse } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { first } from '../support/game.js';
import { press } from '../support/hands.js';
import { expectResults } from '../support/tally.js';

test.use({ viewport: { width: 720, height: 480 }, contextOptions: { reducedMotion: 'reduce' } });

test('clicks on the canvas play, and the text goes on where the context is lost', async ({ page, game, server, darkroom }) => {
  const click = mouse(darkroom);
  await page.goto('/');
  await game.ready();
  await game.pictures();
  await game.take(click, 0);
  await game.take(click, 0);
  const { options: offered } = await game.readOn(keys);
  await game.take(click, 2);
  const choices = [{ offered, label: offered[2] ?? '' }];
  const before = await game.read();

  await page.locator('canvas').evaluate((canvas) => {
    const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await game.shows('text');
  await expect(page.locator('#notice')).toContainText(stringsFor('en').stopped);
  const after = await game.read();
  expect({ ...after, bar: [] }).toEqual({ ...before, face: 'text', bar: [] });
  await expect(game.actions().first()).toBeVisible();

  const play = await game.playOn(press, first, undefined, choices);
  await game.goOn(press);
  await expectResults(server, play);
});

// The pictures without a network, after one visit.

import { keys } from '../support/canvas.js';
import { varied } from '../support/game.js';
import { kept } from '../support/keeping.js';
import { expect, test } from '../support/own-site.js';
import { expectVisits } from '../support/tally.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

test('keys play the pictures to the end without a network', async ({ page, context, game, server }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  await kept(page, 'later');

  await context.setOffline(true);
  await page.reload();
  await game.ready();
  await game.pictures();
  const play = await game.play(keys, varied);
  await game.shows('pictures');
  expect((await server.results()).sessions).toBe(1);

  await context.setOffline(false);
  await expectVisits(server, 2, play);
});

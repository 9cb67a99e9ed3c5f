// The scene seen again through somebody else's eyes, on the canvas.

import { arrows, keys, picture } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { reach } from '../support/reach.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

test('from what changed into a view, and back', async ({ page, game, server, darkroom }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  await reach(page, { screen: 'debrief', scenario: 'lucknow-bus', still: true });
  const debrief = await game.read();
  const drawn = await picture(page);
  const place = await game.actions().evaluateAll((all) => all.findIndex((button) => button.parentElement?.classList.contains('again')));
  expect(place, 'a view to see again').toBeGreaterThanOrEqual(0);

  const first = await game.take(arrows(-1), place);
  expect(first.name).toBe('again');
  expect(first.heading).toBe(debrief.actions[place]);
  expect((await darkroom.difference(drawn, await picture(page))).share, 'another picture').toBeGreaterThan(0.2);
  for (let lines = 1; (await game.read()).name === 'again'; lines += 1) {
    const { lines: read, options } = await game.read();
    expect([read.length, options]).toEqual([lines, []]);
    await game.goOn(keys);
  }
  const back = await game.read();
  expect({ ...back, bar: [] }).toEqual({ ...debrief, bar: [] });
  expect((await darkroom.difference(drawn, await picture(page))).share, 'the same picture').toBeLessThan(0.05);
  await expect
    .poll(async () => {
      const { scenarios } = await server.results();
      return scenarios.flatMap(({ views }) => views).reduce((sum, { seen }) => sum + seen, 0);
    })
    .toBe(1);
});

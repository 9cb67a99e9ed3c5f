// The map of the title: a place that holds a story opens it.

import { clickAt, keys, picture } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';

test.use({ viewport: { width: 720, height: 480 }, contextOptions: { reducedMotion: 'reduce' } });

/** A mark with its outline, from its middle. */
const AROUND = 28;

test('a mark on the map opens the story that is there', async ({ page, game, darkroom }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  const marks = await darkroom.marks(await picture(page));
  expect(marks.length, 'places on the map').toBeGreaterThan(0);
  const [mark] = marks;
  if (!mark) return;

  // The focus on a story's ticket shows on its mark too: that tells whose mark this is.
  const clip = { x: mark.x - AROUND, y: mark.y - AROUND, width: 2 * AROUND, height: 2 * AROUND };
  const { actions: tickets } = await game.read();
  const unlit = await page.screenshot({ clip });
  /** @type {string[]} */
  const lit = [];
  for (const [place, ticket] of tickets.entries()) {
    await game.actions().nth(place).focus();
    await picture(page);
    if ((await darkroom.difference(unlit, await page.screenshot({ clip }))).pixels > 0) lit.push(ticket);
  }
  expect(lit, 'stories at the mark').toHaveLength(1);
  await game.actions().last().blur();
  await picture(page);

  await clickAt(page, mark);
  await expect.poll(async () => (await game.read()).name).toBe('note');
  const { heading, lines } = await game.goOn(keys);
  expect(lines).toHaveLength(1);
  expect(lit[0]).toContain(heading);
});

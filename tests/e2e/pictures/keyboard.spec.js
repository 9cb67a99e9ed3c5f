// A whole play on the canvas, by keys.

import { audit } from '../support/audit.js';
import { arrows, framesDrawn, keys, picture } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { varied } from '../support/game.js';
import { expectResults } from '../support/tally.js';

// Where the processor draws, a small picture is a quick one; and one that lives stands still only
// once it rests.
test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

test('keys play the pictures to the end', async ({ page, game, server, darkroom }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();

  const title = await picture(page);
  const seen = await darkroom.colours(title);
  expect(seen.distinct, 'colours on the title').toBeGreaterThan(200);
  expect(seen.largestShare, 'the share of one colour').toBeLessThan(0.7);

  await test.step('where nothing is to move, an idle game draws nothing', async () => {
    const drawn = await framesDrawn(page);
    expect(drawn).toBeGreaterThan(0);
    await page.waitForTimeout(3000);
    expect(await framesDrawn(page)).toBe(drawn);
  });

  await audit(page, 'title');
  await game.take(keys, 0);
  await audit(page, 'note');
  await game.take(keys, 0);
  await audit(page, 'a line');

  const scene = await picture(page);
  expect((await darkroom.colours(scene)).distinct, 'colours in the scene').toBeGreaterThan(200);
  const { share } = await darkroom.difference(title, scene);
  expect(share, 'the scene is another picture than the title').toBeGreaterThan(0.3);

  await game.take(arrows(-1), 0);
  const { options: offered } = await game.readOn(keys);
  await audit(page, 'options');
  const choices = [{ offered, label: offered[1] ?? '' }];
  const decision = await picture(page);
  await game.take(arrows(0), 1);
  expect((await darkroom.difference(decision, await picture(page))).pixels).toBeGreaterThan(500);

  await test.step('the menu and the lines so far', async () => {
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await game.read()).panel).toBe(true);
    await audit(page, 'pause');
    await game.take(keys, 0);

    const history = game.bar('history');
    await history.press('Enter');
    await expect.poll(async () => (await game.read()).panel).toBe(true);
    await audit(page, 'lines so far');
    await game.take(keys, 0);
    // The focus is back where it was; away from it, keys go to the canvas again.
    await expect(history).toBeFocused();
    await history.blur();
  });

  const play = await game.playOn(keys, varied, undefined, choices);
  await audit(page, 'debrief');
  await game.goOn(keys);
  await game.shows('pictures');
  await expectResults(server, play);
});

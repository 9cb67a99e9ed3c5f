// The strip over the canvas: the picture begins below it, and Shift leads away from there too.

import { keys, picture } from '../../support/canvas.js';
import { expect, test } from '../../support/fixtures.js';
import { expectElsewhere, haveElsewhere, listenToEvents, open } from '../../support/safety.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

test('the way out, from the pictures', async ({ page, context, game }) => {
  await haveElsewhere(context);
  const posted = listenToEvents(context);
  await page.goto('/');
  await game.ready();
  await game.pictures();
  const [strip, canvas] = [await page.locator('#safety').boundingBox(), await page.locator('#canvas').boundingBox()];
  expect(strip?.y).toBe(0);
  expect(canvas?.y).toBe(strip?.height);
  expect((canvas?.y ?? 0) + (canvas?.height ?? 0)).toBe(640);

  await game.begin(keys);
  const before = await game.read();
  const dialog = await open(page, 'help');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await game.read(), 'keys of a dialog are not the play’s').toEqual(before);
  await game.take(keys, 0);
  await picture(page);

  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
  await expectElsewhere(page);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
  expect(posted.map(({ body }) => body.type)).not.toContain('left');
});

test('who answers by the pointer goes on playing by keys', async ({ page, game }) => {
  await page.goto('/?campaign=example');
  await game.ready();
  await game.pictures();
  const ask = page.locator('#ask');
  await expect(async () => {
    const [question, canvas] = [await ask.boundingBox(), await page.locator('#canvas').boundingBox()];
    expect((canvas?.y ?? 0) + (canvas?.height ?? 0), 'nothing is drawn under the question').toBeCloseTo(question?.y ?? 0, 0);
  }).toPass();
  await ask.getByRole('button', { name: 'No', exact: true }).click();
  await expect(ask).toHaveCount(0);
  await game.begin(keys);
  await game.shows('pictures');
});

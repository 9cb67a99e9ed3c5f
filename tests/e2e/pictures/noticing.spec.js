// Details in the picture that can be looked at before a choice.

import { clickAt, keys, picture } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { reach } from '../support/reach.js';

test.use({ viewport: { width: 720, height: 480 }, contextOptions: { reducedMotion: 'reduce' } });

test('a detail is looked at where it is drawn, or by keys, once', async ({ page, game, server, darkroom }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  await reach(page, { screen: 'scene', scenario: 'college-party', details: 2, deciding: true, still: true });
  await expect.poll(async () => (await game.read()).details.length).toBeGreaterThan(1);
  const before = await game.read();
  /** From what was noticed to the decision again. */
  const after = async () => {
    await expect.poll(async () => (await game.read()).details).not.toEqual(before.details);
    const screen = await game.readOn(keys);
    // What was noticed may open options besides.
    expect(screen.options).toEqual(expect.arrayContaining(before.options));
    return screen;
  };
  /** The labels that are offered no more. @param {string[]} was @param {string[]} is */
  const gone = (was, is) => was.filter((label) => !is.includes(label));

  const marks = await darkroom.marks(await picture(page));
  const [mark] = marks;
  if (!mark) throw new Error('no mark is seen in the picture');
  await clickAt(page, mark);
  const once = await after();
  expect(once.details).toHaveLength(before.details.length - 1);
  expect(once.lines.join('\n')).toContain(gone(before.details, once.details)[0]);
  expect(await darkroom.marks(await picture(page)), 'its mark is gone').toHaveLength(marks.length - 1);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await game.read()).lines.length).toBeGreaterThan(once.lines.length);
  const twice = await game.readOn(keys);
  expect(twice.details).toEqual(once.details.slice(1));
  expect(twice.options).toEqual(expect.arrayContaining(before.options));

  await game.take(keys, 0);
  expect((await game.read()).lines.join('\n')).toContain(twice.options[0]);
  await expect
    .poll(async () => {
      const { scenarios } = await server.results();
      const party = scenarios.find(({ scenario }) => scenario === 'college-party');
      return party?.decisions.flatMap(({ details }) => details).reduce((sum, { noticed }) => sum + noticed, 0);
    })
    .toBe(2);
});

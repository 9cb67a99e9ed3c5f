// Who comes back sees the pictures before the page's own scripts are there.

import { stringsFor } from '../../../web/strings.js';
import { first } from '../support/game.js';
import { press } from '../support/hands.js';
import { kept } from '../support/keeping.js';
import { expect, test } from '../support/own-site.js';
import { expectVisits } from '../support/tally.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ page, game }) => {
  await page.goto('/lucknow-bus.html');
  await game.ready();
  await game.pictures();
  await kept(page, 'later');
});

/** What the browser's own clock says. @param {import('@playwright/test').Page} page */
const times = (page) =>
  page.evaluate(() => {
    const script = performance.getEntriesByType('resource').find(({ name }) => /\/web\/face\.\w+\.js$/.test(name));
    return { asked: script?.startTime ?? 0, seen: performance.getEntriesByName('canvas-choice').map(({ startTime }) => startTime) };
  });

/** In the page: acts once the pictures are seen, before the page does anything else. @param {() => void} act */
function whenSeen(act) {
  const { mark } = performance;
  performance.mark = function (/** @type {string} */ name, /** @type {any[]} */ ...more) {
    const made = mark.call(performance, name, ...more);
    if (name !== 'canvas-choice') return made;
    // For as long the way past a note takes nothing.
    for (const since = performance.now(); performance.now() - since < 700; );
    act();
    return made;
  };
}

test('they are seen, and then the scripts are asked for', async ({ page, game }) => {
  await page.reload();
  await game.ready();
  await game.shows('pictures');
  const { asked, seen } = await times(page);
  expect(seen).toHaveLength(1);
  expect(asked).toBeGreaterThanOrEqual(seen[0] ?? Infinity);
  expect((await game.read()).name).toBe('note');
  await game.take(press, 0);
  await game.shows('pictures');
});

for (const { what, act } of [
  {
    what: 'done on the canvas',
    act: () => {
      const canvas = document.getElementById('canvas');
      for (const type of ['keydown', 'keyup']) canvas?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter' }));
    },
  },
  {
    what: 'pressed for the ear alone',
    act: () => /** @type {HTMLElement | null} */ (document.querySelector('.opening button[data-intent="begin"]'))?.click(),
  },
]) {
  test(`what is ${what} before that is not lost`, async ({ page, game, server }) => {
    await page.addInitScript(`(${whenSeen})(${act})`);
    await page.reload();
    await game.ready();
    await game.shows('pictures');
    await expect.poll(async () => (await game.read()).name).toBe('scene');
    const play = await game.playOn(press, first);
    await game.goOn(press);
    await expectVisits(server, 2, play);
  });
}

test('whoever has pressed before there is anything to see goes on in words until the next step', async ({ page, game }) => {
  await page.addInitScript(() => {
    const { mark } = performance;
    performance.mark = function (/** @type {string} */ name, /** @type {any[]} */ ...more) {
      if (name === 'dom-choice') /** @type {HTMLElement | null} */ (document.querySelector('.opening button[data-intent="begin"]'))?.click();
      return mark.call(performance, name, ...more);
    };
  });
  await page.reload();
  await game.ready();
  await game.shows('text');
  expect((await game.read()).name).toBe('scene');
  await expect(page.locator('#notice')).toContainText(stringsFor('en').ready);
  await game.take(press, 0);
  await game.shows('pictures');
});

test('a place to go on from, and another’s colours, wait for the scripts', async ({ page, game }) => {
  for (const address of ['/lucknow-bus.html?theme=example', '/lucknow-bus.html#nothing']) {
    await page.goto('about:blank');
    await page.goto(address);
    await game.ready();
    await game.pictures();
    const { asked, seen } = await times(page);
    expect(asked, address).toBeLessThan(seen[0] ?? 0);
  }
});

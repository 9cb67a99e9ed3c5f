// The strip itself: always there, never in the way, and large enough to hit.

import { expect, test } from '../../support/fixtures.js';
import { press } from '../../support/hands.js';

const SIZES = [
  { width: 320, height: 480 },
  { width: 640, height: 360 },
  { width: 1366, height: 768 },
];

for (const locale of ['en', 'hi']) {
  test(`it fits every window and every text size, in ${locale}`, async ({ page, game }) => {
    await page.goto(`/?face=text&lang=${locale}`);
    await game.ready();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const text of ['normal', 'large', 'largest']) {
        await page.evaluate((name) => void (document.documentElement.dataset.size = name), text);
        const where = `${size.width}×${size.height}, ${text}`;
        const boxes = await page.locator('#safety :is(button, a)').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
        expect(boxes).toHaveLength(3);
        for (const { left, right, top, width, height } of boxes) {
          expect(Math.min(width, height), where).toBeGreaterThanOrEqual(44);
          expect(left >= 0 && right <= size.width && top >= 0, where).toBe(true);
        }
        const [one, two, three] = boxes;
        expect(one.right <= two.left && two.right <= three.left, where).toBe(true);
        await expect
          .poll(() =>
            page.evaluate(() => {
              const strip = document.querySelector('#safety');
              const below = document.querySelector('#face');
              const set = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--strip'));
              return [set - (strip?.getBoundingClientRect().height ?? 0), document.documentElement.scrollWidth - innerWidth, (below?.getBoundingClientRect().top ?? 0) >= set];
            }),
          )
          .toEqual([0, 0, true]);
      }
    }
  });
}

test('it is on every page, first in the order, and stays while the page scrolls', async ({ page, game }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/?face=text');
  await game.ready();
  await page.keyboard.press('Tab');
  await expect(page.locator('#safety .sent')).toBeFocused();
  await game.begin(press);
  await game.readOn(press);
  await page.mouse.wheel(0, 2000);
  await expect.poll(async () => (await page.locator('#safety').boundingBox())?.y).toBe(0);
  await expect(page.locator('#safety a.leave')).toBeInViewport({ ratio: 1 });
});

test('it is found where colours are forced', async ({ page, game }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/?face=text');
  await game.ready();
  const { borderTopWidth, color } = await page.locator('#safety a.leave').evaluate((link) => {
    const style = getComputedStyle(link);
    return { borderTopWidth: style.borderTopWidth, color: style.color };
  });
  expect(borderTopWidth).toBe('2px');
  expect(color).not.toBe(await page.locator('#safety').evaluate((strip) => getComputedStyle(strip).backgroundColor));
});

test('a key pressed on it is not the play’s', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  await game.begin(press);
  const before = await game.readOn(press);
  await page.waitForTimeout(600);
  await page.locator('#safety .help').focus();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('#help-dialog')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(page.locator('#help-dialog')).toBeHidden();
  expect(await game.read()).toEqual(before);
});

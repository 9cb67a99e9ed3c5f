// What a reader's own colours and wishes for rest do to a page.

import { audit } from '../../support/audit.js';
import { expect, test } from '../../support/fixtures.js';
import { tabs } from '../../support/tabs.js';
import { tour } from '../../support/tour.js';

test.describe('in colours of the reader’s own', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('every control has an edge, and shows the focus and whether it is pressed', async ({ page, game }) => {
    await page.goto('/?face=text');
    await game.ready();
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await tour(page, game, async (where) => {
      await page.keyboard.press('Tab');
      const plain = await tabs(page).and(page.locator('button')).evaluateAll((all) =>
        all.flatMap((one) => {
          /** @type {HTMLElement} */ (one).focus();
          const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(one);
          const edged = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1;
          const lit = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          return edged && lit ? [] : [`${one.textContent}: ${borderTopWidth} ${outlineWidth}`];
        }),
      );
      expect(plain, where).toEqual([]);
      const [on, off] = await page.locator('.sheet:not([hidden]) .set_text_size button').evaluateAll((all) =>
        ['true', 'false'].map((pressed) => {
          const one = all.find((button) => button.getAttribute('aria-pressed') === pressed);
          return one ? getComputedStyle(one).borderTopWidth : null;
        }),
      );
      if (on !== null) expect(on, where).not.toBe(off);
      await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    });
  });

  test('the game begins in text, which takes them, and says why', async ({ page, game }) => {
    await page.goto('/');
    await game.ready();
    await game.shows('text');
    await expect(page.locator('#notice')).toContainText('colours');
  });
});

test.describe('with more contrast asked for', () => {
  test.use({ contextOptions: { contrast: 'more' } });

  test('nothing is drawn behind the words', async ({ page, game }) => {
    await page.goto('/?face=text');
    await game.ready();
    await expect(page.locator('.ground')).toBeHidden();
    await audit(page, 'title with more contrast');
  });
});

for (const reducedMotion of /** @type {const} */ (['reduce', 'no-preference'])) {
  test(`nothing flashes, with motion: ${reducedMotion}`, async ({ page, game }) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto('/?face=text');
    await game.ready();
    await tour(page, game, async (where) => {
      const moving = await page.evaluate((still) => {
        const repeated = document.getAnimations().filter(({ effect }) => (effect?.getComputedTiming().iterations ?? 1) > 1);
        const eased = [...document.querySelectorAll('*')].filter((one) =>
          ['', '::before', '::after'].some((part) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one, part);
            return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
          }),
        );
        return [...repeated.map(({ id }) => `repeats: ${id}`), ...(still ? eased.map((one) => `moves: ${one.outerHTML.slice(0, 80)}`) : [])];
      }, reducedMotion === 'reduce');
      expect(moving, where).toEqual([]);
    });
  });
}

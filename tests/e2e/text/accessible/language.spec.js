// Every text on every screen says which language it is in.

import { expect, test } from '../../support/fixtures.js';
import { misspoken } from '../../support/language.js';
import { tour } from '../../support/tour.js';

for (const locale of ['en', 'hi']) {
  test(`every text of a game in ${locale}`, async ({ page, game }) => {
    await page.goto(`/?face=text&lang=${locale}`);
    await game.ready();
    /** @type {Set<string>} */
    const titles = new Set();
    await tour(page, game, async (where) => {
      expect(await page.locator('html').evaluate(misspoken), where).toEqual([]);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      titles.add(await page.title());
    });
    expect(titles.size, 'a title of its own for every screen').toBeGreaterThanOrEqual(4);
    const other = game.bar('locale');
    await expect(other.locator('span')).toHaveAttribute('lang', locale === 'en' ? 'hi' : 'en');
  });
}

test.describe('before the scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the bare page says it too', async ({ page }) => {
    await page.goto('/');
    const texts = await page.locator('body').evaluate((body) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      /** @type {string[]} */
      const found = [];
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent?.trim() ?? '';
        if (!/\p{Letter}/u.test(text) || !parent || parent.closest('script, style, [hidden]')) continue;
        const hindi = /\p{Script=Devanagari}/u.test(text);
        if (parent.closest('[lang]')?.getAttribute('lang') !== (hindi ? 'hi' : 'en')) found.push(text);
      }
      return found;
    });
    expect(texts).toEqual([]);
  });
});

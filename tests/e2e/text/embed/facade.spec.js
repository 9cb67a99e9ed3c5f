// What the loader shows before it is pressed, and that it loads nothing for it.

import { audit } from '../../support/audit.js';
import { facade, gameIn, snippet, startBlog, withoutPictures } from '../../support/blog.js';
import { expect, test } from '../../support/fixtures.js';

test('nothing but the loader is loaded until the button is pressed', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address));
  try {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await withoutPictures(page);
    await page.goto(blog.address);
    await expect(facade(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([`${blog.address}/`, `${server.address}/embed.js`]);
    expect(page.frames()).toHaveLength(1);

    await facade(page).click();
    await gameIn(page).ready();
    expect(page.frames()).toHaveLength(2);
    expect(asked).toContain(`${server.address}/lucknow-bus.html?lang=en`);
  } finally {
    await blog.stop();
  }
});

test('a keyboard opens it, and goes on into the game', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address));
  try {
    await withoutPictures(page);
    await page.goto(blog.address);
    await expect(facade(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(facade(page)).toBeFocused();
    await page.keyboard.press('Enter');
    const game = gameIn(page);
    await game.ready();
    await expect(page.locator('small-places iframe')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(game.root.locator(':focus')).toHaveCount(1);
  } finally {
    await blog.stop();
  }
});

for (const width of [320, 900]) {
  test(`the picture, its sign and its button fit ${width} pixels`, async ({ page, server }) => {
    const blog = await startBlog(snippet(server.address), { lang: width === 320 ? 'hi' : 'en' });
    try {
      await page.setViewportSize({ width: width + 16, height: 800 });
      await page.goto(blog.address);
      await expect(facade(page)).toBeVisible();
      const box = await page.locator('small-places').boundingBox();
      expect(Math.round(box?.width ?? 0)).toBe(width);
      const [sign, button] = [page.locator('small-places b'), facade(page)];
      await expect(button).toHaveAccessibleName(width === 320 ? /^“33 .*” खेलें$/ : /^Play “The 33 .*”$/);
      for (const part of [sign, button]) {
        const inner = await part.boundingBox();
        if (!box || !inner) throw new Error('it is not shown');
        expect(inner.x).toBeGreaterThanOrEqual(box.x);
        expect(inner.x + inner.width).toBeLessThanOrEqual(box.x + box.width);
        expect(inner.y + inner.height).toBeLessThanOrEqual(box.y + box.height);
      }
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await audit(page, `the picture at ${width} pixels`);
    } finally {
      await blog.stop();
    }
  });
}

test('where scripts are blocked, what stands inside is shown', async ({ browser, server }) => {
  const inside = `<a href="${server.address}/lucknow-bus.html">Play The 33 to Alambagh</a>`;
  const blog = await startBlog(snippet(server.address, 'scenario="lucknow-bus"', inside));
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(blog.address);
    await expect(page.getByRole('link', { name: 'Play The 33 to Alambagh' })).toBeVisible();
  } finally {
    await context.close();
    await blog.stop();
  }
});

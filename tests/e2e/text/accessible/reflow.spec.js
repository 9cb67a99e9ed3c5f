// Every screen at 400 % zoom, with text of twice its size, with text spaced out, and on a desk and a
// phone: nothing scrolls sideways, nothing is cut or covered, every target is large enough.

import { expect, test } from '../../support/fixtures.js';
import { survey } from '../../support/survey.js';
import { tour } from '../../support/tour.js';

/** 1280 × 1024 at 400 %, a phone, and a desk. */
const SIZES = [
  { width: 320, height: 256 },
  { width: 360, height: 640 },
  { width: 1366, height: 768 },
];

/** WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Style sheets made by script pass any policy. @param {import('@playwright/test').Page} page @param {string} css */
const restyle = (page, css) =>
  page.evaluate(async (text) => {
    document.adoptedStyleSheets = text ? [await new CSSStyleSheet().replace(text)] : [];
  }, css);

for (const locale of ['en', 'hi']) {
  test(`every screen in ${locale} holds at any size`, async ({ page, game }) => {
    const devtools = await page.context().newCDPSession(page);
    const fine = async (/** @type {string} */ where) => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const { controls, words, ...faults } = await page.locator('html').evaluate(survey);
      expect.soft(faults, where).toEqual({ wide: [], cut: [], overlapping: [], covered: [], small: [] });
      expect(controls, where).toBeGreaterThan(0);
      expect(words, where).toBeGreaterThan(1);
    };
    /** The browser's own text size: 32 px is 200 %. @param {number} standard */
    const fontSize = (standard) => devtools.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
    const setSize = (/** @type {string | undefined} */ size) => page.locator('html').evaluate((html, to) => (html.dataset.size = to), size);

    await page.goto(`/?face=text&lang=${locale}`);
    await game.ready();
    const own = page.viewportSize() ?? { width: 1366, height: 768 };
    await tour(page, game, async (where) => {
      const size = (await page.locator('html').getAttribute('data-size')) ?? 'normal';
      for (const viewport of SIZES) {
        await page.setViewportSize(viewport);
        const at = `${where} at ${viewport.width} × ${viewport.height}`;
        for (const other of ['normal', 'large', 'largest']) {
          await setSize(other);
          await fine(`${at}, ${other} text`);
        }
        await setSize(size);
        await restyle(page, SPACED);
        await fine(`${at}, spaced`);
        await restyle(page, '');
        await fontSize(32);
        await fine(`${at}, text at 200 %`);
        await fontSize(16);
      }
      await page.setViewportSize(own);
    });
  });
}

test('the survey sees what is wrong', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const seen = (/** @type {string} */ body) => page.setContent(`<!doctype html><html lang="en"><body style="margin:0">${body}`).then(() => page.locator('html').evaluate(survey));
  const button = (/** @type {string} */ style) => `<button style="width:60px;height:60px;${style}">Go on</button>`;
  const clean = { wide: [], cut: [], overlapping: [], covered: [], small: [] };
  expect(await seen(`<p>Read this.</p>${button('')}`)).toMatchObject(clean);
  expect((await seen('<div style="width:400px">Wide</div>')).wide).toHaveLength(1);
  expect((await seen('<p style="width:40px;overflow:hidden;white-space:nowrap">Cut off by its room</p>')).cut).not.toEqual([]);
  expect((await seen('<p style="height:10px;overflow:hidden">Cut off by its room in every line of it, which are many</p>')).cut).not.toEqual([]);
  expect((await seen('<p>One</p><p style="margin-top:-34px">Other</p>')).overlapping).toHaveLength(1);
  expect((await seen(button('') + button('margin-left:-20px'))).overlapping).toHaveLength(1);
  expect((await seen(`${button('')}<div style="position:fixed;inset:0;height:80px"></div>`)).covered).toHaveLength(1);
  expect((await seen('<button style="width:43px;height:60px">1</button>')).small).toHaveLength(1);
});

// Away by a link and back again: the browser may have kept the page as it was. Playwright loses
// sight of a page that is kept so; Puppeteer does not.

import puppeteer from 'puppeteer-core';

import { TEXT } from '../../support/browser.js';
import { expect, test } from '../../support/fixtures.js';
import { readScreen } from '../../support/screen.js';

/** @param {import('puppeteer-core').Page} page */
const read = (page) => page.$eval('html', readScreen);

/** Presses what leads on, or an option once there are some. @param {import('puppeteer-core').Page} page */
async function press(page) {
  const before = JSON.stringify(await read(page));
  await page.$eval('#face > main .actions button', (button) => /** @type {HTMLElement} */ (button).click());
  await expect.poll(async () => JSON.stringify(await read(page))).not.toBe(before);
}

test('a page that the browser kept goes on where it was, as one play that nobody left', async ({ server }) => {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    args: TEXT,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}/lucknow-bus.html?face=text`);
    await page.waitForSelector('#face > main');
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { kept: persisted })));
    await press(page);
    await press(page);
    const before = await read(page);
    expect(before.name).toBe('scene');

    await page.goto(`${server.address}/results`);
    await page.goBack();
    expect(await page.evaluate(() => Reflect.get(window, 'kept')), 'the browser kept the page').toBe(true);
    expect(await read(page)).toEqual(before);

    await press(page);
    expect((await read(page)).lines.length).toBe(before.lines.length + 1);
    await expect.poll(async () => (await server.results()).scenarios[0]?.plays).toBe(1);
    const { sessions, scenarios } = await server.results();
    expect([sessions, scenarios[0]?.left]).toEqual([1, 0]);
  } finally {
    await browser.close();
  }
});

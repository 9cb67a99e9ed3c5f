// Help: helplines whose check still holds, and none else.

import { audit } from '../../support/audit.js';
import { expect, test } from '../../support/fixtures.js';
import { Game } from '../../support/game.js';
import { press } from '../../support/hands.js';
import { startHost } from '../../support/host.js';
import { listenToEvents, open } from '../../support/safety.js';

const DAY = 24 * 3600 * 1000;
const daysAgo = (/** @type {number} */ days) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** @param {string} id @param {string} country @param {number} age in days */
const line = (id, country, age) => ({
  id,
  country,
  languages: ['en', 'hi'],
  number: `000 ${id.length}`,
  hours: { en: 'at any hour', hi: 'चौबीसों घंटे' },
  name: { en: `Line ${id}`, hi: `हेल्पलाइन ${id}` },
  verified_on: daysAgo(age),
  source: 'https://example.org',
});

const FIXTURE = { holds_days: 180, helplines: [line('us', 'US', 3), line('india', 'IN', 179), line('old', 'IN', 181)] };

/** @param {import('@playwright/test').Page} page @param {unknown} json */
const serve = (page, json) =>
  page.route('**/helplines.json', (route) => route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } }));

test('what is shipped lists no number, and says why', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const dialog = await open(page, 'help');
  await expect(dialog.getByText('No helpline is listed here')).toBeVisible();
  await expect(dialog.locator('.number')).toHaveCount(0);
  await expect(dialog.getByText('Call your local emergency number')).toBeVisible();
  await expect(dialog.getByText('It does not erase your browser’s history')).toBeAttached();
});

test('a check holds for 180 days, and its day is told', async ({ page, game }) => {
  await serve(page, FIXTURE);
  await page.goto('/?face=text');
  await game.ready();
  const dialog = await open(page, 'help');
  await expect(dialog.locator('.helplines strong')).toHaveText(['Line india', 'Line us']);
  await expect(dialog.locator('h4')).toHaveText(['India', 'United States']);
  await expect(dialog.getByText(/Checked on .+\. Source: https:\/\/example\.org/).first()).toBeVisible();
  await expect(dialog.getByText('at any hour').first()).toBeVisible();
  await expect(dialog.locator('a.number').first()).toHaveAttribute('href', 'tel:0005');
  await audit(page, 'help');
});

test('the country of the campaign, else of the language, comes first', async ({ page, game }) => {
  await serve(page, FIXTURE);
  /** @type {string | null} */
  let country = 'US';
  await page.route('**/campaigns/example.json', (route) => route.fulfill({ json: { name: {}, consent: 'assume', country } }));
  for (const [address, first] of [['/?face=text&lang=hi', 'हेल्पलाइन india'], ['/?face=text&lang=hi&campaign=example', 'हेल्पलाइन us']]) {
    await page.goto(address ?? '');
    await game.ready();
    const dialog = await open(page, 'help');
    await expect(dialog.locator('.helplines strong').first()).toHaveText(first ?? '');
  }
});

test('in a sandboxed frame the number is text, which can be selected', async ({ page, server }) => {
  await serve(page, FIXTURE);
  const host = await startHost(`${server.address}/?face=text`, { width: 360, height: 480 });
  try {
    await page.goto(host.address);
    const frame = page.frameLocator('iframe');
    await new Game(frame, page).ready();
    const dialog = await open(frame, 'help');
    await expect(dialog.locator('.number').first()).toHaveText('000 5');
    await expect(dialog.locator('a.number')).toHaveCount(0);
    await dialog.locator('.number').first().click();
    expect(await dialog.evaluate(() => getSelection()?.toString())).toBe('000 5');
  } finally {
    await host.stop();
  }
});

test('it stands in the same place on every screen, and nobody is told that it was opened', async ({ page, context, game }) => {
  const posted = listenToEvents(context);
  await page.goto('/?face=text');
  await game.ready();
  /** @type {unknown[]} */
  const places = [];
  const look = async () => {
    await expect.poll(async () => (await page.locator('#safety').boundingBox())?.y).toBe(0);
    places.push(await page.locator('#safety .help').boundingBox());
    const dialog = await open(page, 'help');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.locator('#safety .help')).toBeFocused();
  };
  await look();
  await game.begin(press);
  await look();
  await game.readOn(press);
  await look();
  await game.bar('menu').click();
  await look();
  expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1);
  // Escape closed what lay on top, and nothing under it.
  expect((await game.read()).panel).toBe(true);
  await page.close({ runBeforeUnload: true });
  expect(JSON.stringify(posted)).not.toMatch(/help/i);
});

test('it can be read to its end in a small window', async ({ page, game }) => {
  await serve(page, FIXTURE);
  await page.setViewportSize({ width: 320, height: 256 });
  for (const locale of ['en', 'hi']) {
    await page.goto(`/?face=text&lang=${locale}`);
    await game.ready();
    for (const name of /** @type {const} */ (['help', 'sent'])) {
      const dialog = await open(page, name);
      const { scrollWidth, clientWidth } = await dialog.evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await dialog.evaluate((element) => element.scrollTo({ top: element.scrollHeight, behavior: 'instant' }));
      await expect(dialog.locator('.card > section:last-child')).toBeInViewport();
      await expect(dialog.locator('a.leave')).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  }
});

// A partner's theme: colours, logo and words, or none at all.

import { readFile } from 'node:fs/promises';

import { audit } from '../support/audit.js';
import { expect, test } from '../support/fixtures.js';
import { varied } from '../support/game.js';
import { press } from '../support/hands.js';

/** @type {import('../../../web/theme.js').Theme & {logo_alt: import('../../../web/theme.js').Wording}} */
const example = JSON.parse(await readFile(new URL('../../../assets/themes/example.json', import.meta.url), 'utf8'));

const SIZES = [
  { width: 360, height: 640 },
  { width: 1366, height: 768 },
];

/** `#rrggbb` as a browser tells it. @param {string | undefined} hex */
const told = (hex = '') => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

/** What the page wears. @param {import('@playwright/test').Page} page @param {string} name */
const worn = (page, name) => page.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(`--${one}`), name);

for (const locale of /** @type {const} */ (['en', 'hi'])) {
  test(`colours, logo and words in ${locale}, on every screen`, async ({ page, game }) => {
    await page.goto(`/?face=text&theme=example&lang=${locale}`);
    await game.ready();
    const name = example.name?.[locale] ?? '';
    await expect(page.locator('#face h1')).toHaveText(name);
    await expect(page).toHaveTitle(name);
    await expect(page.locator('.reading .standing')).toContainText(example.lead?.[locale] ?? '');

    const logo = page.getByRole('img', { name: example.logo_alt[locale] });
    await expect(logo).toBeVisible();
    await expect.poll(() => logo.evaluate((image) => /** @type {HTMLImageElement} */ (image).naturalWidth)).toBeGreaterThan(0);

    expect(await worn(page, 'madder')).toBe(example.colors['madder']);
    await expect(page.locator('#face header')).toHaveCSS('background-color', told(example.colors['ink']));
    await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', example.colors['ink'] ?? '');

    const audited = new Set();
    await game.play(press, varied, async (screen) => {
      if (audited.has(screen.name)) return;
      audited.add(screen.name);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await audit(page, `${screen.name} at ${size.width}×${size.height}`);
      }
    });
    expect([...audited]).toEqual(['title', 'note', 'scene', 'debrief']);
    await expect(page.locator('#face h1')).toHaveText(name);
  });
}

test('the words change with the language', async ({ page, game }) => {
  await page.goto('/?face=text&theme=example&lang=en');
  await game.ready();
  await expect(page.locator('#face h1')).toHaveText(example.name?.en ?? '');
  await game.bar('locale').click();
  await expect(page.locator('#face h1')).toHaveText(example.name?.hi ?? '');
  await expect(page).toHaveTitle(example.name?.hi ?? '');
  await expect(page.getByRole('img', { name: example.logo_alt.hi })).toBeVisible();
});

test('what keeps a player safe stays where it is when the logo comes', async ({ page, game }) => {
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((done) => (release = () => done(null)));
  await page.route('**/themes/example.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/?face=text&theme=example&lang=en');
  await game.ready();
  const places = () =>
    page.locator('#safety').evaluate((strip) => [strip, strip.querySelector('.leave')].map((one) => one && JSON.stringify(one.getBoundingClientRect())));
  const before = await places();
  release();
  await expect(page.getByRole('img', { name: example.logo_alt.en })).toBeAttached();
  expect(await places()).toEqual(before);
});

for (const [why, theme] of /** @type {[string, string][]} */ ([
  ['whose colours cannot be told apart', JSON.stringify({ ...example, colors: { ...example.colors, ink: '#e0e0e0' } })],
  ['that holds what no theme does', JSON.stringify({ ...example, style: 'body { display: none }' })],
  ['that is no JSON', '<!doctype html>'],
])) {
  test(`a theme ${why} is left out whole, and the game goes on`, async ({ page, game }) => {
    /** @type {string[]} */
    const warnings = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.route('**/themes/forum.json', (route) => route.fulfill({ contentType: 'application/json', body: theme }));
    await page.goto('/?face=text&theme=forum&lang=en');
    await game.ready();
    await expect.poll(() => warnings.join()).toContain('The theme forum is left out');
    expect(await worn(page, 'ink')).toBe('#1a1030');
    await expect(page.locator('#face h1')).toHaveText('Small Places');
    await expect(page.locator('#safety img')).toHaveCount(0);
    expect((await game.begin(press)).name).toBe('scene');
  });
}

test('a campaign brings its theme, and the address may name another', async ({ page, game }) => {
  const campaign = { name: { en: 'A', hi: 'अ' }, theme: 'example', consent: 'assume' };
  await page.route('**/campaigns/street.json', (route) => route.fulfill({ json: campaign }));
  await page.route('**/themes/plain.json', (route) => route.fulfill({ json: { name: { en: 'Plain', hi: 'सादा' } } }));
  await page.goto('/?face=text&campaign=street&lang=en');
  await game.ready();
  await expect(page.locator('#face h1')).toHaveText(example.name?.en ?? '');
  await page.goto('/?face=text&campaign=street&theme=plain&lang=en');
  await game.ready();
  await expect(page.locator('#face h1')).toHaveText('Plain');
  expect(await worn(page, 'ink')).toBe('#1a1030');
});

// The first screens, which stand in the page before any script does.

import { startInBits } from '../support/bits.js';
import { expect, test } from '../support/fixtures.js';
import { Game, varied } from '../support/game.js';
import { click, press } from '../support/hands.js';
import { hold } from '../support/hold.js';
import { expectResults } from '../support/tally.js';

/** @typedef {import('@playwright/test').Page} Page */

/** What can be seen of the face, each with its place. @param {Page} page */
const seen = (page) =>
  page.locator('#face').evaluate((face) =>
    [...face.querySelectorAll('h1, h2, p, button, li.said, li.seen, .picture')].flatMap((element) => {
      if (!element.checkVisibility() || element.classList.contains('unseen')) return [];
      const { x, y, width, height } = element.getBoundingClientRect();
      return [{ text: element.textContent?.trim().replace(/\s+/g, ' '), at: [x, y, width, height].map(Math.round) }];
    }),
  );

/** How far things jumped since the page was opened, and which. @param {Page} page */
const watchJumps = (page) =>
  page.addInitScript(() => {
    Object.assign(window, { jumped: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        /** @type {{node: Element | null, previousRect: DOMRect, currentRect: DOMRect}[]} */
        const sources = Reflect.get(entry, 'sources');
        const what = sources.map(({ node, previousRect, currentRect }) => ({
          what: node?.nodeName === '#text' ? node.textContent : node?.outerHTML?.slice(0, 200),
          from: previousRect.toJSON(),
          to: currentRect.toJSON(),
        }));
        Reflect.get(window, 'jumped').push({ value: Reflect.get(entry, 'value'), what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const jumps = (/** @type {Page} */ page) => page.evaluate(() => Reflect.get(window, 'jumped'));

for (const viewport of [{ width: 360, height: 640 }, { width: 1366, height: 768 }]) {
  for (const path of ['/', '/?lang=hi', '/?face=text', '/lucknow-bus.html', '/college-party.html?lang=hi']) {
    test.describe(`${path} at ${viewport.width}`, () => {
      test.use({ viewport });

      test('what takes over looks as the page did', async ({ page, game }) => {
        await watchJumps(page);
        const release = await hold(page, /\/lite_bg\./);
        await page.goto(path, { waitUntil: 'commit' });
        await expect(page.locator('.opening').locator('visible=true').first()).toBeVisible();
        // A browser shows the first words before it has read the last.
        await page.waitForFunction(() => document.readyState !== 'loading');
        await expect(page.locator('#face > header')).toHaveCount(0);
        const before = await seen(page);
        expect(before.length).toBeGreaterThan(4);
        release();
        await game.ready();
        expect(await seen(page)).toEqual(before);
        expect(await jumps(page)).toEqual([]);
      });
    });
  }
}

for (const [path, lang] of /** @type {const} */ ([['/', 'en'], ['/lucknow-bus.html', 'en'], ['/college-party.html?lang=hi', 'hi']])) {
  test(`nothing of ${path} jumps while it comes in bit by bit`, async ({ browser, server }) => {
    const slow = await startInBits(server.address, `<div class="opening" lang="${lang}"`);
    try {
      for (const viewport of [{ width: 360, height: 640 }, { width: 1366, height: 768 }]) {
        const page = await browser.newPage({ viewport });
        await watchJumps(page);
        await page.goto(slow.address + path);
        await new Game(page, page).ready();
        expect(await jumps(page), `at ${viewport.width}`).toEqual([]);
        await page.close();
      }
    } finally {
      await slow.stop();
    }
  });
}

test('a story is read up to its first choice before the game is there, and the choice counts', async ({ page, game, server }) => {
  await watchJumps(page);
  const release = await hold(page, /\/lite_bg\./);
  await page.goto('/lucknow-bus.html?face=text', { waitUntil: 'commit' });
  const main = page.locator('.step button.main').locator('visible=true');
  const options = page.locator('.step button.option').locator('visible=true');
  for (let screens = 0; (await options.count()) === 0; screens += 1) {
    expect(screens, 'a first choice').toBeLessThan(25);
    await main.click();
  }
  const offered = await options.allTextContents();
  await page.waitForTimeout(600);
  await options.nth(1).click();
  await expect(page.locator('#notice')).toContainText('One moment…');
  // What comes after a press that waits changes nothing.
  await options.nth(0).click();

  release();
  await game.ready();
  await expect(page.locator('#notice')).not.toContainText('One moment…');
  const choices = [{ offered, label: offered[1] ?? '' }];
  expect((await game.read()).lines.join('\n')).toContain(choices[0]?.label);
  const play = await game.playOn(press, varied, undefined, choices);
  await game.goOn(press);
  await expectResults(server, play);
});

for (const [how, act] of /** @type {[string, (page: Page) => Promise<void>][]} */ ([
  ['a finger', (page) => page.getByRole('button', { name: 'शुरू करें' }).tap()],
  ['the keyboard', async (page) => { await page.getByRole('button', { name: 'शुरू करें' }).focus(); await page.keyboard.press('Enter'); }],
])) {
  test.describe(`with ${how}`, () => {
    test.use({ hasTouch: true, locale: 'hi-IN' });

    test('what is pressed before any script is there is answered as soon as one is', async ({ page, game }) => {
      await watchJumps(page);
      const release = await hold(page, /\/early\./);
      await page.goto('/lucknow-bus.html', { waitUntil: 'commit' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('शुरू करने से पहले');
      await act(page);
      await expect(page.locator('html')).toHaveAttribute('data-screen', 'note');
      release();
      await expect(page.locator('html')).toHaveAttribute('data-screen', 'scene');
      await expect(page.locator('[popovertarget], .kept').locator('visible=true')).toHaveCount(0);
      await game.ready();
      expect((await game.read()).lines).not.toHaveLength(0);
      expect(await jumps(page)).toEqual([]);
    });
  });
}

test.describe('as mere files', () => {
  test.use({ locale: 'hi-IN' });

  test('a page is shown in its reader’s language from the start, and in English where its script never comes', async ({ page }) => {
    // What a server says that knows nothing of languages.
    await page.route(/\/lucknow-bus\.html/, (route) => route.continue({ headers: { ...route.request().headers(), 'accept-language': '*' } }));
    const release = await hold(page, /\/early\./);
    await page.goto('/lucknow-bus.html', { waitUntil: 'commit' });
    await expect(page.locator('.opening[lang=en] .step')).toBeAttached();
    const shown = page.getByRole('heading', { level: 1 });
    await page.waitForTimeout(500);
    await expect(shown).toHaveCount(0);
    await expect(shown).toHaveText('Before you start');
    release();
    await expect(shown).toHaveText('शुरू करने से पहले');
  });
});

test('the focus stays on the button that it was on', async ({ page, game }) => {
  const release = await hold(page, /\/lite_bg\./);
  await page.goto('/lucknow-bus.html', { waitUntil: 'commit' });
  const name = 'Not this one';
  await page.getByRole('button', { name }).focus();
  release();
  await game.ready();
  await expect(page.getByRole('button', { name })).toBeFocused();
});

test.describe('from a server in trouble', () => {
  test.use({ forgiven: /503/ });

  test('it is said that the game cannot be had, with a way to try again', async ({ page, game }) => {
    let broken = true;
    await page.route(/\/lite_bg\./, (route) => (broken ? route.fulfill({ status: 503, body: '' }) : route.continue()));
    await page.goto('/?face=text');
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
    broken = false;
    await again.click();
    await game.ready();
    await game.begin(click);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows what it is, and how to leave', async ({ page }) => {
    await page.goto('/lucknow-bus.html');
    await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
    // A browser that is merely told to run none takes what is meant for this case as text.
    expect(await page.locator('#face noscript').textContent()).toContain('This game needs JavaScript.');
    await expect(page.getByRole('link', { name: 'Leave now' })).toHaveAttribute('href', /^https:/);
  });
});

// After one visit the game is there without a network, and what was chosen arrives when it is back.

import { first, Game, varied } from '../support/game.js';
import { click, press } from '../support/hands.js';
import { cachesOf, kept } from '../support/keeping.js';
import { expect, test } from '../support/own-site.js';
import { release } from '../support/release.js';
import { expectVisits } from '../support/tally.js';

test('a whole game plays without a network after one visit, and is counted when it is back', async ({ page, context, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await kept(page);

  await context.setOffline(true);
  await page.goto('/?face=text&lang=hi');
  await game.ready();
  await page.goto('/?face=text');
  await game.ready();
  const play = await game.play(click, varied);
  await expect(page.locator('.picture svg').first()).toBeAttached();
  // A page that closes may hand on what it holds by a beacon, which the emulation lets through.
  const { scenarios } = await server.results();
  expect(scenarios.map(({ plays }) => plays), 'the play is kept here, not sent').toEqual(scenarios.map(() => 0));

  await context.setOffline(false);
  await expectVisits(server, 3, play);
});

test('what a closed tab could not send, the next visit brings', async ({ page, context, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await game.ready();
  const play = await game.play(press, first);
  await page.close();

  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto('/?face=text');
  await new Game(next, next).ready();
  await expectVisits(server, 3, play);
});

test('an update takes over when the last page of the old version is closed, and the two never mix', async ({ page, context, game, site }) => {
  /** @type {string[]} */
  const missing = [];
  context.on('response', (response) => response.status() === 404 && missing.push(response.url()));
  await page.goto('/?face=text');
  await game.ready();
  await kept(page);
  const [before] = await cachesOf(page);
  await release(site ?? '', 'Larger Places');

  await test.step('the open page goes on, and so does one opened beside it', async () => {
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed');
    await page.reload();
    await game.ready();
    await expect(page).toHaveTitle('Small Places');
    const beside = await context.newPage();
    await beside.goto('/?face=text');
    const other = new Game(beside, beside);
    await other.ready();
    await expect(beside).toHaveTitle('Small Places');
    await game.play(press, varied);
    // What is only fetched when it is asked for is there too.
    await game.bar('menu').click();
    await game.root.locator('.sheet .set_sound button').click();
    await expect.poll(() => beside.evaluate(() => caches.keys())).toHaveLength(2);
    await beside.close();
  });

  await page.close();
  // The browser takes a moment to notice that nobody is left, the longer the more there is to do.
  await expect(async () => {
    const early = await context.newPage();
    await early.goto('/?face=text');
    const title = await early.title();
    await early.close();
    expect(title).toBe('Larger Places');
  }).toPass({ timeout: 30_000 });
  const next = await context.newPage();
  await next.goto('/?face=text');
  const game2 = new Game(next, next);
  await game2.ready();
  await expect(next).toHaveTitle('Larger Places');
  await expect.poll(() => cachesOf(next)).toHaveLength(1);
  expect(await cachesOf(next)).not.toContain(before);
  await game2.play(press, first);
  expect(missing).toEqual([]);
});

test('nothing is kept once it is forgotten', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  await kept(page);
  await page.evaluate(async () => {
    const { files } = JSON.parse(document.getElementById('files')?.textContent ?? '');
    const { forgetOffline } = await import(new URL(files['web/offline.js'], document.baseURI).href);
    await forgetOffline();
  });
  expect(await cachesOf(page)).toEqual([]);
  // What the page goes on asking for is not kept either.
  await game.play(press, first);
  expect(await cachesOf(page)).toEqual([]);
  await page.goto('about:blank');
  await page.goto('/results');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a page that says no version is not kept', async ({ page, game, site }) => {
  await release(site ?? '', 'Small Places');
  const { readFile, writeFile } = await import('node:fs/promises');
  const text = await readFile(`${site}/index.html`, 'utf8');
  await writeFile(`${site}/index.html`, text.replace(/(<meta name="version" content=")[0-9a-f]+/, '$1'));
  // The page asks for its keeping once nobody plays, however long the play took.
  const begun = page.waitForRequest(/\/web\/offline\./, { timeout: 0 });
  await page.goto('/?face=text');
  await game.ready();
  await game.play(press, first);
  await begun;
  // Asked once more, so that there is an answer to wait for.
  await page.evaluate(async () => {
    const { files } = JSON.parse(document.getElementById('files')?.textContent ?? '');
    const { keepOffline } = await import(new URL(files['web/offline.js'], document.baseURI).href);
    await keepOffline({ saves: () => false, pictures: async () => null });
  });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('browsers take the game for one that can be installed', async ({ page, game, server }) => {
  await page.goto('/?face=text');
  await game.ready();
  await kept(page);
  const inspector = await page.context().newCDPSession(page);
  const { errors, url } = await inspector.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${server.address}/manifest.webmanifest`);
  const { installabilityErrors } = await inspector.send('Page.getInstallabilityErrors');
  // A test's browser keeps nothing past its end, and browsers install nothing into such a one.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);

  const { icons } = await (await page.request.get('manifest.webmanifest')).json();
  for (const { src, sizes } of [...icons, { src: 'icons/apple-touch-icon.png', sizes: '180x180' }]) {
    const width = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    }, src);
    expect(`${width}x${width}`, src).toBe(sizes);
  }
});

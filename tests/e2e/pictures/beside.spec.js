// The game in a worker, where no press waits for it; and in the page, where no worker can have it.

import { stringsFor } from '../../../web/strings.js';
import { expect, test } from '../support/fixtures.js';
import { first } from '../support/game.js';
import { press } from '../support/hands.js';
import { beforeGame, inGame, inWorker, WORKER } from '../support/inside.js';
import { expectResults } from '../support/tally.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

/** Whether the page has a context of the game's canvas. @param {import('@playwright/test').Page} page */
const drawnHere = (page) =>
  page.locator('#canvas').evaluate((canvas) => {
    try {
      return /** @type {HTMLCanvasElement} */ (canvas).getContext('webgl2') !== null;
    } catch {
      // Handed over.
      return false;
    }
  });

test('what draws is the worker, for as long as the game does', async ({ page, game }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  expect(await drawnHere(page)).toBe(false);
  expect(await inWorker(page, () => typeof document)).toBe('undefined');
  expect(await inGame(page, (script) => script.frames(), null)).toBeGreaterThan(0);
});

test('while the game is busy with its start, presses are answered and count', async ({ page, game, server }) => {
  // A request that the worker cannot go on without, and that is answered only further down.
  await beforeGame(
    page,
    () => {
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = /** @type {any} */ (
        (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) => {
          const request = new XMLHttpRequest();
          request.open('GET', '/busy', false);
          request.send();
          return instantiate(module, imports);
        }
      );
    },
    null,
  );
  /** @type {() => void} */
  let release = () => {};
  /** @type {Promise<void>} */
  const released = new Promise((done) => (release = done));
  const busy = new Promise((done) => {
    void page.route('/busy', async (route) => {
      done(null);
      await released;
      await route.fulfill({ body: '' });
    });
  });
  await page.goto('/');
  await game.ready();
  await busy;
  await game.take(press, 0);
  await game.take(press, 0);
  const { options: offered } = await game.readOn(press);
  await game.shows('text');
  release();
  await expect(page.locator('#notice')).toContainText(stringsFor('en').ready, { timeout: 120_000 });
  await game.take(press, 1);
  await game.pictures();
  const play = await game.playOn(press, first, undefined, [{ offered, label: offered[1] ?? '' }]);
  await game.goOn(press);
  await game.shows('pictures');
  await expectResults(server, play);
});

test.describe('a worker that never comes', () => {
  test.use({ forgiven: /net::ERR_FAILED/ });

  test('leaves the game to the page', async ({ page, game }) => {
    await page.route(WORKER, (route) => route.abort());
    await page.goto('/');
    await game.ready();
    await game.pictures();
    expect(await drawnHere(page)).toBe(true);
    await game.begin(press);
    await game.shows('pictures');
  });
});

test.describe('a worker that breaks', () => {
  test.use({ forgiven: /broken/ });

  test('ends the pictures, and the text goes on from there', async ({ page, game }) => {
    await page.goto('/');
    await game.ready();
    await game.pictures();
    await game.begin(press);
    const before = await game.read();
    await inWorker(page, () =>
      setTimeout(() => {
        throw new Error('broken');
      }),
    );
    await game.shows('text');
    await expect(page.locator('#notice')).toContainText(stringsFor('en').stopped);
    expect((await game.read()).lines).toEqual(before.lines);
    await expect.poll(() => page.workers().length, 'nobody stays who has nothing to do').toBe(0);
  });
});

// The pictures without a network, after one visit.

import { keys } from '../support/canvas.js';
import { varied } from '../support/game.js';
import { press } from '../support/hands.js';
import { kept } from '../support/keeping.js';
import { expect, test } from '../support/own-site.js';
import { expectVisits } from '../support/tally.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

test('keys play the pictures to the end without a network', async ({ page, context, game, server }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  await kept(page, 'later');

  await context.setOffline(true);
  await page.reload();
  await game.ready();
  await game.pictures();
  const play = await game.play(keys, varied);
  await game.shows('pictures');
  expect((await server.results()).sessions).toBe(1);

  await context.setOffline(false);
  await expectVisits(server, 2, play);
});

test('who comes back has the game started before the page’s own scripts are there, by one worker', async ({ page, game }) => {
  await page.addInitScript(() => {
    const hired = /** @type {string[]} */ ([]);
    Object.assign(window, { hired });
    window.Worker = class extends Worker {
      /** @param {string | URL} url @param {WorkerOptions} [how] */
      constructor(url, how) {
        super(url, how);
        hired.push(/\/early\.\w+\.js/.test(new Error().stack ?? '') ? 'early' : 'late');
      }
    };
  });
  const hired = () => page.evaluate(() => Reflect.get(window, 'hired'));
  await page.goto('/');
  await game.ready();
  await game.pictures();
  expect(await hired(), 'never here before').toEqual(['late']);
  await kept(page, 'later');

  await page.reload();
  await game.ready();
  await game.pictures();
  expect(await hired()).toEqual(['early']);
  await game.begin(press);
  await game.shows('pictures');
});

test('who comes back has nothing drawn by the page that the game is about to draw, until they go on without it', async ({ page, game }) => {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const drawings = () => asked.filter((path) => /\/(scene\.\w+\.js|places\/bus\.\w+\.svg)$/.test(path)).length;
  await page.goto('/lucknow-bus.html');
  await game.ready();
  await game.pictures();
  expect(drawings(), 'never here before').toBeGreaterThan(1);
  await kept(page, 'later');

  asked.length = 0;
  await page.reload();
  await game.pictures();
  expect(drawings(), 'here before').toBe(0);

  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {any} */ order, /** @type {any} */ ...more) {
      // The game never starts.
      if (!order?.employ) post.call(this, order, ...more);
    };
  });
  await page.reload();
  await game.ready();
  await game.take(press, 0);
  await game.shows('text');
  await expect(page.locator('main .picture svg.scene:has([id$="-people"])')).toBeAttached();
});

// What every test gets: a server of its own, a game on it, and a watch over what the page does.

import { test as base, expect } from '@playwright/test';

import { createDarkroom } from './darkroom.js';
import { Game } from './game.js';
import { startServer } from './server.js';

/**
 * @typedef {import('./darkroom.js').Darkroom} Darkroom
 * @typedef {import('./server.js').Server} Server
 * @typedef {import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions} Given
 * @typedef {import('@playwright/test').PlaywrightWorkerArgs & import('@playwright/test').PlaywrightWorkerOptions} GivenToWorkers
 *
 * @typedef {{site: string | undefined, server: Server, game: Game, darkroom: Darkroom, forgiven: RegExp, keeps: boolean, watch: void}} Own
 */

export { expect };

/** What a browser writes to the console where a test breaks the connection itself. */
const BROKEN_CONNECTION = /net::ERR_INTERNET_DISCONNECTED/;

export const test = base.extend(/** @type {import('@playwright/test').Fixtures<Own, {}, Given, GivenToWorkers>} */ ({
  // A folder of a test's own, where it changes the site.
  site: async ({}, use) => use(undefined),

  server: async ({ site }, use) => {
    const server = await startServer(site);
    await use(server);
    await server.stop();
  },

  baseURL: async ({ server }, use) => use(server.address),

  game: async ({ page }, use) => use(new Game(page, page)),

  darkroom: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(createDarkroom(await context.newPage()));
    await context.close();
  },

  forgiven: [BROKEN_CONNECTION, { option: true }],

  // Whether the browser keeps the site: what is kept is not asked for again, so that no test could
  // answer it in its own way.
  keeps: [false, { option: true }],

  context: async ({ context, keeps }, use) => {
    const without = () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined, configurable: true });
    if (!keeps) await context.addInitScript(without);
    await use(context);
  },

  // Nothing goes elsewhere, and nothing goes wrong unnoticed.
  watch: [
    async ({ context, server, forgiven }, use) => {
      /** @type {string[]} */
      const strangers = [];
      /** @type {string[]} */
      const errors = [];
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        const inner = protocol === 'data:' || protocol === 'blob:';
        const ours = origin === server.address || request.isNavigationRequest();
        if (!inner && !ours) strangers.push(request.url());
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error' && !forgiven.test(message.text())) errors.push(message.text());
      });
      await use();
      expect(strangers, 'requests to elsewhere').toEqual([]);
      expect(errors, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
}));

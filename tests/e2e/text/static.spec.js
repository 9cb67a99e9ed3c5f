// The site on a host of mere files, such as a USB stick's, in a folder of it.

import { startFiles } from '../support/files.js';
import { first, varied } from '../support/game.js';
import { click, press } from '../support/hands.js';
import { kept } from '../support/keeping.js';
import { expect, test as base } from '../support/own-site.js';

const AT = '/games/small/';

/** @typedef {import('../support/files.js').Files} Files */

const test = base.extend({
  // Whoever watches over a page asks no more of a server than where it is.
  server: async ({ site }, use) => {
    const files = await startFiles(site ?? '', AT);
    await use(/** @type {any} */ (files));
    await files.stop();
  },
  // Nobody takes events here, and nobody says what others chose.
  forgiven: /status of (404|501)|net::ERR_INTERNET_DISCONNECTED/,
});

/** @param {unknown} server @returns {Files} */
const filesOf = (server) => /** @type {Files} */ (server);

/** What a page was refused. @param {unknown} server */
const refused = (server) => filesOf(server).answered.filter(({ status }) => status >= 400).map(({ method, name }) => `${method} ${name}`);

test('it plays to the end, asks once for somebody to count, and keeps the rest for who does', async ({ page, game, server }) => {
  await page.goto(`${AT}?face=text`);
  await game.ready();
  await game.play(click, varied);
  await expect.poll(() => refused(server).sort()).toEqual([expect.stringMatching(/^GET api\/v1\/chosen\//), 'POST api/v1/events']);
  const events = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('sp.queue.')).flatMap((key) => JSON.parse(localStorage[key])),
  );
  expect(events.length).toBeGreaterThan(10);
  expect(events[0].body.type).toBe('session_started');
});

test('the first visit downloads nothing twice', async ({ page, game, server }) => {
  await page.goto(`${AT}?face=text`);
  await game.ready();
  await kept(page);
  await game.play(press, first);
  const sent = filesOf(server).answered.filter(({ name, status }) => status === 200 && /\.[0-9a-f]{8}\./.test(name)).map(({ name }) => name);
  expect(sent.length).toBeGreaterThan(40);
  expect(sent.filter((name, at) => sent.indexOf(name) !== at)).toEqual([]);
});

test('a second visit needs the network for nothing but to ask for news', async ({ page, game, server }) => {
  await page.goto(`${AT}?face=text`);
  await game.ready();
  await kept(page);
  filesOf(server).answered.length = 0;
  await page.goto(`${AT}?face=text&lang=hi`);
  await game.ready();
  await game.begin(press);
  const names = filesOf(server).answered.map(({ name }) => name).filter((name) => !name.startsWith('api/'));
  expect(names.filter((name) => !/^(sw\.js|icons\/.*|helplines\.json|manifest\.webmanifest)$/.test(name))).toEqual([]);
});

test('and it plays on without a network', async ({ page, context, game }) => {
  await page.goto(`${AT}?face=text`);
  await game.ready();
  await kept(page);
  await context.setOffline(true);
  await page.goto(`${AT}index.html?face=text`);
  await game.ready();
  await game.play(press, varied);
});

// A campaign's own file: who may show the game in its name, and how an address becomes a frame.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startBlog } from '../support/blog.js';
import { test as base, expect } from '../support/fixtures.js';
import { Game } from '../support/game.js';
import { press } from '../support/hands.js';
import { startHost } from '../support/host.js';
import { copySite, removeSite } from '../support/release.js';

const test = base.extend({
  site: async ({}, use) => {
    const folder = await copySite();
    await use(folder);
    await removeSite(folder);
  },
});

/** @param {string | undefined} site @param {string[]} ancestors */
async function campaign(site, ancestors) {
  const folder = join(site ?? '', 'campaigns');
  await mkdir(folder, { recursive: true });
  const file = {
    name: { en: 'Safe ride', hi: 'सुरक्षित सफ़र' },
    consent: 'assume',
    frame_ancestors: ancestors,
    utm: { source: ['poster'] },
  };
  await writeFile(join(folder, 'ride.json'), JSON.stringify(file));
}

const ROOM = { width: 700, height: 600 };

test.describe('a list of sites', () => {
  // What the browser says of a frame that it does not show.
  test.use({ forgiven: /frame-ancestors/ });

  test('lets them show the game in the campaign’s name, and nobody else', async ({ page, server, site }) => {
    const game = `${server.address}/?face=text`;
    const partner = await startHost(`${game}&campaign=ride`, ROOM);
    const stranger = await startHost(`${game}&campaign=ride`, ROOM);
    const without = await startHost(game, ROOM);
    try {
      await campaign(site, [partner.address]);
      const framed = new Game(page.frameLocator('iframe'), page);
      await page.goto(partner.address);
      await framed.ready();

      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      await page.goto(stranger.address);
      expect((await refused).text()).toContain(partner.address);
      await expect(page.frameLocator('iframe').locator('#face')).toHaveCount(0);

      await page.goto(without.address);
      await framed.ready();
    } finally {
      for (const host of [partner, stranger, without]) await host.stop();
    }
  });
});

test('an address becomes a frame by what its page says, and its play is counted for the campaign', async ({ page, server, site }) => {
  await campaign(site, []);
  const pasted = `${server.address}/lucknow-bus.html?face=text&lang=hi&campaign=ride&utm_source=poster&utm_medium=Ada`;
  await page.goto(pasted);
  const href = await page.locator('head link[type="application/json+oembed"]').getAttribute('href');
  const told = await (await page.request.get(`${href}&maxwidth=600&maxheight=900`)).json();
  expect([told.type, told.width, told.height]).toEqual(['rich', 600, 750]);

  // As WordPress shows what it does not know: scripts, and nothing else.
  const blog = await startBlog(told.html.replace('<iframe', '<iframe sandbox="allow-scripts"'));
  /** @type {string[]} */
  const posted = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''));
  try {
    await page.goto(blog.address);
    await expect(page.locator('iframe')).toHaveAttribute('title', told.title);
    const game = new Game(page.frameLocator('iframe'), page);
    await game.ready();
    await expect(game.root.locator('html')).toHaveAttribute('lang', 'hi');
    await game.take(press, 0);
    await expect.poll(() => posted.join()).toContain('"campaign":"ride","utm_source":"poster","utm_medium":"Ada"');
    await expect.poll(async () => (await server.health()).accepted).toBeGreaterThan(0);
  } finally {
    await blog.stop();
  }
});

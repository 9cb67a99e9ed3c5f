// A browser that lets the page keep nothing.

import { expect, test } from '../../support/fixtures.js';
import { varied } from '../../support/game.js';
import { click } from '../../support/hands.js';
import { expectResults } from '../../support/tally.js';

test('without storage, cookies, databases, caches and workers the whole game is there, and counted', async ({ page, game, server }) => {
  await page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get: blocked });
    Object.defineProperty(document, 'cookie', { get: blocked, set: blocked });
    Object.defineProperty(navigator, 'serviceWorker', { get: blocked });
  });
  await page.goto('/?face=text');
  await game.ready();
  const play = await game.play(click, varied);
  await expectResults(server, play);
  expect(await page.context().cookies()).toEqual([]);
});

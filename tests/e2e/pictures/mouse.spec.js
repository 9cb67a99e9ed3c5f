// The canvas where the sheet lies at the side, by mouse, until its context is lost.

import { stringsFor } from '../../../web/strings.js';
import { keys, mouse } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { first } from '../support/game.js';
import { press } from '../support/hands.js';
import { beforeGame, inWorker, keepHere } from '../support/inside.js';
import { expectResults } from '../support/tally.js';

/** @typedef {import('@playwright/test').Page} Page */

test.use({ viewport: { width: 720, height: 480 }, contextOptions: { reducedMotion: 'reduce' } });

/** The context of the canvas that the page itself draws on. @param {Page} page */
const loseHere = (page) =>
  page.locator('canvas').evaluate((canvas) => {
    const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });

/** In the worker: keeps what is drawn on. */
function keepCanvas() {
  const { getContext } = OffscreenCanvas.prototype;
  /** @type {any} */ (OffscreenCanvas.prototype).getContext = function keep(/** @type {any[]} */ ...given) {
    Object.assign(globalThis, { drawnOn: this });
    return /** @type {any} */ (getContext).apply(this, given);
  };
}

/** @param {Page} page */
const loseBeside = (page) =>
  inWorker(page, () => {
    const { drawnOn } = /** @type {{drawnOn: OffscreenCanvas}} */ (/** @type {unknown} */ (globalThis));
    const context = /** @type {WebGL2RenderingContext | null} */ (drawnOn.getContext('webgl2'));
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });

/** @type {{where: string, prepare: (page: Page) => Promise<unknown>, lose: (page: Page) => Promise<unknown>}[]} */
const PLACES = [
  { where: 'in a worker', prepare: (page) => beforeGame(page, keepCanvas, null), lose: loseBeside },
  { where: 'in the page', prepare: keepHere, lose: loseHere },
];

for (const { where, prepare, lose } of PLACES) {
  test(`${where} › clicks on the canvas play, and the text goes on where the context is lost`, async ({ page, game, server, darkroom }) => {
    await prepare(page);
    const click = mouse(darkroom);
    await page.goto('/');
    await game.ready();
    await game.pictures();
    await game.take(click, 0);
    await game.take(click, 0);
    const { options: offered } = await game.readOn(keys);
    await game.take(click, 2);
    const choices = [{ offered, label: offered[2] ?? '' }];
    const before = await game.read();

    await lose(page);
    await game.shows('text');
    await expect(page.locator('#notice')).toContainText(stringsFor('en').stopped);
    const after = await game.read();
    expect({ ...after, bar: [] }).toEqual({ ...before, face: 'text', bar: [] });
    await expect(game.actions().first()).toBeVisible();

    const play = await game.playOn(press, first, undefined, choices);
    await game.goOn(press);
    await expectResults(server, play);
  });
}

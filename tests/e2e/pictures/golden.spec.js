// What the pictures look like, held against pictures that somebody looked at and kept
// (`UPDATE_GOLDEN=1` keeps those anew that differ). Nothing moves in any of them.

import { picture } from '../support/canvas.js';
import { expect, test } from '../support/fixtures.js';
import { keepHere } from '../support/inside.js';
import { reach } from '../support/reach.js';

/** @typedef {import('../support/reach.js').Wanted} Wanted */

// From the start, since what has moved stays where it is when nothing moves any more.
test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

/** Another renderer smooths edges otherwise; a person, a light or the sheet is more than that. */
const ALIKE = { threshold: 0.15, maxDiffPixelRatio: 0.01 };

const BUS = 'lucknow-bus';
const PARTY = 'college-party';
const FACTORY = 'bengaluru-factory';

/** @type {[name: string, wanted: Wanted][]} */
const PHONE = [
  ['title', { screen: 'title' }],
  ['note-hi', { screen: 'note', scenario: BUS, locale: 'hi' }],
  ['bus', { screen: 'scene', scenario: BUS, people: 3, deciding: false }],
  ['party', { screen: 'scene', scenario: PARTY, people: 3, deciding: false }],
  ['factory', { screen: 'scene', scenario: FACTORY, people: 3, deciding: false }],
  ['details', { screen: 'scene', scenario: PARTY, details: 2, deciding: true }],
  ['pause', { screen: 'scene', scenario: FACTORY, panel: 'pause' }],
  ['debrief', { screen: 'debrief', scenario: BUS }],
];

/** @type {[name: string, wanted: Wanted][]} */
const WIDE = [
  ['wide-title', { screen: 'title' }],
  ['wide-bus', { screen: 'scene', scenario: BUS, people: 3, deciding: false }],
];

test('the pictures look as they did', async ({ page, game, darkroom }) => {
  await page.goto('/');
  await game.ready();
  await game.pictures();
  /** @param {[string, Wanted][]} screens @param {number} width */
  const compare = async (screens, width) => {
    for (const [name, wanted] of screens) {
      await reach(page, { ...wanted, still: true });
      const print = await darkroom.print(await picture(page), width);
      expect.soft(print, name).toMatchSnapshot(`${name}.png`, ALIKE);
    }
  };
  await compare(PHONE, 360);
  await page.setViewportSize({ width: 1366, height: 768 });
  await compare(WIDE, 683);
});

test('a picture that lacks something does not pass for it', async ({ page, game, darkroom }) => {
  // In the page, which is to draw what a worker does.
  await keepHere(page);
  // Leaves out one drawing: the one with so many corners.
  await page.addInitScript(() => {
    const left = { out: -1, drawn: new Set() };
    Object.assign(globalThis, { left });
    const webgl = WebGL2RenderingContext.prototype;
    const { drawElementsInstanced } = webgl;
    webgl.drawElementsInstanced = function draw(mode, count, ...rest) {
      left.drawn.add(count);
      if (count !== left.out) drawElementsInstanced.call(this, mode, count, ...rest);
    };
  });
  await page.goto('/');
  await game.ready();
  await game.pictures();
  /** @type {Wanted} */
  const bus = { screen: 'scene', scenario: BUS, people: 3, deciding: false, still: true };
  /** @type {Wanted} */
  const party = { screen: 'scene', scenario: PARTY, people: 1 };
  /** @typedef {{left: {out: number, drawn: Set<number>}}} Left */
  /** @param {number} corners @param {Wanted} wanted */
  const without = async (corners, wanted) => {
    await page.evaluate((out) => {
      const { left } = /** @type {Left} */ (/** @type {unknown} */ (globalThis));
      left.out = out;
      left.drawn.clear();
    }, corners);
    await reach(page, wanted);
    return darkroom.print(await picture(page), 360);
  };

  expect(await without(-1, bus), 'with everything').toMatchSnapshot('bus.png', ALIKE);
  const drawn = await page.evaluate(() => [.../** @type {Left} */ (/** @type {unknown} */ (globalThis)).left.drawn]);
  // The place and the three people are the drawings with the most corners.
  const largest = drawn.sort((one, other) => other - one).slice(0, 4);
  expect(largest).toHaveLength(4);
  for (const corners of largest) {
    expect.soft(await without(corners, bus), `without the drawing of ${corners} corners`).not.toMatchSnapshot('bus.png', ALIKE);
  }

  // A mood or a light comes with other words; so only what stands beside the sheet is compared.
  await without(-1, bus);
  await page.setViewportSize({ width: 720, height: 480 });
  /** @param {Wanted} wanted */
  const beside = async (wanted) => {
    await reach(page, { ...wanted, still: true });
    await picture(page);
    return page.screenshot({ clip: { x: 0, y: 60, width: 400, height: 420 } });
  };
  const pairs = /** @type {[string, Wanted, Wanted][]} */ ([
    ['a mood', { ...bus, mood: { who: 'ritu', mood: 'calm' } }, { ...bus, mood: { who: 'ritu', mood: 'uneasy' } }],
    ['a light', { ...party, light: 'evening' }, { ...party, light: 'bright' }],
  ]);
  for (const [what, one, other] of pairs) {
    const { share } = await darkroom.difference(await beside(one), await beside(other), 40);
    // Of the whole window, as the pictures that are kept are compared.
    const whole = (share * 400 * 420) / (720 * 480);
    expect.soft(whole, `${what} is more than may differ`).toBeGreaterThan(ALIKE.maxDiffPixelRatio);
  }
});

// The pictures as a player has them: seen, and pressed where they are drawn.

import { expect } from '@playwright/test';

import { inGame } from './inside.js';

/**
 * @typedef {import('./darkroom.js').Darkroom} Darkroom
 * @typedef {import('./game.js').Hand} Hand
 * @typedef {import('@playwright/test').Frame} Frame
 * @typedef {import('@playwright/test').Page} Page
 */

/** A software renderer is slow to hand out its first picture. */
const SLOW = 120_000;

/** @param {Page | Frame} page @returns {Promise<number>} */
export const framesDrawn = (page) => inGame(page, (game) => game.frames(), null);

/**
 * What the game shows, as its save says it to the page's small wasm.
 * @param {Page} page @returns {Promise<import('../../../web/protocol').Snapshot>}
 */
export async function shown(page) {
  const save = await inGame(page, (game) => game.save(), null);
  return page.evaluate(async (text) => {
    const { files } = JSON.parse(document.getElementById('files')?.textContent ?? '');
    const at = (/** @type {string} */ name) => new URL(files[name], document.baseURI).href;
    const [{ Reading }, pack] = await Promise.all([import(at('lite.js')), fetch(at('scenarios.pack')).then((answer) => answer.arrayBuffer())]);
    return JSON.parse(new Reading(new Uint8Array(pack)).open('en').restore(text, 0)).snapshot;
  }, save);
}

/** Waits until the game draws nothing any more. @param {Page} page @param {number} [within] milliseconds */
export async function rested(page, within = 60_000) {
  await expect
    .poll(
      async () => {
        const before = await framesDrawn(page);
        await page.waitForTimeout(2500);
        return (await framesDrawn(page)) - before;
      },
      { timeout: within, message: 'the picture rests' },
    )
    .toBe(0);
}

/** @param {Page} page */
const shoot = (page) => page.screenshot({ timeout: SLOW, animations: 'allow', caret: 'initial' });

/**
 * Waits until whatever the game has drawn is handed on: a browser that is behind with its drawing calls
 * for no more frames, and shows an old one meanwhile.
 * @param {Page | Frame} page
 */
export async function drawn(page) {
  for (let before = -1, now = await framesDrawn(page); now !== before; now = await framesDrawn(page)) {
    before = now;
    await page.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 150));
      for (let turns = 0; turns < 3; turns += 1) await new Promise(requestAnimationFrame);
    });
  }
}

/** The picture, once it stands still. @param {Page} page */
export async function picture(page) {
  await drawn(page);
  let before = await shoot(page);
  await expect
    .poll(
      async () => {
        const now = await shoot(page);
        const still = now.equals(before);
        before = now;
        return still;
      },
      { timeout: SLOW, message: 'the picture comes to rest' },
    )
    .toBe(true);
  return before;
}

/**
 * Where an action is drawn: what changes when the keyboard's focus comes to it. Whoever tabs
 * through the hidden buttons sees on the canvas where they are, so nothing need be known here of
 * how the sheet is laid out. Where its mark in the picture shows it too, the button is the larger.
 * @param {Darkroom} darkroom @returns {(button: import('@playwright/test').Locator) => Promise<{x: number, y: number}>}
 */
function locate(darkroom) {
  return async (button) => {
    const page = button.page();
    // The first time may scroll it into view; the second changes the outline alone.
    await button.focus();
    await picture(page);
    await button.blur();
    const unlit = await picture(page);
    await button.focus();
    let at = { x: 0, y: 0 };
    await expect
      .poll(
        async () => {
          const { box } = await darkroom.difference(unlit, await picture(page));
          if (box) at = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
          return box !== null;
        },
        { timeout: SLOW, message: 'the focus shows on the canvas' },
      )
      .toBe(true);
    await button.blur();
    return at;
  };
}

/**
 * Where the processor draws, a frame lasts longer than a click of a machine, so this one takes a
 * person's time over it.
 * @param {Page} page @param {{x: number, y: number}} at
 */
export async function clickAt(page, { x, y }) {
  await page.mouse.move(x, y);
  await picture(page);
  await page.mouse.down();
  await picture(page);
  await page.mouse.up();
}

/** With the mouse, on the canvas. @param {Darkroom} darkroom @returns {Hand} */
export function mouse(darkroom) {
  const find = locate(darkroom);
  return async (button) => clickAt(button.page(), await find(button));
}

/** Twice with the mouse, one click right after the other. @param {Darkroom} darkroom @returns {Hand} */
export function twice(darkroom) {
  const find = locate(darkroom);
  return async (button) => {
    const { mouse } = button.page();
    const { x, y } = await find(button);
    await mouse.move(x, y);
    await picture(button.page());
    for (const count of [1, 2]) {
      await mouse.down({ clickCount: count });
      // A frame of a software renderer.
      await button.page().waitForTimeout(250);
      await mouse.up({ clickCount: count });
    }
  };
}

/** With a finger, on the canvas, which rests there as a person's does. @param {Darkroom} darkroom @returns {Hand} */
export function finger(darkroom) {
  const find = locate(darkroom);
  return async (button) => {
    const point = await find(button);
    const page = button.page();
    const screen = await page.context().newCDPSession(page);
    await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await picture(page);
    await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await screen.detach();
  };
}

/** Keys that go to the canvas: Enter moves on, a number takes an option or a story. @type {Hand} */
export const keys = async (button, place, screen) =>
  button.page().keyboard.press(screen.options.length > 0 || screen.name === 'title' ? String(place + 1) : 'Enter');

/**
 * Arrows lead to an action, Enter takes it. Details to look at come first.
 * @param {number} from the place the highlight is on: -1 before the first arrow; afterwards it
 *   stands on the first action of every new screen
 * @returns {Hand}
 */
export const arrows = (from) => async (button, place, { details }) => {
  const { keyboard } = button.page();
  for (let at = from; at < place + details.length; at += 1) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
};

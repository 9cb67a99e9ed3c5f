// A game on a page, or in a frame of one, and a play of it from the title to the debrief.

import { expect } from '@playwright/test';

import { readScreen } from './screen.js';

/**
 * @typedef {import('@playwright/test').Locator} Locator
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').FrameLocator} FrameLocator
 * @typedef {import('./screen.js').Screen} Screen
 *
 * @typedef {(button: Locator, place: number, screen: Screen) => Promise<void>} Hand
 *   presses the button at this place among the actions, in one of the ways a player has
 *
 * @typedef {{offered: string[], label: string}} Choice
 * @typedef {(offered: string[], made: number) => number} Choose which of these to take, from 0
 * @typedef {{choices: Choice[], ending: string}} Play
 */

/** Options, and the way past a note, take nothing for half a second after they appear. */
const SETTLE = 600;

/** A press is answered in the frame after it, in milliseconds. */
const SOON = [20, 50, 100, 250, 500, 1000];

/** A story that never ends is a fault. */
const MOST_STEPS = 200;

export class Game {
  /** @param {Page | FrameLocator} root @param {Page} page */
  constructor(root, page) {
    this.root = root;
    this.page = page;
  }

  /** @returns {Promise<Screen>} */
  read() {
    return this.root.locator('html').evaluate(readScreen);
  }

  /** The buttons below, on the screen or on the panel over it. */
  actions() {
    return this.root.locator('#face :is(main:not([inert]), .sheet:not([hidden])) .actions button');
  }

  /**
   * A button of the bar, by what it asks for.
   * @param {'menu' | 'undo' | 'history' | 'locale' | 'face'} what
   */
  bar(what) {
    const places = { menu: '.show >> nth=0', undo: '.undo', history: '.show >> nth=1', locale: '.set_locale', face: '.set_face' };
    return this.root.locator(`.bar ${places[what]} >> button`);
  }

  /** The way out of the story, on the menu. */
  leave() {
    return this.root.locator('.sheet .actions .home button');
  }

  /** Waits until the game has taken over from the first screens in the page. */
  async ready() {
    await expect(this.root.locator('#face > header .bar')).toBeAttached({ timeout: 30_000 });
  }

  /** Waits until the pictures are shown. */
  async pictures() {
    await expect(this.root.locator('html')).toHaveAttribute('data-face', 'pictures', { timeout: 150_000 });
  }

  /** Waits for a face. @param {'pictures' | 'text'} face */
  async shows(face) {
    await expect(this.root.locator('html')).toHaveAttribute('data-face', face);
  }

  /**
   * Presses an action and waits for what comes of it.
   * @param {Hand} hand @param {number} place from 0
   */
  async take(hand, place) {
    const before = await this.read();
    if (before.options.length > 0 || before.name === 'note') await this.page.waitForTimeout(SETTLE);
    await hand(this.actions().nth(place), place, before);
    const step = `after “${before.actions[place]}” on the ${before.name} screen`;
    await expect.poll(() => this.read(), { message: step, intervals: SOON }).not.toEqual(before);
    return this.read();
  }

  /** Takes what leads on: “Go on”, or from the debrief to the title. @param {Hand} hand */
  async goOn(hand) {
    const place = await this.actions().evaluateAll((buttons) => buttons.findIndex((one) => one.classList.contains('main')));
    expect(place, 'a way on').toBeGreaterThanOrEqual(0);
    return this.take(hand, place);
  }

  /** From the title to the first line of a story. @param {Hand} hand @param {RegExp} title */
  async open(hand, title) {
    const { actions } = await this.read();
    const place = actions.findIndex((label) => title.test(label));
    expect(place, `${title} among ${actions.join(' / ')}`).toBeGreaterThanOrEqual(0);
    await this.take(hand, place);
    return this.goOn(hand);
  }

  /** From the title through the note to the first line. @param {Hand} hand */
  async begin(hand) {
    await this.take(hand, 0);
    return this.take(hand, 0);
  }

  /**
   * Reads on to the next decision, or to the debrief.
   * @param {Hand} hand @param {(screen: Screen) => Promise<void>} [look] at every screen on the way
   */
  async readOn(hand, look) {
    let screen = await this.read();
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      await look?.(screen);
      if (screen.name !== 'scene' || screen.options.length > 0) return screen;
      const { length } = screen.lines;
      screen = await this.take(hand, 0);
      if (screen.name === 'scene') expect(screen.lines, 'one line at a time').toHaveLength(length + 1);
    }
    throw new Error(`no decision and no end in ${MOST_STEPS} steps`);
  }

  /**
   * From a line of the scene to the debrief.
   * @param {Hand} hand @param {Choose} choose @param {(screen: Screen) => Promise<void>} [look]
   * @param {Choice[]} [choices] those made before
   * @returns {Promise<Play>}
   */
  async playOn(hand, choose, look, choices = []) {
    for (;;) {
      const screen = await this.readOn(hand, look);
      if (screen.name !== 'scene') {
        expect(screen.name).toBe('debrief');
        return { choices, ending: screen.heading };
      }
      const at = choose(screen.options, choices.length);
      choices.push({ offered: screen.options, label: screen.options[at] ?? '' });
      await this.take(hand, at);
    }
  }

  /**
   * A whole play, from the title to the title.
   * @param {Hand} hand @param {Choose} choose @param {(screen: Screen) => Promise<void>} [look]
   */
  async play(hand, choose, look) {
    const title = await this.read();
    await look?.(title);
    const note = await this.take(hand, 0);
    await look?.(note);
    await this.take(hand, 0);
    const play = await this.playOn(hand, choose, look);
    const { name } = await this.goOn(hand);
    expect(name).toBe('title');
    return play;
  }
}

/** @type {Choose} */
export const first = () => 0;

/** Not now. @type {Choose} */
export const last = (offered) => offered.length - 1;

/** The first option of the first decision, the second of the next one. @type {Choose} */
export const varied = (offered, made) => made % offered.length;

// Somebody else's website that carries the loader, and what its own scripts hear of the game.

import { createServer } from 'node:http';

import { Game } from './game.js';
import { listenAt } from './local.js';

/** @typedef {import('@playwright/test').Page} Page */

/** The two lines of the snippet. @param {string} game its address @param {string} [attributes] @param {string} [inside] */
export const snippet = (game, attributes = 'scenario="lucknow-bus"', inside = '') =>
  `<script async src="${game}/embed.js"></script>\n<small-places ${attributes}>${inside}</small-places>`;

/**
 * A page at every path: `/` has the body, the others are where links lead.
 * @param {string} body @param {{lang?: string, policy?: string}} [more]
 */
export async function startBlog(body, { lang = 'en', policy } = {}) {
  const server = createServer(({ url }, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    if (policy) answer.setHeader('content-security-policy', policy);
    const path = new URL(url ?? '/', 'http://localhost').pathname;
    answer.end(
      path === '/'
        ? `<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width"><title>A blog</title><main><h1>A blog</h1>${body}</main>`
        : `<!doctype html><html lang="en"><title>Elsewhere</title><h1>${path}</h1>`,
    );
  });
  return listenAt(server, 'localhost');
}

/** Pictures cannot be drawn, in any frame: what is tested is the text face. @param {Page} page */
export const withoutPictures = (page) =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });

/** The DOM events of the game are kept, under `heard`. @param {Page} page */
export const listen = (page) =>
  page.addInitScript(() => {
    /** @type {[string, unknown][]} */
    const heard = [];
    Object.assign(window, { heard });
    for (const name of ['ready', 'started', 'choice', 'outcome', 'finished', 'action', 'exit']) {
      document.addEventListener(`small-places:${name}`, (event) => heard.push([name, /** @type {CustomEvent} */ (event).detail]));
    }
  });

/** @param {Page} page @returns {Promise<[string, Record<string, unknown>][]>} */
export const heard = (page) => page.evaluate(() => Reflect.get(window, 'heard'));

/** The button on the picture. @param {Page} page @param {number} [nth] */
export const facade = (page, nth = 0) => page.locator('small-places').nth(nth).locator('button');

/** The game in the frame that a press opened. @param {Page} page @param {number} [nth] */
export const gameIn = (page, nth = 0) => new Game(page.locator('small-places').nth(nth).frameLocator('iframe'), page);

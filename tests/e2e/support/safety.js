// The strip over every page, and where it leads.

import { expect } from './fixtures.js';

/**
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {Page | import('@playwright/test').FrameLocator} Root
 */

/** Stands in for the site that “Leave now” leads to. @param {BrowserContext} context */
export const haveElsewhere = (context) =>
  context.route(/^https:\/\/\w+\.wikipedia\.org\//, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><title>Elsewhere</title><h1>Elsewhere</h1>' }),
  );

/** @param {Page} page */
export const expectElsewhere = (page) => expect(page.getByRole('heading', { name: 'Elsewhere' })).toBeVisible();

/** @param {Root} root */
export const leaveLink = (root) => root.locator('#safety a.leave');

/** Opens one of the dialogs. @param {Root} root @param {'help' | 'sent'} name */
export async function open(root, name) {
  await root.locator(`#safety .${name}`).click();
  const dialog = root.locator(`#${name}-dialog`);
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Every event that is posted from now on, by whichever way. @param {BrowserContext} context */
export function listenToEvents(context) {
  /** @type {import('../../../web/protocol').Event[]} */
  const posted = [];
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/events')) posted.push(...JSON.parse(request.postData() ?? '').events);
  });
  return posted;
}

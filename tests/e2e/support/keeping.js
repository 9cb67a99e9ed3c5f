// What a browser keeps of the site.

import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Runs in the page: the files of these groups that are not kept yet.
 * @param {string[]} groups
 */
async function missing(groups) {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.active || !navigator.serviceWorker.controller) return ['a worker'];
  const script = await (await fetch(registration.active.scriptURL)).text();
  const kept = JSON.parse(script.match(/\{"pages".*?\}/)?.[0] ?? '{}');
  const [name = ''] = (await caches.keys()).filter((one) => one.startsWith(`sp-${script.match(/VERSION = '(.*?)'/)?.[1]}`));
  const held = (await (await caches.open(name)).keys()).map(({ url }) => url);
  const wanted = groups.flatMap((group) => kept[group]);
  return wanted.filter((file) => !held.includes(new URL(file, registration.scope).href));
}

/** Waits until a visit has left all it is to leave. @param {Page} page @param {'soon' | 'later'} [last] */
export async function kept(page, last = 'soon') {
  const groups = ['pages', 'first', 'soon', ...(last === 'later' ? ['later'] : [])];
  await expect.poll(() => page.evaluate(missing, groups), { timeout: 90_000, message: 'the site is kept' }).toEqual([]);
}

/** The caches there are. @param {Page} page */
export const cachesOf = (page) => page.evaluate(() => caches.keys());

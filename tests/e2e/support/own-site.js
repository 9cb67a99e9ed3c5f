// What every test gets, on a copy of the site that is its own, and that browsers keep.

import { test as base } from './fixtures.js';
import { copySite, removeSite } from './release.js';

export { expect } from './fixtures.js';

export const test = base.extend({
  site: async ({}, use) => {
    const folder = await copySite();
    await use(folder);
    await removeSite(folder);
  },

  keeps: async ({}, use) => use(true),
});

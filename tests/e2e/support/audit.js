// Every rule of axe-core.

import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';

/** @param {import('@playwright/test').Page} page @param {string} where */
export async function audit(page, where) {
  // In one go, without a second page to gather frames in: our pages have none.
  // axe names the page by the types of whichever Playwright it finds.
  const axes = /** @type {ConstructorParameters<typeof AxeBuilder>[0]['page']} */ (/** @type {unknown} */ (page));
  const { violations, passes } = await new AxeBuilder({ page: axes }).setLegacyMode().analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target, html }) => `${target}: ${html}`) }));
  expect(found, where).toEqual([]);
  // It has looked at something.
  expect(passes.length, where).toBeGreaterThan(10);
}

// What Tab leads to.

/** @typedef {import('@playwright/test').Page} Page */

const CONTROLS = ':is(button, a[href], summary, input):not([inert] *, [hidden] *, dialog:not([open]) *, [tabindex="-1"])';

/** The controls Tab should come to, in their order. @param {Page | import('@playwright/test').FrameLocator} root */
export const tabs = (root) => root.locator(`body:not(:has(dialog[open])) ${CONTROLS}, dialog[open] ${CONTROLS}`);

/**
 * Once around: from before the first control to behind the last one. A trap would come to one twice,
 * or never to another.
 * @param {Page} page
 */
export async function aroundByTab(page) {
  const order = await tabs(page).evaluateAll((all) =>
    all.map((one, at) => {
      /** @type {HTMLElement} */ (one).dataset.tab = String(at);
      return String(at);
    }),
  );
  const at = () => page.evaluate(() => (document.hasFocus() ? (/** @type {HTMLElement} */ (document.activeElement).dataset.tab ?? null) : null));
  // From the last one Tab leaves the page, and comes back to its first.
  await tabs(page).last().focus();
  /** @type {(string | null)[]} */
  const visited = [];
  for (let presses = 0; presses <= order.length + 1; presses += 1) {
    await page.keyboard.press('Tab');
    let now = await at();
    // Out of the page and into it again is the way round the browser, which takes a moment.
    if (now === null && visited.length === 0) {
      await page.waitForTimeout(300);
      now = await at();
      if (now === null) continue;
    }
    if (now === null || (visited.length > 0 && now === order[0])) break;
    visited.push(now);
  }
  return { order, visited };
}

// Files that come late.

/** Holds files back until the test lets them through. @param {import('@playwright/test').Page} page @param {RegExp} which */
export async function hold(page, which) {
  /** @type {() => void} */
  let release = () => {};
  const released = new Promise((done) => (release = () => done(undefined)));
  await page.route(which, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

// Where the game runs: its worker, or the page itself.

/**
 * @typedef {import('@playwright/test').Frame} Frame
 * @typedef {import('@playwright/test').Page} Page
 */

export const WORKER = /\/web\/game-worker\.[0-9a-f]+\.js$/;

/** @param {Page | Frame} page */
const workerOf = (page) => ('page' in page ? page.page() : page).workers().find((worker) => WORKER.test(worker.url()));

/**
 * Runs there what may ask for `game`, the script that the game was started by.
 * @template Given, Answer
 * @param {Page | Frame} page
 * @param {(game: import('../../../web/game-run.js').Script & {frames: () => number}, given: Given) => Answer | Promise<Answer>} run
 * @param {Given} given
 * @returns {Promise<Answer>}
 */
export async function inGame(page, run, given) {
  const { at, here } = await page.evaluate(() => {
    const { files } = JSON.parse(document.getElementById('files')?.textContent ?? '');
    // A page that is to run it has it warmed up before.
    return { at: new URL(files['game.js'], document.baseURI).href, here: performance.getEntriesByName('warm').length > 0 };
  });
  // The module that was loaded there is the one this gets.
  const source = `import(${JSON.stringify(at)}).then((game) => (${run})(game, ${JSON.stringify(given) ?? 'undefined'}))`;
  const place = here ? undefined : workerOf(page);
  return place ? place.evaluate(source) : page.evaluate(source);
}

/** Runs in the game's worker. @template Answer @param {Page} page @param {() => Answer} run @returns {Promise<Answer>} */
export async function inWorker(page, run) {
  const worker = workerOf(page);
  if (!worker) throw new Error('no worker has the game');
  return /** @type {any} */ (worker).evaluate(run);
}

/** What each page's worker is to do first. @type {WeakMap<Page, string[]>} */
const beginnings = new WeakMap();

/**
 * Has the game's worker do this before it does anything else, as `addInitScript` has pages.
 * @template Given @param {Page} page @param {(given: Given) => void} run @param {Given} given
 */
export async function beforeGame(page, run, given) {
  const first = beginnings.get(page) ?? [];
  first.push(`(${run})(${JSON.stringify(given) ?? ''});\n`);
  if (beginnings.has(page)) return;
  beginnings.set(page, first);
  await page.route(WORKER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: first.join('') + (await response.text()) });
  });
}

/** Has the game run in the page, as in a browser whose workers cannot draw. @param {Page} page */
export const keepHere = (page) => page.addInitScript(() => Reflect.deleteProperty(HTMLCanvasElement.prototype, 'transferControlToOffscreen'));

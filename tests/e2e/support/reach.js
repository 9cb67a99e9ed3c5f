// To a moment of a story without pressing the way there: the page's own small wasm searches for
// it, and the pictures are told to go where it was found, as they are at a change of face.

import { inGame } from './inside.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 *
 * @typedef {object} Wanted what the moment is like; what is not said does not matter
 * @property {'title' | 'note' | 'scene' | 'debrief' | 'again'} screen
 * @property {string} [scenario] whose
 * @property {number} [people] how many are on the stage
 * @property {string} [light] of the place
 * @property {{who: string, mood: string}} [mood] somebody is in
 * @property {number} [details] how many can be noticed
 * @property {boolean} [deciding] whether options are open
 * @property {'pause' | 'history'} [panel] what is laid over it
 * @property {string} [locale]
 * @property {boolean} [still]
 */

/** @typedef {import('../../../web/protocol').Snapshot} Snapshot */

const PATIENCE = 60_000;

/** In the page. @param {Wanted} wanted @returns {Promise<string>} a save */
async function search(wanted) {
  const { files } = JSON.parse(document.getElementById('files')?.textContent ?? '');
  const at = (/** @type {string} */ name) => new URL(files[name], document.baseURI).href;
  const [{ Reading }, pack] = await Promise.all([
    import(at('lite.js')),
    fetch(at('scenarios.pack')).then((answer) => answer.arrayBuffer()),
  ]);
  const play = new Reading(new Uint8Array(pack)).open('en');
  // Options take nothing at once, so each step takes a second.
  let clock = 0;
  const later = () => (clock += 1000);
  /** @param {string} kind @param {string} value @returns {Snapshot} */
  const send = (kind, value) => JSON.parse(play.send(kind, value, later())).snapshot;

  /** @param {Snapshot} snapshot */
  const fits = ({ screen, stage, actions }) =>
    screen === wanted.screen &&
    (wanted.people ?? stage.people.length) === stage.people.length &&
    (wanted.light ?? stage.light) === stage.light &&
    (!wanted.mood || stage.people.some(({ id, mood }) => id === wanted.mood?.who && mood === wanted.mood.mood)) &&
    actions.filter(({ kind }) => kind === 'notice').length >= (wanted.details ?? 0) &&
    (wanted.deciding === undefined || actions.some(({ kind }) => kind === 'option') === wanted.deciding);

  let snapshot = JSON.parse(play.snapshot());
  if (wanted.scenario) snapshot = send('open', wanted.scenario);
  if (wanted.scenario && wanted.screen !== 'note') snapshot = send('begin', '');
  // By the first options, and by others where those do not lead there.
  const ways = [play.save(later())];
  for (let tried = 0; !fits(snapshot); tried += 1) {
    const from = ways.pop();
    if (!from || tried > 300) throw new Error(`no such moment: ${JSON.stringify(wanted)}`);
    snapshot = JSON.parse(play.restore(from, later())).snapshot;
    while (!fits(snapshot) && snapshot.actions[0]?.intent.type === 'continue') snapshot = send('continue', '');
    if (fits(snapshot)) break;
    const here = play.save(later());
    for (const { intent } of snapshot.actions.toReversed()) {
      if (intent.type !== 'choose') continue;
      play.restore(here, later());
      send('choose', intent.option);
      ways.push(play.save(later()));
    }
  }
  if (wanted.locale) send('set_locale', wanted.locale);
  if (wanted.still) send('set_still', 'true');
  if (wanted.panel) send('show', wanted.panel);
  return play.save(later());
}

/** Has the pictures, which must be shown, go to a moment of a story. @param {Page} page @param {Wanted} wanted */
export async function reach(page, wanted) {
  const save = await page.evaluate(search, wanted);
  await inGame(page, (game, text) => game.restore(text), save);
  // Shown here too once the game has answered.
  await page.locator(`html[data-screen=${wanted.screen}]`).waitFor({ timeout: PATIENCE });
}

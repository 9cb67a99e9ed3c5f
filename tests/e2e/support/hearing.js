// A whole play heard: at every step the accessibility tree is held against what the game tells, and
// what was told and announced by the end against the script.

import { expect } from '@playwright/test';

import { stringsFor } from '../../../web/strings.js';
import { accessible, all, announcements, pieces, plain } from './reader.js';
import { prompter, told } from './script.js';

/**
 * @typedef {import('../../../web/protocol').Action} Action
 * @typedef {import('../../../web/protocol').Snapshot} Snapshot
 */

const STORY = 'lucknow-bus';

/** Options take nothing for half a second after they appear. */
const SETTLE = 600;

/** @param {Snapshot} snapshot */
const opens = ({ actions }) => actions.filter(({ intent }) => intent.type === 'open');

/** Everything on a screen, in the order it is to be read. @param {Snapshot} snapshot @returns {string[]} */
function expected(snapshot) {
  const { screen, heading, paragraphs, transcript, actions, debrief } = snapshot;
  const notices = actions.filter(({ kind }) => kind === 'notice');
  const lines = screen === 'scene' || screen === 'again' ? transcript : [];
  return [
    heading,
    // Whose words they are stands under a quotation.
    ...paragraphs.flatMap((one) => (one.kind === 'quote' ? [one.text, one.heading ?? ''] : [one.heading ?? '', one.text])),
    ...(debrief && debrief.forks.length > 0 ? wayInWords(debrief, snapshot.locale) : []),
    ...lines.flatMap(({ speaker, text }) => [speaker ?? '', text]),
    ...(notices.length > 0 ? [snapshot.notices_label, ...notices.map(({ label }) => label)] : []),
    snapshot.actions_label,
    ...actions.filter(({ kind }) => kind !== 'notice').flatMap(({ detail, label }) => [detail ?? '', label]),
  ].map(plain).filter(Boolean);
}

/** @param {import('../../../web/protocol').Debrief} debrief @param {string} locale */
function wayInWords({ heading, hint, forks, others }, locale) {
  const { open } = stringsFor(locale);
  const rows = forks.flatMap(({ noticed, twigs }) => {
    const rest = twigs.filter(({ taken }) => !taken).map((twig) => twig.told);
    return [noticed ?? '', ...twigs.filter(({ taken }) => taken).map((twig) => twig.told), ...(rest.length > 0 ? [open, ...rest] : [])];
  });
  return [heading, hint, ...rows, others ?? ''];
}

/** The way is told whole, whether it has to be unfolded or not. @param {import('@playwright/test').Page} page */
const unfold = (page) => page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));

/** Which option is taken at this decision, and whether something is looked at before. @param {Snapshot} snapshot @param {number} made */
function choose({ actions }, made) {
  const [notice] = actions.filter(({ kind }) => kind === 'notice');
  const options = actions.filter(({ kind }) => kind === 'option');
  return made === 0 && notice ? notice : options[made % options.length];
}

/**
 * From the title to the debrief, in whichever face is shown.
 * @param {import('@playwright/test').Page} page with `listen`, on the title
 * @param {string} locale
 */
export async function hearPlay(page, locale) {
  const prompt = await prompter(locale);

  /** @param {Snapshot} snapshot */
  async function hear(snapshot) {
    await expect
      .poll(async () => {
        // It is there a moment after the press.
        if (snapshot.debrief) await unfold(page);
        const [main] = all(await accessible(page), 'main');
        return main ? pieces(main).join(' ') : '';
      }, { message: `the ${snapshot.screen} as it is read` })
      .toBe(expected(snapshot).join(' '));
    const tree = await accessible(page);
    const [main] = all(tree, 'main');
    const [first] = main ? all(main, 'heading') : [];
    expect([first?.name, first?.level]).toEqual([snapshot.heading, 1]);
    // What can be done is buttons, in a list with a name, and nothing else is.
    const detailsFirst = [...snapshot.actions].sort((one, other) => Number(other.kind === 'notice') - Number(one.kind === 'notice'));
    expect(main && all(main, 'button').map(({ name }) => plain(name))).toEqual(detailsFirst.map(({ label }) => plain(label)));
    const [bar] = all(tree, 'navigation').filter(({ name }) => name === snapshot.bar_label);
    // Which face is shown is the page's affair.
    const labels = snapshot.bar.filter(({ intent }) => intent.type !== 'set_face').map(({ label }) => label);
    expect(bar && all(bar, 'button').map(({ name }) => name).slice(0, labels.length)).toEqual(labels);
    const lines = main && all(main, 'list').find(({ name }) => name === snapshot.transcript_label);
    const items = lines?.children.map((item) => plain(pieces(item).join(' '))) ?? [];
    const utterances = snapshot.screen === 'scene' ? snapshot.transcript : [];
    expect(items).toEqual(utterances.map(({ speaker, text }) => plain(`${speaker ?? ''} ${text}`)));
  }

  /** @param {Action | undefined} action */
  async function take(action) {
    if (!action) throw new Error('there is nothing to take');
    const isNotice = (/** @type {Action} */ one) => one.kind === 'notice';
    const alike = prompt.shown().actions.filter((one) => isNotice(one) === isNotice(action));
    if (action.kind === 'option' || isNotice(action) || action.intent.type === 'begin') await page.waitForTimeout(SETTLE);
    await page.locator(`main ${isNotice(action) ? '.notices' : '.actions'} button`).nth(alike.findIndex(({ intent }) => JSON.stringify(intent) === JSON.stringify(action.intent))).press('Enter');
    prompt.take(action);
    await hear(prompt.shown());
  }

  await hear(prompt.shown());
  await take(opens(prompt.shown()).find(({ intent }) => intent.type === 'open' && intent.scenario === STORY));
  await take(prompt.shown().actions[0]);
  /** @type {string[]} */
  const labels = [];
  /** @type {string[][]} */
  const offered = [];
  let questions = 0;
  /** @type {Snapshot} */
  let scene = prompt.shown();
  for (let steps = 0; scene.screen === 'scene' && steps < 200; steps += 1) {
    const deciding = scene.actions.some(({ kind }) => kind === 'option');
    const action = deciding ? choose(scene, labels.length) : scene.actions[0];
    if (deciding) offered.push(scene.actions.map(({ label }) => label));
    if (deciding && action) labels.push(action.label);
    if (action?.kind === 'option') questions += 1;
    await take(action);
    const next = prompt.shown();
    if (next.screen !== 'scene') break;
    scene = next;
  }
  expect(prompt.shown().screen).toBe('debrief');

  // The script, by the command line, knows nothing of the game.
  const script = told(STORY, locale, labels);
  expect(script.ended).toBe(true);
  expect(offered.map((labels) => [...labels].sort())).toEqual(script.offered.map((labels) => [...labels].sort()));
  const you = scene.transcript.find(({ kind }) => kind === 'choice')?.speaker ?? null;
  const own = script.lines.map(({ speaker, text, chosen }) => ({ speaker: chosen ? you : speaker, text }));
  const heard = scene.transcript.filter(({ kind }) => kind !== 'seen').map(({ speaker, text }) => ({ speaker, text }));
  expect(heard).toEqual(own);

  const spoken = script.lines.filter(({ chosen }) => !chosen).map(({ speaker, text }) => (speaker === null ? text : `${speaker}: ${text}`));
  const said = await announcements(page);
  const known = new Set(spoken);
  expect(said.filter((text) => known.has(text)), 'every line is announced once, in order').toEqual(spoken);
  const [before, after] = stringsFor(locale).choices.split('%');
  const question = new RegExp(`^(${escaped(scene.actions_label)} )?${before}\\d+${after}$`);
  expect(said.filter((text) => question.test(text)), 'every question is announced, and not anew for a look around').toHaveLength(questions);
}

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

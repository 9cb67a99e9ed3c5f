// What the results must say after plays whose choices were seen to be pressed.

import { expect } from '@playwright/test';

/**
 * @typedef {import('./game.js').Choice} Choice
 * @typedef {import('./game.js').Play} Play
 * @typedef {import('./server.js').CatalogDecision} CatalogDecision
 * @typedef {import('./server.js').CatalogScenario} CatalogScenario
 * @typedef {import('./server.js').Results} Results
 * @typedef {import('./server.js').Server} Server
 * @typedef {import('./server.js').Wording} Wording
 *
 * @typedef {object} Counts
 * @property {number} sessions
 * @property {number} plays
 * @property {number} finished
 * @property {number} left
 * @property {Record<string, {shown: number, made: number}>} decisions
 * @property {Record<string, {chosen: number, revised: number}>} options
 * @property {Record<string, number>} outcomes
 */

/** @param {Wording} wording @param {string} text in any language */
const says = (wording, text) => Object.values(wording).includes(text);

/** The decision that offers these. @param {CatalogScenario} scenario @param {string[]} offered */
function decisionOf(scenario, offered) {
  const found = scenario.decisions.find(({ options }) =>
    offered.every((label) => options.some(({ text }) => says(text, label))),
  );
  if (!found) throw new Error(`no decision of the catalog offers ${offered.join(' / ')}`);
  return found;
}

/** @param {CatalogDecision} decision @param {string} label */
function optionOf(decision, label) {
  const found = decision.options.find(({ text }) => says(text, label));
  if (!found) throw new Error(`${decision.id} has no option “${label}”`);
  return found;
}

/** Nothing has happened. @param {CatalogScenario} scenario @returns {Counts} */
function nothing({ decisions, outcomes }) {
  const options = decisions.flatMap((decision) => decision.options.filter(({ act }) => act !== 'notice'));
  return {
    sessions: 1,
    plays: 0,
    finished: 0,
    left: 0,
    decisions: Object.fromEntries(decisions.map(({ id }) => [id, { shown: 0, made: 0 }])),
    options: Object.fromEntries(options.map(({ id }) => [id, { chosen: 0, revised: 0 }])),
    outcomes: Object.fromEntries(outcomes.map(({ id }) => [id, 0])),
  };
}

/**
 * The counts of one session.
 * @param {CatalogScenario} scenario
 * @param {{choices: Choice[], ending?: string, open?: string[], again?: Choice[]}[]} plays `open` are
 *   the options that stood when the play was left, `again` what was chosen after an undo
 */
function expected(scenario, plays) {
  const counts = nothing(scenario);
  let events = 1;
  /** @param {string} id @returns {{shown: number, made: number}} */
  const decision = (id) => (counts.decisions[id] ??= { shown: 0, made: 0 });
  /** @param {Choice} choice @returns {{chosen: number, revised: number}} */
  const option = ({ offered, label }) => {
    const { id } = optionOf(decisionOf(scenario, offered), label);
    return (counts.options[id] ??= { chosen: 0, revised: 0 });
  };

  for (const { choices, ending, open, again = [] } of plays) {
    counts.plays += 1;
    // Begun, and finished or left.
    events += 2 + 2 * choices.length + again.length;
    for (const choice of choices) {
      const made = decision(decisionOf(scenario, choice.offered).id);
      made.shown += 1;
      made.made += 1;
      option(choice).chosen += 1;
    }
    for (const choice of again) option(choice).revised += 1;
    if (open) {
      decision(decisionOf(scenario, open).id).shown += 1;
      events += 1;
    }
    if (ending === undefined) {
      counts.left += 1;
      continue;
    }
    const outcome = scenario.outcomes.find(({ title }) => says(title, ending));
    if (!outcome) throw new Error(`no ending of the catalog is called “${ending}”`);
    counts.outcomes[outcome.id] = (counts.outcomes[outcome.id] ?? 0) + 1;
    counts.finished += 1;
    events += 1;
  }
  return { counts, events };
}

/** @param {Results} results @returns {Counts | null} */
function counted({ sessions, scenarios }) {
  const scenario = scenarios[0];
  if (!scenario) return null;
  const { plays, finished, left, decisions, outcomes } = scenario;
  return {
    sessions,
    plays,
    finished,
    left,
    decisions: Object.fromEntries(decisions.map(({ decision, shown, made }) => [decision, { shown, made }])),
    options: Object.fromEntries(
      decisions.flatMap(({ options }) => options.map(({ option, chosen, revised }) => [option, { chosen, revised }])),
    ),
    outcomes: Object.fromEntries(outcomes.map(({ outcome, reached }) => [outcome, reached])),
  };
}

/**
 * The server holds exactly these plays of one session, and nothing was lost or refused.
 * @param {Server} server
 * @param {Parameters<typeof expected>[1]} plays
 */
export const expectResults = (server, ...plays) => expectVisits(server, 1, ...plays);

/**
 * The server holds exactly these plays of as many sessions, and nothing was lost or refused.
 * @param {Server} server @param {number} sessions
 * @param {Parameters<typeof expected>[1]} plays
 */
export async function expectVisits(server, sessions, ...plays) {
  const { scenarios } = await server.catalog();
  const scenario = scenarios[0];
  if (!scenario) throw new Error('the catalog is empty');
  const { counts, events } = expected(scenario, plays);
  await expect.poll(async () => counted(await server.results())).toEqual({ ...counts, sessions });
  const { store, accepted, rejected, refused } = await server.health();
  expect({ store, accepted }).toEqual({ store: 'ok', accepted: events + sessions - 1 });
  const lost = [...Object.values(rejected), ...Object.values(refused)];
  expect(lost.every((count) => count === 0), JSON.stringify({ rejected, refused })).toBe(true);
}

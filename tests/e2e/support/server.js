// `places serve` with a database of its own, so that every number in its results is exact.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * @typedef {Record<string, string>} Wording
 * @typedef {{id: string, act: string, text: Wording}} CatalogOption
 * @typedef {{id: string, prompt: Wording, options: CatalogOption[]}} CatalogDecision
 * @typedef {{id: string, title: Wording}} CatalogOutcome
 * @typedef {{id: string, title: Wording, decisions: CatalogDecision[], outcomes: CatalogOutcome[]}} CatalogScenario
 *
 * @typedef {{option: string, act: string, text: string, chosen: number, revised: number, median_ms: number | null}} OptionResults
 * @typedef {{detail: string, noticed: number}} DetailResults
 * @typedef {{decision: string, shown: number, made: number, options: OptionResults[], details: DetailResults[]}} DecisionResults
 * @typedef {{outcome: string, title: string, reached: number}} OutcomeResults
 * @typedef {{view: string, seen: number}} ViewResults
 * @typedef {{scenario: string, plays: number, finished: number, left: number, decisions: DecisionResults[], outcomes: OutcomeResults[], views: ViewResults[]}} ScenarioResults
 * @typedef {{sessions: number, scenarios: ScenarioResults[]}} Results
 * @typedef {{store: string, accepted: number, duplicate: number, rejected: Record<string, number>, refused: Record<string, number>}} Health
 *
 * @typedef {Awaited<ReturnType<typeof startServer>>} Server
 */

/** @param {string} name */
function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests by \`cargo xtask test --only browser\``);
  return value;
}

/** @param {string} [site] the folder it serves: the one that is tested, unless a test has its own */
export async function startServer(site = needed('PLACES_SITE')) {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-'));
  const child = spawn(
    needed('PLACES'),
    ['serve', '--site', site, '--data', join(folder, 'plays.db'), '--port', '0'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const end = () => child.kill();
  process.once('exit', end);
  let heard = '';
  child.stderr.on('data', (text) => (heard += text));
  const ended = once(child, 'exit');
  const said = once(createInterface(child.stdout), 'line');
  const first = await Promise.race([said, ended.then(() => null)]);
  if (!first) throw new Error(`places serve did not start:\n${heard}`);
  /** @type {string} */
  const address = first[0];
  /** @param {string} path */
  const json = async (path) => (await fetch(address + path)).json();

  return {
    address,
    /** @returns {Promise<Results>} */
    results: () => json('/api/v1/results'),
    /** @returns {Promise<Health>} */
    health: () => json('/api/v1/health'),
    /** What can be counted. @returns {Promise<{scenarios: CatalogScenario[]}>} */
    catalog: async () => JSON.parse(await readFile(join(site, 'catalog.json'), 'utf8')),
    async stop() {
      process.off('exit', end);
      end();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

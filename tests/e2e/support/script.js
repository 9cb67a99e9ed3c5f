// What a story says by its own script, and what the game tells of it, without a page between.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {import('../../../web/protocol').Snapshot} Snapshot
 * @typedef {{speaker: string | null, text: string, chosen: boolean}} Line
 * @typedef {{speaker: string | null, text: string, tags: string[], available?: boolean}} Told
 */

const SCENARIOS = join(import.meta.dirname, '../../../assets/scenarios');

/** @param {string} name */
function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests by \`cargo xtask test --only browser\``);
  return value;
}

/** The rows of a table. @param {string} text */
function rows(text) {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)];
  /** @type {string[][]} */
  const table = [[]];
  for (const [, quoted, bare, end] of cells) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') table.push([]);
  }
  return table;
}

/** A scenario's words in another language, by line id. @param {string} scenario @param {string} locale */
function translated(scenario, locale) {
  const table = rows(readFileSync(join(SCENARIOS, scenario, `strings.${locale}.csv`), 'utf8'));
  return new Map(table.map(([, id = '', text = '']) => [id, text]));
}

/**
 * The script alone, told by the command line: every line and every choice, in the order they come.
 * @param {string} scenario @param {string} locale @param {string[]} labels what was taken, details included
 */
export function told(scenario, locale, labels) {
  const words = locale === 'en' ? null : translated(scenario, locale);
  /** @param {Told} step @returns {Line} */
  const inWords = ({ speaker, text, tags }) => {
    if (!words) return { speaker, text, chosen: false };
    const own = words.get(tags.find((tag) => tag.startsWith('line:')) ?? '') ?? '';
    const [, who = null, says = own] = speaker === null ? [] : (own.match(/^([^:]+): (.*)$/s) ?? []);
    return { speaker: who, text: says, chosen: false };
  };
  const script = join(SCENARIOS, scenario, `${scenario}.yarn`);
  /** @type {number[]} */
  const taken = [];
  for (;;) {
    const choose = taken.length > 0 ? ['--choose', taken.join()] : [];
    const out = execFileSync(needed('PLACES'), ['transcript', script, ...choose], { encoding: 'utf8' });
    /** @type {{line?: Told, options?: Told[], end?: object}[]} */
    const steps = out.trim().split('\n').map((line) => JSON.parse(line));
    const last = steps.at(-1);
    const label = labels[taken.length];
    if (last?.options && label !== undefined) {
      const at = last.options.findIndex((option) => option.available && inWords(option).text === label);
      if (at < 0) throw new Error(`the script does not offer “${label}”`);
      taken.push(at + 1);
      continue;
    }
    let decisions = 0;
    /** @type {Line[]} */
    const lines = [];
    /** @type {string[][]} */
    const offered = [];
    for (const { line, options } of steps) {
      if (line) lines.push(inWords(line));
      if (!options) continue;
      offered.push(options.filter(({ available }) => available).map((option) => inWords(option).text));
      const chosen = options[(taken[decisions] ?? 0) - 1];
      decisions += 1;
      if (chosen) lines.push({ ...inWords(chosen), chosen: true });
    }
    return { lines, offered, ended: last?.end !== undefined };
  }
}

/** The game without a page: its small wasm, in step with a play. @param {string} locale */
export async function prompter(locale) {
  const site = needed('PLACES_SITE');
  const { files } = JSON.parse(readFileSync(join(site, 'files.json'), 'utf8'));
  const bytes = (/** @type {string} */ name) => readFileSync(join(site, files[name]));
  // From its text: what a folder of a site says of its modules is no affair of the browser's.
  const { default: start, Reading } = await import(`data:text/javascript;base64,${bytes('lite.js').toString('base64')}`);
  await start({ module_or_path: bytes('lite_bg.wasm') });
  const play = new Reading(new Uint8Array(bytes('scenarios.pack'))).open(locale);
  let clock = 0;
  return {
    /** @returns {Snapshot} */
    shown: () => JSON.parse(play.snapshot()),
    /** Takes an action. @param {import('../../../web/protocol').Action} action */
    take({ intent: { type, ...rest } }) {
      clock += 1000;
      play.send(type, String(Object.values(rest)[0] ?? ''), clock);
    },
  };
}

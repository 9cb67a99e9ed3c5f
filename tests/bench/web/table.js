// One Markdown table: a row for each figure, a column for each page.

import { verdict } from './goals.js';

/**
 * @typedef {import('./figures.js').Spread} Spread
 * @typedef {import('./goals.js').Goal} Goal
 * @typedef {{title: string, goal?: Goal, beside?: string, digits?: number, cells: Record<string, Spread | null>}} Row `beside` names a page ours may not be later than
 */

/** @param {number} value @param {number} digits */
const figure = (value, digits) => (digits ? value.toFixed(digits) : String(Math.round(value)));

/** @param {Spread | null | undefined} found @param {number} digits */
export function cell(found, digits) {
  if (!found) return '–';
  const [middle = '', least = '', most = ''] = [found.median, found.least, found.most].map((value) => figure(value, digits));
  return least === most ? middle : `${middle} (${least}–${most})`;
}

/** @param {Goal | undefined} goal @param {string | undefined} beside @param {number} digits */
function wanted(goal, beside, digits) {
  if (!goal) return '';
  const most = goal.most === 0 ? '0' : `≤ ${figure(goal.most, digits)}`;
  return beside ? `${most} and ${beside}'s` : most;
}

/** @param {string} heading @param {readonly {name: string, ours: boolean}[]} pages @param {readonly Row[]} rows */
export function table(heading, pages, rows) {
  const columns = pages.map(({ name }) => name);
  const own = pages.find(({ ours }) => ours)?.name;
  const lines = rows.map(({ title, goal, beside, digits = goal?.digits ?? 0, cells }) => {
    const met = goal && own ? verdict(cells[own] ?? null, goal, beside ? cells[beside] : null) : '';
    const words = [title, ...columns.map((name) => cell(cells[name], digits)), wanted(goal, beside, Math.min(digits, 1)), met];
    return `| ${words.join(' | ')} |`;
  });
  return [`| ${[heading, ...columns, 'goal', own ?? ''].join(' | ')} |`, `|---|${'--:|'.repeat(columns.length)}--:|---|`, ...lines].join('\n');
}

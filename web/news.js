// What a screen reader is told after an update: what is new, and nothing that the focus, which may
// have moved as well, says anyway.

import { actionKey } from './actions.js';
import { stringsFor } from './strings.js';
import { utteranceKey } from './transcript.js';

/** @typedef {import('./protocol').Snapshot} Snapshot */
/** @typedef {import('./protocol').Utterance} Utterance */
/** @typedef {'heading' | 'question' | 'other' | null} Moved where the focus went */

/** The options on a screen, as one string: the same as long as they are the same. @param {Snapshot | null} snapshot */
export const optionsKey = (snapshot) =>
  (snapshot?.actions ?? []).filter(({ kind }) => kind === 'option').map(actionKey).join();

/** @param {Utterance} utterance */
const spoken = ({ speaker, text }) => (speaker === null ? text : `${speaker}: ${text}`);

/** @param {Snapshot | null} before the last without a panel @param {Snapshot} after */
function freshLines(before, after) {
  if (after.screen !== 'scene') return [];
  if (before?.screen !== 'scene') return after.transcript.slice(-1);
  const known = new Set(before.transcript.map(utteranceKey));
  const fresh = after.transcript.filter((line) => !known.has(utteranceKey(line)) && !line.chosen);
  const takenBack = after.transcript.length < before.transcript.length;
  const reread = takenBack || before.locale !== after.locale;
  return fresh.length === 0 && reread ? after.transcript.slice(-1) : fresh;
}

/**
 * @param {Snapshot | null} before the last without a panel
 * @param {Snapshot} after
 * @param {Moved} moved
 * @returns {string[]}
 */
export function news(before, after, moved) {
  const entered = after.panel !== null || before?.screen !== after.screen;
  const opening = entered && moved !== 'heading' ? [after.heading, ...after.paragraphs.map(({ text }) => text)] : [];
  if (after.panel !== null) return opening;

  const options = after.actions.filter(({ kind }) => kind === 'option').length;
  const asked = options > 0 && optionsKey(before) !== optionsKey(after);
  const count = stringsFor(after.locale).choices.replace('%', String(options));
  const question = asked ? [moved === 'question' ? count : `${after.actions_label} ${count}`] : [];
  return [...opening, ...freshLines(before, after).map(spoken), ...question];
}

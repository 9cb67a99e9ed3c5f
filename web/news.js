// What a screen reader is told after an update: what is new, and nothing that the focus, which may
// have moved as well, says anyway.

import { actionKey } from './actions.js';
import { stringsFor } from './strings.js';
import { newestOf, utteranceKey } from './transcript.js';

/** @typedef {import('./protocol').Snapshot} Snapshot */
/** @typedef {import('./protocol').Utterance} Utterance */
/** @typedef {'heading' | 'decision' | 'other' | null} Moved where the focus went */

/** @param {Snapshot | null} snapshot @param {string} wanted */
const ofKind = (snapshot, wanted) => (snapshot?.actions ?? []).filter(({ kind }) => kind === wanted);

/** The options on a screen, as one string: the same as long as they are the same. @param {Snapshot | null} snapshot */
export const optionsKey = (snapshot) => ofKind(snapshot, 'option').map(actionKey).join();

/** @param {Utterance} utterance */
const spoken = ({ speaker, text }) => (speaker === null ? text : `${speaker}: ${text}`);

/** @param {Snapshot | null} snapshot */
const isRead = (snapshot) => snapshot?.screen === 'scene' || snapshot?.screen === 'again';

/** @param {Snapshot | null} before the last without a panel @param {Snapshot} after */
function freshLines(before, after) {
  if (!isRead(after)) return [];
  if (before?.screen !== after.screen) return newestOf(after.transcript);
  const known = new Set(before.transcript.map(utteranceKey));
  const fresh = after.transcript.filter((line) => !known.has(utteranceKey(line)) && line.kind !== 'choice');
  const takenBack = after.transcript.length < before.transcript.length;
  const reread = takenBack || before.locale !== after.locale;
  return fresh.length === 0 && reread ? newestOf(after.transcript) : fresh;
}

/**
 * The open decision, if it is new: what can be looked at, then the question, with how many of each.
 * @param {Snapshot | null} before @param {Snapshot} after @param {Moved} moved
 */
function openDecision(before, after, moved) {
  const [options, notices] = [ofKind(after, 'option').length, ofKind(after, 'notice').length];
  if (options === 0 || optionsKey(before) === optionsKey(after)) return [];
  const { choices, details } = stringsFor(after.locale);
  const counted = [choices.replace('%', String(options))];
  const question = `${after.actions_label} ${counted}`;
  if (notices === 0) return moved === 'decision' ? counted : [question];
  const looks = details.replace('%', String(notices));
  return [moved === 'decision' ? looks : `${after.notices_label}: ${looks}`, question];
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
  return [...opening, ...freshLines(before, after).map(spoken), ...openDecision(before, after, moved)];
}

// The play in its small wasm, without pictures: first there, and there when all else fails.

import { paced } from './breathe.js';
import { address, bytesOf, download } from './files.js';
import { words } from './intent.js';

/**
 * @typedef {import('./protocol').Intent} Intent
 * @typedef {import('./protocol').Update} Update
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./opening.js').Press} Press
 *
 * @typedef {object} Driver one of the two wasm modules that carry the play
 * @property {(intent: Intent) => void} send
 * @property {(index: number) => void} focus
 * @property {() => string} save
 * @property {(save: string) => void} restore
 * @property {(text: string) => void} tellOthers what others chose: `option=percent`, apart by blanks
 * @property {(lines: string) => void} tellCalls what the page that embeds the game asks of its visitors
 * @property {(theme: {words: string, colors: string}) => void} wear lines of `language id words`; colours as JSON
 *
 * @typedef {object} LitePlay
 * @property {() => string} snapshot
 * @property {(kind: string, value: string, now: number) => string} send
 * @property {(now: number) => string} save
 * @property {(save: string, now: number) => string} restore
 * @property {(code: string, now: number) => string} come_back
 * @property {(text: string) => string} tell_others
 * @property {(lines: string) => string} tell_calls
 * @property {(text: string) => string} reword
 */

/**
 * @param {object} how
 * @param {Files} how.files
 * @param {string} how.locale
 * @param {string} how.code the play code the page was opened with; empty without one
 * @param {() => number} how.now
 * @param {(update: Update) => void} how.onUpdate
 * @returns {Promise<{driver: Driver, pack: Uint8Array, press: (presses: readonly Press[]) => void, begin: () => void}>}
 */
export async function loadLite({ files, locale, code, now, onUpdate }) {
  const [module, wasm, pack] = await Promise.all([
    import(address(files, 'lite.js')),
    download(address(files, 'lite_bg.wasm')),
    bytesOf(address(files, 'scenarios.pack')),
  ]);
  // To start takes a while on a slow phone, to read each story, and each thing that follows.
  const pace = paced();
  await module.default({ module_or_path: wasm });
  await pace();
  const reading = new module.Reading(pack);
  do await pace();
  while (reading.step());
  await pace();
  /** @type {LitePlay} */
  const play = reading.open(locale);
  /** @type {Update} */
  let first = JSON.parse(code ? play.come_back(code, now()) : play.send('', '', now()));
  await pace();

  return {
    pack,
    press(presses) {
      // A code leads elsewhere than the first screens did.
      for (const { kind, value, at } of code ? [] : presses) {
        const next = /** @type {Update} */ (JSON.parse(play.send(kind, value, at)));
        first = { ...next, events: [...first.events, ...next.events] };
      }
    },
    begin: () => onUpdate(first),
    driver: {
      send: (intent) => onUpdate(JSON.parse(play.send(...words(intent), now()))),
      save: () => play.save(now()),
      restore: (save) => onUpdate(JSON.parse(play.restore(save, now()))),
      focus: () => {},
      tellOthers: (text) => onUpdate(JSON.parse(play.tell_others(text))),
      tellCalls: (lines) => onUpdate(JSON.parse(play.tell_calls(lines))),
      wear: ({ words: text }) => onUpdate(JSON.parse(play.reword(text))),
    },
  };
}

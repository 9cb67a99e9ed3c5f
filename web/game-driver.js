// The play in Bevy, drawn on the canvas.

import { whenIdle } from './device.js';
import { once, WASM } from './files.js';
import { fetchParts } from './game-parts.js';
import { whatDraws } from './graphics.js';
import { listenToHand } from './hand.js';
import { words } from './intent.js';

/**
 * @typedef {import('./lite-driver.js').Driver} Driver
 * @typedef {import('./files.js').Files} Files
 * @typedef {import('./game-beside.js').Staff} Staff
 * @typedef {import('./game-parts.js').Run} Run
 * @typedef {import('./protocol').Update} Update
 * @typedef {import('./strings.js').Message} Message
 */

/** What draws in the page itself. */
const drawsHere = () => whatDraws(document.createElement('canvas'));

/** Until the page has nothing better to do. */
const rest = () => new Promise((done) => whenIdle(() => done(null)));

/**
 * @param {object} how
 * @param {Files} how.files
 * @param {Staff} how.staff who gets the game
 * @param {HTMLCanvasElement} how.canvas
 * @param {Uint8Array} how.pack
 * @param {() => string} how.save where to begin
 * @param {(percent: string) => void} how.onProgress
 * @param {(update: Update) => void} how.onUpdate
 * @param {(why: Message) => void} how.onFail
 * @param {() => void} how.onAgain the game starts once more, and draws nothing until it has
 * @returns {Promise<Driver | null>}
 */
export async function loadGame({ files, staff, canvas, pack, save, onProgress, onUpdate, onFail, onAgain }) {
  let { dismiss } = staff;
  /** @param {Message} why */
  function fail(why) {
    dismiss();
    onFail(why);
    return null;
  }
  // For a worker's word the page need not stop. Where it knows of nothing, the page's own canvas is asked.
  const told = await staff.draws;
  if (told === 'nothing') await rest();
  const draws = told === 'nothing' ? drawsHere() : told;
  if (draws === 'nothing') return fail('unsupported');
  /** @type {Run | undefined} */
  let run;
  const listen = () => listenToHand(canvas, (name, ...more) => run?.stands() && /** @type {any} */ (run).call(name, ...more));
  const parts = await once(files, WASM)
    .then((complete) => fetchParts({ files: complete, staff, onProgress }))
    .catch((error) => console.warn(error));
  if (!parts) return fail('undelivered');
  const { place, supplies } = parts;
  dismiss = () => {
    staff.dismiss();
    place.dismiss();
  };
  const running = place.canvas;
  if (running && running !== canvas) {
    canvas.replaceWith(running);
    canvas = running;
  }
  staff.letGo();
  let hand = listen();
  /** @type {{words: string, colors: string} | null} */
  let worn = null;
  function dress() {
    if (!worn) return;
    game.call('paint', worn.colors);
    game.call('reword', worn.words);
  }
  const game = place.run({
    canvas,
    size: () => hand.size(),
    given: () => ({ pack, save: save(), smooth: draws === 'card' }),
    supplies,
    renew() {
      const fresh = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
      canvas.replaceWith(fresh);
      canvas = fresh;
      hand.rest();
      hand = listen();
      return canvas;
    },
    onAnswer: (json) => onUpdate(JSON.parse(json)),
    onAgain,
    onStarted: dress,
    onWhole: () => performance.mark('whole'),
    onStop: () => fail('stopped'),
    onUnsupplied: () => fail('undelivered'),
  });
  run = game;
  game.start();
  // A worker's word is not all: where a browser's owner forbids it, the page's canvas alone knows. It is asked
  // before the game draws: later it would wait for all that the game has asked of the card, which took seconds.
  // One that has been kept has drawn here before.
  if (!running && told !== 'nothing' && drawsHere() === 'nothing') return fail('unsupported');
  return {
    send: (intent) => game.call('send', ...words(intent)),
    focus: (index) => game.call('focus', index),
    save: game.save,
    restore: (json) => game.call('restore', json),
    tellOthers: (text) => game.call('tell_others', text),
    tellCalls: (lines) => game.call('tell_calls', lines),
    wear(theme) {
      worn = theme;
      if (game.stands()) dress();
    },
  };
}

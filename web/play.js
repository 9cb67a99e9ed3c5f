// Which of the two wasm modules carries the play at a moment, and how one hands it to the other.
// Only the live one is heard; the other waits where it was.

/**
 * @typedef {import('./lite-driver.js').Driver} Driver
 * @typedef {import('./protocol').Body} Body
 * @typedef {import('./protocol').Face} Face
 * @typedef {import('./protocol').Intent} Intent
 * @typedef {import('./protocol').Snapshot} Snapshot
 * @typedef {import('./protocol').Update} Update
 * @typedef {import('./strings.js').Message} Message
 */

/**
 * @param {object} how
 * @param {Driver} how.lite
 * @param {Message | 'chosen' | null} how.held why the pictures wait to be asked for, if they do
 * @param {boolean} [how.leads] whether the game is seen already, and has what the player did there to tell
 * @param {() => Promise<Driver | null>} how.loadGame called at most once
 * @param {() => boolean} how.idle whether the player did nothing just now
 * @param {(snapshot: Snapshot, face: Face) => void} how.show
 * @param {(body: Body) => void} how.log
 * @param {(message: Message | null) => void} how.tell
 * @param {(words: string) => void} how.share
 * @param {(call: string) => void} how.call follows a call to action of the page around the game
 */
export function createPlay({ lite, held, leads = false, loadGame, idle, show, log, tell, share, call }) {
  /** @type {Driver} */
  let live = lite;
  /** @type {Driver | null} */
  let game = null;
  let loading = false;
  let drawn = leads;
  /** @type {Face} What the player wants; kept for this page only. */
  let wish = held ? 'text' : 'pictures';
  /** Why there can be no pictures, if there can be none. @type {Message | null} */
  let refused = null;
  /** Where the game was when it last answered. */
  let lastSave = '';
  /** What it was asked for since. @type {Intent[]} */
  let unanswered = [];
  /** What the page around the game asks: the live one is told, and no save holds it. @type {string | null} */
  let calls = null;
  /** A partner's words and colours, which no save holds either. @type {{words: string, colors: string} | null} */
  let theme = null;
  /** @type {Snapshot | null} */
  let shown = null;

  /** @param {Snapshot} snapshot @param {Face} face */
  function present(snapshot, face) {
    if (face === 'pictures' && shown?.face !== face && !leads) performance.mark('canvas-choice');
    shown = snapshot;
    show(snapshot, face);
  }

  /** The text face takes over, from a save. @param {string} save */
  function toText(save) {
    live = lite;
    lite.restore(save);
    if (calls !== null) lite.tellCalls(calls);
  }

  /** The text face takes over from where the game came to an end, and answers what that did not. */
  function takeBack() {
    const asked = unanswered;
    unanswered = [];
    toText(lastSave);
    asked.forEach((intent) => lite.send(intent));
  }

  function toPictures() {
    if (!game) return;
    lastSave = lite.save();
    live = game;
    tell(null);
    try {
      // The canvas is shown when the game answers, which is when it has drawn this place.
      game.restore(lastSave);
      if (calls !== null) game.tellCalls(calls);
    } catch {
      stop();
    }
  }

  /** Whoever finds the game at an end while it carries the play. One that starts again does not any more. */
  function stop() {
    if (live !== lite) fail('stopped');
  }

  /** @param {Message} why */
  function fail(why) {
    if (refused) return;
    refused = why;
    wish = 'text';
    if (live !== lite) takeBack();
    // It was seen, and nothing else was.
    else if (leads && !shown) toText(lite.save());
    tell(why);
  }

  const ready = () => wish === 'pictures' && drawn && game !== null && live === lite;

  /** Pictures never take the page from under a reader's eyes. */
  function swapIfIdle() {
    if (!ready()) return;
    if ((shown?.screen === 'title' || shown?.screen === 'note') && idle()) toPictures();
    else tell('ready');
  }

  async function fetchPictures() {
    loading = true;
    tell(null);
    game = await loadGame();
    if (theme) game?.wear(theme);
    if (leads && game && !refused) live = game;
    swapIfIdle();
  }

  /** The player asked for pictures. */
  function wantPictures() {
    if (!refused) wish = 'pictures';
    if (ready()) return toPictures();
    // Not now, so lite, which has just been told that pictures are shown, is told otherwise.
    toText(lite.save());
    if (refused) tell(refused);
    else if (!loading) void fetchPictures();
  }

  return {
    /** Begins to fetch the pictures, unless something speaks against it, which is told. Done when they start. */
    async begin() {
      if (held === 'chosen') return;
      if (held) tell(held);
      else if (!loading) await fetchPictures();
    },

    fail,

    /** The game starts once more: the text face goes on from where it was. */
    again() {
      drawn = false;
      if (live !== lite) takeBack();
    },

    /** @param {Update} update */
    liteUpdate({ snapshot, events, face, share: words, call: called }) {
      if (live !== lite) return;
      events.forEach(log);
      // The game tells where the player is.
      if (leads && !shown && !refused) return;
      present(snapshot, 'text');
      if (words !== null) share(words);
      if (called) call(called);
      if (face === 'text') wish = 'text';
      if (face === 'pictures') wantPictures();
    },

    /** @param {Update} update */
    gameUpdate({ snapshot, events, face, share: words, call: called }) {
      if (refused) return;
      if (!drawn) {
        drawn = true;
        performance.mark('first-frame');
        if (live === lite) return swapIfIdle();
      }
      if (live === lite) return;
      unanswered = [];
      events.forEach(log);
      try {
        lastSave = live.save();
      } catch {
        return stop();
      }
      if (words !== null) share(words);
      if (called) call(called);
      if (face !== 'text') return present(snapshot, 'pictures');
      wish = 'text';
      toText(lastSave);
    },

    /** @param {Intent} intent */
    send(intent) {
      const carrier = live;
      if (carrier !== lite) unanswered.push(intent);
      try {
        carrier.send(intent);
      } catch (error) {
        console.warn(error);
        if (carrier === lite) return tell('broken');
        stop();
      }
      if (ready()) toPictures();
    },

    /** @param {number} index */
    focus(index) {
      live.focus(index);
    },

    /** What others chose, for whichever of the two is live. @param {string} text */
    tellOthers(text) {
      live.tellOthers(text);
    },

    /** What the page around the game asks, in place of what it asked before. @param {string} lines */
    tellCalls(lines) {
      calls = lines;
      live.tellCalls(lines);
    },

    /** Both take a partner's theme on. @param {{words: string, colors: string}} worn */
    wear(worn) {
      theme = worn;
      lite.wear(worn);
      game?.wear(worn);
    },

    /** Whether pictures may still take over by themselves. */
    awaitsPictures: () => wish === 'pictures' && refused === null,
  };
}

// The page: puts the two faces, the two wasm modules and the counting together.

import { startCounting } from './counting.js';
import { calm, saves, upright, whenIdle, whyHeld } from './device.js';
import { h } from './dom.js';
import { createFace } from './face.js';
import { address, download, readFiles } from './files.js';
import { canDraw, loadGame } from './game-driver.js';
import { listenToKeys } from './keys.js';
import { loadLite } from './lite-driver.js';
import { createNotice } from './notice.js';
import { askServer, createOthers } from './others.js';
import { createPicture } from './picture.js';
import { createPlay } from './play.js';
import { playCode } from './play-code.js';
import { gameAddress, share } from './share.js';
import { createSound } from './sound.js';
import { startLocale, stringsFor } from './strings.js';

/**
 * @typedef {import('./protocol').Face} Face
 * @typedef {import('./protocol').Snapshot} Snapshot
 * @typedef {import('./strings.js').Message} Message
 */

const page = document.documentElement;
const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const canvas = /** @type {HTMLCanvasElement} */ (find('canvas'));
const now = () => performance.now();

/** @param {string[]} texts @param {string} lang */
const say = (texts, lang) => find('live').replaceChildren(...texts.map((text) => h('p', { lang }, text)));

/** @param {Snapshot} snapshot @param {Face} face */
function dress({ locale, text_size: size, heading, screen, still }, face) {
  const { name } = stringsFor(locale);
  page.lang = locale;
  page.dataset.face = face;
  page.dataset.size = size;
  page.dataset.screen = screen;
  page.toggleAttribute('data-still', still);
  document.title = screen === 'title' ? name : `${heading} – ${name}`;
}

async function begin() {
  const notice = createNotice(find('notice'), find('loading'));
  const locale = startLocale(location.search, navigator.languages);
  let lastActivity = -Infinity;
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, () => (lastActivity = now()), true);
  notice.speak(locale);

  const files = readFiles();
  const code = playCode(location.hash);
  const loaded = await loadLite({ files, locale, code, now, onUpdate: (update) => play.liteUpdate(update) }).catch(
    (error) => console.error(error),
  );
  if (!loaded) return notice.giveUp();

  const count = startCounting();
  const others = createOthers({ ask: askServer, tell: (text) => play.tellOthers(text) });
  /** @param {import('./protocol').Body} body */
  const log = (body) => {
    others.hear(body);
    count(body);
  };
  const sound = createSound();
  const face = createFace({
    root: find('face'),
    say,
    now,
    send: (intent) => play.send(intent),
    focus: (index) => play.focus(index),
  });
  const picture = createPicture({
    slot: face.slot,
    has: (name) => !saves() && name in files.files,
    load: async (name) => (await download(address(files, name))).text(),
    alone: () => !play.awaitsPictures(),
    whenIdle,
    tall: () => upright.matches,
    take: face.take,
  });
  const play = createPlay({
    lite: loaded.driver,
    held: whyHeld(),
    refused: canDraw() ? null : 'unsupported',
    idle: () => now() - lastActivity > 1000,
    log,
    tell: notice.tell,
    share(words) {
      const url = gameAddress(location.href, page.lang);
      void share(words, url, navigator).then((how) => how !== 'shared' && notice.tell(how, url));
    },
    loadGame: () =>
      loadGame({
        files,
        canvas,
        pack: loaded.pack,
        save: loaded.driver.save,
        onProgress: notice.progress,
        onUpdate: (update) => play.gameUpdate(update),
        onFail: (why) => play.fail(why),
      }),
    show(snapshot, visible) {
      notice.speak(snapshot.locale);
      if (page.dataset.screen !== snapshot.screen) notice.settle();
      dress(snapshot, visible);
      face.render(snapshot, visible);
      picture.show(snapshot, visible);
      others.show(snapshot, visible);
      upright.onchange = () => picture.show(snapshot, visible);
      sound.render(snapshot);
    },
  });

  try {
    loaded.begin();
  } catch (error) {
    console.error(error);
    return notice.giveUp();
  }
  const hold = () => calm.matches && play.send({ type: 'set_still', on: true });
  calm.addEventListener('change', hold);
  hold();
  listenToKeys({ document, canvas, face, visible: () => /** @type {Face} */ (page.dataset.face) });
  log({
    type: 'session_started',
    locale: page.lang,
    face: /** @type {Face} */ (page.dataset.face),
    embedded: window.top !== window.self,
  });
  play.begin();
}

// Typed behind the address of an open page, a code changes nothing but the address.
addEventListener('hashchange', () => {
  if (playCode(location.hash)) location.reload();
});
void begin();

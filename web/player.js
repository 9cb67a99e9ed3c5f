// The page: puts the two faces, the two wasm modules and the counting together.

import { answerAfterAFrame } from './answer.js';
import { paced } from './breathe.js';
import { origin, readCampaign } from './campaign.js';
import { startCounting } from './counting.js';
import { calm, metered, saves, upright, whenIdle, whyHeld } from './device.js';
import { h, setAttribute } from './dom.js';
import { createFace } from './face.js';
import { address, download, readFiles } from './files.js';
import { employ } from './game-beside.js';
import { createHost } from './host.js';
import { listenToKeys } from './keys.js';
import { loadLite } from './lite-driver.js';
import { createNotice } from './notice.js';
import { askServer, createOthers } from './others.js';
import { createPartner } from './partner.js';
import { createPicture } from './picture.js';
import { createPlay } from './play.js';
import { takeOpening } from './opening.js';
import { playCode } from './play-code.js';
import { gameAddress, share } from './share.js';
import { createSafety } from './safety.js';
import { readSettings } from './settings.js';
import { createSound } from './sound.js';
import { forPlay } from './theme.js';

/**
 * @typedef {import('./protocol').Face} Face
 * @typedef {import('./protocol').Snapshot} Snapshot
 * @typedef {import('./strings.js').Message} Message
 */

const page = document.documentElement;
const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const now = () => performance.now();
const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** Whether there is a page around this one. */
const framed = parent !== window;

/**
 * When the game is kept for later, in milliseconds since the page began. That takes so much of a phone that
 * presses would wait: so first presses go before, and later ones until nobody has pressed for `quiet`. It
 * takes of the network what the pictures need, too, so they go before.
 */
const KEEP = { after: 10_000, quiet: 3000, by: 60_000 };

/** Whoever embeds this page; there from the start, since leaving must be possible before the game is. */
const host = createHost({
  parent: framed ? parent : null,
  listen: (hear) => addEventListener('message', hear),
  wait: (run, ms) => setTimeout(run, ms),
});

/** Whose colours and words the game wears. */
const partner = createPartner({ page, strip: () => document.getElementById('safety') });

/** @param {string[]} texts @param {string} lang */
const say = (texts, lang) => find('live').replaceChildren(...texts.map((text) => h('p', { lang }, text)));

/** @param {Snapshot} snapshot @param {Face} face */
function dress({ locale, text_size: size, heading, screen, still }, face) {
  const name = partner.name(locale);
  partner.speak(locale);
  // A browser takes a language for a new one, and styles everything anew, though it is the same.
  setAttribute(page, 'lang', locale);
  setAttribute(page, 'data-face', face);
  setAttribute(page, 'data-size', size);
  setAttribute(page, 'data-screen', screen);
  page.toggleAttribute('data-still', still);
  document.title = screen === 'title' ? name : `${heading} – ${name}`;
}

async function begin() {
  const notice = createNotice(find('notice'));
  const locale = page.lang;
  let lastActivity = -Infinity;
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, () => (lastActivity = now()), true);
  notice.speak(locale);

  const held = whyHeld();
  const files = readFiles();
  // Who is there, and knows what draws, by the time that somebody asks.
  const staff = held ? null : employ(files);
  const leads = staff?.leads() === true;
  // What only some visitors need, for them: it would else come one after the other behind the rest.
  if (!saves() && !staff?.isComing()) void import('./scene.js').catch(() => {});
  if (!held) void import('./game-driver.js').catch(() => {});
  const story = document.querySelector('meta[name=scenario]')?.getAttribute('content');
  const settings = readSettings(location.search, story);
  /** What somebody who leaves fast has forgotten. @type {(() => unknown)[]} */
  const forget = [];
  const safety = createSafety({
    strip: find('safety'),
    id: settings.campaign,
    campaign: readCampaign(settings.campaign),
    askHost: host.leave,
    forget,
  });
  host.heed(safety);
  const chosen = settings.theme ? settings : readCampaign(settings.campaign);
  const theme = Promise.resolve(chosen).then((one) => partner.wear(one?.theme));
  const code = playCode(location.hash);
  const loaded = await loadLite({ files, locale, code, now, onUpdate: (update) => play.liteUpdate(update) }).catch(
    (error) => console.error(error),
  );
  if (!loaded) return notice.giveUp();

  // What stands before the first screen takes a while on a slow phone, and so does that.
  const pace = paced();
  const counting = startCounting(safety);
  const others = createOthers({ ask: askServer, tell: (text) => play.tellOthers(text) });
  /** @param {import('./protocol').Body} body */
  const log = (body) => {
    others.hear(body);
    host.hear(body);
    counting.count(body);
  };
  const sound = createSound();
  forget.push(counting.quit, sound.destroy);
  const face = createFace({
    root: find('face'),
    say,
    now,
    send: answerAfterAFrame({
      send: (/** @type {import('./protocol').Intent} */ intent) => play.send(intent),
      atOnce: () => page.dataset.face === 'pictures',
      pressed: () => document.activeElement?.closest('button') ?? null,
    }),
    focus: (index) => play.focus(index),
  });
  const picture = createPicture({
    slot: face.slot,
    has: (name) => !saves() && name in files.files,
    load: async (name) => (await download(address(files, name))).text(),
    alone: () => !play.awaitsPictures(),
    soon: () => staff?.isComing() === true && play.awaitsPictures(),
    roomy: page.hasAttribute('data-alone'),
    whenIdle,
    tall: () => upright.matches,
    take: face.take,
  });
  /** @type {ReturnType<typeof import('./game-driver.js').loadGame>} */
  let pictures = Promise.resolve(null);
  const play = createPlay({
    lite: loaded.driver,
    held,
    leads,
    idle: () => now() - lastActivity > 1000,
    log,
    tell: notice.tell,
    share(words) {
      const url = gameAddress(location.href, page.lang);
      void share(words, url, navigator).then((how) => how !== 'shared' && notice.tell(how, url));
    },
    call: host.call,
    loadGame: () =>
      (pictures = import('./game-driver.js').then(
        ({ loadGame }) =>
          loadGame({
            files,
            staff: staff ?? employ(files),
            canvas: /** @type {HTMLCanvasElement} */ (find('canvas')),
            pack: loaded.pack,
            save: loaded.driver.save,
            onProgress: notice.progress,
            onUpdate: (update) => play.gameUpdate(update),
            onFail: (why) => play.fail(why),
            onAgain: () => play.again(),
          }),
        () => (play.fail('undelivered'), null),
      )),
    show(snapshot, visible) {
      if (safety.left()) return;
      notice.speak(snapshot.locale);
      if (page.dataset.screen !== snapshot.screen) notice.settle();
      dress(snapshot, visible);
      safety.speak();
      face.render(snapshot, visible);
      picture.show(snapshot, visible);
      others.show(snapshot, visible);
      host.show(snapshot, visible);
      upright.onchange = () => picture.show(snapshot, visible);
      sound.render(snapshot);
    },
  });

  log({
    type: 'session_started',
    locale: page.lang,
    face: 'text',
    embedded: framed,
    ...origin(settings),
  });
  await pace();
  try {
    const open = settings.scenario ? [{ kind: 'open', value: settings.scenario, at: 0 }] : [];
    loaded.press(open);
    const presses = takeOpening();
    if (!leads) loaded.press(presses);
    loaded.begin();
    if (leads) {
      await play.begin();
      // Where the game was seen already, it is what was meant.
      for (const { kind, value } of presses) play.send(/** @type {import('./protocol').Intent} */ ({ type: kind, value }));
    }
  } catch (error) {
    console.error(error);
    return notice.giveUp();
  }
  void theme.then((worn) => worn && play.wear(forPlay(worn)));
  const hold = () => calm.matches && play.send({ type: 'set_still', on: true });
  calm.addEventListener('change', hold);
  hold();
  listenToKeys({ document, canvas: () => find('canvas'), face, visible: () => /** @type {Face} */ (page.dataset.face) });
  host.open(play);
  // Without it a frame keeps the shape that it has.
  if (framed) void import('./height.js').then(({ watchHeight }) => watchHeight(document, host.resize), console.warn);
  void play.begin();
  safety.begin();
  const keep = () => import('./offline.js').then(({ keepOffline }) => keepOffline({ saves: () => saves() || metered(), pictures: () => pictures }), () => {});
  await Promise.all([wait(KEEP.after), Promise.race([pictures, wait(KEEP.by)])]);
  while (now() - lastActivity < KEEP.quiet && now() < KEEP.by) await wait(1000);
  whenIdle(() => void keep());
}

// Typed behind the address of an open page, a code changes nothing but the address.
addEventListener('hashchange', () => {
  if (playCode(location.hash)) location.reload();
});
void begin();

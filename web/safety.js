// What keeps a player safe, on every screen and over both faces: the way out, help, and what is sent.

import { createConsent, whyNever } from './consent.js';
import { endpoint } from './counting.js';
import { whenIdle } from './device.js';
import { h, setAttribute, setText } from './dom.js';
import { createExit, destination, waysOf } from './exit.js';
import { createLedger } from './ledger.js';
import { listenToShifts } from './shifts.js';
import { measureStrip } from './strip.js';
import { stringsFor } from './strings.js';

/**
 * @typedef {import('./protocol').Campaign} Campaign
 * @typedef {import('./safety/panels.js').Panels} Panels
 */

/**
 * @param {object} how
 * @param {HTMLElement} how.strip
 * @param {string | null} how.id of the campaign in the address
 * @param {Promise<Campaign | null>} how.campaign
 * @param {(to: string) => Promise<boolean>} how.askHost whether the page around the frame leaves for it
 * @param {(() => unknown)[]} how.forget what else is to be forgotten by somebody who leaves
 */
export function createSafety({ strip, id, campaign: asked, askHost, forget }) {
  const ledger = createLedger();
  const consent = createConsent(whyNever(navigator, endpoint()));
  const status = h('p', { role: 'status' });
  /** For the ear alone: the eye has the question itself. */
  const unseen = h('div', { role: 'status', class: 'unseen' });
  const page = document.documentElement;
  /** @type {Campaign | null} */
  let campaign = null;
  /** @type {Promise<Panels> | null} */
  let loading = null;
  /** @type {Panels | null} */
  let panels = null;

  const to = () => destination(campaign?.exit, page.lang);
  forget.push(() => import('./offline.js').then(({ forgetOffline }) => forgetOffline()));
  const ways = waysOf(window);
  const exit = createExit({ document, ways, to, askHost, forget });
  const links = () => document.querySelectorAll('a.leave');

  /** @param {number | null} missing */
  function tellShifts(missing) {
    const { shiftTwice, shiftOnce } = stringsFor(page.lang);
    setText(status, missing === null ? '' : missing === 1 ? shiftOnce : shiftTwice);
    strip.dataset.shifts = String(missing ?? '');
  }

  /** Fetched when the page rests, or else when they are asked for. */
  function load() {
    loading ??= import('./safety/panels.js').then(
      ({ createPanels }) => {
        panels = createPanels({ strip, ledger, consent, framed: ways.framed, say: (text) => setText(unseen, text) });
        panels.dress({ locale: page.lang, country: campaign?.country ?? null });
        return panels;
      },
    );
    loading.catch(() => (loading = null));
    return loading;
  }

  /** @param {'help' | 'sent'} name */
  const show = (name) =>
    load().then(
      (all) => all.show(name),
      (error) => {
        console.warn(error);
        setText(status, stringsFor(page.lang).unshown);
      },
    );

  function dress() {
    for (const link of links()) setAttribute(link, 'href', to());
    panels?.dress({ locale: page.lang, country: campaign?.country ?? null });
  }

  strip.append(status, unseen);
  measureStrip(strip);
  strip.querySelector('.help')?.addEventListener('click', () => void show('help'));
  strip.querySelector('.sent')?.addEventListener('click', () => void show('sent'));
  listenToShifts({ target: window, now: () => performance.now(), tell: tellShifts, leave: exit.leave });
  dress();

  void asked.then((found) => {
    campaign = found;
    // What cannot be read may have wished to ask.
    consent.demand(found?.consent ?? (id === null ? 'assume' : 'ask'));
    dress();
  });

  return {
    consent,
    ledger,
    left: exit.left,

    /** The page's language has changed. */
    speak: dress,

    /** The first screen is there. */
    begin() {
      whenIdle(() => void load().catch((error) => console.warn(error)));
    },
  };
}

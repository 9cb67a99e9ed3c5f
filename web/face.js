// The text face: the whole play as headings, text and buttons. Always in the page; hidden from
// sight, not from assistive technology, while the pictures are shown.

import { createActions } from './actions.js';
import { h, setAttribute } from './dom.js';
import { iconFor } from './icons.js';
import { news, optionsKey } from './news.js';
import { focusIn } from './opening.js';
import { measureRail } from './rail.js';
import { createView } from './view.js';

/**
 * @typedef {import('./protocol').Action} Action
 * @typedef {import('./protocol').Face} Face
 * @typedef {import('./protocol').Intent} Intent
 * @typedef {import('./protocol').Snapshot} Snapshot
 */

/** Options, details and the way past a note that have just appeared cannot be taken for this long: the second half of a double press. */
const GUARD = 500;

/**
 * @param {object} how
 * @param {HTMLElement} how.root
 * @param {(texts: string[], locale: string) => void} how.say to the live region
 * @param {() => number} how.now
 * @param {(intent: Intent) => void} how.send
 * @param {(index: number) => void} how.focus which of [...actions, ...bar] has the focus, or -1
 */
export function createFace({ root, say, now, send, focus }) {
  const nav = h('nav');
  const barList = h('ul', { class: 'bar', role: 'list' });
  const header = h('header', {}, nav);
  const slot = h('div', { class: 'picture', 'aria-hidden': 'true' });
  const reading = h('div', { class: 'reading' });
  const main = h('main', {}, slot, reading);
  // What lies under it is inert. The strip above the page is not, so nothing may be told to be modal.
  const sheet = h('div', { class: 'sheet', role: 'dialog', 'aria-labelledby': 'panel-heading' });
  nav.append(barList);
  sheet.hidden = true;
  slot.hidden = true;

  const bar = createActions(barList, { take, icon: ({ intent }) => iconFor(intent) });
  const screen = createView(reading, { name: 'screen', level: 1, take });
  const panel = createView(sheet, { name: 'panel', level: 2, take });

  /** @type {Snapshot | null} */
  let snapshot = null;
  /** The last without a panel. @type {Snapshot | null} */
  let below = null;
  /** @type {Face} */
  let visible = 'text';
  /** @type {Element | null} */
  let opener = null;
  let optionsSince = -Infinity;
  let told = -1;

  const active = () => (root.contains(document.activeElement) ? document.activeElement : null);

  /** @param {Action} action */
  function take({ kind, intent }) {
    const onNote = snapshot?.screen === 'note' && (intent.type === 'begin' || intent.type === 'home');
    const guarded = kind === 'option' || kind === 'notice' || onNote;
    if (!guarded || now() - optionsSince >= GUARD) send(intent);
  }

  function tellFocus() {
    const view = snapshot?.panel ? panel : screen;
    const buttons = [...view.buttons(), ...bar.buttons()];
    const at = buttons.findIndex((button) => button === active());
    if (at !== told) focus(at);
    told = at;
  }

  /** @param {Snapshot} after */
  function draw(after) {
    const over = after.panel !== null;
    sheet.hidden = !over;
    for (const part of [header, main]) setAttribute(part, 'inert', over ? '' : null);
    if (over) return panel.draw(after);
    bar.draw(after.bar);
    setAttribute(nav, 'aria-label', after.bar_label);
    return screen.draw(after);
  }

  /**
   * Where the focus belongs now, if not where it is.
   * @param {Snapshot | null} before @param {Snapshot} after @param {Element | null} held @param {Face} was
   */
  function target(before, after, held, was) {
    if (!before || (!held && visible === 'pictures')) return null;
    if (after.panel) return after.panel === before.panel ? null : panel.heading;
    if (below?.screen !== after.screen) return screen.heading;
    if (before.panel) return opener && root.contains(opener) ? opener : screen.next();
    if (optionsKey(below) !== optionsKey(after) || (!held && was === 'pictures')) return screen.next();
    return held && !active() ? screen.next() : null;
  }

  /** Brings what is new into sight. @param {Snapshot | null} before @param {Snapshot} after */
  function scroll(before, after) {
    if (visible !== 'text' || after.panel || before?.panel) return;
    if (before && before.screen !== after.screen) root.scrollIntoView?.({ behavior: 'instant' });
    else if (before?.transcript.length !== after.transcript.length) screen.newest()?.scrollIntoView?.();
  }

  root.addEventListener('focusin', tellFocus);
  root.addEventListener('focusout', () => queueMicrotask(tellFocus));

  return {
    /** Where a picture may stand, over what is read. */
    slot,

    /** What is pressed elsewhere than on its button. */
    take,

    /** @param {Snapshot} after @param {Face} face the one to be visible */
    render(after, face) {
      const before = snapshot;
      const was = visible;
      const held = active();
      const place = focusIn(held);
      if (!before) {
        root.replaceChildren(header, main, sheet);
        measureRail(header, [document.documentElement, slot]);
      }
      if (after.panel && !before?.panel) opener = held;
      const entered = before !== null && below?.screen !== after.screen;
      if (entered || optionsKey(below) !== optionsKey(after) || before?.panel || was !== face) optionsSince = now();
      snapshot = after;
      visible = face;
      // A browser lays the whole page out when what has the focus goes: so the focus goes first.
      if (entered && held && !after.panel) screen.heading.focus({ preventScroll: true });
      draw(after);

      const to = place?.(root) ?? target(before, after, held, was);
      if (to instanceof HTMLElement) to.focus({ preventScroll: true });
      if (was !== face) told = -1;
      tellFocus();
      scroll(before, after);

      const moved = to === screen.heading || to === panel.heading ? 'heading' : to === screen.decision() ? 'decision' : to && 'other';
      const samePanel = after.panel !== null && after.panel === before?.panel;
      if (before && !samePanel) say(news(below, after, moved), after.locale);
      if (!after.panel) below = after;
    },

    /** The option with this number, from 1. @param {number} number */
    choose(number) {
      const option = snapshot?.actions.filter(({ kind }) => kind === 'option')[number - 1];
      if (option) take(option);
      return option !== undefined;
    },

    /** Out of the panel, or into the pause menu. */
    escape() {
      const pause = snapshot?.bar.find(({ intent }) => intent.type === 'show' && intent.panel === 'pause');
      if (snapshot?.panel) send({ type: 'close' });
      else if (pause) send(pause.intent);
    },

    /** Whether the focus is on one of its buttons. */
    holdsButton: () => active()?.matches('button') ?? false,
  };
}

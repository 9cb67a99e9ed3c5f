// What is sent: the events of this page, exactly, with what became of each, and the player's word
// on whether any are.

import { h, keyedList, setAttribute, setText } from '../dom.js';
import { madeAt } from '../uuid.js';
import { createDialog } from './dialog.js';
import { wordsFor } from './words.js';

/**
 * @typedef {import('../consent.js').Consent} Consent
 * @typedef {import('../ledger.js').Entry} Entry
 * @typedef {import('../ledger.js').Ledger} Ledger
 */

/** @param {Entry} entry @param {string} locale */
function titleOf({ event, earlier }, locale) {
  const { types, earlier: past } = wordsFor(locale);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', ...(earlier && { dateStyle: 'medium' }) });
  const what = types[event.body.type] ?? event.body.type;
  return [what, time.format(madeAt(event.id)), ...(earlier ? [past] : [])].join(' · ');
}

/** @param {Entry} entry @param {string} locale */
function fateOf({ fate, why }, locale) {
  const words = wordsFor(locale).fates[fate];
  return why ? `${words} (${why})` : words;
}

/** @param {HTMLElement} strip @param {{ledger: Ledger, consent: Consent, framed: boolean}} how */
export function createSent(strip, { ledger, consent, framed }) {
  const dialog = createDialog(strip, 'sent');
  const now = h('p', { class: 'now' });
  const knob = h('button', { type: 'button', role: 'switch', class: 'switch' });
  const kept = h('p', { class: 'fine' });
  const about = h('section');
  const [title, empty] = [h('h3', { id: 'ledger-heading' }), h('p')];
  const list = h('ol', { class: 'ledger', role: 'list', 'aria-labelledby': title.id });
  const [hostTitle, hostAbout] = [h('h3', { id: 'host-heading' }), h('p')];
  const told = h('ol', { class: 'ledger', role: 'list', 'aria-labelledby': hostTitle.id });
  const host = h('section', { class: 'host' }, hostTitle, hostAbout, told);
  host.hidden = !framed;
  dialog.content.append(h('section', {}, now, knob, kept), about, host, h('section', {}, title, empty, list));
  let locale = 'en';

  const drawList = keyedList(list, {
    key: (/** @type {Entry} */ { event }) => event.id,
    make: ({ event }) =>
      h('li', {}, h('h4'), h('p', { class: 'fate' }), h('pre', { lang: 'en' }, JSON.stringify(event, null, 2))),
    update(item, entry) {
      const [heading, fate] = item.children;
      if (heading) setText(heading, titleOf(entry, locale));
      if (fate) setText(fate, fateOf(entry, locale));
      setAttribute(item, 'class', entry.fate);
    },
  });

  const drawTold = keyedList(told, {
    key: (/** @type {import('../ledger.js').Shared} */ _message, at) => String(at),
    make: (message) => h('li', {}, h('pre', { lang: 'en' }, JSON.stringify(message, null, 2))),
    update: () => {},
  });

  function drawEntries() {
    told.hidden = ledger.shared().length === 0;
    drawTold(ledger.shared());
    const all = ledger.all();
    empty.hidden = all.length > 0;
    list.hidden = all.length === 0;
    drawList([...all].reverse());
  }

  function draw() {
    const words = wordsFor(locale);
    const standing = consent.standing();
    setText(now, standing === 'never' ? words.never[consent.never ?? 'nowhere'] : words.standing[standing]);
    knob.hidden = kept.hidden = standing === 'never';
    setText(knob, words.share);
    setAttribute(knob, 'aria-checked', String(standing === 'given'));
    setText(kept, words.kept);
    about.replaceChildren(...words.about.flatMap(({ heading, text }) => [h('h3', {}, heading), h('p', {}, text)]));
    setText(hostTitle, words.host.heading);
    setText(hostAbout, words.host.text);
    setText(title, words.events);
    setText(empty, words.noEvents);
    drawEntries();
  }

  knob.addEventListener('click', () => consent.answer(consent.standing() !== 'given'));
  consent.watch(() => dialog.isOpen() && draw());
  ledger.watch(() => dialog.isOpen() && drawEntries());

  return {
    /** @param {string} next */
    dress(next) {
      locale = next;
      dialog.dress(locale);
      if (dialog.isOpen()) draw();
    },

    show() {
      draw();
      dialog.show();
    },
  };
}

// Asks whether choices may be counted, beside the play and never before it.

import { h, setAttribute, setText } from '../dom.js';
import { pointedOverPictures } from './pointed.js';
import { wordsFor } from './words.js';

/**
 * @param {object} how
 * @param {import('../consent.js').Consent} how.consent
 * @param {boolean} how.framed whether the page around the game would be told too
 * @param {(text: string) => void} how.say
 * @param {() => void} how.after brings the focus elsewhere
 */
export function createAsk({ consent, framed, say, after }) {
  const question = h('p', { id: 'ask-question' });
  const button = (/** @type {string} */ name) => h('button', { type: 'button', class: name });
  const yes = button('yes');
  const no = button('no');
  const card = h('div', { id: 'ask', role: 'region', 'aria-labelledby': question.id }, question, h('div', {}, yes, no));
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
  let locale = 'en';

  /** So that nothing is hidden behind it. */
  function measure() {
    document.documentElement.style.setProperty('--ask', `${card.isConnected ? card.offsetHeight : 0}px`);
  }

  function settle() {
    const asked = consent.standing() === 'asked';
    if (asked === card.isConnected) return;
    if (asked) {
      document.getElementById('notice')?.after(card);
      observer?.observe(card);
      return say(question.textContent ?? '');
    }
    const held = card.contains(document.activeElement) && !pointedOverPictures();
    card.remove();
    measure();
    if (held) after();
    const { thanks, understood } = wordsFor(locale);
    say(consent.standing() === 'given' ? thanks : understood);
  }

  yes.addEventListener('click', () => consent.answer(true));
  no.addEventListener('click', () => consent.answer(false));
  consent.watch(settle);

  return {
    /** @param {string} next */
    dress(next) {
      locale = next;
      const words = wordsFor(locale);
      setAttribute(card, 'lang', locale);
      setText(question, framed ? words.askFramed : words.ask);
      setText(yes, words.yes);
      setText(no, words.no);
      settle();
    },
  };
}

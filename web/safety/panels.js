// What opens from the strip, and the question that some campaigns have asked.

import { createAsk } from './ask.js';
import { createHelp } from './help.js';
import { createSent } from './sent.js';

/**
 * @typedef {ReturnType<typeof createPanels>} Panels
 * @typedef {{locale: string, country: string | null}} Dress
 */

/**
 * @param {object} how
 * @param {HTMLElement} how.strip
 * @param {import('../ledger.js').Ledger} how.ledger
 * @param {import('../consent.js').Consent} how.consent
 * @param {boolean} how.framed whether there is a page around the game
 * @param {(text: string) => void} how.say
 */
export function createPanels({ strip, ledger, consent, framed, say }) {
  const help = createHelp(strip);
  const sent = createSent(strip, { ledger, consent, framed });
  const ask = createAsk({ consent, framed, say, after: () => strip.querySelector('button')?.focus() });

  return {
    /** @param {'help' | 'sent'} name */
    show: (name) => (name === 'help' ? help : sent).show(),

    /** @param {Dress} dress */
    dress({ locale, country }) {
      help.dress(locale, country);
      sent.dress(locale);
      ask.dress(locale);
    },
  };
}

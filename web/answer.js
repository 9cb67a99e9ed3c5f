// A press is felt at once: its button shows it, and what follows is laid out in the frame after. On a
// slow phone a new screen takes longer than a finger may be left without an answer.

import { breathe } from './breathe.js';

/**
 * @template Intent
 * @param {object} how
 * @param {(intent: Intent) => void} how.send
 * @param {() => boolean} how.atOnce whether the answer is not for the page to lay out
 * @param {() => Element | null} how.pressed the button
 * @param {() => Promise<unknown>} [how.wait] until it has been shown that it was pressed
 */
export function answerAfterAFrame({ send, atOnce, pressed, wait = breathe }) {
  let waiting = false;

  return (/** @type {Intent} */ intent) => {
    // Pressed again before the answer could be seen: that is the same press.
    if (waiting) return;
    if (atOnce()) return send(intent);
    waiting = true;
    const button = pressed();
    button?.setAttribute('data-felt', '');
    void wait().then(() => {
      waiting = false;
      button?.removeAttribute('data-felt');
      send(intent);
    });
  };
}

// Keys beyond Tab, Enter and Space, which buttons know themselves.

/** @typedef {import('./protocol').Face} Face */

/**
 * What the page itself offers is not the play's: a key pressed there goes nowhere else.
 * @param {Document} document @param {EventTarget | null} target
 */
const isApart = (document, target) =>
  document.querySelector('dialog[open]') !== null || (target instanceof HTMLElement && target.closest('#safety, #ask') !== null);

/**
 * @param {object} how
 * @param {Document} how.document
 * @param {() => HTMLElement} how.canvas the one that is there now
 * @param {() => Face} how.visible
 * @param {{choose: (number: number) => boolean, escape: () => void, holdsButton: () => boolean}} how.face
 */
export function listenToKeys({ document, canvas, visible, face }) {
  /**
   * Somebody who sees the pictures and never pressed Tab plays on the canvas without its having
   * the focus.
   * @param {KeyboardEvent} event
   */
  function forward(event) {
    const { type, key, code, location, repeat, shiftKey, ctrlKey, altKey, metaKey } = event;
    const copy = { key, code, location, repeat, shiftKey, ctrlKey, altKey, metaKey, cancelable: true };
    if (!canvas().dispatchEvent(new KeyboardEvent(type, copy))) event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.repeat) return;
    if (/^[1-9]$/.test(event.key) && face.choose(Number(event.key))) event.preventDefault();
    if (event.key === 'Escape') {
      event.preventDefault();
      face.escape();
    }
  }

  /** @param {KeyboardEvent} event */
  function hear(event) {
    const { target, key, ctrlKey, altKey, metaKey } = event;
    if (target === canvas() || key === 'Tab' || key === 'Shift' || ctrlKey || altKey || metaKey) return;
    if (isApart(document, target)) return;
    if (visible() === 'pictures' && !face.holdsButton()) forward(event);
    else if (event.type === 'keydown') press(event);
  }

  document.addEventListener('keydown', hear);
  document.addEventListener('keyup', hear);
}

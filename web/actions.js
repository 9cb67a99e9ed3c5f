// A list of what the player can do, as real buttons.

import { h, keyedList, setAttribute, setText } from './dom.js';
import { words } from './intent.js';

/** @typedef {import('./protocol').Action} Action */

/**
 * A switch keeps its button when what it switches to changes, and so keeps the focus.
 * @param {Action} action @param {number} at @param {readonly Action[]} all
 */
export function actionKey({ intent }, at, all) {
  if (!intent.type.startsWith('set_')) return JSON.stringify(intent);
  const before = all.slice(0, at).filter((other) => other.intent.type === intent.type);
  return intent.type + before.length;
}

/** More about an action, over its button. @param {Element} item @param {string | null} detail */
function drawAbout(item, detail) {
  const drawn = item.querySelector('.about');
  if (!detail) return drawn?.remove();
  const block = drawn ?? h('div', { class: 'about' }, h('p'));
  if (block.firstElementChild) setText(block.firstElementChild, detail);
  return drawn ?? item.prepend(block);
}

/**
 * @param {HTMLElement} list
 * @param {{take: (action: Action) => void, icon?: (action: Action) => Element}} how
 */
export function createActions(list, { take, icon }) {
  /** @type {WeakMap<Element, Action>} */
  const actionOf = new WeakMap();

  const draw = keyedList(list, {
    key: actionKey,

    make(/** @type {Action} */ first) {
      const button = h('button', { type: 'button' });
      if (icon) button.append(icon(first));
      button.append(h('span'));
      button.addEventListener('click', () => {
        const action = actionOf.get(button);
        // Safari does not focus a button that is clicked.
        button.focus({ preventScroll: true });
        if (action) take(action);
      });
      return h('li', { class: first.intent.type }, button);
    },

    update(item, action) {
      drawAbout(item, action.detail);
      const button = /** @type {HTMLButtonElement} */ (item.lastElementChild);
      const label = /** @type {HTMLElement} */ (button.lastElementChild);
      const before = actionOf.get(button)?.intent;
      if (icon && before && JSON.stringify(before) !== JSON.stringify(action.intent)) {
        button.firstElementChild?.replaceWith(icon(action));
      }
      actionOf.set(button, action);
      setText(label, action.label);
      setAttribute(label, 'lang', action.lang);
      const [intent, value] = words(action.intent);
      setAttribute(button, 'data-intent', intent);
      setAttribute(button, 'data-value', value);
      setAttribute(button, 'class', action.kind);
      setAttribute(button, 'aria-pressed', action.pressed === null ? null : String(action.pressed));
    },
  });

  return {
    draw,
    /** In the order of the actions. */
    buttons: () => [...list.querySelectorAll('button')],
  };
}

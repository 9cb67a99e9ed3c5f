// Small helpers over the DOM. Text is only ever set as text, and nothing that is unchanged is
// touched, so that focus and a screen reader's place survive an update.

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** @param {Node} node @param {string} text */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** @param {Element} element @param {string} name @param {string | null} value null takes it away */
export function setAttribute(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * A list whose elements follow items by key.
 *
 * @template Item
 * @template {Element} Child
 * @param {Element} list
 * @param {{key: (item: Item, at: number, items: readonly Item[]) => string, make: (item: Item) => Child, update: (child: Child, item: Item, at: number) => void}} how
 */
export function keyedList(list, { key, make, update }) {
  /** @type {Map<string, Child>} */
  let shown = new Map();

  return (/** @type {readonly Item[]} */ items) => {
    const keys = items.map(key);
    for (const [old, child] of shown) if (!keys.includes(old)) child.remove();
    /** @type {Map<string, Child>} */
    const next = new Map();
    let place = list.firstElementChild;
    items.forEach((item, at) => {
      const name = keys[at] ?? '';
      const child = shown.get(name) ?? make(item);
      if (child === place) place = place.nextElementSibling;
      else list.insertBefore(child, place);
      update(child, item, at);
      next.set(name, child);
    });
    shown = next;
  };
}

// How a screen is laid out, measured in the page.

/**
 * @typedef {object} Survey
 * @property {string[]} wide what is wider than its room, so that one would have to scroll sideways
 * @property {string[]} cut words that are cut off
 * @property {string[]} overlapping words or controls that lie over one another
 * @property {string[]} covered controls that cannot be pressed where they are when they have the focus
 * @property {string[]} small controls under 44 pixels
 * @property {number} controls how many there are
 * @property {number} words how many pieces of text were looked at
 */

/** Runs in the page. @param {Element} html @returns {Survey} */
export function survey(html) {
  const CONTROLS = 'button, a[href], summary, input, select, textarea, [role="button"]';
  const root = document.querySelector('dialog[open]') ?? document.body;
  const sheet = document.querySelector('.sheet:not([hidden])');
  const parts = [root, ...root.querySelectorAll('*')];
  const shown = (/** @type {Element} */ one) =>
    one.checkVisibility({ visibilityProperty: true }) &&
    !one.closest('[inert], [aria-hidden="true"], .unseen, script, style, noscript') &&
    // It lies under the panel.
    !(sheet && one.closest('#notice'));
  const name = (/** @type {Element} */ one) => `${one.tagName.toLowerCase()}.${one.className || one.id} “${(one.textContent ?? '').trim().slice(0, 40)}”`;
  const box = (/** @type {DOMRect} */ { left, top, right, bottom }) => [left, top, right, bottom].map(Math.round).join(' ');

  const wide = parts
    .filter((one) => shown(one) && (one === document.body || /auto|scroll/.test(getComputedStyle(one).overflow)))
    .map((one) => (one === document.body ? (document.scrollingElement ?? html) : one))
    .filter((one) => one.scrollWidth > one.clientWidth)
    .map((one) => `${name(one)}: ${one.scrollWidth} in ${one.clientWidth}`);

  // Each line of each piece of text, and the block it belongs to.
  /** @type {{text: string, block: Element, rect: DOMRect}[]} */
  const lines = [];
  /** @type {string[]} */
  const cut = [];
  let words = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!text || !parent || !shown(parent)) continue;
    words += 1;
    const range = document.createRange();
    range.selectNodeContents(node);
    let block = parent;
    while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    for (const rect of rects) {
      lines.push({ text, block, rect });
      if (rect.left < -1 || rect.right > html.clientWidth + 1) cut.push(`${text.slice(0, 40)}: ${box(rect)} leaves the page`);
    }
    for (let over = parent; over !== root && over.parentElement; over = over.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(over);
      const room = over.getBoundingClientRect();
      const sideways = overflowX !== 'visible' || clipPath !== 'none';
      const down = /hidden|clip/.test(overflowY) || clipPath !== 'none';
      for (const rect of rects) {
        // A line's box is taller than its letters.
        const slack = rect.height * 0.2;
        const out = (sideways && (rect.left < room.left - 1 || rect.right > room.right + 1)) || (down && (rect.top < room.top - slack || rect.bottom > room.bottom + slack));
        if (out) cut.push(`${text.slice(0, 40)}: ${box(rect)} in ${name(over)} ${box(room)}`);
      }
    }
  }

  /** @type {Set<string>} */
  const overlapping = new Set();
  /** How far two boxes are in each other. @param {DOMRect} one @param {DOMRect} other */
  const within = (one, other) =>
    Math.min(Math.min(one.right, other.right) - Math.max(one.left, other.left), Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
  // What stays while the page scrolls is read past, not over.
  const stays = (/** @type {Element} */ one) => {
    for (let at = /** @type {Element | null} */ (one); at; at = at.parentElement) if (/sticky|fixed/.test(getComputedStyle(at).position)) return at;
    return null;
  };
  const layer = new Map(lines.map(({ block }) => [block, stays(block)]));
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      if (one.block === other.block || layer.get(one.block) !== layer.get(other.block)) continue;
      const allowed = Math.min(one.rect.height, other.rect.height) * 0.35;
      if (within(one.rect, other.rect) > allowed) overlapping.add(`“${one.text.slice(0, 30)}” and “${other.text.slice(0, 30)}”`);
    }
  });

  const controls = parts.filter((one) => one.matches(CONTROLS) && shown(one) && !one.matches(':disabled'));
  const boxes = controls.map((one) => one.getBoundingClientRect());
  boxes.forEach((one, at) => {
    boxes.slice(at + 1).forEach((other, after) => {
      const [a, b] = [controls[at], controls[at + 1 + after]];
      if (a && b && stays(a) === stays(b) && within(one, other) > 1) overlapping.add(`${name(a)} and ${name(b)}`);
    });
  });
  const small = controls.flatMap((one, at) => {
    const { width = 0, height = 0 } = boxes[at] ?? {};
    return Math.min(width, height) < 43.99 ? [`${name(one)}: ${width.toFixed(1)} × ${height.toFixed(1)}`] : [];
  });

  const held = /** @type {HTMLElement | null} */ (document.activeElement);
  const covered = controls.flatMap((one) => {
    /** @type {HTMLElement} */ (one).focus();
    one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = one.getBoundingClientRect();
    const middle = document.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 1));
    const reached = middle !== null && (one.contains(middle) || middle.contains(one));
    return reached ? [] : [`${name(one)} by ${middle ? name(middle) : 'the edge'}`];
  });
  if (held && held !== document.body) held.focus({ preventScroll: true });
  else /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
  return { wide, cut, overlapping: [...overlapping], covered, small, controls: controls.length, words };
}

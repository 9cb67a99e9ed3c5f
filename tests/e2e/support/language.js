// Whether every text says which language it is in.

/**
 * Runs in the page. Hindi may hold Latin names; a text without a letter of Hindi is English.
 * @param {Element} html
 */
export function misspoken(html) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} text @param {Element | null} where */
  const check = (text, where) => {
    if (!/\p{Letter}/u.test(text)) return;
    const says = where?.closest('[lang]')?.getAttribute('lang');
    const speaks = /\p{Script=Devanagari}/u.test(text) ? 'hi' : 'en';
    if (says !== speaks) found.push(`${says}: ${text.slice(0, 80)}`);
  };
  check(document.title, html);
  const texts = document.createTreeWalker(html.querySelector('body') ?? html, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!parent || parent.closest('script, style, noscript, [hidden]')) continue;
    check(texts.currentNode.textContent?.trim() ?? '', parent);
  }
  for (const attribute of ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']) {
    for (const one of html.querySelectorAll(`body [${attribute}]`)) check(one.getAttribute(attribute) ?? '', one);
  }
  return found;
}

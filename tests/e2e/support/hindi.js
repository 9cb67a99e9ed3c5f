// Whether a page in Hindi is in Hindi throughout.

/**
 * Runs in the page: every text on it that is not Hindi though it should be, or says it is not.
 * @param {Element} html
 */
export function notHindi(html) {
  /** @type {string[]} */
  const found = [];
  const texts = document.createTreeWalker(html.querySelector('body') ?? html, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim() ?? '';
    const parent = texts.currentNode.parentElement;
    if (!/\p{Letter}/u.test(text) || !parent || parent.closest('script, style, noscript, [hidden]')) continue;
    const says = parent.closest('[lang]')?.getAttribute('lang');
    const hindi = /\p{Script=Devanagari}/u.test(text);
    if (says !== (hindi ? 'hi' : 'en') || (!hindi && parent.closest('[lang]') === html)) found.push(`${says}: ${text}`);
  }
  return found;
}

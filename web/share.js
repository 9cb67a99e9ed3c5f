// Shares words with the game's address, the way the browser has.

/** @typedef {'shared' | 'copied' | 'byHand'} Shared */

/**
 * The address of the game and nothing else of this page's: no play code, no site key.
 * @param {string} here @param {string} locale
 */
export function gameAddress(here, locale) {
  const url = new URL(here);
  url.hash = '';
  url.search = '';
  url.searchParams.set('lang', locale);
  return url.href;
}

/**
 * @param {string} text
 * @param {string} url
 * @param {{share?: (what: {text: string, url: string}) => Promise<void>, clipboard?: {writeText: (text: string) => Promise<void>}}} browser
 * @returns {Promise<Shared>}
 */
export async function share(text, url, browser) {
  if (browser.share) {
    try {
      await browser.share({ text, url });
      return 'shared';
    } catch (error) {
      // They thought better of it.
      if (error instanceof Error && error.name === 'AbortError') return 'shared';
    }
  }
  try {
    if (!browser.clipboard) return 'byHand';
    await browser.clipboard.writeText(`${text} ${url}`);
    return 'copied';
  } catch {
    // A frame may do neither.
    return 'byHand';
  }
}

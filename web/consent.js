// Whether anything may be sent: what the browser wishes, what the campaign demands, what the player
// says. Kept for as long as this page is open and no longer.

/**
 * @typedef {'pending' | 'asked' | 'given' | 'refused' | 'never'} Standing `pending` until it is
 *   known what the campaign demands
 * @typedef {'gpc' | 'dnt' | 'nowhere'} Never why nothing is ever sent: the browser's owner asks for
 *   it in one of two ways, or there is nowhere to send it
 * @typedef {ReturnType<typeof createConsent>} Consent
 */

/**
 * @param {{globalPrivacyControl?: boolean, doNotTrack?: string | null}} browser
 * @param {string} endpoint where events go; empty for nowhere
 * @returns {Never | null}
 */
export function whyNever(browser, endpoint) {
  if (browser.globalPrivacyControl === true) return 'gpc';
  if (browser.doNotTrack === '1') return 'dnt';
  return endpoint === '' ? 'nowhere' : null;
}

/** @param {Never | null} never */
export function createConsent(never) {
  /** @type {Standing} */
  let standing = never ? 'never' : 'pending';
  /** @type {(() => void)[]} */
  const watchers = [];

  /** @param {Standing} next */
  function become(next) {
    if (standing === 'never' || standing === next) return;
    standing = next;
    for (const run of watchers) run();
  }

  return {
    never,
    standing: () => standing,

    /** What the campaign wants before anything is sent. @param {'assume' | 'ask'} wish */
    demand(wish) {
      if (standing === 'pending') become(wish === 'ask' ? 'asked' : 'given');
    },

    /** The player's own word, now or at any later time. @param {boolean} agreed */
    answer(agreed) {
      become(agreed ? 'given' : 'refused');
    },

    /** @param {() => void} run after every change */
    watch(run) {
      watchers.push(run);
    },
  };
}

// The page's one Trusted Types policy: what may be handed to the browser as a text that it reads
// as more than that. It is the addresses of our own two workers, and drawings without anything that
// runs. Where the browser has no such policies, the same checks are made.

/**
 * @typedef {object} Policy
 * @property {(text: string) => unknown} createScriptURL
 * @property {(text: string) => unknown} createHTML
 */

const worker = () => new URL('sw.js', document.baseURI).href;

/** The service worker, or the one that has the game compiled. @param {string} text */
const isOurs = (text) => text === worker() || (text.startsWith(new URL('web/warm.', document.baseURI).href) && text.endsWith('.js'));

/** @type {Policy} */
const RULES = {
  createScriptURL(text) {
    if (!isOurs(text)) throw new TypeError(`${text} is no worker of this site`);
    return text;
  },
  createHTML(text) {
    const runs = /<\s*(script|foreignobject)|\son[a-z]+\s*=|javascript:/i;
    if (!/^\s*<svg[\s/>]/.test(text) || runs.test(text)) throw new TypeError('this is no drawing, or one that runs something');
    return text;
  },
};

/** @type {Policy | null} */
let policy = null;

/** A name may be given once in a page. @returns {Policy} */
function ownPolicy() {
  const { trustedTypes } = /** @type {{trustedTypes?: {createPolicy: (name: string, rules: Policy) => Policy}}} */ (globalThis);
  policy ??= trustedTypes?.createPolicy('small-places', RULES) ?? RULES;
  return policy;
}

/** A worker's address, as `Worker` takes it. @param {string} text @returns {string} */
export const ownAddress = (text) => /** @type {string} */ (ownPolicy().createScriptURL(text));

/** The service worker's address, as `register` takes it. */
export const workerAddress = () => ownAddress(worker());

/** A drawing, as a parser takes it; null if it is none. @param {string} text @returns {string | null} */
export function drawingText(text) {
  try {
    return /** @type {string} */ (ownPolicy().createHTML(text));
  } catch {
    return null;
  }
}

// The page's one Trusted Types policy: the single script that may be handed to the browser by a
// text is our own service worker. Where the browser has no such policies, the same check is made.

/** @typedef {{createScriptURL: (text: string) => unknown}} Policy */

const address = () => new URL('sw.js', document.baseURI).href;

/** @param {string} text */
function onlyOurs(text) {
  if (text !== address()) throw new TypeError(`${text} is not this site's service worker`);
  return text;
}

/** @type {Policy | null} */
let policy = null;

/** A name may be given once in a page. @returns {Policy} */
function ownPolicy() {
  const { trustedTypes } = /** @type {{trustedTypes?: {createPolicy: (name: string, rules: object) => Policy}}} */ (globalThis);
  policy ??= trustedTypes?.createPolicy('small-places', { createScriptURL: onlyOurs }) ?? { createScriptURL: onlyOurs };
  return policy;
}

/** The service worker's address, as `register` takes it. @returns {string} */
export const workerAddress = () => /** @type {string} */ (ownPolicy().createScriptURL(address()));

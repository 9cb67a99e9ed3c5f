// The page's one Trusted Types policy: what may be handed to the browser as a text that it reads
// as more than that. It is the addresses of our own workers, and drawings without anything that
// runs. Where the browser has no such policies, the same checks are made.

/**
 * @typedef {object} Policy
 * @property {(text: string) => unknown} createScriptURL
 * @property {(text: string) => unknown} createHTML
 */

/** How much of a drawing a parser is given at a time, in characters: some milliseconds on a slow phone. */
const PIECE = 8192;

/** What workers run beside the service worker: one gets the game and plays it, others have it compiled. */
const WORKERS = ['web/game-worker.', 'web/warm.'];

const worker = () => new URL('sw.js', document.baseURI).href;

/** @param {string} text */
function isOurs(text) {
  const begins = (/** @type {string} */ name) => text.startsWith(new URL(name, document.baseURI).href);
  return text === worker() || (WORKERS.some(begins) && text.endsWith('.js') && text === new URL(text).href);
}

/** In `title` and `desc` a parser would read HTML again, and after `&` something else than stands there. @param {string} text */
function isDrawing(text) {
  const runs = /<\s*(script|foreignobject|title|desc)|[\s/"']on[a-z]+\s*=|javascript:|&/i;
  return /^\s*<svg[\s/>]/.test(text) && !runs.test(text);
}

/** Pieces of drawings that were looked through as a whole. @type {Set<string>} */
const harmless = new Set();

/** @type {Policy} */
const RULES = {
  createScriptURL(text) {
    if (!isOurs(text)) throw new TypeError(`${text} is no worker of this site`);
    return text;
  },
  createHTML(text) {
    if (!harmless.delete(text)) throw new TypeError('this is no piece of a drawing, or one of a drawing that runs something');
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

/** A drawing, as a parser takes it, piece by piece; null if it is none. @param {string} text @returns {string[] | null} */
export function drawingPieces(text) {
  if (!isDrawing(text)) return null;
  /** @type {string[]} */
  const pieces = [];
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = text.slice(at, at + PIECE);
    harmless.add(piece);
    pieces.push(/** @type {string} */ (ownPolicy().createHTML(piece)));
  }
  return pieces;
}

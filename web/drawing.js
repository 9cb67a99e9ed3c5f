// A drawing of the pictures face, as elements of this page.

import { paced } from './breathe.js';
import { svg } from './dom.js';
import { drawingPieces } from './trusted.js';

/**
 * @typedef {object} Drawing
 * @property {SVGGElement} root
 * @property {Map<string, Element>} parts its groups, by the names they have in the file
 * @property {'left' | 'right'} faces which way somebody looks
 * @property {(name: string) => any} data what the file says about itself in `data-NAME`, read as JSON; null where it says nothing
 */

const PAINTS = ['fill', 'data-lit'];

/** @param {string | null} json */
function read(json) {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * In pieces, in a document that nobody sees. As HTML, which takes a browser a third of the time that XML does.
 * @param {string[]} pieces @param {() => Promise<void> | undefined} pace
 */
async function parse(pieces, pace) {
  const parser = document.implementation.createHTMLDocument('');
  parser.open();
  for (const piece of pieces) {
    parser.write(piece);
    await pace();
  }
  parser.close();
  return parser.body.firstElementChild;
}

/**
 * Two drawings name their groups and gradients alike, so in a page they get a prefix.
 * @param {string} text the file @param {string} prefix
 * @returns {Promise<Drawing | null>} nothing if it is no drawing
 */
export async function readDrawing(text, prefix) {
  const pace = paced();
  const pieces = drawingPieces(text);
  if (pieces === null) return null;
  await pace();
  const source = await parse(pieces, pace);
  if (source?.localName !== 'svg') return null;
  const root = svg('g');
  for (const child of [...source.children]) {
    root.append(child);
    await pace();
  }
  /** @type {Map<string, Element>} */
  const parts = new Map();
  for (const part of root.querySelectorAll('[id]')) {
    parts.set(part.id, part);
    part.id = `${prefix}-${part.id}`;
  }
  await pace();
  for (const name of PAINTS) {
    for (const part of root.querySelectorAll(`[${name}^=url]`)) {
      const paint = part.getAttribute(name) ?? '';
      part.setAttribute(name, paint.replace('#', `#${prefix}-`));
    }
  }
  const faces = source.getAttribute('data-faces') === 'left' ? 'left' : 'right';
  return { root, parts, faces, data: (name) => read(source.getAttribute(`data-${name}`)) };
}

// The scene in a Twine 2 story format, published as Twine does it: one page that holds the format's
// whole runtime and the passages (Twine 2 HTML Output Specification 1.0).

import { readFile } from 'node:fs/promises';

/** @typedef {typeof import('../story.js').SCENE} Scene */

/** Where npm has them: the last release of this compiler that came with story formats. */
const FORMATS = new URL('./story-formats/', import.meta.resolve('extwee'));

/** @typedef {{name: string, version: string, source: string}} Format */

/** @param {string} folder the format's, such as `harlowe-3.1.0` @returns {Promise<Format>} */
export async function format(folder) {
  const script = await readFile(new URL(`${folder}/format.js`, FORMATS), 'utf8');
  /** @type {Format | undefined} */
  let found;
  // A format is a script that hands an object over.
  new Function('window', script)({ storyFormat: (/** @type {Format} */ it) => (found = it) });
  if (!found) throw new Error(`${folder} is no story format`);
  return found;
}

/** @param {Scene} scene @returns {[name: string, text: string][]} the first is where the story starts */
export const passages = ({ lines, choices, again }) => [
  ['Scene', [...lines, ...choices.map(({ label }) => `[[${label}->${label}]]`)].join('\n\n')],
  ...choices.map(({ label, answer }) => /** @type {[string, string]} */ ([label, `${answer}\n\n[[${again}->Scene]]`])),
];

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {Scene} scene @param {Format} format */
function data(scene, { name, version }) {
  const all = passages(scene).map(
    ([title, text], at) =>
      `<tw-passagedata pid="${at + 1}" name="${escaped(title)}" tags="" position="${100 + at * 125},100" size="100,100">${escaped(text)}</tw-passagedata>`,
  );
  return [
    `<tw-storydata name="${escaped(scene.title)}" startnode="1" creator="Twine" creator-version="2.10.0"`,
    ` format="${name}" format-version="${version}" ifid="1B2C9B8E-3D1F-4B0B-9F1C-7A0D5E6F2A31" options="" tags="" zoom="1" hidden>`,
    '<style role="stylesheet" id="twine-user-stylesheet" type="text/twine-css"></style>',
    '<script role="script" id="twine-user-script" type="text/twine-javascript"></script>',
    ...all,
    '</tw-storydata>',
  ].join('');
}

/** @param {Scene} scene @param {Format} format @returns {Record<string, string>} */
export function publish(scene, format) {
  const page = format.source
    .replaceAll('{{STORY_NAME}}', () => escaped(scene.title))
    .replaceAll('{{STORY_DATA}}', () => data(scene, format));
  // Else the browser asks for an icon that is not there.
  const icon = '<link rel="icon" href="data:,">';
  return { 'index.html': page.includes('rel="icon"') ? page : page.replace(/<\/head>/i, `${icon}</head>`) };
}

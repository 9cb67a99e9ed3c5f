// What is measured: our own pages, and the same scene as the other engines tell it.

import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as ink from './peers/ink.js';
import * as twine from './peers/twine.js';
import { SCENE } from './story.js';

/**
 * @typedef {import('./probe.js').Look} Look
 *
 * @typedef {object} Subject
 * @property {string} name as the table has it
 * @property {string} path
 * @property {Look} look
 * @property {boolean} ours
 * @property {boolean} story whether it is one of our pages that begins with a story
 */

/** @type {Look} */
const OURS = { choices: '#face main button', lines: '#face main .lines li' };

/** The other engines, by the folder each page is served from: how a page shows the scene, and its files. */
const PEERS = {
  inkjs: { look: { choices: '#story a', lines: '' }, publish: async () => ({ title: 'inkjs 2.4.0', files: await ink.publish(SCENE) }) },
  sugarcube: { look: { choices: '#passages a.link-internal', lines: '' }, publish: () => fromTwine('sugarcube-2.31.1') },
  harlowe: { look: { choices: 'tw-passage tw-link', lines: '' }, publish: () => fromTwine('harlowe-3.1.0') },
};

/** @param {string} folder */
async function fromTwine(folder) {
  const format = await twine.format(folder);
  return { title: `${format.name} ${format.version}`, files: twine.publish(SCENE, format) };
}

/** @returns {Promise<{subjects: Subject[], files: Record<string, Record<string, string>>}>} */
export async function peers() {
  const subjects = [];
  /** @type {Record<string, Record<string, string>>} */
  const all = {};
  for (const [folder, { look, publish }] of Object.entries(PEERS)) {
    const { title, files } = await publish();
    all[folder] = files;
    subjects.push({ name: title, path: `peers/${folder}/index.html`, look, ours: false, story: false });
  }
  return { subjects, files: all };
}

/** A page for each story where the build makes them, the first alone; and the title. @param {string} site @returns {Promise<Subject[]>} */
export async function ours(site) {
  /** @type {{scenarios: {id: string}[]}} */
  const { scenarios } = JSON.parse(await readFile(join(site, 'catalog.json'), 'utf8'));
  const stories = [];
  for (const { id } of scenarios.slice(0, 1)) {
    const path = `${id}.html`;
    const made = await access(join(site, path)).then(() => true, () => false);
    if (made) stories.push({ name: path, path, look: OURS, ours: true, story: true });
  }
  return [...stories, { name: 'index.html', path: 'index.html', look: OURS, ours: true, story: false }];
}

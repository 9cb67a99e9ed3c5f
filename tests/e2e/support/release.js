// Releases of the site: a copy of the one that is tested, as hosts have it, and one that follows it.

import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';

const HASH = /\.([0-9a-f]{8})(?=\.[^.]+$)/;
const TEXTS = ['.css', '.html', '.js', '.json'];
const VERSION = /<meta name="version" content="[0-9a-f]*">/;

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** @param {string} path @param {(text: string) => string | Promise<string>} edit */
async function rewrite(path, edit) {
  const text = await readFile(path, 'utf8');
  const edited = await edit(text);
  if (edited !== text) await writeFile(path, edited);
}

/** @param {string} folder */
async function versionIn(folder) {
  const [, version = ''] = (await readFile(join(folder, 'sw.js'), 'utf8')).match(/VERSION = '([0-9a-f]+)'/) ?? [];
  if (!version) throw new Error('sw.js says no version');
  return version;
}

/** Pages that ask to be kept: those of `cargo xtask play` do not. @param {string} folder @param {string} version */
async function sign(folder, version) {
  const pages = (await filesIn(folder)).filter((path) => extname(path) === '.html');
  for (const page of pages) await rewrite(page, (text) => text.replace(VERSION, `<meta name="version" content="${version}">`));
}

/** A copy of the site that is tested, to be changed and removed at will. */
export async function copySite() {
  const site = process.env.PLACES_SITE;
  if (!site) throw new Error('PLACES_SITE is not set: run these tests by `cargo xtask test --only browser`');
  const folder = await mkdtemp(join(tmpdir(), 'small-places-site-'));
  await cp(site, folder, { recursive: true });
  await sign(folder, await versionIn(folder));
  return folder;
}

const sha256 = (/** @type {string | Buffer} */ bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** What a page says of the content of its scripts and its style. @param {string} folder @param {string} page */
async function seal(folder, page) {
  const mentions = [...page.matchAll(/(?:src|href)="([^"]+)" integrity="([^"]+)"/g)];
  for (const [all, path = '', old = ''] of mentions) {
    page = page.replace(all, all.replace(old, sha256(await readFile(join(folder, path)))));
  }
  const [, style = ''] = page.match(/<style>([^]*?)<\/style>/) ?? [];
  return page.replace(/style-src &#39;sha256-[^&]+|style-src 'sha256-[^']+/, (old) => old.replace(/sha256-.+/, sha256(style)));
}

/**
 * Turns a copy into the release that follows it: every file has another name, and the game calls
 * itself something else.
 * @param {string} folder @param {string} title
 */
export async function release(folder, title) {
  const files = await filesIn(folder);
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const path of files) {
    const name = path.slice(dirname(path).length + 1);
    const [, hash] = name.match(HASH) ?? [];
    if (hash) names.set(name, name.replace(hash, [...hash].reverse().join('')));
  }
  const all = new RegExp([...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const version = [...(await versionIn(folder))].reverse().join('');
  for (const path of files) {
    if (!TEXTS.includes(extname(path))) continue;
    await rewrite(path, (text) => {
      const renamed = text.replaceAll(all, (name) => names.get(name) ?? name);
      return /strings\.[0-9a-f]{8}\.js$/.test(path) ? renamed.replace("name: 'Small Places'", `name: '${title}'`) : renamed;
    });
  }
  for (const path of files) {
    const name = path.slice(dirname(path).length + 1);
    const next = names.get(name);
    if (next) await rename(path, join(dirname(path), next));
  }
  await rewrite(join(folder, 'sw.js'), (text) => text.replace(/VERSION = '[0-9a-f]+'/, `VERSION = '${version}'`));
  await sign(folder, version);
  for (const page of files.filter((path) => extname(path) === '.html')) await rewrite(page, (text) => seal(folder, text));
}

/** @param {string} folder */
export const removeSite = (folder) => rm(folder, { recursive: true });

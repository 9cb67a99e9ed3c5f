// What is served: a built site as it is, and beside it the other engines' pages and the files that
// check the method. All of it in brotli, by one server.

import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const SMALLER = /\.(html|js|json|css|svg|wasm|pack|ttf|webmanifest)$/;
/** What is compressed as well as it can be; of more than that, nobody would wait for it. */
const LARGE = 4_000_000;

const compress = promisify(brotliCompress);

/** @param {Uint8Array} bytes */
function smaller(bytes) {
  const quality = bytes.length > LARGE ? 5 : 11;
  return compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 22 } });
}

/** What the site does not have in brotli yet, as a host would serve it. @param {string} folder */
async function compressAll(folder) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const names = new Set(files.map(({ parentPath, name }) => join(parentPath, name)));
  for (const name of names) {
    if (SMALLER.test(name) && !names.has(`${name}.br`)) await writeFile(`${name}.br`, await smaller(await readFile(name)));
  }
}

/** What the check of the method asks for: as small as can be, and 200 kB that brotli cannot make less. */
export const CHECK = { small: 'check/index.html', worker: 'check/worker.js', large: 'check/large.bin', size: 200_000 };

const CHECKS = {
  [CHECK.small]: '.',
  [CHECK.worker]: `const timed = async () => {
  const began = performance.now();
  await (await fetch('large.bin?' + Math.random())).arrayBuffer();
  return performance.now() - began;
};
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => event.waitUntil(timed().then((time) => event.source.postMessage(time))));
`,
};

/**
 * @param {string} site a built site's folder
 * @param {Record<string, Record<string, string>>} peers the files of each page, by the folder it is to have
 */
export async function prepareSite(site, peers) {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-site-'));
  await cp(site, folder, { recursive: true });
  /** @param {string} name @param {string | Uint8Array} content */
  const write = async (name, content) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  for (const [peer, files] of Object.entries(peers)) {
    for (const [name, content] of Object.entries(files)) await write(join('peers', peer, name), content);
  }
  for (const [name, content] of Object.entries(CHECKS)) await write(name, content);
  await write(CHECK.large, randomBytes(CHECK.size));
  await compressAll(folder);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

// A host of mere files, as `python3 -m http.server` is one: a folder of it is the site. It says
// nothing of how long an answer keeps, and takes nothing in.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

import { listenAt } from './local.js';

/** @typedef {Awaited<ReturnType<typeof startFiles>>} Files */

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** @param {string} site the folder @param {string} at its address on the host, such as `/games/small/` */
export async function startFiles(site, at) {
  /** Every request, and what became of it. @type {{method: string, name: string, status: number}[]} */
  const answered = [];

  /** @param {import('node:http').IncomingMessage} request @returns {Promise<{status: number, head?: Record<string, string>, body?: Buffer}>} */
  async function answer({ method, url, headers }) {
    if (method !== 'GET') return { status: 501 };
    const { pathname } = new URL(url ?? '/', 'http://host');
    if (!pathname.startsWith(at)) return { status: 404 };
    const name = normalize(decodeURIComponent(pathname.slice(at.length))) || '.';
    const path = join(site, name.endsWith('.') ? 'index.html' : name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return { status: 404 };
    const modified = found.mtime.toUTCString();
    if (headers['if-modified-since'] === modified) return { status: 304 };
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    return { status: 200, head: { 'content-type': type, 'last-modified': modified }, body: await readFile(path) };
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ status, head, body }) => {
      const name = new URL(request.url ?? '/', 'http://host').pathname.slice(at.length);
      answered.push({ method: request.method ?? '', name, status });
      response.writeHead(status, head).end(body ?? (status === 304 ? undefined : 'Sorry'));
    });
  });
  return { answered, ...(await listenAt(server, '127.0.0.1')) };
}

// A site over a line so slow that a page comes in pieces, and is shown before it is all there.

import { createServer, get } from 'node:http';

import { listenAt } from './local.js';

const PIECE = 300;
/** Long enough for each to be drawn, in milliseconds. */
const PAUSE = 60;
/** The screen that is read first is no longer. */
const PIECES = 16;

/**
 * The same site at another address. Of a page, what follows `from` comes in pieces.
 * @param {string} site @param {string} from
 */
export async function startInBits(site, from) {
  const server = createServer((request, answer) => {
    get(site + request.url, async (given) => {
      const { 'content-length': length, ...headers } = given.headers;
      answer.writeHead(given.statusCode ?? 500, headers);
      if (!headers['content-type']?.startsWith('text/html')) {
        given.pipe(answer);
        return;
      }
      const page = Buffer.concat(await given.toArray());
      const start = page.indexOf(from);
      answer.write(page.subarray(0, start));
      for (let piece = 0; piece < PIECES; piece += 1) {
        answer.write(page.subarray(start + piece * PIECE, start + (piece + 1) * PIECE));
        await new Promise((done) => setTimeout(done, PAUSE));
      }
      answer.end(page.subarray(start + PIECES * PIECE));
    });
  });
  return listenAt(server, '127.0.0.1');
}

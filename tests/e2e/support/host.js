// Somebody else's website, with the game in a frame on it.

import { once } from 'node:events';
import { createServer } from 'node:http';

/** @param {string} game the address to frame @param {{width: number, height: number}} size */
export async function startHost(game, { width, height }) {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><html lang="en"><title>A blog</title><h1>A blog</h1>
      <iframe sandbox="allow-scripts" src="${game}" title="Small Places" width="${width}" height="${height}"></iframe>`);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the host has no port');
  return {
    address: `http://localhost:${bound.port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

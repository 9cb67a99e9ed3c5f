// A server of a test's own, at whatever port is free.

import { once } from 'node:events';

/** @param {import('node:http').Server} server @param {string} host */
export async function listenAt(server, host) {
  server.listen(0, host);
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://${host}:${bound.port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

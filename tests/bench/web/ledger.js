// What went over the wire, from what Chromium's debugger tells of the network.

/**
 * @typedef {object} Request
 * @property {string} url
 * @property {string} type
 * @property {boolean} cached whether it never went out
 * @property {number} asked seconds, on the debugger's clock
 * @property {number} wall the same, since 1970
 * @property {number} answered when the headers were there; Infinity until then
 * @property {number} done Infinity until then
 * @property {{at: number, bytes: number}[]} received
 */

/** @typedef {import('./browser.js').Params} Params */

export function createLedger() {
  /** @type {Map<string, Request>} */
  const requests = new Map();

  /** @param {Params} params @param {string} session */
  function asked({ requestId, request, timestamp, wallTime, type }, session) {
    const key = `${session} ${requestId}`;
    // An address that leads on to another keeps its id.
    if (requests.has(key)) requests.set(`${key} ${timestamp}`, /** @type {Request} */ (requests.get(key)));
    requests.set(key, {
      url: request.url,
      type: type ?? 'Other',
      cached: false,
      asked: timestamp,
      wall: wallTime,
      answered: Infinity,
      done: Infinity,
      received: [],
    });
  }

  /** @param {Request} request @param {Params} params */
  function answered(request, { response, timestamp }) {
    request.answered = timestamp;
    if (response.fromDiskCache || response.fromServiceWorker || response.fromPrefetchCache) request.cached = true;
    request.received.push({ at: timestamp, bytes: response.encodedDataLength });
  }

  /** The whole is told at the end, headers and all: it corrects what was told on the way. @param {Request} request @param {Params} params */
  function done(request, { timestamp, encodedDataLength }) {
    request.done = timestamp;
    const before = request.received.reduce((sum, { bytes }) => sum + bytes, 0);
    request.received.push({ at: timestamp, bytes: encodedDataLength - before });
  }

  return {
    /** @param {string} method @param {Params} params @param {string} session */
    hear(method, params, session) {
      if (method === 'Network.requestWillBeSent' && /^https?:/.test(params.request.url)) return asked(params, session);
      const request = requests.get(`${session} ${params.requestId}`);
      if (!request) return;
      if (method === 'Network.requestServedFromCache') request.cached = true;
      if (method === 'Network.responseReceived') answered(request, params);
      if (method === 'Network.dataReceived') request.received.push({ at: params.timestamp, bytes: Math.max(0, params.encodedDataLength) });
      if (method === 'Network.loadingFinished') done(request, params);
    },

    /** In the order they were asked for. */
    requests: () => [...requests.values()].sort((one, other) => one.asked - other.asked),
  };
}

/** What had come over the wire by then, in bytes, headers and all. @param {readonly Request[]} requests @param {number} time */
export function bytesBy(requests, time) {
  const received = requests.filter(({ cached }) => !cached).flatMap((request) => request.received);
  return received.filter(({ at }) => at <= time).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** How many were on their way or back by then. @param {readonly Request[]} requests @param {number} time */
export const askedBy = (requests, time) => requests.filter(({ cached, asked }) => !cached && asked <= time).length;

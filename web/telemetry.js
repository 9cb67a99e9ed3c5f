// Brings events to the server: nothing lost that can be kept, nothing sent that was acknowledged.
// An event may arrive twice; its id makes the server count it once.

import { createQueue } from './queue.js';
import { uuidV4, uuidV7s } from './uuid.js';

/**
 * @typedef {import('./protocol').Body} Body
 * @typedef {import('./protocol').Event} Event
 * @typedef {import('./protocol').Receipt} Receipt
 *
 * @typedef {object} Outside what the page gives, so that tests can give something else
 * @property {string} endpoint
 * @property {import('./queue.js').Store | null} storage null where it is blocked
 * @property {(url: string, init: RequestInit) => Promise<Response>} fetch
 * @property {(url: string, text: string) => boolean} sendBeacon
 * @property {() => number} now milliseconds since 1970
 * @property {import('./uuid.js').RandomBytes} random
 * @property {(run: () => void, ms: number) => () => void} schedule returns what calls it off
 * @property {Pick<import('./ledger.js').Ledger, 'take' | 'tell'>} [ledger] hears what becomes of every event
 */

const MOST_EVENTS = 100;
const MOST_BYTES = 60_000;
const SETTLE = 2_000;
const LONGEST_WAIT = 300_000;
const LONGEST_RETRY_AFTER = 3_600_000;

/** Wrong with the events themselves, and so for ever. */
const REFUSED = [400, 413, 415, 422];
/** Whatever else is not success is said by a host that takes no events, such as one of mere files. */
const passes = (/** @type {number} */ status) => status === 408 || status === 429 || (status >= 500 && status !== 501);

const bytesIn = (/** @type {string} */ text) => new TextEncoder().encode(text).length;

/**
 * The first events that fit one request.
 * @param {readonly Event[]} events
 * @param {number} most
 */
function firstBatch(events, most) {
  let bytes = bytesIn('{"events":[]}');
  let count = 0;
  for (const event of events.slice(0, most)) {
    bytes += bytesIn(JSON.stringify(event)) + 1;
    if (bytes > MOST_BYTES && count > 0) break;
    count += 1;
  }
  return events.slice(0, count);
}

const written = (/** @type {readonly Event[]} */ events) => JSON.stringify({ events });

const idsOf = (/** @type {readonly Event[]} */ events) => events.map(({ id }) => id);

const UNHEARD = { take: () => {}, tell: () => {} };

/**
 * Makes the events of one session.
 * @param {Pick<Outside, 'now' | 'random'>} outside
 * @returns {(body: Body) => Event}
 */
export function eventsOf({ now, random }) {
  const nextId = uuidV7s({ now, random });
  const session = uuidV4(random);
  let seq = 0;
  return (body) => ({ v: 1, id: nextId(), session, seq: seq++, body });
}

/** @param {Outside} outside */
export function createTelemetry({ endpoint, storage, fetch, sendBeacon, now, random, schedule, ledger = UNHEARD }) {
  const make = eventsOf({ now, random });
  const lose = (/** @type {Event[]} */ events) => ledger.tell(idsOf(events), 'dropped');
  const queue = createQueue({ storage, now, name: uuidV4(random), lose });
  let stopped = false;
  let most = MOST_EVENTS;
  let failures = 0;
  let busy = false;
  let waiting = false;
  /** Nobody takes events at this address: they are kept for the next page, and it asks once. */
  let absent = false;
  let callOff = () => {};
  /** @type {Set<string>} */
  const handedOver = new Set();

  const tellWaiting = () => ledger.tell(idsOf(queue.all().filter(({ id }) => !handedOver.has(id))), 'waiting');

  /** @param {number} ms */
  function flushIn(ms) {
    if (absent || stopped) return;
    callOff();
    waiting = true;
    callOff = schedule(() => {
      waiting = false;
      void flush();
    }, ms);
  }

  /** @param {string | null} asked the Retry-After header: seconds or a date */
  function retryLater(asked) {
    tellWaiting();
    failures += 1;
    const half = Math.min(LONGEST_WAIT, SETTLE * 2 ** failures) / 2;
    const jitter = half * ((random(1)[0] ?? 0) / 255);
    const wish = asked === null ? 0 : Number(asked) * 1000 || Date.parse(asked) - now() || 0;
    flushIn(Math.max(half + jitter, Math.min(wish, LONGEST_RETRY_AFTER)));
  }

  /** @param {readonly Event[]} batch @param {string} why */
  function giveUp(batch, why) {
    console.debug(`telemetry: ${batch.length} event(s) dropped: ${why}`);
    queue.drop(new Set(idsOf(batch)));
    ledger.tell(idsOf(batch), 'dropped', why);
  }

  /** @param {readonly Event[]} batch @param {Receipt} receipt @returns {boolean} whether all were answered */
  function settle(batch, { answers }) {
    const answered = new Set(answers.map((answer, at) => answer.id ?? batch[at]?.id ?? ''));
    const rejected = answers.filter(({ verdict }) => verdict === 'rejected');
    if (rejected.length) console.debug('telemetry: rejected', rejected);
    queue.drop(answered);
    answers.forEach(({ id, verdict, reason }, at) => ledger.tell([id ?? batch[at]?.id ?? ''], verdict, reason ?? ''));
    return batch.every(({ id }) => answered.has(id));
  }

  /** @param {readonly Event[]} batch @param {Response} response */
  async function take(batch, response) {
    const { status } = response;
    if (response.ok) {
      // Something between us and the server may answer 200 with a page of its own.
      const done = settle(batch, await response.json());
      if (!done) return retryLater(null);
    } else if (status === 413 && batch.length > 1) {
      most = Math.ceil(batch.length / 2);
    } else if (passes(status)) {
      return retryLater(response.headers.get('retry-after'));
    } else if (REFUSED.includes(status)) {
      giveUp(batch, `status ${status}`);
    } else {
      absent = true;
      tellWaiting();
    }
    failures = 0;
    return flushIn(0);
  }

  async function flush() {
    const batch = firstBatch(queue.all(), most);
    if (batch.length === 0) return;
    busy = true;
    ledger.tell(idsOf(batch), 'sent');
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        body: written(batch),
        headers: { 'content-type': 'text/plain' },
        keepalive: true,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      await take(batch, response);
    } catch {
      retryLater(null);
    } finally {
      busy = false;
    }
  }

  /** @param {Event} event */
  function queueUp(event) {
    ledger.take(event, 'waiting');
    queue.push(event);
    if (!busy && !waiting) flushIn(SETTLE);
  }

  for (const event of queue.all()) ledger.take(event, 'waiting', true);
  if (queue.all().length) flushIn(SETTLE);

  return {
    take: queueUp,

    /** @param {Body} body */
    log: (body) => queueUp(make(body)),

    /** The connection is back. */
    online() {
      failures = 0;
      // It may have been another network's word.
      absent = false;
      if (!busy) flushIn(0);
    },

    /**
     * The page may never run again: hands everything to the browser, each event once, since a
     * page that closes says so more than once. It stays queued: nobody hears what became of a
     * beacon.
     */
    leave() {
      if (absent) return;
      let rest = queue.all().filter(({ id }) => !handedOver.has(id));
      while (rest.length) {
        const batch = firstBatch(rest, most);
        if (!sendBeacon(endpoint, written(batch))) return;
        for (const { id } of batch) handedOver.add(id);
        ledger.tell(idsOf(batch), 'handed');
        rest = rest.slice(batch.length);
      }
    },

    /** Sends nothing more and keeps nothing; what is under way cannot be called back. */
    stop() {
      stopped = true;
      callOff();
      ledger.tell(idsOf(queue.all().filter(({ id }) => !handedOver.has(id))), 'refused');
      queue.drop(new Set(idsOf(queue.all())));
    },
  };
}

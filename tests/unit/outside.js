// A clock, a network, a storage and a browser's goodbye that do as a test tells them.

export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function fakeStorage(blocked = false) {
  const map = new Map();
  const guard = (run) => (...args) => {
    if (blocked) throw new DOMException('blocked', 'SecurityError');
    return run(...args);
  };
  return {
    map,
    get length() {
      return guard(() => map.size)();
    },
    key: guard((at) => [...map.keys()][at] ?? null),
    getItem: guard((key) => map.get(key) ?? null),
    setItem: guard((key, value) => map.set(key, value)),
    removeItem: guard((key) => map.delete(key)),
  };
}

/** Not random at all, but never twice the same. */
export function fakeRandom(seed = 1) {
  return (length) => Uint8Array.from({ length }, () => (seed = (seed * 48271) % 2147483647) & 0xff);
}

/** All a `createTelemetry` needs. `answer` is what the server does with a batch. */
export function fakeOutside(more = {}) {
  const outside = {
    time: Date.UTC(2026, 0, 1),
    timers: [],
    waits: [],
    sent: [],
    beacons: [],
    answer: (events) => receipt(events),

    endpoint: '/api/v1/events',
    storage: fakeStorage(),
    random: fakeRandom(more.seed),
    now: () => outside.time,
    sendBeacon: (_, text) => outside.beacons.push(JSON.parse(text).events) > 0,
    schedule(run, ms) {
      const timer = { at: outside.time + ms, run };
      outside.waits.push(ms);
      outside.timers.push(timer);
      return () => (outside.timers = outside.timers.filter((other) => other !== timer));
    },
    async fetch(_, init) {
      const { events } = JSON.parse(init.body);
      outside.sent.push(events);
      outside.init = init;
      return outside.answer(events);
    },
    /** Lets time pass, timer by timer. */
    async pass(ms) {
      const end = outside.time + ms;
      for (;;) {
        const next = outside.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        outside.time = Math.max(outside.time, next.at);
        outside.timers = outside.timers.filter((timer) => timer !== next);
        next.run();
        await new Promise((done) => setImmediate(done));
      }
      outside.time = end;
    },
    /** The ids in storage, whatever the key. */
    stored: () => [...outside.storage.map.values()].flatMap((text) => JSON.parse(text)).map(({ id }) => id),
  };
  return Object.assign(outside, more);
}

export const receipt = (events, verdict = 'accepted') =>
  new Response(JSON.stringify({ answers: events.map(({ id }) => ({ id, verdict })) }));

export const status = (code, headers = {}) => new Response(null, { status: code, headers });

export const body = { type: 'outcome_reached', scenario: 'bus', version: '00ff', outcome: 'company' };

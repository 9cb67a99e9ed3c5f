// One visit to a page: a phone is switched on, the page opened, looked at and pressed.

import { openBrowser } from './browser.js';
import { createLedger } from './ledger.js';
import { probe } from './probe.js';
import { PHONE, SLOWER, SLOW_4G } from './throttle.js';

/**
 * @typedef {import('./browser.js').Params} Params
 * @typedef {import('./probe.js').Choice} Choice
 * @typedef {import('./probe.js').Look} Look
 * @typedef {import('./probe.js').Seen} Seen
 * @typedef {import('./probe.js').Vitals} Vitals
 *
 * @typedef {object} Where
 * @property {string} url
 * @property {Look} look
 * @property {boolean} [follows] whether a press at the first choice is watched for its answer, which takes time of the page's own
 * @property {boolean} [lenient] whether the page has scripts in itself, which the server's policy forbids
 *
 * @typedef {Awaited<ReturnType<typeof openVisit>>} Visit
 */

const PATIENCE = 60_000;
const TOLD = 'tellBench';

const pause = (/** @type {number} */ time) => new Promise((done) => setTimeout(done, time));

/** Told once: by then, or not at all. @template T @param {Promise<T>} told @param {number} time @returns {Promise<T | null>} */
export async function within(told, time) {
  /** @type {NodeJS.Timeout | undefined} */
  let late;
  const never = new Promise((done) => (late = setTimeout(done, time, null)));
  const first = await Promise.race([told, never]);
  clearTimeout(late);
  return /** @type {T | null} */ (first);
}

/** What holds for whatever Chromium opens: pages, frames, workers, service workers. */
const HELD = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
/** A page tells of its service workers too, which Chromium itself has told of. */
const WITHIN = [{ type: 'service_worker', exclude: true }, {}];

/** @param {string} program @param {string} profile @param {{saving?: boolean}} [how] */
export async function openVisit(program, profile, { saving = false } = {}) {
  const browser = await openBrowser(program, profile);
  const ledger = createLedger();
  /** The first page. @type {(session: string) => void} */
  let opened;
  /** @type {Promise<string>} */
  const page = new Promise((done) => (opened = done));
  /** @type {Map<string, (seen: Seen) => void>} */
  const listening = new Map();

  /** @param {string} session @param {string} type */
  async function slow(session, type) {
    /** @type {[method: string, params: Params][]} */
    const steps = [
      ['Network.enable', {}],
      ['Network.emulateNetworkConditions', SLOW_4G],
    ];
    if (type === 'page') steps.push(['Emulation.setCPUThrottlingRate', { rate: SLOWER }]);
    if (type === 'page' || type === 'iframe') steps.push(['Target.setAutoAttach', { ...HELD, filter: WITHIN }]);
    // Some things answer to these only when they run; what is asked is done in its order.
    const asked = steps.map(([method, params]) => browser.send(method, params, session));
    asked.push(browser.send('Runtime.runIfWaitingForDebugger', {}, session));
    await Promise.allSettled(asked);
    if (type === 'page') opened(session);
  }

  browser.hear((method, params, session) => {
    ledger.hear(method, params, session);
    if (method === 'Target.attachedToTarget') void slow(params.sessionId, params.targetInfo.type);
    if (method !== 'Runtime.bindingCalled' || params.name !== TOLD) return;
    const { what, seen } = JSON.parse(params.payload);
    listening.get(what)?.(seen);
  });
  await browser.send('Target.setAutoAttach', HELD);
  const session = await page;
  const send = (/** @type {string} */ method, /** @type {Params} */ params = {}) => browser.send(method, params, session);

  await send('Page.enable');
  await send('Runtime.enable');
  await send('Runtime.addBinding', { name: TOLD });
  await send('Emulation.setDeviceMetricsOverride', PHONE);
  await send('Emulation.setTouchEmulationEnabled', { enabled: true });
  if (saving) await send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
  await browser.settled();

  /** @param {string} what @returns {Promise<Seen>} */
  const told = (what) => new Promise((done) => listening.set(what, done));

  /** @template T @param {string} expression @returns {Promise<T>} */
  async function ask(expression) {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  }

  return {
    ask,
    pause,
    requests: ledger.requests,

    /** Goes to a page that has no choices, and waits until it is loaded. @param {string} url */
    async open(url) {
      await send('Page.navigate', { url });
      await ask('new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done)))');
    },

    /** Goes there and comes back with the first choice that could be pressed. @param {Where} where */
    async go({ url, look, follows = false, lenient = false }) {
      await send('Page.setBypassCSP', { enabled: lenient });
      await send('Page.addScriptToEvaluateOnNewDocument', { source: `(${probe})(${JSON.stringify(look)}, ${follows})` });
      const choice = told('choice');
      const { errorText } = await send('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      const seen = await within(choice, PATIENCE);
      if (!seen) throw new Error(`${url}: nothing to choose within a minute`);
      return seen;
    },

    /** With a finger. @param {Choice} choice */
    async press({ x, y }) {
      await send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },

    /** When the page has answered to the next press, if it does. @param {number} [time] */
    answer: (time = 10_000) => within(told('answer'), time),

    /** Looks, and looks further down where there is nothing to press. @returns {Promise<Seen>} */
    async look() {
      const seen = await ask('probeOfBench.look()');
      if (seen.choices.length > 0) return seen;
      await ask('probeOfBench.reveal()');
      return ask('probeOfBench.look()');
    },
    /** @param {string} state */
    watch: (state) => ask(`probeOfBench.watch(${JSON.stringify(state)})`),
    /** @returns {Promise<Vitals>} */
    vitals: () => ask('probeOfBench.vitals()'),
    close: browser.close,
  };
}

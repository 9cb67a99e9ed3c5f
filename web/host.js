// The page's side of the contract with whoever embeds it (`embed.d.ts`, `docs/embedding.md`). Only
// the parent is heard, and it is told what it asked to be told: ids of what happened, nothing of who.

import { asLines } from './calls.js';

/**
 * @typedef {import('./embed.d.ts').Asked} Asked
 * @typedef {import('./embed.d.ts').EventName} EventName
 * @typedef {import('./embed.d.ts').FromGame} FromGame
 * @typedef {import('./embed.d.ts').MethodName} MethodName
 * @typedef {import('./embed.d.ts').State} State
 * @typedef {import('./embed.d.ts').Told} Told
 * @typedef {import('./embed.d.ts').ToGame} ToGame
 * @typedef {import('./protocol').Body} Body
 * @typedef {import('./protocol').Face} Face
 * @typedef {import('./protocol').Intent} Intent
 * @typedef {import('./protocol').Snapshot} Snapshot
 *
 * @typedef {import('./consent.js').Consent} Consent
 * @typedef {import('./ledger.js').Ledger} Ledger
 *
 * @typedef {Extract<Body, {scenario: string}>} Played
 *
 * @typedef {object} Controls the play, once there is one
 * @property {(intent: Intent) => void} send
 * @property {(lines: string) => void} tellCalls
 */

const CONTEXT = 'small-places';

/** @type {EventName[]} */
const EVENTS = ['ready', 'started', 'choice', 'outcome', 'finished', 'resize', 'exit', 'action'];

/** What makes the game fit its page, and lets the player leave it; all else is about what was played. */
const ALWAYS = ['ready', 'resize', 'exit'];

/** How long the parent may take to say that it takes over an exit. */
const GRACE = 300;

/**
 * @param {object} how
 * @param {Pick<Window, 'postMessage'> | null} how.parent the embedding page's window; none on a page of its own
 * @param {(hear: (message: {source: unknown, data: unknown}) => void) => void} how.listen
 * @param {(run: () => void, ms: number) => void} how.wait
 */
export function createHost({ parent, listen, wait }) {
  /** Who wants to be told of what. @type {Map<string, Set<string>>} */
  const listeners = new Map();
  /** @type {Controls | null} */
  let controls = null;
  /** @type {Snapshot | null} */
  let shown = null;
  /** @type {Face} */
  let face = 'text';
  /** @type {string | null} */
  let scenario = null;
  /** The host's calls to action, which may come before there is a play. @type {string | null} */
  let calls = null;
  /** @type {Told['resize'] | null} */
  let size = null;
  /** @type {((taken: boolean) => void) | null} */
  let leaving = null;
  /** @type {{consent: Consent, ledger: Ledger} | null} */
  let privacy = null;
  /** What happened before it was known whether the parent may be told. @type {Played[]} */
  let held = [];

  /** @param {FromGame['event']} event @param {unknown} value @param {string} [listener] */
  function post(event, value, listener) {
    /** @type {FromGame} */
    const message = { context: CONTEXT, version: 1, event, value };
    if (listener) message.listener = listener;
    // Whoever frames the page may hear this: there is nothing of the player in it.
    parent?.postMessage(message, '*');
  }

  /** @template {EventName} Name @param {Name} event @param {Told[Name]} value */
  function tell(event, value) {
    const asked = listeners.get(event);
    for (const listener of asked ?? []) post(event, value, listener);
    if (asked?.size && !ALWAYS.includes(event)) privacy?.ledger.share({ event, value });
  }

  /** What happened in the play is the player's to share, with the parent as with anybody. */
  function settle() {
    const standing = privacy?.consent.standing() ?? 'pending';
    if (standing === 'pending' || standing === 'asked') return;
    const known = held;
    held = [];
    if (standing === 'given') known.forEach(pass);
  }

  /** @returns {Told['ready']} */
  const abilities = () => ({ events: EVENTS, methods: /** @type {MethodName[]} */ (Object.keys(methods)) });

  /** @returns {State} */
  function state() {
    const playing = shown && !['title', 'note', 'fault'].includes(shown.screen);
    return {
      screen: shown?.screen ?? 'title',
      scenario: playing ? scenario : null,
      locale: shown?.locale ?? '',
      face,
      progress: {
        choices: shown?.transcript.filter(({ kind }) => kind === 'choice').length ?? 0,
        ended: shown?.screen === 'debrief' || shown?.screen === 'again',
      },
    };
  }

  /** @param {unknown} event @param {string} listener */
  function subscribe(event, listener) {
    if (!EVENTS.some((one) => one === event)) return;
    const name = /** @type {EventName} */ (event);
    listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    // Who comes late is told what they missed.
    if (name === 'ready' && controls) post('ready', abilities(), listener);
    if (name === 'resize' && size) post('resize', size, listener);
  }

  /** @param {unknown} event @param {string} listener */
  function unsubscribe(event, listener) {
    if (listener) listeners.get(String(event))?.delete(listener);
    else listeners.delete(String(event));
  }

  /** @type {Record<MethodName, (value: unknown, listener: string) => unknown>} */
  const methods = {
    play: () => shown?.panel && controls?.send({ type: 'close' }),
    pause: () => !shown?.panel && controls?.send({ type: 'show', panel: 'pause' }),
    setLocale: (locale) => typeof locale === 'string' && controls?.send({ type: 'set_locale', locale }),
    getState: state,
    setActions(actions) {
      calls = asLines(actions);
      controls?.tellCalls(calls);
    },
    addEventListener: subscribe,
    removeEventListener: unsubscribe,
    supports: (name) => EVENTS.some((one) => one === name) || Object.hasOwn(methods, String(name)),
    exit: () => leaving?.(true),
  };

  /** @param {Played} body */
  function pass(body) {
    scenario = body.scenario;
    switch (body.type) {
      case 'scenario_started':
        return tell('started', { scenario });
      case 'choice_made': {
        const { decision, option, act, revised } = body;
        return tell('choice', { scenario, decision, option, act, revised });
      }
      case 'outcome_reached':
        return tell('outcome', { scenario, outcome: body.outcome });
      case 'finished':
        return tell('finished', { scenario });
      default:
    }
  }

  if (parent) {
    listen(({ source, data }) => {
      const { context, version, method, value, listener } = /** @type {Partial<ToGame>} */ (data ?? {});
      if (source !== parent || context !== CONTEXT || version !== 1) return;
      if (typeof method !== 'string' || !Object.hasOwn(methods, method)) return;
      const name = typeof listener === 'string' ? listener : '';
      const answer = methods[method](value, name);
      const asks = method !== 'addEventListener' && method !== 'removeEventListener';
      if (name && asks) post(method, method === 'getState' || method === 'supports' ? answer : null, name);
    });
  }

  return {
    /** Whose word decides what the parent is told, and where that is written down. @param {{consent: Consent, ledger: Ledger}} by */
    heed(by) {
      privacy = by;
      by.consent.watch(settle);
    },

    /** The play can be played. @param {Controls} play */
    open(play) {
      controls = play;
      if (calls) play.tellCalls(calls);
      post('ready', abilities());
    },

    /** What is logged, as far as a host is told. @param {Body} body */
    hear(body) {
      if (!parent || !('scenario' in body)) return;
      held.push(body);
      settle();
    },

    /** @param {Snapshot} snapshot @param {Face} visible */
    show(snapshot, visible) {
      shown = snapshot;
      face = visible;
    },

    /** The player took one of the host's calls to action. @param {string} id */
    call: (id) => tell('action', { id, locale: shown?.locale ?? '' }),

    /** @param {number | null} height in CSS pixels; none for the usual shape */
    resize(height) {
      if (size?.height === height) return;
      size = { height };
      tell('resize', size);
    },

    /**
     * Asks the parent to put this address in the place of the whole page. Whether it took over.
     * @param {string} to @returns {Promise<boolean>}
     */
    leave(to) {
      if (!listeners.get('exit')?.size) return Promise.resolve(false);
      return new Promise((resolve) => {
        leaving = resolve;
        tell('exit', { to });
        wait(() => resolve(false), GRACE);
      });
    },
  };
}

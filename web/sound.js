// The game's sound: off until the player turns it on, and not even fetched before.
//
// The page's own part is small: when to be heard, and what there is to be heard. How it is made
// comes with `sound/desk.js`.

import { createEar } from './sound/ear.js';

/**
 * @typedef {import('./protocol').Snapshot} Snapshot
 * @typedef {import('./sound/desk.js').Desk} Desk
 * @typedef {import('./sound/desk.js').Scene} Scene
 */

/** In seconds. Off is at once, but for the little that keeps it from being a click. */
const FADE = 1.2;
const AT_ONCE = 0.02;
/** A gesture of any of these kinds lets a page be heard. */
const GESTURES = ['pointerup', 'keydown', 'click'];

/** @param {Snapshot} snapshot @returns {Scene} */
export function sceneOf({ screen, stage }) {
  const { place, light } = stage;
  if (screen === 'title') return { place: 'map', light: null, theme: 'aloud' };
  if (screen === 'scene' || screen === 'again') return { place, light, theme: null };
  return { place: null, light: null, theme: screen === 'debrief' ? 'softly' : null };
}

/** @param {{importer?: () => Promise<typeof import('./sound/desk.js')>}} [how] */
export function createSound({ importer = () => import('./sound/desk.js') } = {}) {
  const ear = createEar();
  let on = false;
  let fetching = false;
  const leaving = new AbortController();
  const { signal } = leaving;
  /** @type {AudioContext | null} */
  let context = null;
  /** @type {Desk | null} */
  let desk = null;
  /** @type {Scene | null} */
  let scene = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let closing;

  const wanted = () => on && !document.hidden;
  const audible = () => wanted() && context?.state === 'running';

  /** Where the player has not touched the page yet, this is refused, and tried again when they do. */
  function wake() {
    if (wanted() && context && context.state !== 'running') void context.resume().catch(() => undefined);
  }

  /** Brings everything to where it should be, now that something changed. */
  function settle() {
    clearTimeout(closing);
    wake();
    if (wanted()) {
      // Nothing is begun that cannot be heard yet.
      if (!audible()) return;
      if (scene) desk?.set(scene);
      return desk?.open(FADE);
    }
    const fade = on ? FADE : AT_ONCE;
    desk?.shut(fade);
    closing = setTimeout(() => {
      if (!on) desk?.clear();
      void context?.suspend().catch(() => undefined);
    }, fade * 1500);
  }

  /** Made inside the press that asked for it, where that press is still under way. */
  function makeContext() {
    try {
      context = new AudioContext();
    } catch {
      // Then there is nothing to be heard, and nothing is missing: every sound has its caption.
      return;
    }
    context.addEventListener('statechange', () => audible() && settle(), { signal });
    document.addEventListener('visibilitychange', settle, { signal });
    for (const gesture of GESTURES) document.addEventListener(gesture, wake, { signal, capture: true });
  }

  async function fetchDesk() {
    fetching = true;
    try {
      const { createDesk } = await importer();
      if (!context) return;
      desk = createDesk(context);
      settle();
    } catch (error) {
      // It is asked for again when the player next turns sound on.
      console.warn(error);
    } finally {
      fetching = false;
    }
  }

  return {
    /** @param {Snapshot} snapshot */
    render(snapshot) {
      const news = ear.hear(snapshot);
      const turned = snapshot.sound !== on;
      on = snapshot.sound;
      scene = sceneOf(snapshot);
      if (turned) {
        if (on && !context && !signal.aborted) makeContext();
        if (on && context && !desk && !fetching) void fetchDesk();
        settle();
      } else if (audible()) {
        desk?.set(scene);
      }
      // What could not be heard in its moment is not made up for.
      if (news && audible()) desk?.play(news);
    },

    destroy() {
      leaving.abort();
      clearTimeout(closing);
      desk?.shut(0);
      desk?.clear();
      desk = null;
      void context?.close().catch(() => undefined);
      context = null;
      on = false;
    },
  };
}

// The picture over what is read, from the same drawings as the pictures face. It is for the eye
// alone: the stage directions in the transcript tell what it shows, each at its moment, which a
// label on a picture that changes by itself could only repeat, or miss. Nothing waits for it.

import { breathe } from './breathe.js';

/**
 * @typedef {import('./protocol').Action} Action
 * @typedef {import('./protocol').Face} Face
 * @typedef {import('./protocol').Snapshot} Snapshot
 * @typedef {import('./scene.js').Scene} Scene
 */

/** How long one picture takes to stand in for another. */
const FADE = 280;

/**
 * What to draw for a snapshot: a drawing of `places/`, or nothing.
 * @param {Snapshot} snapshot @param {boolean} tall whether the map is to be the upright one
 */
export function placeOf({ screen, stage, awake }, tall) {
  if (screen === 'title') return awake.length === 0 ? null : tall ? 'map-portrait' : 'map';
  return screen === 'scene' || screen === 'again' ? stage.place : null;
}

/**
 * @param {object} how
 * @param {HTMLElement} how.slot
 * @param {(name: string) => boolean} how.has whether the site has a file
 * @param {(name: string) => Promise<string>} how.load the text of one
 * @param {() => boolean} how.alone whether no other pictures are on their way
 * @param {() => boolean} how.soon whether they are so near that to draw ahead of them would only keep them waiting
 * @param {boolean} how.roomy whether the page began with room for a picture on its title
 * @param {(run: () => void) => void} how.whenIdle
 * @param {() => boolean} how.tall whether the page is upright and narrow
 * @param {(action: Action) => void} how.take
 */
export function createPicture({ slot, has, load, alone, soon, roomy, whenIdle, tall, take }) {
  let roused = false;
  let ready = false;
  /** @type {Promise<void> | null} */
  let drawing = null;
  let curtained = false;
  /** @type {string | null} */
  let screen = null;
  /** @type {Snapshot | null} */
  let wanted = null;
  /** @type {Face} The one that shows it. */
  let face = 'text';
  /** @type {Scene | null} */
  let scene = null;
  /** One that nobody has seen yet. @type {{place: string, coming: Promise<Scene | null>} | null} */
  let prepared = null;
  /** @type {Map<string, Promise<string>>} */
  const files = new Map();

  /** @param {string} name @returns {Promise<string | null>} */
  async function file(name) {
    if (!has(name)) return null;
    const text = files.get(name) ?? load(name);
    files.set(name, text);
    try {
      return await text;
    } catch {
      files.delete(name);
      return null;
    }
  }

  /** @param {Scene} next @param {boolean} still */
  function unveil(next, still) {
    const before = scene?.root;
    scene = next;
    slot.append(next.root);
    if (still || !next.root.animate) return before?.remove();
    next.root.animate([{ opacity: 0 }, { opacity: 1 }], FADE).finished.then(() => before?.remove(), () => before?.remove());
  }

  /** @param {string} place @returns {Promise<Scene | null>} */
  async function build(place) {
    const [{ createScene }, room] = await Promise.all([import('./scene.js'), file(`places/${place}.svg`)]);
    return room ? createScene(place, room, take) : null;
  }

  /** The scene of a place, empty or as it is shown. @param {string} place */
  function prepare(place) {
    if (scene?.place === place) return Promise.resolve(scene);
    if (prepared?.place !== place) {
      const coming = build(place);
      prepared = { place, coming };
      const retry = () => prepared?.coming === coming && (prepared = null);
      coming.then((made) => made ?? retry(), retry);
    }
    return prepared.coming;
  }

  /** @param {Snapshot} snapshot @param {string} place */
  async function draw(snapshot, place) {
    const people = snapshot.screen === 'title' ? [] : snapshot.stage.people;
    const ahead = prepare(place);
    const cast = Promise.all(people.map(({ id }) => file(`cast/${id}.svg`)));
    const next = await ahead;
    if (!next) return;
    const isNew = next !== scene;
    // What was pressed is answered first: to put a place up is a frame's work by itself.
    if (isNew) await breathe();
    if (snapshot !== wanted) return;
    next.open(snapshot);
    if (isNew) {
      prepared = null;
      unveil(next, snapshot.still);
    }
    await next.people(snapshot, await cast, snapshot.still);
  }

  async function catchUp() {
    for (let at = null; at !== wanted; ) {
      at = wanted;
      const place = at && placeOf(at, tall());
      if (at && place) await draw(at, place);
    }
  }

  /** One at a time, the newest last. */
  const update = () => (drawing ??= catchUp().finally(() => (drawing = null)));

  /** The place that a content note leads to, so that it is there with the first line. @param {Snapshot} snapshot */
  async function fetchAhead({ screen, stage: { place } }) {
    if (screen !== 'note' || !place || soon() || !has(`places/${place}.svg`)) return;
    await prepare(place);
  }

  function rouse() {
    if (roused) return;
    roused = true;
    whenIdle(() => {
      ready = true;
      if (wanted && face === 'text') show(wanted, face);
    });
  }

  /** @param {Snapshot} snapshot @param {Face} visible */
  function show(snapshot, visible) {
    face = visible;
    const place = placeOf(snapshot, tall());
    const title = snapshot.screen === 'title';
    // Its room is kept from the first moment of a screen on, or not at all: nothing may jump.
    const began = screen !== null || roomy;
    if (screen !== snapshot.screen) curtained = !title || ready || (began && alone());
    screen = snapshot.screen;
    slot.hidden = face !== 'text' || !curtained || place === null || !has(`places/${place}.svg`);
    if (face !== 'text' || (title && !alone())) return;
    wanted = snapshot;
    rouse();
    if (!ready) return;
    const drawn = slot.hidden ? fetchAhead(snapshot) : update();
    drawn.catch((error) => console.warn(error));
  }

  return { show };
}

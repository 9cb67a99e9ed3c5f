// One place as a picture: its light, who is there, what it is framed on, what may be noticed.

import { breathe } from './breathe.js';
import { across, frame, inPlace, land, standing } from './camera.js';
import { svg } from './dom.js';
import { readDrawing } from './drawing.js';
import { createPlace } from './place.js';
import { createPuppet } from './puppet.js';

/**
 * @typedef {import('./protocol').Action} Action
 * @typedef {import('./protocol').Person} Person
 * @typedef {import('./protocol').Snapshot} Snapshot
 * @typedef {ReturnType<typeof createPuppet>} Puppet
 * @typedef {NonNullable<Awaited<ReturnType<typeof createScene>>>} Scene
 */

let made = 0;

/**
 * @param {string} place its name
 * @param {string} ground its drawing
 * @param {(action: Action) => void} take what is pressed in the picture
 */
export async function createScene(place, ground, take) {
  const prefix = `p${(made += 1)}`;
  await breathe();
  const drawing = await readDrawing(ground, prefix);
  if (!drawing) return null;
  await breathe();
  const room = createPlace(drawing);
  const isMap = place in land;
  const tint = svg('rect', { class: 'tint', x: -140, y: -60, width: 1880, height: 1020, fill: '#ffffff' });
  const marks = svg('g', { class: 'marks' });
  const root = svg('svg', { class: 'scene', preserveAspectRatio: isMap ? 'xMidYMid slice' : 'xMidYMid meet', focusable: 'false' }, room.root, tint, marks);
  /** @type {Map<string, Puppet>} */
  const puppets = new Map();
  /** @type {readonly Action[]} */
  let actions = [];

  // Only for who sees and points; the buttons say and do the same for everybody.
  root.addEventListener('click', ({ target }) => {
    const group = /** @type {Element} */ (target).closest('[data-place], [data-at]');
    const at = group?.getAttribute('data-place') ?? group?.getAttribute('data-at');
    const action = actions.find((one) => one.at === at && at !== null);
    if (action) take(action);
  });

  /** @param {readonly Person[]} people @param {readonly (string | null)[]} cast their drawings @param {boolean} still */
  async function showPeople(people, cast, still) {
    for (const [id, puppet] of puppets) {
      if (people.some((person) => person.id === id)) continue;
      puppet.root.remove();
      puppets.delete(id);
    }
    for (const [at, person] of people.entries()) {
      const known = puppets.get(person.id);
      const puppet = known ?? (await newcomer(person.id, cast[at] ?? null));
      if (!puppet) continue;
      puppet.root.setAttribute('transform', standing(person.side));
      puppet.hold(person, asideOf(person, people));
      if (known) continue;
      room.people.append(puppet.root);
      if (!still) puppet.root.animate?.([{ opacity: 0 }, { opacity: 1 }], 240);
    }
  }

  /** @param {string} id @param {string | null} text */
  async function newcomer(id, text) {
    await breathe();
    const figure = text && (await readDrawing(text, `${prefix}-${id}`));
    if (!figure) return null;
    const puppet = createPuppet(figure);
    puppets.set(id, puppet);
    return puppet;
  }

  /** Where a spot of the place, or `person.spot`, is in it. @param {string} at @param {readonly Person[]} people */
  function spot(at, people) {
    const [id = '', name = ''] = at.split('.');
    const person = people.find((one) => one.id === id);
    if (!person) return room.spot(at);
    const found = puppets.get(id)?.spot(name);
    return found ? inPlace(person.side, found) : null;
  }

  /** @param {readonly Person[]} people */
  function mark(people) {
    const details = actions.filter(({ kind, at }) => kind === 'notice' && at !== null);
    marks.replaceChildren(
      ...details.flatMap(({ at }) => {
        const found = spot(at ?? '', people);
        if (!found) return [];
        const [cx, cy] = found;
        return svg('g', { 'data-at': at ?? '' }, svg('circle', { class: 'reach', cx, cy, r: 44 }), svg('circle', { class: 'ring', cx, cy, r: 19 }), svg('circle', { class: 'dot', cx, cy, r: 6 }));
      }),
    );
  }

  return {
    place,
    root,

    /** The place itself, before anybody is in it. @param {Snapshot} snapshot */
    open({ stage, awake, actions: offered }) {
      actions = offered;
      root.setAttribute('viewBox', (land[place] ?? frame(stage)).join(' '));
      if (isMap) room.wake(awake);
      else tint.setAttribute('fill', room.light(stage.light));
    },

    /** Who is there, and what may be noticed. @param {Snapshot} snapshot @param {readonly (string | null)[]} cast @param {boolean} still */
    async people({ stage }, cast, still) {
      await showPeople(stage.people, cast, still);
      mark(isMap ? [] : stage.people);
    },
  };
}

/** How far to the right of somebody the one stands whom they look at. @param {Person} person @param {readonly Person[]} people */
function asideOf({ gaze, side }, people) {
  const whom = typeof gaze === 'object' ? people.find(({ id }) => id === gaze.at) : undefined;
  return whom ? across[whom.side] - across[side] : null;
}

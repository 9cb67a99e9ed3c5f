// A person in the picture: a drawing whose joints turn.

import { posture, turn } from './posture.js';

/**
 * @typedef {import('./drawing.js').Drawing} Drawing
 * @typedef {import('./posture.js').Held} Held
 * @typedef {import('./posture.js').Manner} Manner
 * @typedef {import('./protocol').Person} Person
 * @typedef {{part: SVGGElement, pivot: [number, number], follows: string}} Joint
 */

/** @param {Held} held @param {[number, number]} pivot */
const transform = ({ degrees, dx, dy }, [x, y]) =>
  `translate(${x + dx}px, ${y + dy}px) rotate(${degrees}deg) translate(${-x}px, ${-y}px)`;

const STILL = { degrees: 0, dx: 0, dy: 0 };

/** The same angle, the short way round from where it was. @param {number} to @param {number} from */
const nearest = (to, from) => to + 360 * Math.round((from - to) / 360);

/** @param {Drawing} drawing @returns {Joint[]} */
function jointsOf({ parts }) {
  return [...parts].flatMap(([name, found]) => {
    const part = /** @type {SVGGElement} */ (found);
    const [x, y] = (part.getAttribute('data-pivot') ?? '').split(' ').map(Number);
    if (x === undefined || y === undefined || Number.isNaN(y)) return [];
    // Drawn calm; from here on the style says how it is held.
    part.removeAttribute('transform');
    return [{ part, pivot: /** @type {[number, number]} */ ([x, y]), follows: part.getAttribute('data-follow') ?? name }];
  });
}

/** What is shown or not, by what is drawn for it: `m.calm`, `blink`. @param {Drawing} drawing */
const variantsOf = ({ parts }) =>
  [...parts].filter(([name, part]) => part.getAttribute('display') === 'none' || (name.includes('.') && !part.hasAttribute('data-follow')));

/** @param {Drawing} drawing */
export function createPuppet(drawing) {
  const joints = jointsOf(drawing);
  const variants = variantsOf(drawing);
  /** @type {Manner} */
  const manner = {
    moods: drawing.data('moods') ?? drawing.data('poses') ?? {},
    gestures: drawing.data('gestures') ?? {},
    facing: drawing.faces === 'left' ? -1 : 1,
  };
  /** @type {Record<string, Held>} */
  let held = {};

  return {
    root: drawing.root,

    /** @param {Person} person @param {number | null} aside how far to the right somebody stands whom they look at */
    hold(person, aside) {
      const next = posture(manner, person, turn(person, manner.facing, aside));
      for (const [name, to] of Object.entries(next.held)) to.degrees = nearest(to.degrees, held[name]?.degrees ?? to.degrees);
      held = next.held;
      for (const { part, pivot, follows } of joints) part.style.transform = transform(held[follows] ?? STILL, pivot);
      for (const [name, part] of variants) part.setAttribute('display', next.shown.has(name) ? 'inline' : 'none');
    },

    /**
     * Where a spot of theirs is in the drawing, as they are held.
     * @param {string} name @returns {[number, number] | null}
     */
    spot(name) {
      const [x, y, on] = drawing.data('spots')?.[name] ?? [];
      if (typeof x !== 'number') return null;
      /** @type {[number, number]} */
      let at = [x, y];
      for (let part = drawing.parts.get(on) ?? null; part && part !== drawing.root; part = part.parentElement) {
        const joint = joints.find((one) => one.part === part);
        if (joint) at = moved(at, held[joint.follows] ?? STILL, joint.pivot);
      }
      return at;
    },
  };
}

/** @param {[number, number]} at @param {Held} held @param {[number, number]} pivot @returns {[number, number]} */
function moved([x, y], { degrees, dx, dy }, [px, py]) {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [px + dx + (x - px) * cos - (y - py) * sin, py + dy + (x - px) * sin + (y - py) * cos];
}

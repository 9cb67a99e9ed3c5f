// A document for the page scripts to work on, and snapshots to show in it.

import { JSDOM } from 'jsdom';

/** Makes a fresh page the global one. */
export function openPage() {
  const { window } = new JSDOM('<!doctype html><div id="face"><main><h1>Loading</h1></main></div><canvas id="canvas" tabindex="-1"></canvas>', {
    pretendToBeVisual: true,
  });
  for (const name of ['window', 'document', 'HTMLElement', 'KeyboardEvent', 'DOMParser']) globalThis[name] = window[name];
  return { document: window.document, root: window.document.getElementById('face'), canvas: window.document.getElementById('canvas') };
}

export const action = (label, intent, kind = 'quiet', more = {}) => ({ label, intent, kind, act: null, pressed: null, lang: null, at: null, ...more });

export const option = (id) => action(`Do ${id}`, { type: 'choose', option: id }, 'option', { act: 'delay' });

export const notice = (id, at = null) => action(`See ${id}`, { type: 'choose', option: id }, 'notice', { act: 'notice', at });

export const line = (index, text, more = {}) => ({ index, line: `l${index}`, speaker: null, text, kind: 'line', ...more });

/** A stage direction. */
export const seen = (index, text) => line(index, text, { line: null, kind: 'seen' });

export const goOn = action('Continue', { type: 'continue' }, 'main');

export const bar = [
  action('Pause', { type: 'show', panel: 'pause' }),
  action('Lines so far', { type: 'show', panel: 'history' }),
  action('हिन्दी', { type: 'set_locale', locale: 'hi' }, 'quiet', { lang: 'hi' }),
];

/** A snapshot of a scene, changed as asked. */
export const scene = (more = {}) => ({
  locale: 'en',
  text_size: 'normal',
  face: 'text',
  screen: 'scene',
  panel: null,
  heading: 'The bus',
  paragraphs: [],
  transcript: [line(0, 'The bus is full.')],
  actions: [goOn],
  bar,
  transcript_label: 'Lines so far',
  actions_label: 'What do you do?',
  bar_label: 'Game',
  sound: false,
  still: false,
  notices_label: 'Look around first',
  stage: { place: null, light: null, people: [], camera: 'wide', sound: null },
  awake: [],
  debrief: null,
  code: null,
  ...more,
});

export const title = (more = {}) =>
  scene({
    screen: 'title',
    heading: 'Small Places',
    paragraphs: [{ heading: null, text: 'Nine places.', kind: 'plain' }],
    transcript: [],
    actions: [action('The bus', { type: 'open', scenario: 'bus' }, 'main')],
    ...more,
  });

/** Somebody on the stage. */
export const person = (id, side = 'left', more = {}) => ({ id, side, mood: 'calm', gesture: null, gaze: 'ahead', speaks: false, ...more });

/** A debrief of one decision, changed as asked. */
export const debrief = (more = {}) => {
  const twig = (option, taken, percent) => ({ option, label: `Do ${option}`, act: 'direct', act_name: 'Direct', taken, percent, told: `Direct: Do ${option}` });
  const forks = [{ noticed: 'You noticed: her hand', twigs: [twig('a', false, null), twig('b', true, 40)] }];
  return scene({
    screen: 'debrief',
    transcript: [],
    debrief: { heading: 'The way you went', hint: 'From top to bottom.', forks, others: null },
    actions: [action('Home', { type: 'home' }, 'main')],
    ...more,
  });
};

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { readDrawing } from '../../web/drawing.js';
import { createPlace, litWindows } from '../../web/place.js';
import { bus, map } from './drawings.js';
import { openPage } from './page.js';

beforeEach(() => openPage());

test('a light tints everything, and switches what is lit', async () => {
  const drawing = await readDrawing(bus, 'p1');
  const place = createPlace(drawing);
  const lamp = drawing.parts.get('lamp');
  const shine = () => [lamp.getAttribute('fill'), lamp.getAttribute('fill-opacity')];
  assert.equal(place.light('tube'), '#e6f0ff');
  assert.deepEqual(shine(), ['#ffd', '.5']);
  assert.equal(place.light(null), '#ffffff');
  assert.deepEqual(shine(), ['#333', null]);
  assert.equal(place.light('unknown'), '#ffffff');
});

test('on the map only places with stories wake, and their windows with what was seen', async () => {
  const { root } = await readDrawing(map, 'p2');
  const place = createPlace({ root, parts: new Map(), faces: 'right', data: () => null });
  const lit = () => [...root.querySelectorAll('path')].map((path) => path.getAttribute('fill'));
  place.wake([{ setting: 'bus', endings: 4, seen: 0 }]);
  assert.deepEqual(lit(), ['#eee', '#111', '#111', '#111', '#111', '#111']);
  place.wake([{ setting: 'bus', endings: 4, seen: 2 }]);
  assert.deepEqual(lit(), ['#eee', '#ff0', '#ff0', '#111', '#111', '#111']);
  assert.ok(root.querySelector('[data-place="bus"]').classList.contains('awake'));
});

test('one ending lights a window, and all of them light all', () => {
  assert.equal(litWindows(3, { seen: 1, endings: 20 }), 1);
  assert.equal(litWindows(3, { seen: 20, endings: 20 }), 3);
  assert.equal(litWindows(3, { seen: 0, endings: 0 }), 0);
});

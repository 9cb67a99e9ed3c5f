import assert from 'node:assert/strict';
import { test } from 'node:test';

import { across, frame, inPlace, standing } from '../../web/camera.js';
import { person } from './page.js';

const people = [person('ritu', 'left'), person('uncle', 'right')];
const holds = ([x, , width], at) => x < at && at < x + width;

test('people stand on the floor, cut off below the frame', () => {
  assert.equal(standing('middle'), 'translate(608 150) scale(0.84)');
  assert.deepEqual(inPlace('left', [300, 900]), [655, 906]);
});

test('a wide picture shows everybody, a close one one, and a two-shot both', () => {
  const shot = (camera) => frame({ camera, people });
  assert.ok(Object.values(across).every((at) => holds(shot('wide'), at)));
  assert.ok(holds(shot({ close: 'ritu' }), across.left) && !holds(shot({ close: 'ritu' }), across.right));
  assert.ok([across.left, across.right].every((at) => holds(shot({ two: ['uncle', 'ritu'] }), at)));
});

test('without people more of the place is shown', () => {
  const [, , empty] = frame({ camera: 'wide', people: [] });
  const [, , full] = frame({ camera: 'wide', people });
  assert.ok(empty > full);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { posture, turn } from '../../web/posture.js';

const manner = {
  moods: {
    calm: { show: 'm.calm handN.relax', armN: 10 },
    afraid: { show: 'm.afraid handN.fist', torso: [-6, -9, 4], armN: [4, 10, -15], foreN: -172 },
  },
  gestures: { stop: { show: 'handN.open', armN: -52 } },
  facing: 1,
};
const ahead = { x: 0, y: 0 };
const held = (mood, gesture = null, eyes = ahead, speaks = false) => posture(manner, { mood, gesture, speaks }, eyes);

test('a mood holds joints and shows variants', () => {
  const { held: joints, shown } = held('afraid');
  assert.deepEqual(joints.armN, { degrees: 4, dx: 10, dy: -15 });
  assert.deepEqual(joints.foreN, { degrees: -172, dx: 0, dy: 0 });
  assert.deepEqual([...shown].sort(), ['foreF.r', 'foreN.l', 'handN.fist', 'm.afraid']);
});

test('a gesture takes over what it names and nothing else', () => {
  const { held: joints, shown } = held('afraid', 'stop');
  assert.equal(joints.armN.degrees, -52);
  assert.equal(joints.torso.degrees, -6);
  assert.ok(shown.has('handN.open') && !shown.has('handN.fist') && shown.has('m.afraid'));
});

test('who speaks has another mouth, and only one', () => {
  const mouths = [...held('calm', null, ahead, true).shown].filter((one) => one.startsWith('m.'));
  assert.deepEqual(mouths, ['m.talk2']);
});

test('a mood or a gesture that was not drawn is calm, and none', () => {
  assert.deepEqual(held('furious', 'dance'), held('calm'));
});

test('a forearm shows the side that lies away from the light', () => {
  assert.ok(held('calm').shown.has('foreN.r'));
  assert.ok(held('afraid').shown.has('foreN.l'));
});

test('eyes turn, and the head a little with them', () => {
  const { held: joints } = held('calm', null, { x: 1, y: 0.5 });
  assert.deepEqual([joints.irisN.dx, joints.irisF.dy], [3.6, 1.5]);
  assert.ok(joints.head.degrees > 0 && joints.head.degrees <= 6);
});

test('eyes go to whom they look at, and away is where one does not face', () => {
  assert.equal(turn({ gaze: { at: 'ritu' } }, 1, -205).x, -1);
  assert.equal(turn({ gaze: { at: 'gone' } }, 1, null).x, 0);
  assert.equal(turn({ gaze: 'away' }, -1, null).x, 1);
  assert.ok(turn({ gaze: 'down' }, 1, null).y > 0.5);
  assert.deepEqual(turn({ gaze: 'ahead' }, 1, null), ahead);
});

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { readDrawing } from '../../web/drawing.js';
import { createPuppet } from '../../web/puppet.js';
import { ritu } from './drawings.js';
import { openPage, person } from './page.js';

let drawing, puppet;
beforeEach(async () => {
  openPage();
  drawing = await readDrawing(ritu, 'p1');
  puppet = createPuppet(drawing);
});

const style = (part) => drawing.parts.get(part).style.transform;
const shows = () => ['m.calm', 'm.afraid', 'blink'].filter((part) => drawing.parts.get(part).getAttribute('display') !== 'none');

test('a joint turns about its pivot, and what follows it turns alike', () => {
  puppet.hold(person('ritu', 'left', { mood: 'afraid' }), null);
  assert.equal(style('arm'), 'translate(101px, 102px) rotate(90deg) translate(-100px, -100px)');
  assert.equal(style('arm.over'), style('arm'));
  assert.equal(drawing.parts.get('arm').getAttribute('transform'), null);
});

test('only the variants of the mood are shown, and eyes are open', () => {
  puppet.hold(person('ritu'), null);
  assert.deepEqual(shows(), ['m.calm']);
  puppet.hold(person('ritu', 'left', { mood: 'afraid' }), null);
  assert.deepEqual(shows(), ['m.afraid']);
});

test('a joint turns the short way round', () => {
  puppet.hold(person('ritu', 'left', { mood: 'afraid' }), null);
  puppet.hold(person('ritu', 'left', { mood: 'sad' }), null);
  assert.match(style('arm'), /rotate\(185deg\)/);
});

test('a spot rides on the part it is on', () => {
  puppet.hold(person('ritu', 'left', { mood: 'afraid' }), null);
  const [x, y] = puppet.spot('hand');
  assert.ok(Math.hypot(x - 101, y - 152) < 1e-6, `${x} ${y}`);
  assert.deepEqual(puppet.spot('face'), [300, 190]);
  assert.equal(puppet.spot('hat'), null);
});

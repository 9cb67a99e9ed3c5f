import assert from 'node:assert/strict';
import { test } from 'node:test';

import { playCode } from '../../web/play-code.js';

test('the code is what the address ends with', () => {
  assert.equal(playCode('#code=2K7Q-9F4M-X0'), '2K7Q-9F4M-X0');
  assert.equal(playCode('#a=b&code=2k7q%209f4m'), '2k7q 9f4m');
  for (const none of ['', '#', '#code', '#x', '#code=']) assert.equal(playCode(none), '');
});

test('an address that goes on for ever is cut', () => {
  assert.equal(playCode(`#code=${'A'.repeat(5000)}`).length, 100);
});

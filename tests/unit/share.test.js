import assert from 'node:assert/strict';
import { test } from 'node:test';

import { gameAddress, share } from '../../web/share.js';

const failing = (name) => async () => {
  throw Object.assign(new Error(name), { name });
};

test('the address says the language and nothing else', () => {
  assert.equal(gameAddress('https://example.org/small/?face=text&lang=en#code=1ABC', 'hi'), 'https://example.org/small/?lang=hi');
});

test('the browser shares where it can, and is not asked twice by somebody who thinks better of it', async () => {
  const given = [];
  assert.equal(await share('Words', 'u', { share: async (what) => given.push(what) }), 'shared');
  assert.deepEqual(given, [{ text: 'Words', url: 'u' }]);
  const clipboard = { writeText: () => assert.fail('copied') };
  assert.equal(await share('Words', 'u', { share: failing('AbortError'), clipboard }), 'shared');
});

test('else the words are copied with the address, and else they are shown', async () => {
  const copied = [];
  const clipboard = { writeText: async (text) => copied.push(text) };
  assert.equal(await share('Words', 'u', { clipboard }), 'copied');
  assert.equal(await share('Words', 'u', { share: failing('NotAllowedError'), clipboard }), 'copied');
  assert.deepEqual(copied, ['Words u', 'Words u']);
  assert.equal(await share('Words', 'u', {}), 'byHand');
  assert.equal(await share('Words', 'u', { clipboard: { writeText: failing('NotAllowedError') } }), 'byHand');
});

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { openPage } from './page.js';

afterEach(() => delete globalThis.trustedTypes);

async function load() {
  openPage().document.head.innerHTML = '<base href="https://example.org/games/">';
  return import(`../../web/trusted.js?${Math.random()}`);
}

test('without such policies, the address is a text', async () => {
  const { workerAddress } = await load();
  assert.equal(workerAddress(), 'https://example.org/games/sw.js');
});

test('with them, one policy is made, once, and lets nothing else through', async () => {
  const made = [];
  globalThis.trustedTypes = {
    createPolicy(name, rules) {
      made.push({ name, rules });
      return { createScriptURL: (text) => ({ trusted: rules.createScriptURL(text) }) };
    },
  };
  const { workerAddress } = await load();
  assert.deepEqual(made, []);
  assert.deepEqual([workerAddress(), workerAddress()], Array(2).fill({ trusted: 'https://example.org/games/sw.js' }));
  assert.deepEqual(made.map(({ name }) => name), ['small-places']);
  const [{ rules }] = made;
  assert.deepEqual(Object.keys(rules), ['createScriptURL']);
  for (const other of ['https://example.org/games/web/sw.js', 'https://example.org/sw.js', 'https://elsewhere.org/games/sw.js', 'data:,1']) {
    assert.throws(() => rules.createScriptURL(other), TypeError);
  }
});

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
      const trust = (rule) => (text) => ({ trusted: rule(text) });
      return { createScriptURL: trust(rules.createScriptURL), createHTML: trust(rules.createHTML) };
    },
  };
  const { ownAddress, workerAddress, drawingPieces } = await load();
  assert.deepEqual(made, []);
  assert.deepEqual([workerAddress(), workerAddress()], Array(2).fill({ trusted: 'https://example.org/games/sw.js' }));
  for (const name of ['game-worker', 'warm']) {
    const own = `https://example.org/games/web/${name}.0123abcd.js`;
    assert.deepEqual(ownAddress(own), { trusted: own });
  }
  assert.deepEqual(drawingPieces('<svg xmlns="x"><g id="turn-on"/></svg>'), [{ trusted: '<svg xmlns="x"><g id="turn-on"/></svg>' }]);
  assert.deepEqual(made.map(({ name }) => name), ['small-places']);
  const [{ rules }] = made;
  for (const other of ['https://example.org/games/web/sw.js', 'https://example.org/sw.js', 'https://elsewhere.org/games/sw.js', 'https://example.org/web/warm.0.js', 'https://example.org/games/web/warm./../../x.js', 'data:,1']) {
    assert.throws(() => rules.createScriptURL(other), TypeError);
  }
  for (const other of ['<svg xmlns="x"><g id="turn-on"/></svg>', '<img>']) assert.throws(() => rules.createHTML(other), TypeError);
});

test('a long drawing comes in pieces, which are all of it', async () => {
  const { drawingPieces } = await load();
  const text = `<svg>${'<path d="M0 0h9z"/>'.repeat(2000)}</svg>`;
  const pieces = drawingPieces(text);
  assert.ok(pieces.length > 3);
  assert.equal(pieces.join(''), text);
  const hidden = `<svg>${' '.repeat(8185)}<script>1</script></svg>`;
  assert.equal(drawingPieces(hidden), null);
});

test('a text that is no drawing, or runs something, is not parsed', async () => {
  const { drawingPieces } = await load();
  assert.deepEqual(drawingPieces('<svg><path d="M0 0"/></svg>'), ['<svg><path d="M0 0"/></svg>']);
  for (const text of [
    '<html/>',
    'not found',
    '<svg><script>1</script></svg>',
    '<svg><foreignObject/></svg>',
    '<svg onload="1"/>',
    '<svg/onload="1"/>',
    '<svg><g id="a"onload="1"/></svg>',
    '<svg><desc><iframe src="/"></iframe></desc></svg>',
    '<svg>\n<g\nonclick ="1"/></svg>',
    '<svg><a href="javascript:1"/></svg>',
    '<svg><a href="java&Tab;script&colon;1"/></svg>',
  ]) {
    assert.equal(drawingPieces(text), null, text);
  }
});

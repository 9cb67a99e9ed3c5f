import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { address, counted, once } from '../../web/files.js';
import { openPage } from './page.js';

const { fetch, setTimeout } = globalThis;
afterEach(() => Object.assign(globalThis, { fetch, setTimeout }));

test('an address is relative to the page, wherever the site lives', () => {
  const { document } = openPage();
  document.head.innerHTML = '<base href="https://example.org/games/small/">';
  const files = { building: false, files: { 'lite.js': 'lite.0f.js' } };
  assert.equal(address(files, 'lite.js'), 'https://example.org/games/small/lite.0f.js');
  assert.throws(() => address(files, 'game.js'), /no game\.js/);
});

test('while the build runs, the map is asked for again until the file is in it', async () => {
  const answers = [new Error('refused'), { building: true, files: {} }, { building: false, files: { game: 'game.1' } }];
  const asked = [];
  globalThis.setTimeout = (run) => queueMicrotask(run);
  globalThis.fetch = async (url, init) => {
    asked.push([url, init.cache]);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return Response.json(answer);
  };
  const files = await once({ building: true, files: {} }, 'game');
  assert.equal(files.files.game, 'game.1');
  assert.deepEqual(asked, Array(3).fill(['files.json', 'no-store']));
});

test('a finished build is not asked again', async () => {
  globalThis.fetch = () => assert.fail('asked');
  const files = { building: false, files: {} };
  assert.equal(await once(files, 'game'), files);
});

test('a counted download is the same download', async () => {
  let bytes = 0;
  const answer = new Response('hello');
  const response = counted(answer, (more) => (bytes += more));
  assert.equal(response, answer);
  assert.equal(await response.text(), 'hello');
  assert.equal(bytes, 5);
});

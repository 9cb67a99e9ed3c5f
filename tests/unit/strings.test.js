import assert from 'node:assert/strict';
import { test } from 'node:test';

import { startLocale, stringsFor } from '../../web/strings.js';

test('the language is the address’s, else the reader’s first that is spoken here, else English', () => {
  assert.equal(startLocale('?lang=hi', ['en']), 'hi');
  assert.equal(startLocale('?lang=HI-in', []), 'hi');
  assert.equal(startLocale('?lang=xx', ['fr', 'hi-IN', 'en']), 'hi');
  assert.equal(startLocale('', ['toString', 'fr']), 'en');
});

test('both languages say everything, with the same blanks', () => {
  const blanks = (strings) => Object.entries(strings).map(([key, text]) => [key, text.split('%').length]);
  assert.deepEqual(blanks(stringsFor('hi')), blanks(stringsFor('en')));
  assert.ok(Object.values(stringsFor('hi')).every(Boolean));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stringsFor } from '../../web/strings.js';

test('both languages say everything, with the same blanks', () => {
  const blanks = (strings) => Object.entries(strings).map(([key, text]) => [key, text.split('%').length]);
  assert.deepEqual(blanks(stringsFor('hi')), blanks(stringsFor('en')));
  assert.ok(Object.values(stringsFor('hi')).every(Boolean));
});

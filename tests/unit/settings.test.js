import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readSettings } from '../../web/settings.js';

test('an address without wishes has none', () => {
  assert.deepEqual(readSettings(''), {
    scenario: null,
    campaign: null,
    theme: null,
    text: false,
    utm: { source: null, medium: null, campaign: null },
  });
});

test('the story a page was built for comes before the one its address names', () => {
  assert.equal(readSettings('?scenario=party').scenario, 'party');
  assert.equal(readSettings('?scenario=party', 'bus').scenario, 'bus');
});

test('only ids are taken, so that nothing else can travel on', () => {
  const settings = readSettings('?campaign=a%20b&theme=../x&utm_source=ada%40example.org&utm_medium=mail&face=text');
  assert.deepEqual([settings.campaign, settings.theme, settings.utm.source], [null, null, null]);
  assert.equal(settings.utm.medium, 'mail');
  assert.equal(settings.text, true);
});

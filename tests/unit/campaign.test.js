import assert from 'node:assert/strict';
import { test } from 'node:test';

import { origin, readCampaign } from '../../web/campaign.js';
import { readSettings } from '../../web/settings.js';

// @ts-expect-error: all of a document that is needed
globalThis.document = { baseURI: 'https://play.example/games/bus.html' };

const WHOLE = {
  name: { en: 'Safe ride', hi: 'सुरक्षित सफ़र' },
  theme: 'dusk',
  consent: 'ask',
  frame_ancestors: ['https://example.org'],
  utm: { source: ['poster'], medium: [], campaign: [] },
  exit: 'https://example.org/',
  country: 'IN',
};

/** Answers with one file, and keeps what was asked. @param {unknown} file @param {number} [status] */
function site(file, status = 200) {
  /** @type {string[]} */
  const asked = [];
  /** @type {import('../../web/campaign.js').Fetch} */
  const ask = async (url) => {
    asked.push(url);
    return new Response(typeof file === 'string' ? file : JSON.stringify(file), { status });
  };
  return { ask, asked };
}

let count = 0;
/** An id that no test asked for before. */
const fresh = () => `campaign-${(count += 1)}`;

test('a campaign is read beside the page, once', async () => {
  const { ask, asked } = site(WHOLE);
  const id = fresh();
  const [first, second] = await Promise.all([readCampaign(id, ask), readCampaign(id, ask)]);
  assert.deepEqual(first, WHOLE);
  assert.equal(second, first);
  assert.deepEqual(asked, [`https://play.example/games/campaigns/${id}.json`]);
});

test('what a file leaves out is as without a campaign', async () => {
  const campaign = await readCampaign(fresh(), site({ name: { en: 'A' }, consent: 'assume' }).ask);
  assert.deepEqual(campaign, {
    name: { en: 'A' },
    theme: null,
    consent: 'assume',
    frame_ancestors: [],
    utm: { source: [], medium: [], campaign: [] },
    exit: null,
    country: null,
  });
});

test('whatever is not a campaign is none, and nothing is thrown', async () => {
  const wrong = [
    'not json',
    null,
    [],
    {},
    { ...WHOLE, name: 'Safe ride' },
    { ...WHOLE, name: { en: 7 } },
    { ...WHOLE, consent: 'yes' },
    { ...WHOLE, theme: 7 },
    { ...WHOLE, frame_ancestors: 'https://example.org' },
    { ...WHOLE, utm: [] },
    { ...WHOLE, utm: { source: [7] } },
    { ...WHOLE, exit: 'javascript:alert(1)' },
    { ...WHOLE, exit: 'http://example.org/' },
    { ...WHOLE, country: 'XX' },
  ];
  for (const file of wrong) {
    assert.equal(await readCampaign(fresh(), site(file).ask), null, JSON.stringify(file));
  }
  assert.equal(await readCampaign(fresh(), site(WHOLE, 404).ask), null);
  assert.equal(await readCampaign(fresh(), () => Promise.reject(new Error('offline'))), null);
  const { ask, asked } = site(WHOLE);
  assert.equal(await readCampaign(null, ask), null);
  assert.deepEqual(asked, []);
});

test('the event of an opened page names what its address named, and nothing else', () => {
  assert.deepEqual(origin(readSettings('')), {});
  const settings = readSettings('?campaign=ride&utm_source=poster&utm_medium=qr&utm_campaign=ada%40example.org');
  assert.deepEqual(origin(settings), { campaign: 'ride', utm_source: 'poster', utm_medium: 'qr' });
});

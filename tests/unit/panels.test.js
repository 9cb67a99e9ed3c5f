import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { createConsent } from '../../web/consent.js';
import { createLedger } from '../../web/ledger.js';
import { createPanels } from '../../web/safety/panels.js';
import { openPage } from './page.js';

const ID = '019b0000-0000-7000-8000-000000000000';
const event = (seq, body = { type: 'outcome_reached', scenario: 'bus', version: '00ff', outcome: '<b>' }) => ({ v: 1, id: `${ID}${seq}`, session: 's', seq, body });

let document, strip, ledger, consent, said, panels, answer;

beforeEach(() => {
  ({ document } = openPage());
  document.body.insertAdjacentHTML('beforeend', '<div id="safety"><button class="sent"></button><button class="help"></button><a class="leave" href="https://example.org/">Leave now</a></div><footer id="notice"></footer>');
  document.head.insertAdjacentHTML('beforeend', '<base href="https://example.org/">');
  strip = document.getElementById('safety');
  ledger = createLedger();
  said = [];
  answer = { holds_days: 180, helplines: [] };
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { languages: ['en'] } });
  globalThis.fetch = async () => new Response(JSON.stringify(answer));
  make(createConsent(null));
});
afterEach(() => delete globalThis.fetch);

function make(how, framed = false) {
  consent = how;
  document.querySelectorAll('dialog, #ask').forEach((old) => old.remove());
  panels = createPanels({ strip, ledger, consent, framed, say: (text) => said.push(text) });
  panels.dress({ locale: 'en', country: null });
}
const dialog = (name) => document.getElementById(`${name}-dialog`);
const settled = () => new Promise((done) => setTimeout(done, 5));

test('a dialog is labelled, has the way out, and takes the focus to its heading', () => {
  strip.querySelector('.help').focus();
  panels.show('help');
  const opened = dialog('help');
  assert.ok(opened.hasAttribute('open'));
  assert.equal(document.getElementById(opened.getAttribute('aria-labelledby')).textContent, 'Help');
  assert.equal(opened.querySelector('a.leave').getAttribute('href'), 'https://example.org/');
  assert.equal(document.activeElement, opened.querySelector('h2'));
  opened.querySelector('.close').click();
  assert.ok(!opened.hasAttribute('open'));
  assert.equal(document.activeElement, strip.querySelector('.help'));
});

test('numbers take choices until that is turned off, and again once it is turned on', () => {
  panels.show('help');
  const [knob] = dialog('help').querySelectorAll('[role=switch]');
  const heard = (key) => {
    let came = false;
    const hear = () => (came = true);
    document.addEventListener('keydown', hear);
    document.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }));
    document.removeEventListener('keydown', hear);
    return came;
  };
  assert.equal(knob.getAttribute('aria-checked'), 'true');
  assert.ok(heard('1'));
  knob.click();
  assert.equal(knob.getAttribute('aria-checked'), 'false');
  assert.deepEqual([heard('1'), heard('Enter')], [false, true]);
  knob.click();
  assert.ok(heard('1'));
});

test('without a number that holds, help says so; with one, it stands as text, and as a link where one leads anywhere', async () => {
  panels.show('help');
  await settled();
  assert.match(dialog('help').textContent, /No helpline is listed here/);
  const today = new Date().toISOString().slice(0, 10);
  const line = { id: 'a', country: 'IN', languages: ['hi'], number: '1-8 1', hours: { hi: 'चौबीसों घंटे' }, name: { hi: 'हेल्पलाइन' }, verified_on: today, source: 'https://example.org' };
  answer = { holds_days: 180, helplines: [line] };
  for (const [origin, href] of [['null', null], ['https://example.org', 'tel:181']]) {
    Object.defineProperty(window, 'origin', { configurable: true, value: origin });
    make(consent);
    panels.show('help');
    await settled();
    assert.doesNotMatch(dialog('help').textContent, /No helpline is listed here/);
    const number = dialog('help').querySelector('.number');
    assert.deepEqual([number.textContent, number.getAttribute('href')], ['1-8 1', href]);
  }
  assert.equal(dialog('help').querySelector('strong span').lang, 'hi');
});

test('an answer that is no list of helplines shows none', async () => {
  for (const nonsense of [null, {}, { helplines: 'many' }]) {
    make(consent);
    answer = nonsense;
    panels.show('help');
    await settled();
    assert.match(dialog('help').textContent, /No helpline is listed here/);
  }
});

test('events are shown as they are, newest first, and follow what becomes of them', () => {
  ledger.take(event(1), 'waiting');
  panels.show('sent');
  ledger.take(event(2), 'waiting');
  const texts = () => [...dialog('sent').querySelectorAll('pre')].map(({ textContent }) => JSON.parse(textContent));
  assert.deepEqual(texts(), [event(2), event(1)]);
  const first = dialog('sent').querySelector('li:last-child');
  ledger.tell([`${ID}1`], 'rejected', 'unknown_option');
  assert.equal(first.querySelector('.fate').textContent, 'Sent, and not taken by the server (unknown_option)');
  assert.equal(dialog('sent').querySelector('b'), null);
});

test('an event of a kind that has no words yet is shown all the same', () => {
  ledger.take(event(1, { type: 'unheard_of' }), 'accepted', true);
  panels.show('sent');
  assert.match(dialog('sent').querySelector('h4').textContent, /^unheard_of · .* · from an earlier visit$/);
});

test('the switch says and changes what is agreed to', () => {
  consent.demand('assume');
  panels.show('sent');
  const knob = dialog('sent').querySelector('[role=switch]');
  assert.equal(knob.getAttribute('aria-checked'), 'true');
  knob.click();
  assert.deepEqual([knob.getAttribute('aria-checked'), consent.standing()], ['false', 'refused']);
});

test('where the browser has decided, there is nothing to switch, and it is said', () => {
  for (const [never, words] of [['gpc', /Global Privacy Control/], ['dnt', /Do Not Track/], ['nowhere', /counts nothing/]]) {
    make(createConsent(never));
    panels.show('sent');
    assert.ok(dialog('sent').querySelector('[role=switch]').hidden);
    assert.match(dialog('sent').querySelector('.now').textContent, words);
    assert.equal(document.getElementById('ask'), null);
  }
});

test('the question is asked once the campaign demands it, and goes with its answer', () => {
  assert.equal(document.getElementById('ask'), null);
  consent.demand('ask');
  const ask = document.getElementById('ask');
  assert.match(said.at(-1), /May your choices be counted/);
  const [yes] = ask.querySelectorAll('button');
  yes.focus();
  yes.click();
  assert.equal(document.getElementById('ask'), null);
  assert.equal(document.activeElement, strip.querySelector('button'));
  assert.equal(consent.standing(), 'given');
  assert.match(said.at(-1), /Thank you/);
});

test('everything changes its language', () => {
  consent.demand('ask');
  panels.show('sent');
  panels.dress({ locale: 'hi', country: null });
  for (const part of [dialog('help'), dialog('sent'), document.getElementById('ask')]) {
    assert.equal(part.lang, 'hi');
    assert.match(part.textContent, /\p{Script=Devanagari}/u);
  }
  assert.doesNotMatch(dialog('sent').textContent.replace('Leave now', ''), /[A-Za-z]/);
});

test('what the page around the game was told is listed, exactly, where there is one', () => {
  panels.show('sent');
  assert.ok(dialog('sent').querySelector('.host').hidden);
  make(createConsent(null), true);
  panels.show('sent');
  const host = dialog('sent').querySelector('.host');
  assert.ok(!host.hidden && host.querySelector('ol').hidden);
  const message = { event: 'choice', value: { scenario: 'bus', option: '<b>' } };
  ledger.share(message);
  assert.deepEqual([...host.querySelectorAll('pre')].map((one) => JSON.parse(one.textContent)), [message]);
  ledger.forget();
  assert.equal(host.querySelector('pre'), null);
});

test('in another page, the question names that page too', () => {
  make(createConsent(null), true);
  consent.demand('ask');
  assert.match(document.getElementById('ask-question').textContent, /page around this game/);
});

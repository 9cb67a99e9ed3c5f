import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createFace } from '../../web/face.js';
import { listenToKeys } from '../../web/keys.js';
import { action, bar, debrief, goOn, line, notice, openPage, option, scene, seen, title } from './page.js';

let page, face, sent, said, focused, clock, visible;

beforeEach(() => {
  page = openPage();
  sent = [];
  said = [];
  focused = [];
  clock = 0;
  visible = 'text';
  face = createFace({
    root: page.root,
    say: (texts) => said.push(...texts),
    now: () => clock,
    send: (intent) => sent.push(intent),
    focus: (index) => focused.push(index),
  });
  listenToKeys({ document: page.document, canvas: () => page.canvas, face, visible: () => visible });
});

const show = (snapshot) => face.render(snapshot, visible);
const button = (label) => [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(label));
const press = (key, target = page.document.activeElement, more = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const focus = () => page.document.activeElement;
const asked = scene({ transcript: [line(0, 'One.'), line(1, 'Two.')], actions: ['a', 'b', 'c'].map(option) });

test('a screen is headings, text and buttons', () => {
  show(title());
  assert.equal(page.root.querySelector('h1').textContent, 'Small Places');
  assert.equal(page.root.querySelector('main p').textContent, 'Nine places.');
  button('The bus').click();
  assert.deepEqual(sent, [{ type: 'open', scenario: 'bus' }]);
});

test('markup in a text stays text', () => {
  show(title({ heading: '<img src=x>', paragraphs: [{ heading: '<b>', text: '<script>', kind: 'plain' }] }));
  assert.equal(page.root.querySelector('img, b:not(:empty), script'), null);
  assert.equal(page.root.querySelector('h1').textContent, '<img src=x>');
});

test('the first screen leaves the focus alone and says nothing', () => {
  show(title());
  assert.equal(focus(), page.document.body);
  assert.deepEqual(said, []);
});

test('a new screen takes the focus to its heading, which is then not said twice', () => {
  show(title());
  show(scene());
  assert.equal(focus().textContent, 'The bus');
  assert.equal(focus().tagName, 'H1');
  assert.deepEqual(said, ['The bus is full.']);
});

test('a button that stays keeps its element and its focus', () => {
  show(scene());
  const before = button('Continue');
  before.focus();
  show(scene({ transcript: [line(0, 'The bus is full.'), line(1, 'It stops.')] }));
  assert.equal(button('Continue'), before);
  assert.equal(focus(), before);
  assert.equal(focused.includes(-1), false);
});

test('the language switch keeps its focus while its label and language change', () => {
  show(scene());
  const before = button('हिन्दी');
  before.focus();
  show(scene({ locale: 'hi', bar: [...bar.slice(0, 2), action('English', { type: 'set_locale', locale: 'en' }, 'quiet', { lang: 'en' })] }));
  assert.equal(focus(), before);
  assert.equal(before.textContent, 'English');
  assert.equal(before.querySelector('span').lang, 'en');
  before.click();
  assert.deepEqual(sent.at(-1), { type: 'set_locale', locale: 'en' });
});

test('only what is new is said, with its speaker', () => {
  show(scene());
  show(scene({ transcript: [line(0, 'The bus is full.'), line(1, 'Tickets!', { speaker: 'Conductor' })] }));
  show(scene({ transcript: [line(0, 'The bus is full.'), line(1, 'Tickets!', { speaker: 'Conductor' })] }));
  assert.deepEqual(said, ['Conductor: Tickets!']);
});

test('options take the focus to their question, and their number is said', () => {
  show(scene({ transcript: [line(0, 'One.')] }));
  button('Continue').focus();
  show(asked);
  assert.equal(focus().textContent, 'What do you do?');
  assert.deepEqual(said, ['Two.', '3 choices']);
});

test('options look alike whatever their act', () => {
  show(scene({ actions: [option('a'), { ...option('b'), act: 'direct' }] }));
  const [one, other] = ['Do a', 'Do b'].map((label) => button(label).outerHTML.replace(label, '').replace(/data-value="\w"/, ''));
  assert.equal(one, other);
});

test('after a choice the focus goes to what comes next, and the choice itself is not said', () => {
  show(asked);
  clock = 501;
  button('Do b').click();
  show(scene({ transcript: [...asked.transcript, line(2, 'Do b', { kind: 'choice', speaker: 'You' }), line(3, 'She nods.')] }));
  assert.equal(focus(), button('Continue'));
  assert.deepEqual(said, ['She nods.']);
  assert.match(page.root.querySelector('.chosen').textContent, /You\s*Do b/);
});

test('a choice taken back is asked again, with the line before it', () => {
  show(scene({ transcript: [line(0, 'One.'), line(1, 'Two.'), line(2, 'Do b', { kind: 'choice', speaker: 'You' }), line(3, 'She nods.')] }));
  show(asked);
  assert.deepEqual(said, ['Two.', '3 choices']);
  assert.equal(focus().textContent, 'What do you do?');
});

test('the second half of a double press takes no option', () => {
  show(scene());
  clock = 1000;
  show(asked);
  clock = 1499;
  button('Do a').click();
  press('2');
  assert.deepEqual(sent, []);
  clock = 1500;
  press('2');
  assert.deepEqual(sent, [{ type: 'choose', option: 'b' }]);
});

test('the guard does not begin anew while the same options stand', () => {
  show(asked);
  clock = 600;
  show({ ...asked, locale: 'hi' });
  button('Do a').click();
  assert.equal(sent.length, 1);
});

test('digits choose only among options, and not with a held key or a modifier', () => {
  show(scene());
  press('1');
  show(asked);
  clock = 600;
  press('4');
  press('1', focus(), { repeat: true });
  press('1', focus(), { ctrlKey: true });
  assert.deepEqual(sent, []);
  press('3');
  assert.deepEqual(sent, [{ type: 'choose', option: 'c' }]);
});

test('Escape opens the pause menu and closes any panel', () => {
  show(scene());
  press('Escape');
  show(scene({ panel: 'history', heading: 'Lines so far' }));
  press('Escape');
  assert.deepEqual(sent, [{ type: 'show', panel: 'pause' }, { type: 'close' }]);
});

test('a panel takes the focus, makes the rest inert, and gives the focus back', () => {
  show(scene());
  const opener = button('Pause');
  opener.focus();
  show(scene({ panel: 'pause', heading: 'Paused', actions: [action('Close', { type: 'close' }, 'main')], bar: [] }));
  const dialog = page.root.querySelector('[role=dialog]');
  assert.equal(focus(), dialog.querySelector('h2'));
  assert.equal(page.document.getElementById(dialog.getAttribute('aria-labelledby')).textContent, 'Paused');
  assert.ok(page.root.querySelector('header').hasAttribute('inert'));
  assert.ok(page.root.querySelector('main').hasAttribute('inert'));
  assert.equal(page.root.querySelector('h1').textContent, 'The bus');

  show(scene());
  assert.equal(dialog.hidden, true);
  assert.equal(page.root.querySelector('[inert]'), null);
  assert.equal(focus(), opener);
  assert.deepEqual(said, []);
});

test('a switch inside a panel keeps its focus and is not announced over', () => {
  const sizes = (now) => ['normal', 'large'].map((size) => action(size, { type: 'set_text_size', size }, 'quiet', { pressed: size === now }));
  show(scene());
  show(scene({ panel: 'pause', heading: 'Paused', actions: sizes('normal') }));
  button('large').focus();
  show(scene({ panel: 'pause', heading: 'Paused', actions: sizes('large'), text_size: 'large' }));
  assert.equal(focus(), button('large'));
  assert.equal(focus().getAttribute('aria-pressed'), 'true');
  assert.deepEqual(said, []);
});

test('leaving a scene from its panel goes to the heading of the title', () => {
  show(title());
  show(scene());
  button('Pause').focus();
  show(scene({ panel: 'pause', heading: 'Paused', actions: [action('Leave', { type: 'home' })] }));
  show(title());
  assert.equal(focus().textContent, 'Small Places');
});

test('options uncovered by a panel are guarded as well', () => {
  show(asked);
  show({ ...asked, panel: 'pause', heading: 'Paused', actions: [] });
  clock = 5000;
  show(asked);
  button('Do a').click();
  assert.deepEqual(sent, []);
});

test('the newest line is marked, and it alone', () => {
  show(asked);
  assert.deepEqual([...page.root.querySelectorAll('[aria-current]')].map((item) => item.textContent.trim()), ['Two.']);
});

test('a new language changes the words in place and says the line being read again', () => {
  show(scene());
  const item = page.root.querySelector('.said');
  show(scene({ locale: 'hi', transcript: [line(0, 'बस भरी है।')] }));
  assert.equal(page.root.querySelector('.said'), item);
  assert.deepEqual(said, ['बस भरी है।']);
});

test('over the pictures, the focus is told by its place among actions and bar', () => {
  visible = 'pictures';
  show(scene());
  button('Lines so far').focus();
  button('Continue').focus();
  assert.deepEqual(focused.filter((index) => index >= 0), [2, 0]);
});

test('over the pictures, an update takes no focus from the canvas, and a new screen is said instead', () => {
  visible = 'pictures';
  show(title());
  page.canvas.focus();
  show(scene({ heading: 'The bus' }));
  assert.equal(focus(), page.canvas);
  assert.deepEqual(said, ['The bus', 'The bus is full.']);
});

test('over the pictures, keys outside the buttons are the canvas’s, once', () => {
  const heard = [];
  visible = 'pictures';
  page.canvas.addEventListener('keydown', ({ key }) => heard.push(key));
  show(asked);
  clock = 600;
  press('1', page.document.body);
  press('Tab', page.document.body);
  press('2', page.canvas);
  assert.deepEqual(heard, ['1', '2']);
  assert.deepEqual(sent, []);
  button('Do a').focus();
  press('3');
  assert.deepEqual(heard, ['1', '2']);
  assert.deepEqual(sent, [{ type: 'choose', option: 'c' }]);
});

test('back from the pictures, a player without focus is put before what comes next', () => {
  visible = 'pictures';
  show(scene());
  visible = 'text';
  show(scene());
  assert.equal(focus(), button('Continue'));
  assert.equal(goOn.label, focus().textContent);
});

const looking = (more = {}) => scene({ transcript: [line(0, 'One.')], actions: [notice('hand'), ...asked.actions, notice('mirror')], ...more });

test('details stand in a list of their own, over the options, and are not numbered', () => {
  show(looking());
  const [around, question] = ['.notices', '.actions'].map((list) => page.root.querySelector(list));
  assert.equal(page.document.getElementById(around.getAttribute('aria-labelledby')).textContent, 'Look around first');
  assert.deepEqual([...around.querySelectorAll('button')].map(({ textContent }) => textContent), ['See hand', 'See mirror']);
  assert.ok(around.compareDocumentPosition(question) & page.root.ownerDocument.defaultView.Node.DOCUMENT_POSITION_FOLLOWING);
  clock = 600;
  press('1');
  button('See mirror').click();
  assert.deepEqual(sent, [{ type: 'choose', option: 'a' }, { type: 'choose', option: 'mirror' }]);
});

test('where there is something to look at, the focus goes there first, and both are counted', () => {
  show(scene({ transcript: [] }));
  button('Continue').focus();
  show(looking());
  assert.equal(focus().textContent, 'Look around first');
  assert.deepEqual(said, ['One.', '2 details', 'What do you do? 3 choices']);
});

test('details are guarded against the second half of a double press too', () => {
  show(looking());
  button('See hand').click();
  assert.deepEqual(sent, []);
});

test('the focus is told by the place among the actions, wherever its list stands', () => {
  show(looking());
  button('See mirror').focus();
  button('Do a').focus();
  assert.deepEqual(focused.filter((index) => index >= 0), [4, 1]);
});

test('a scene without details has no heading for them', () => {
  show(asked);
  assert.equal(page.root.querySelector('.around').hidden, true);
});

test('stage directions are no lines, and are said with the line after them', () => {
  show(scene());
  show(scene({ transcript: [line(0, 'The bus is full.'), seen(1, 'Ritu pulls her bag closer.'), line(2, 'Late?', { speaker: 'Ritu' })] }));
  assert.deepEqual(said, ['Ritu pulls her bag closer.', 'Ritu: Late?']);
  assert.equal(page.root.querySelector('.seen').textContent, 'Ritu pulls her bag closer.');
  assert.equal(page.root.querySelector('.seen b'), null);
  assert.equal(page.root.querySelector('[aria-current]').textContent.trim(), 'Ritu Late?');
});

test('a scene that begins with a stage direction says it', () => {
  show(title());
  show(scene({ transcript: [seen(0, 'A bus.'), line(1, 'Six o’clock.')] }));
  assert.deepEqual(said, ['A bus.', 'Six o’clock.']);
});

test('a scene seen again is read like a scene', () => {
  show(debrief());
  show(scene({ screen: 'again', heading: 'Again, as Ritu', transcript: [line(0, 'I heard him first.')] }));
  assert.equal(focus().textContent, 'Again, as Ritu');
  assert.deepEqual(said, ['I heard him first.']);
  assert.equal(page.root.querySelectorAll('.lines > li').length, 1);
});

test('what somebody says is quoted, with their name', () => {
  show(scene({ paragraphs: [{ heading: 'Ritu', text: 'Only, ask first.', kind: 'quote' }, { heading: null, text: 'A draft.', kind: 'fine' }] }));
  const figure = page.root.querySelector('figure');
  assert.equal(figure.querySelector('blockquote').textContent, 'Only, ask first.');
  assert.equal(figure.querySelector('figcaption').textContent, 'Ritu');
  assert.equal(page.root.querySelector('.fine').textContent, 'A draft.');
});

test('on the title each story stands with its button', () => {
  show(title({ actions: [action('The bus', { type: 'open', scenario: 'bus' }, 'main', { detail: 'A long way home.' })] }));
  assert.equal(button('The bus').closest('li').querySelector('.about').textContent, 'A long way home.');
  assert.equal(page.root.querySelector('.standing').textContent, 'Nine places.');
  show(scene());
  assert.equal(page.root.querySelector('.about'), null);
});

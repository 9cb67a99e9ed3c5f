import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { h, keyedList, setText } from '../../web/dom.js';
import { openPage } from './page.js';

let list, draw, made;

beforeEach(() => {
  const { document } = openPage();
  made = 0;
  list = document.createElement('ul');
  document.body.append(list);
  draw = keyedList(list, {
    key: (item) => item,
    make: () => {
      made += 1;
      return h('li', {}, h('button'));
    },
    update: (child, item) => setText(child.firstElementChild, item),
  });
});

const texts = () => [...list.children].map(({ textContent }) => textContent).join('');

test('a list follows its items through every change of order', () => {
  for (const items of ['abc', 'bc', 'cab', '', 'xay', 'yax', 'abcd', 'd']) {
    draw([...items]);
    assert.equal(texts(), items);
  }
});

test('what stays is not made again', () => {
  draw([...'abc']);
  draw([...'bcd']);
  assert.equal(made, 4);
});

test('what stays while others go before it is not moved, so it keeps the focus', () => {
  draw([...'abc']);
  const kept = list.children[1].firstElementChild;
  kept.focus();
  draw([...'bd']);
  assert.equal(list.ownerDocument.activeElement, kept);
});

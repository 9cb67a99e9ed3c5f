import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { measureRail } from '../../web/rail.js';
import { openPage } from './page.js';

afterEach(() => delete globalThis.ResizeObserver);

test('what stays over the page is measured, what scrolls with it is not', () => {
  const { document } = openPage();
  const bar = document.createElement('header');
  Object.defineProperty(bar, 'offsetHeight', { value: 72 });
  let position = 'sticky';
  let resized;
  Object.assign(globalThis, {
    getComputedStyle: () => ({ position }),
    addEventListener: () => {},
    ResizeObserver: class {
      constructor(run) {
        resized = run;
      }
      observe(element) {
        assert.equal(element, bar);
        resized();
      }
    },
  });
  const clear = [document.documentElement, document.createElement('div')];
  const rails = () => clear.map(({ style }) => style.getPropertyValue('--rail'));
  measureRail(bar, clear);
  assert.deepEqual(rails(), ['72px', '72px']);
  position = 'relative';
  resized();
  assert.deepEqual(rails(), ['0px', '0px']);
});

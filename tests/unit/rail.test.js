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
  const rail = () => document.documentElement.style.getPropertyValue('--rail');
  measureRail(bar);
  assert.equal(rail(), '72px');
  position = 'relative';
  resized();
  assert.equal(rail(), '0px');
});

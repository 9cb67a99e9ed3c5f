// Leaving fast, from a page of its own.

import { expect, test } from '../../support/fixtures.js';
import { press } from '../../support/hands.js';
import { expectElsewhere, haveElsewhere, leaveLink, listenToEvents, open } from '../../support/safety.js';

test.beforeEach(({ context }) => haveElsewhere(context));

/** @param {import('@playwright/test').Page} page */
async function backAndLook(page) {
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
}

/** @param {import('@playwright/test').Page} page */
async function shiftThrice(page) {
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
}

test('the link leads away, takes the play’s place in the history, and is not logged', async ({ page, context, game, server }) => {
  const posted = listenToEvents(context);
  await page.goto('/?face=text');
  await game.ready();
  await game.begin(press);
  await game.readOn(press);
  await leaveLink(page).click();
  await expectElsewhere(page);
  await backAndLook(page);

  // What was played until then is kept; that it was left, and how, is not.
  await expect.poll(async () => (await server.results()).scenarios[0]?.plays).toBe(1);
  expect(posted.map(({ body }) => body.type)).not.toContain('left');
  expect(new Set(posted.map(({ body }) => body.type))).toEqual(new Set(['session_started', 'scenario_started', 'choices_shown']));
  expect((await server.results()).scenarios[0]?.left).toBe(0);
});

test('Shift, pressed three times, leads away from wherever the focus is', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  await game.actions().first().focus();
  await shiftThrice(page);
  await expectElsewhere(page);

  await page.goto('/?face=text');
  await game.ready();
  await open(page, 'help');
  await shiftThrice(page);
  await expectElsewhere(page);
});

test('it says how many presses are missing, and other keys begin anew', async ({ page, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const status = page.getByRole('status').filter({ hasText: 'Shift' });
  await page.keyboard.press('Shift');
  await expect(status).toHaveText('Press Shift two more times to leave at once.');
  await page.keyboard.press('Shift');
  await expect(status).toHaveText('Press Shift one more time to leave at once.');
  await page.keyboard.press('Tab');
  await expect(status).toHaveCount(0);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('html')).not.toHaveAttribute('data-gone');
});

test('in Hindi it leads to a page in Hindi', async ({ page, game }) => {
  await page.goto('/?face=text&lang=hi');
  await game.ready();
  await expect(leaveLink(page)).toHaveAttribute('href', 'https://hi.wikipedia.org/');
  await leaveLink(page).click();
  await expectElsewhere(page);
  await expect(page).toHaveURL('https://hi.wikipedia.org/');
});

test('a campaign says where to', async ({ page, game, server }) => {
  const elsewhere = 'https://en.wikipedia.org/wiki/Weather';
  await page.route('**/campaigns/example.json', (route) =>
    route.fulfill({ json: { name: { en: 'A campaign' }, consent: 'ask', exit: elsewhere } }),
  );
  await page.goto('/?face=text&campaign=example');
  await game.ready();
  await leaveLink(page).click();
  await expectElsewhere(page);
  await expect(page).toHaveURL(elsewhere);
  expect((await server.health()).accepted).toBe(0);
});

test('the view is blank in the same moment', async ({ page, game }) => {
  /** @type {unknown[]} */
  const seen = [];
  await page.exposeFunction('tellSeen', (/** @type {unknown} */ what) => seen.push(what));
  await page.goto('/?face=text');
  await game.ready();
  await game.begin(press);
  await page.evaluate(() => {
    const look = () => {
      const visible = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility({ visibilityProperty: true }));
      const cover = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      const { tellSeen } = /** @type {{tellSeen?: (what: unknown) => void}} */ (window);
      tellSeen?.([document.title, document.querySelector('link[rel=icon]')?.getAttribute('href'), visible.map(({ id }) => id), cover?.id]);
    };
    new MutationObserver(look).observe(document.documentElement, { attributeFilter: ['data-gone'] });
  });
  const dialog = await open(page, 'sent');
  await dialog.locator('a.leave').click();
  await expectElsewhere(page);
  expect(seen).toEqual([['www.wikipedia.org', 'data:,', ['gone'], 'gone']]);
});

test('what was stored is taken away', async ({ page, context, game }) => {
  await context.route('**/api/v1/events', (route) => route.abort('internetdisconnected'));
  await page.goto('/?face=text');
  await game.ready();
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('sp.')));
  await expect.poll(stored).not.toEqual([]);
  await page.evaluate(async () => {
    localStorage.setItem('theirs', 'stays');
    sessionStorage.setItem('sp.any', 'goes');
    const cache = await caches.open(`sp-test ${new URL('./', document.baseURI).pathname}`);
    await cache.put('/kept', new Response('kept'));
  });
  await leaveLink(page).click();
  await expectElsewhere(page);

  await context.unroute('**/api/v1/events');
  await page.goto('/catalog.json');
  const left = () =>
    page.evaluate(async () => [Object.keys(localStorage), Object.keys(sessionStorage), await caches.keys(), (await navigator.serviceWorker?.getRegistrations())?.length ?? 0]);
  await expect.poll(left).toEqual([['theirs'], [], [], 0]);
});

test('before any script it is a link', async ({ browser, server }) => {
  const bare = await browser.newContext({ javaScriptEnabled: false });
  await haveElsewhere(bare);
  const page = await bare.newPage();
  await page.goto(server.address);
  await expect(page.locator('#safety button:visible')).toHaveCount(0);
  await leaveLink(page).click();
  await expectElsewhere(page);
  await bare.close();
});

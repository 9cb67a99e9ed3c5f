// Where a campaign has the player asked, nothing is sent until they agree.

import { audit } from '../../support/audit.js';
import { expect, test } from '../../support/fixtures.js';
import { first } from '../../support/game.js';
import { click, press } from '../../support/hands.js';
import { listenToEvents, open } from '../../support/safety.js';

const ASKING = '/?face=text&campaign=example';

test.beforeEach(({ page }) =>
  page.route('**/campaigns/example.json', (route) => route.fulfill({ json: { name: { en: 'A campaign' }, consent: 'ask' } })),
);

/** @param {import('@playwright/test').Page} page */
const card = (page) => page.getByRole('region', { name: 'May your choices be counted' });

test('the question stands beside the play, and nothing is sent while it does', async ({ page, context, game, server }) => {
  const posted = listenToEvents(context);
  await page.goto(ASKING);
  await game.ready();
  await expect(card(page)).toBeVisible();
  await audit(page, 'the question');
  await game.play(click, first);
  await expect(card(page)).toBeVisible();
  const dialog = await open(page, 'sent');
  await expect(dialog.getByText('Nothing is sent until you agree.')).toBeVisible();
  await expect(dialog.locator('li:not(.held)')).toHaveCount(0);
  await expect(dialog.locator('li').first()).toContainText('waits for you to agree');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.close({ runBeforeUnload: true });
  expect(posted).toEqual([]);
  expect((await server.health()).accepted).toBe(0);
});

test('yes sends the play so far, and what follows', async ({ page, context, game }) => {
  const posted = listenToEvents(context);
  await page.goto(ASKING);
  await game.ready();
  await game.begin(press);
  await card(page).getByRole('button', { name: 'Yes, share my choices anonymously' }).press('Enter');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('#safety .sent')).toBeFocused();
  await expect.poll(() => posted.map(({ body, seq }) => [seq, body.type])).toEqual([[0, 'session_started'], [1, 'scenario_started']]);
  await game.readOn(press);
  await expect.poll(() => posted.at(-1)?.body.type).toBe('choices_shown');
  expect(await page.evaluate(() => [document.cookie, Object.keys(sessionStorage)])).toEqual(['', []]);
});

test('no is kept to, and holds for this page alone', async ({ page, context, game }) => {
  const posted = listenToEvents(context);
  await page.goto(ASKING);
  await game.ready();
  await card(page).getByRole('button', { name: 'No', exact: true }).click();
  await expect(card(page)).toHaveCount(0);
  await game.play(press, first);
  const dialog = await open(page, 'sent');
  await expect(dialog.getByText('Not sent, as you wished')).toHaveCount(1);
  expect(posted).toEqual([]);
  await page.reload();
  await expect(card(page)).toBeVisible();
});

test('a campaign that cannot be read is taken for one that asks', async ({ page, context, game }) => {
  const posted = listenToEvents(context);
  await page.unroute('**/campaigns/example.json');
  await page.route('**/campaigns/example.json', (route) => route.fulfill({ body: 'no campaign at all' }));
  await page.goto(ASKING);
  await game.ready();
  await expect(card(page)).toBeVisible();
  await game.begin(press);
  expect(posted).toEqual([]);
});

test('a browser that asks not to be counted is not asked', async ({ page, game }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }));
  await page.goto(ASKING);
  await game.ready();
  await open(page, 'sent');
  await expect(page.locator('#ask')).toHaveCount(0);
});

test('what is read is never under the question', async ({ page, game }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(ASKING);
  await game.ready();
  await expect(card(page)).toBeVisible();
  await game.begin(press);
  await game.readOn(press);
  const last = game.actions().last();
  await last.focus();
  await expect
    .poll(async () => {
      const [button, question] = [await last.boundingBox(), await card(page).boundingBox()];
      return button && question && button.y + button.height <= question.y;
    })
    .toBe(true);
});

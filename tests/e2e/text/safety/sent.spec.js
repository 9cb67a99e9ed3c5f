// What is sent: shown exactly, and not sent where somebody does not want it.

import { audit } from '../../support/audit.js';
import { expect, test } from '../../support/fixtures.js';
import { first } from '../../support/game.js';
import { press } from '../../support/hands.js';
import { notHindi } from '../../support/hindi.js';
import { listenToEvents, open } from '../../support/safety.js';

/** The events in the dialog, oldest first. @param {import('@playwright/test').Locator} dialog */
const shown = async (dialog) => (await dialog.locator('pre').allTextContents()).map((text) => JSON.parse(text)).reverse();

test('the events shown are those posted, to the letter, with what became of each', async ({ page, context, game }) => {
  const posted = listenToEvents(context);
  await page.goto('/?face=text');
  await game.ready();
  await game.begin(press);
  await game.readOn(press);
  await game.take(press, 0);
  const dialog = await open(page, 'sent');
  await expect(dialog.locator('li.accepted')).toHaveCount(4);
  await expect(dialog.locator('li')).toHaveCount(4);
  expect(await shown(dialog)).toEqual(posted);
  await expect(dialog.locator('li').first()).toContainText('Sent and counted');
  await audit(page, 'what is sent');

  await test.step('they come as they go, without being announced', async () => {
    expect(await dialog.locator('[aria-live], [role=status], [role=alert], [role=log]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await game.playOn(press, first);
    await open(page, 'sent');
    await expect.poll(() => shown(dialog)).toEqual(posted);
    await expect(dialog.locator('li.waiting, li.sent')).toHaveCount(0);
  });
});

test('without a connection they wait, and the dialog follows', async ({ page, context, game }) => {
  await page.goto('/?face=text');
  await game.ready();
  const dialog = await open(page, 'sent');
  await expect(dialog.locator('li.accepted')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await context.setOffline(true);
  await game.begin(press);
  await open(page, 'sent');
  await expect(dialog.locator('li.waiting')).toContainText('Waits to be sent');
  await context.setOffline(false);
  await expect(dialog.locator('li.accepted')).toHaveCount(2);
});

test('it can be turned off and on again', async ({ page, context, game, server }) => {
  const posted = listenToEvents(context);
  await page.goto('/?face=text');
  await game.ready();
  await expect.poll(() => posted.length).toBe(1);
  const dialog = await open(page, 'sent');
  const share = dialog.getByRole('switch', { name: 'Share my choices, without my name' });
  await expect(share).toBeChecked();
  await share.click();
  await expect(share).not.toBeChecked();
  await expect(dialog.getByText('Nothing is sent, as you wished.')).toBeVisible();
  await page.keyboard.press('Escape');
  await game.begin(press);
  await game.readOn(press);
  await open(page, 'sent');
  await expect(dialog.locator('li')).toHaveCount(1);
  await share.click();
  await page.keyboard.press('Escape');
  await game.take(press, 0);
  await expect.poll(() => posted.length).toBe(2);
  expect((await server.results()).scenarios[0]?.decisions.reduce((sum, { shown: some }) => sum + some, 0)).toBe(0);
});

for (const [wish, words] of /** @type {const} */ ([['globalPrivacyControl', 'Global Privacy Control'], ['doNotTrack', 'Do Not Track']])) {
  test(`${words} is kept to, and said; the game is whole`, async ({ page, context, game, server }) => {
    const posted = listenToEvents(context);
    await page.addInitScript(
      ([name]) => Object.defineProperty(Navigator.prototype, name ?? '', { get: () => (name === 'doNotTrack' ? '1' : true) }),
      [wish],
    );
    await page.goto('/?face=text');
    await game.ready();
    await game.play(press, first);
    const dialog = await open(page, 'sent');
    await expect(dialog.getByText(words)).toBeVisible();
    await expect(dialog.getByText('There are none.')).toBeVisible();
    await expect(dialog.getByRole('switch')).toHaveCount(0);
    await page.close({ runBeforeUnload: true });
    expect(posted).toEqual([]);
    expect((await server.health()).accepted).toBe(0);
  });
}

test('in Hindi all of it is in Hindi, but for the events themselves', async ({ page, game }) => {
  await page.goto('/?face=text&lang=hi');
  await game.ready();
  const dialog = await open(page, 'sent');
  await expect(dialog.locator('li')).toHaveCount(1);
  expect(await page.locator('html').evaluate(notHindi)).toEqual([]);
  await audit(page, 'what is sent, in Hindi');
  await page.keyboard.press('Escape');
  await game.bar('locale').click();
  await open(page, 'sent');
  await expect(dialog.getByRole('heading', { name: 'What is sent' })).toBeVisible();
});

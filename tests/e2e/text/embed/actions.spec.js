// What a campaign asks of who has played, by what they did.

import { audit } from '../../support/audit.js';
import { facade, gameIn, heard, listen, snippet, startBlog, withoutPictures } from '../../support/blog.js';
import { expect, test } from '../../support/fixtures.js';
import { first, last } from '../../support/game.js';
import { click, press } from '../../support/hands.js';

const ASKS = `
  <a data-action="sign" data-when="distract" href="/petition">Sign the petition</a>
  <a data-action="sign" data-when="distract" lang="hi" href="/yachika">याचिका पर हस्ताक्षर करें</a>
  <a data-action="rest" data-when="next_evening" href="/rest">Read on what to do another evening</a>
  <a data-action="learn" href="/learn" target="_blank">Learn the five ways</a>`;

/** @param {import('@playwright/test').Page} page @param {import('../../support/game.js').Choose} choose */
async function toDebrief(page, choose) {
  await facade(page).click();
  const game = gameIn(page);
  await game.ready();
  await game.take(press, 0);
  await game.playOn(press, choose);
  return game;
}

test('what is asked follows what was done, and leads where the page says', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address, 'scenario="lucknow-bus"', ASKS));
  try {
    await withoutPictures(page);
    await listen(page);
    await page.goto(blog.address);
    const game = await toDebrief(page, last);
    const calls = game.root.locator('.actions button.call');
    const quiet = await calls.allTextContents();
    expect(quiet).toContain('Learn the five ways');
    expect(quiet).not.toContain('Sign the petition');

    await page.reload();
    await toDebrief(page, (offered) => Math.max(0, offered.findIndex((label) => /^(Offer|Ask Ritu|Take the box|Tell her)/.test(label))));
    const sign = game.root.getByRole('button', { name: 'Sign the petition' });
    await expect(sign).toBeVisible();
    await game.bar('locale').click();
    await expect(game.root.getByRole('button', { name: 'याचिका पर हस्ताक्षर करें' })).toBeVisible();
    await expect(game.root.locator('.call span[lang="en"]')).toHaveText('Learn the five ways');
    await game.bar('locale').click();
    await audit(page, 'the page with the game at its end');

    await sign.click();
    await expect(page).toHaveURL(`${blog.address}/petition`);
    await expect(page.getByRole('heading')).toHaveText('/petition');
  } finally {
    await blog.stop();
  }
});

test('a link may open a window of its own, and a page may do something else', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address, 'scenario="lucknow-bus"', ASKS));
  try {
    await withoutPictures(page);
    await listen(page);
    await page.goto(blog.address);
    const game = await toDebrief(page, first);
    const learn = game.root.getByRole('button', { name: 'Learn the five ways' });
    const [opened] = await Promise.all([page.waitForEvent('popup'), click(learn, 0, await game.read())]);
    await expect(opened.getByRole('heading')).toHaveText('/learn');
    expect((await heard(page)).at(-1)).toEqual(['action', { id: 'learn', locale: 'en' }]);
    expect((await game.read()).name, 'the game stays as it is').toBe('debrief');

    await page.evaluate(() => document.addEventListener('small-places:action', (event) => event.preventDefault()));
    await learn.click();
    await expect.poll(async () => (await heard(page)).filter(([name]) => name === 'action')).toHaveLength(2);
    expect(page.context().pages()).toHaveLength(2);
  } finally {
    await blog.stop();
  }
});

test('the host’s words are in nothing that is sent', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address, 'scenario="lucknow-bus"', '<a data-action="secret" href="/x">A host’s own words</a>'));
  try {
    /** @type {string[]} */
    const posted = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''));
    await withoutPictures(page);
    await page.goto(blog.address);
    const game = await toDebrief(page, first);
    await expect.poll(() => posted.join(), { timeout: 40_000 }).toContain('outcome_reached');
    await game.root.getByRole('button', { name: 'A host’s own words' }).click();
    await expect(page).toHaveURL(`${blog.address}/x`);
    expect(posted.join()).not.toMatch(/secret|own words|localhost/);
  } finally {
    await blog.stop();
  }
});

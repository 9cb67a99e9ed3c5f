// A story played on somebody else's page by the two lines of the snippet.

import { facade, gameIn, heard, listen, snippet, startBlog, withoutPictures } from '../../support/blog.js';
import { expect, test } from '../../support/fixtures.js';
import { varied } from '../../support/game.js';
import { click, press } from '../../support/hands.js';

test('the two lines play a story to its end, and the page hears what was chosen', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address, 'scenario="lucknow-bus" locale="en" campaign="example"'));
  try {
    /** @type {string[]} */
    const posted = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''));
    await withoutPictures(page);
    await listen(page);
    await page.goto(`${blog.address}/?utm_source=poster&utm_medium=me%40example.org`);
    await facade(page).click();
    const game = gameIn(page);
    await game.ready();
    expect((await game.read()).name).toBe('note');
    await game.take(click, 0);
    const { choices } = await game.playOn(click, varied);
    await game.goOn(click);

    const names = async () => (await heard(page)).map(([name]) => name);
    const [frame] = page.frames().slice(1);
    expect(frame?.url()).toBe(`${server.address}/lucknow-bus.html?lang=en&campaign=example&utm_source=poster`);
    // The example campaign has its players asked.
    expect(posted).toEqual([]);
    expect(await names()).toEqual(['ready']);
    await expect(game.root.locator('#ask-question')).toContainText('the page around this game');
    await game.root.locator('#ask .yes').click();
    await expect.poll(names).toEqual(['ready', 'started', ...choices.map(() => 'choice'), 'outcome', 'finished']);
    const told = (await heard(page)).slice(1);
    expect(told[0]?.[1]).toEqual({ scenario: 'lucknow-bus' });
    expect(Object.keys(told[1]?.[1] ?? {}).sort()).toEqual(['act', 'decision', 'option', 'revised', 'scenario']);
    await game.root.getByRole('button', { name: 'What is sent' }).click();
    const written = await game.root.locator('#sent-dialog .host pre').allTextContents();
    expect(written.map((text) => JSON.parse(text))).toEqual(told.map(([event, value]) => ({ event, value })));
    await game.root.locator('#sent-dialog .close').click();
    await expect.poll(() => posted.join()).toContain('"campaign":"example","utm_source":"poster"');
    const finished = async () => (await server.results()).scenarios.find(({ scenario }) => scenario === 'lucknow-bus')?.finished;
    await expect.poll(finished, { timeout: 40_000 }).toBe(1);
  } finally {
    await blog.stop();
  }
});

test('the page can open the menu, close it, change the language and ask where the player is', async ({ page, server }) => {
  const blog = await startBlog(snippet(server.address));
  try {
    await withoutPictures(page);
    await page.goto(blog.address);
    await expect(facade(page)).toBeVisible();
    const element = page.locator('small-places');
    const state = () => element.evaluate((/** @type {import('../../../../web/embed.d.ts').SmallPlacesElement} */ one) => one.getState());
    /** @param {'play' | 'pause'} method */
    const call = (method) => element.evaluate((/** @type {any} */ one, name) => one[name](), method);
    expect((await state()).screen).toBe('closed');
    await call('play');
    const game = gameIn(page);
    await game.ready();
    expect(await state()).toMatchObject({ screen: 'note', locale: 'en', face: 'text', progress: { choices: 0, ended: false } });
    await game.take(press, 0);
    await call('pause');
    await expect(game.root.locator('.sheet')).toBeVisible();
    await call('play');
    await expect(game.root.locator('.sheet')).toBeHidden();
    await element.evaluate((one) => one.setAttribute('locale', 'hi'));
    await expect(game.root.locator('html')).toHaveAttribute('lang', 'hi');
    expect(await state()).toMatchObject({ screen: 'scene', scenario: 'lucknow-bus', locale: 'hi' });
  } finally {
    await blog.stop();
  }
});

test('two on a page know nothing of each other, and one that is taken away is gone', async ({ page, server }) => {
  const both = `${snippet(server.address)}<small-places scenario="college-party"></small-places>`;
  const blog = await startBlog(both);
  try {
    await withoutPictures(page);
    await listen(page);
    await page.goto(blog.address);
    await facade(page).click();
    await facade(page, 1).click();
    const [one, other] = [gameIn(page), gameIn(page, 1)];
    await Promise.all([one.ready(), other.ready()]);
    await other.take(press, 0);
    expect([(await one.read()).name, (await other.read()).name]).toEqual(['note', 'scene']);
    expect((await heard(page)).at(-1)).toEqual(['started', { scenario: 'college-party' }]);

    await page.locator('small-places').first().evaluate((element) => element.remove());
    await expect.poll(() => page.frames()).toHaveLength(2);
    const left = gameIn(page);
    const { length } = (await left.read()).lines;
    expect((await left.readOn(press)).lines.length).toBeGreaterThan(length);
  } finally {
    await blog.stop();
  }
});

test('one that is moved on the page opens again by itself', async ({ page, server }) => {
  const blog = await startBlog(`<aside></aside>${snippet(server.address)}`);
  try {
    await withoutPictures(page);
    await page.goto(blog.address);
    await facade(page).click();
    await gameIn(page).ready();
    await page.evaluate(() => document.querySelector('aside')?.append(document.querySelector('small-places') ?? ''));
    await gameIn(page).ready();
    expect(page.frames()).toHaveLength(2);
    const state = await page.locator('small-places').evaluate((/** @type {any} */ element) => element.getState());
    expect(state.screen).toBe('note');
  } finally {
    await blog.stop();
  }
});

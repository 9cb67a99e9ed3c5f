// The same game as a screen reader has it while the pictures are shown.

import { expect, test } from '../../support/fixtures.js';
import { hearPlay } from '../../support/hearing.js';
import { listen } from '../../support/reader.js';

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

for (const locale of ['en', 'hi']) {
  test(`what is heard of the pictures in ${locale} is what the story says`, async ({ page, game }) => {
    await listen(page);
    await page.goto(`/?lang=${locale}`);
    await game.ready();
    await game.pictures();
    await hearPlay(page, locale);
    await game.shows('pictures');
    expect(await page.locator('#canvas').isVisible()).toBe(true);
  });
}

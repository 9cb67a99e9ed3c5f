// A whole game as a screen reader has it, held against the story's own words.

import { test } from '../../support/fixtures.js';
import { hearPlay } from '../../support/hearing.js';
import { listen } from '../../support/reader.js';

for (const locale of ['en', 'hi']) {
  test(`what is heard of a play in ${locale} is what the story says`, async ({ page, game }) => {
    await listen(page);
    await page.goto(`/?face=text&lang=${locale}`);
    await game.ready();
    await hearPlay(page, locale);
  });
}

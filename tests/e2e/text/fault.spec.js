// What a player sees when something is broken.

import { expect, test } from '../support/fixtures.js';

test('a damaged pack gives a screen that says so', async ({ page }) => {
  await page.route('**/scenarios*.pack', (route) => route.fulfill({ body: 'no pack at all' }));
  await page.goto('/?face=text');
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'fault');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Small Places');
  await expect(page.getByText('The stories could not be opened')).toBeVisible();
  await expect(page.getByText('कहानियाँ नहीं खुल सकीं')).toBeVisible();
});

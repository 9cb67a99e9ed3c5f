// The ways to press a button of the play.

/** @typedef {import('./game.js').Hand} Hand */

/** @type {Hand} */
export const click = (button) => button.click();

/** @type {Hand} */
export const tap = (button) => button.tap();

/** With the focus on it. The quickest, where the way to press does not matter. @type {Hand} */
export const press = (button) => button.press('Enter');

/** By Tab and Enter alone, as somebody without a mouse. @type {Hand} */
export async function tab(button) {
  const page = button.page();
  const reached = () => button.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await reached()); presses += 1) {
    if (presses > 40) throw new Error('Tab does not lead to the button');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

/** Options by their number, the rest by Tab. @type {Hand} */
export async function digits(button, place, screen) {
  if (screen.options.length === 0) return tab(button, place, screen);
  await button.page().keyboard.press(String(place + 1));
}

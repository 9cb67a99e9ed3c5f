// How high a frame has to be for the text face to be read without scrolling in it. Nothing in the
// sum follows the frame's own height, or the two would drive each other up.

/** A picture over what is read is this high for its width. */
const STRIP = 10 / 21;

/** @param {Element | null} element */
const tall = (element) => (element instanceof HTMLElement ? element.offsetHeight : 0);

/** @param {Document} page @returns {number | null} none where the canvas fills whatever there is */
export function wantedHeight(page) {
  const main = page.querySelector('#face main');
  const reading = main?.querySelector('.reading');
  if (!main || !reading || page.documentElement.dataset.face === 'pictures') return null;
  const style = getComputedStyle(main);
  const px = (/** @type {string} */ length) => Number.parseFloat(length) || 0;
  const picture = /** @type {HTMLElement | null} */ (main.querySelector('.picture:not([hidden])'));
  const over = picture && style.display === 'flex' ? picture.offsetWidth * STRIP + px(style.rowGap) : 0;
  const around = [...page.querySelectorAll('#safety, #face header')].reduce((sum, part) => sum + tall(part), 0);
  return Math.ceil(around + px(style.paddingTop) + over + tall(reading) + px(style.paddingBottom));
}

/** Tells the height whenever it changes. @param {Document} page @param {(height: number | null) => void} tell */
export function watchHeight(page, tell) {
  const reading = page.querySelector('#face .reading');
  if (!reading || typeof ResizeObserver === 'undefined') return;
  new ResizeObserver(() => tell(wantedHeight(page))).observe(reading);
}

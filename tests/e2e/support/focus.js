// How the focus shows on a control, by its computed style.

/**
 * @typedef {object} Shown
 * @property {string} name
 * @property {string} kind
 * @property {number} width of the outline
 * @property {number} contrast the least that the better of its tones has against any colour behind it
 */

/** Runs in the page. @param {Element} control @returns {Shown} */
export function focusShown(control) {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow, color, backgroundColor } = getComputedStyle(control);
  const channels = (/** @type {string} */ text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const light = (/** @type {number[]} */ [red = 0, green = 0, blue = 0]) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (/** @type {number[]} */ one, /** @type {number[]} */ other) => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const outline = channels(outlineColor);
  // A hard ring beside the outline: `rgb(…) 0px 0px 0px 6px`.
  const ring = boxShadow.match(/^(rgba?\([^)]*\)) 0px 0px 0px (\d+)px/);
  const second = ring ? channels(ring[1] ?? '') : null;
  /** @type {Element | null} */
  let behind = control.parentElement;
  while (behind && channels(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const ground = channels(behind ? getComputedStyle(behind).backgroundColor : backgroundColor);
  return {
    name: (control.textContent ?? '').trim().slice(0, 40) || control.tagName,
    kind: `${control.tagName} ${color}`,
    width: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    // Of two tones one is at least as far from any third as the root of what they are from each other.
    contrast: second ? Math.sqrt(contrast(outline, second)) : contrast(outline, ground),
  };
}

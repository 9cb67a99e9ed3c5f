// How high the strip stands over the page, for what begins below it: its words wrap as they will.

/** @param {HTMLElement} strip */
export function measureStrip(strip) {
  if (typeof ResizeObserver === 'undefined') return;
  const measure = () => document.documentElement.style.setProperty('--strip', `${strip.getBoundingClientRect().height}px`);
  new ResizeObserver(measure).observe(strip);
}

// How high the bar stands over the page, for what must stay clear of it: its words wrap as they will.

/** @param {HTMLElement} bar */
export function measureRail(bar) {
  if (typeof ResizeObserver === 'undefined') return;
  const measure = () => {
    const stays = getComputedStyle(bar).position === 'sticky';
    document.documentElement.style.setProperty('--rail', `${stays ? bar.offsetHeight : 0}px`);
  };
  new ResizeObserver(measure).observe(bar);
  addEventListener('resize', measure);
}

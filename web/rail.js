// How high the bar stands over the page, for what must stay clear of it: its words wrap as they will.

/** @param {HTMLElement} bar @param {readonly HTMLElement[]} clear what must, each for itself: the measure is not handed down */
export function measureRail(bar, clear) {
  if (typeof ResizeObserver === 'undefined') return;
  const measure = () => {
    const stays = getComputedStyle(bar).position === 'sticky';
    const height = `${stays ? bar.offsetHeight : 0}px`;
    for (const one of clear) one.style.setProperty('--rail', height);
  };
  new ResizeObserver(measure).observe(bar);
  addEventListener('resize', measure);
}

// What a player does on the canvas, told to the game: by mouse, finger and keyboard; and how large it is.

/**
 * @typedef {{width: number, height: number, scale: number}} Size in pixels of the screen, and how many a CSS pixel has
 * @typedef {'resize' | 'redraw' | 'point' | 'press' | 'touch' | 'scroll' | 'key'} Gesture as the game calls them
 * @typedef {(gesture: Gesture, ...given: (number | string | boolean)[]) => void} Tell
 * @typedef {{size: () => Size, rest: () => void}} Hand how large the canvas is; and listens no more
 */

/** Which bit of `buttons` is the button of this number. */
const BITS = [1, 4, 2];

/** @type {Record<string, string>} */
const PHASES = { pointerdown: 'start', pointermove: 'move', pointerup: 'end', pointercancel: 'cancel' };

/** Nothing is drawn on less than a pixel. @param {number} width @param {number} height @returns {Size} */
const size = (width, height) => ({ width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)), scale: devicePixelRatio });

/** As exactly as it can be said at once. @param {HTMLCanvasElement} canvas */
const sizeOf = ({ clientWidth, clientHeight }) => size(clientWidth * devicePixelRatio, clientHeight * devicePixelRatio);

/** Watches how large it is. @param {HTMLCanvasElement} canvas @param {(size: Size) => void} tell @returns {() => void} stops */
function watchSize(canvas, tell) {
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const [exact] = entry.devicePixelContentBoxSize ?? [];
    // A frame of a page that has no room for it: what was drawn last will do.
    if (canvas.clientWidth * canvas.clientHeight === 0) return;
    tell(exact ? size(exact.inlineSize, exact.blockSize) : sizeOf(canvas));
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    // Not every browser knows that box.
    observer.observe(canvas);
  }
  return () => observer.disconnect();
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Tell} tell
 * @returns {Hand}
 */
export function listenToHand(canvas, tell) {
  const over = new AbortController();
  const how = { signal: over.signal, passive: true };
  /** @param {string} types @param {(event: any) => void} hear @param {EventTarget} [target] */
  const on = (types, hear, target = canvas) => types.split(' ').forEach((type) => target.addEventListener(type, hear, how));

  on('pointerdown pointermove pointerup pointercancel', (/** @type {PointerEvent} */ event) => {
    const { type, pointerType, pointerId, offsetX: x, offsetY: y, button, buttons } = event;
    if (pointerType === 'touch') return tell('touch', pointerId, PHASES[type] ?? 'cancel', x, y);
    tell('point', x, y);
    // One that is pressed beside another comes as a movement.
    if (button >= 0) tell('press', button, (buttons & (BITS[button] ?? 0)) !== 0);
    if (type === 'pointerdown') canvas.setPointerCapture(pointerId);
  });
  on('wheel', (/** @type {WheelEvent} */ { deltaX, deltaY, deltaMode }) => {
    const lines = deltaMode === WheelEvent.DOM_DELTA_LINE;
    const scale = lines ? 1 : devicePixelRatio;
    tell('scroll', deltaX * scale, deltaY * scale, lines);
  });
  on('keydown keyup', (/** @type {KeyboardEvent} */ { type, key, repeat }) => tell('key', key, type === 'keydown', repeat));
  // Whoever leaves with a key held down lets go of it elsewhere.
  on('blur', () => tell('key', 'Shift', false, false));
  on('visibilitychange', () => document.hidden || tell('redraw'), document);
  let latest = sizeOf(canvas);
  const look = watchSize(canvas, (now) => {
    const { width, height, scale } = now;
    if (width === latest.width && height === latest.height && scale === latest.scale) return;
    latest = now;
    tell('resize', width, height, scale);
  });
  return {
    size: () => latest,
    rest() {
      over.abort();
      look();
    },
  };
}

// What draws, as far as a canvas can tell: to ask takes a while.

/** @typedef {'nothing' | 'processor' | 'card'} Graphics for the processor smoothed edges would be seconds of work; a card is made for it */

/** @typedef {HTMLCanvasElement | OffscreenCanvas} Canvas */

/** As the game asks for it, which then gets the same. @param {Canvas} canvas */
const contextOf = (canvas) => /** @type {WebGL2RenderingContext | null} */ (canvas.getContext('webgl2', { antialias: false }));

/** On a canvas that the game is to draw on. @param {Canvas} canvas @returns {Graphics} */
export function whatDrawsOn(canvas) {
  const context = contextOf(canvas);
  if (!context) return 'nothing';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  return /swiftshader|llvmpipe|software/i.test(name) ? 'processor' : 'card';
}

/** On a canvas that nobody needs afterwards. @param {Canvas} canvas */
export function whatDraws(canvas) {
  const draws = whatDrawsOn(canvas);
  contextOf(canvas)?.getExtension('WEBGL_lose_context')?.loseContext();
  return draws;
}

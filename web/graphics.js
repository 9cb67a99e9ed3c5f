// What draws, as far as a canvas can tell: to ask takes a while.

/** @typedef {'nothing' | 'processor' | 'card'} Graphics for the processor smoothed edges would be seconds of work; a card is made for it */

/** @param {() => HTMLCanvasElement | OffscreenCanvas} canvas @returns {Graphics} */
export function whatDraws(canvas) {
  const context = /** @type {WebGL2RenderingContext | null} */ (canvas().getContext('webgl2'));
  if (!context) return 'nothing';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software/i.test(name) ? 'processor' : 'card';
}

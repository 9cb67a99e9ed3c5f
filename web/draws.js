// What draws here. In a worker of its own this tells whoever made the worker: to find out holds up whatever
// else is to be done for as long as it takes to start a graphics card.

/** @typedef {'nothing' | 'processor' | 'card'} Draws for a processor smoothed edges would be seconds of work */

/** @param {HTMLCanvasElement | OffscreenCanvas} canvas @returns {Draws} */
export function drawsOn(canvas) {
  const context = /** @type {WebGL2RenderingContext | null} */ (canvas.getContext('webgl2'));
  if (!context) return 'nothing';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software/i.test(name) ? 'processor' : 'card';
}

if ('WorkerGlobalScope' in globalThis) postMessage(drawsOn(new OffscreenCanvas(1, 1)));

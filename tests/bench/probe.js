// What the game does in a page, told from outside it: how long it works for each frame, what it
// asks of WebGL, how much memory it has. Nothing in the game knows of this.

/**
 * @typedef {object} Frame
 * @property {number} at when it was done, in milliseconds since the page began
 * @property {number} work milliseconds in the game's wasm for it, whatever called it
 * @property {number} draws
 *
 * @typedef {object} Probe
 * @property {Frame[]} frames
 * @property {number} programs linked so far
 * @property {boolean} blind whether draw calls are counted and no more
 * @property {() => number} memory of the game, in bytes
 * @property {() => number} longest what the game was busy at one go, in milliseconds, since this was last asked
 */

/** Runs in the page before anything else does. */
export function watch() {
  /** @type {Probe} */
  const probe = { frames: [], programs: 0, blind: false, memory: () => 0, longest: () => 0 };
  Object.assign(globalThis, { probe });
  let draws = 0;
  let work = 0;
  let depth = 0;
  let longest = 0;
  probe.longest = () => {
    const was = longest;
    longest = 0;
    return was;
  };

  /** @param {any} of @param {string} name */
  function count(of, name) {
    const original = of[name];
    of[name] = function draw(/** @type {unknown[]} */ ...given) {
      draws += 1;
      if (!probe.blind) original.apply(this, given);
    };
  }
  const webgl = WebGL2RenderingContext.prototype;
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements']) {
    count(webgl, name);
  }
  const { linkProgram, blitFramebuffer } = webgl;
  webgl.linkProgram = function link(program) {
    probe.programs += 1;
    linkProgram.call(this, program);
  };
  webgl.blitFramebuffer = function blit(...given) {
    if (!probe.blind) blitFramebuffer.apply(this, given);
  };

  /**
   * Every way into the wasm: frames, timers, events and promises alike.
   * @param {(...given: unknown[]) => unknown} original
   */
  function timed(original) {
    return (/** @type {unknown[]} */ ...given) => {
      if (depth > 0) return original(...given);
      depth += 1;
      const began = performance.now();
      try {
        return original(...given);
      } finally {
        depth -= 1;
        const at = performance.now();
        work += at - began;
        longest = Math.max(longest, at - began);
        if (draws > 0) {
          probe.frames.push({ at, work, draws });
          work = 0;
          draws = 0;
        }
      }
    };
  }

  /** @param {WebAssembly.Instance} instance */
  function observed(instance) {
    if (!('frames' in instance.exports)) return instance;
    const { memory } = instance.exports;
    if (memory instanceof WebAssembly.Memory) probe.memory = () => memory.buffer.byteLength;
    const exports = Object.entries(instance.exports).map(([name, part]) => [
      name,
      typeof part === 'function' ? timed(/** @type {(...given: unknown[]) => unknown} */ (part)) : part,
    ]);
    // As wasm-bindgen asks whether it is one.
    return Object.create(WebAssembly.Instance.prototype, { exports: { value: Object.fromEntries(exports) } });
  }
  const { instantiate, instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const { module, instance } = await instantiateStreaming(...given);
    return { module, instance: observed(instance) };
  };
  WebAssembly.instantiate = /** @type {typeof instantiate} */ (
    async (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) => observed(await instantiate(module, imports))
  );
}

// A worker that has the game's functions compiled, so that the page need not stop for each when it
// first calls it. Nothing of the game runs here: told that it is called for this alone, each function
// comes back at once (`crates/split`). What is compiled of a module serves whoever has the module.

/** Whatever the module imports, for the sake of being there. @param {WebAssembly.Module} module */
function nothing(module) {
  /** @type {WebAssembly.Imports} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
  return imports;
}

/** @typedef {{module: WebAssembly.Module, part: number, of: number}} Share what one worker of several is to do, from 0 */

addEventListener('message', async (/** @type {MessageEvent<Share>} */ { data: { module, part, of } }) => {
  const { exports } = await WebAssembly.instantiate(module, nothing(module));
  /** @type {WebAssembly.Global} */ (exports['split:warming']).value = 1;
  /** @type {(part: number, of: number) => void} */ (exports['split:warm'])(part, of);
  postMessage(null);
});

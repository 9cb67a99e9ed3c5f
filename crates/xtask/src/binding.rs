//! What the tool `wasm-bindgen` does, done by its library, so that nobody has to install it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::cargo;

/// How much of what only a debugger reads stays in the wasm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// Function names stay, so that a stack trace can be read.
    Kept,
    /// They go, as visitors would download them.
    Removed,
}

/// Writes `<name>.js` and `<name>_bg.wasm` into `dir`, unless those of this very wasm are there.
pub(crate) fn bind(wasm: &Path, dir: &Path, name: &str, names: Names) -> Result<PathBuf> {
    let out = dir.join(name);
    let stamp = out.join("stamp");
    // A wasm says itself which wasm-bindgen it was compiled with, so its hash covers that too.
    let made_from = format!("{} {names:?}\n", cargo::fingerprint(wasm)?);
    if std::fs::read_to_string(&stamp).is_ok_and(|was| was == made_from) {
        return Ok(out);
    }
    if out.exists() {
        std::fs::remove_dir_all(&out).with_context(|| format!("cannot empty {}", out.display()))?;
    }
    let removed = names == Names::Removed;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .demangle(false)
        .omit_default_module_path(true)
        .remove_name_section(removed)
        .remove_producers_section(removed)
        .generate(&out)
        .with_context(|| format!("wasm-bindgen cannot process {}", wasm.display()))?;
    std::fs::write(&stamp, made_from)
        .with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(out)
}

//! What visitors download names no folder of the machine that built it: a panic's message holds the path
//! of its source, and there are thousands.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Between two flags, where cargo is told of several.
const SEPARATOR: &str = "\u{1f}";

/// For `CARGO_ENCODED_RUSTFLAGS`: sources of other crates are told by crate and version alone.
pub(crate) fn flags() -> Result<OsString> {
    let sources = cargo_home()?.join("registry").join("src");
    let mut folders = fs::read_dir(&sources)
        .with_context(|| format!("cargo keeps no sources in {}", sources.display()))?
        .map(|folder| folder.map(|folder| folder.path()))
        .collect::<std::io::Result<Vec<_>>>()?;
    folders.sort();
    let flags = folders.iter().map(|folder| flag(folder)).collect::<Vec<_>>();
    Ok(flags.join(SEPARATOR.as_ref()))
}

fn flag(folder: &Path) -> OsString {
    let mut flag = OsString::from("--remap-path-prefix=");
    // With the separator behind it, which would be left over.
    flag.push(folder.join(""));
    flag.push("=");
    flag
}

fn cargo_home() -> Result<PathBuf> {
    let told = std::env::var_os("CARGO_HOME").filter(|dir| !dir.is_empty()).map(PathBuf::from);
    match told {
        Some(home) => Ok(home),
        None => Ok(etcetera::home_dir()
            .context("this user has no home folder: set HOME")?
            .join(".cargo")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_folder_is_left() {
        let flag = flag(Path::new("/home/somebody/.cargo/registry/src/one"));
        assert_eq!(flag, "--remap-path-prefix=/home/somebody/.cargo/registry/src/one/=");
    }
}

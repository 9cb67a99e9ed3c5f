//! Runs cargo and shows how far it is.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::display::Step;
use crate::paths::Paths;
use crate::{child, process};

/// Everything one cargo command made (or found made already).
#[derive(Debug, Default)]
pub(crate) struct Made(Vec<Artifact>);

#[derive(Debug, Deserialize)]
struct Artifact {
    reason: String,
    #[serde(default)]
    target: Target,
    #[serde(default)]
    profile: Profile,
    #[serde(default)]
    filenames: Vec<PathBuf>,
    #[serde(default)]
    executable: Option<PathBuf>,
}

#[derive(Debug, Default, Deserialize)]
struct Target {
    name: String,
    #[serde(default)]
    kind: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Profile {
    #[serde(default)]
    test: bool,
}

impl Made {
    fn read(stdout: impl Read) -> Self {
        Self(
            process::lines(stdout)
                .filter_map(|line| serde_json::from_str::<Artifact>(&line).ok())
                .filter(|artifact| artifact.reason == "compiler-artifact")
                .collect(),
        )
    }

    /// The program of that name.
    pub(crate) fn program(&self, name: &str) -> Result<PathBuf> {
        self.0
            .iter()
            .filter(|made| made.target.name == name && !made.profile.test)
            .filter(|made| made.target.kind.iter().any(|kind| kind == "bin"))
            .find_map(|made| made.executable.clone())
            .with_context(|| format!("cargo built no program `{name}`: is it a [[bin]]?"))
    }

    /// The wasm file of that library.
    pub(crate) fn wasm(&self, library: &str) -> Result<PathBuf> {
        self.0
            .iter()
            .filter(|made| made.target.name == library)
            .flat_map(|made| &made.filenames)
            .find(|file| file.extension().is_some_and(|ext| ext == "wasm"))
            .cloned()
            .with_context(|| {
                format!("cargo built no {library}.wasm: is `{library}` of crate-type cdylib?")
            })
    }
}

/// A cargo command in the checkout, with the target directory of the chores.
pub(crate) fn command(paths: &Paths) -> Command {
    // Set by the `cargo run` that started this program, so that both are the same cargo.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(&paths.checkout).env("CARGO_TARGET_DIR", &paths.target);
    command
}

/// Runs a cargo command that compiles; `adjust` may add to its environment. An error shows every
/// diagnostic.
pub(crate) fn build(
    paths: &Paths,
    step: &Step<'_>,
    args: &[&str],
    adjust: impl FnOnce(&mut Command),
) -> Result<Made> {
    let (before, after) = match args.iter().position(|arg| *arg == "--") {
        Some(at) => args.split_at(at),
        None => (args, &[][..]),
    };
    let mut command = command(paths);
    command
        .args(before)
        .arg("--message-format=json-render-diagnostics")
        .args(after)
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "160")
        .env("CARGO_TERM_PROGRESS_TERM_INTEGRATION", "false")
        .env("CARGO_TERM_COLOR", if step.display().terminal() { "always" } else { "never" })
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    adjust(&mut command);
    let child = child::spawn(&mut command)?;
    let reader = child.take_stdout().map(|out| std::thread::spawn(move || Made::read(out)));
    let mut said = String::new();
    if let Some(pipe) = child.take_stderr() {
        for line in process::lines(pipe) {
            hear(&line, step, &mut said);
        }
    }
    let made = reader.and_then(|thread| thread.join().ok()).unwrap_or_default();
    let status = child.wait().context("cannot wait for cargo's end")?;
    if !status.success() {
        bail!("cargo {} failed\n\n{}", before.join(" "), said.trim_end());
    }
    Ok(made)
}

fn hear(line: &str, step: &Step<'_>, said: &mut String) {
    let plain = console::strip_ansi_codes(line);
    if let Some(progress) = Progress::parse(&plain) {
        step.counts(progress.done, progress.total, progress.what);
    } else if is_status(&plain) {
        step.says(plain.trim());
    } else if !(plain.trim().is_empty() && said.is_empty()) {
        said.push_str(line);
        said.push('\n');
    }
}

/// Cargo's own live line: `Building [===>   ] 12/34: serde, syn(build)`.
#[derive(Debug, PartialEq, Eq)]
struct Progress<'a> {
    done: u64,
    total: u64,
    what: &'a str,
}

impl<'a> Progress<'a> {
    fn parse(line: &'a str) -> Option<Self> {
        let (_, rest) = line.trim().strip_prefix("Building [")?.split_once("] ")?;
        let (count, what) = rest.split_once(':').unwrap_or((rest, ""));
        let (done, total) = count.split_once('/')?;
        Some(Self {
            done: done.trim().parse().ok()?,
            total: total.trim().parse().ok()?,
            what: what.trim(),
        })
    }
}

/// Cargo's report of an ordinary deed: a right-aligned verb in the first twelve columns.
fn is_status(line: &str) -> bool {
    const VERBS: [&str; 16] = [
        "Adding",
        "Blocking",
        "Building",
        "Checking",
        "Compiling",
        "Documenting",
        "Downloaded",
        "Downloading",
        "Fetch",
        "Finished",
        "Fresh",
        "Generated",
        "Locking",
        "Running",
        "Scraping",
        "Updating",
    ];
    let verb = line.split_whitespace().next().unwrap_or_default();
    line.starts_with(' ') && VERBS.contains(&verb)
}

/// Where the wasm goes: the target every browser build names.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Hash of a file's bytes, in hexadecimal.
pub(crate) fn fingerprint(file: &Path) -> Result<String> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(blake3::hash(&bytes).to_hex().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_live_line_is_understood() {
        let line = "    Building [=====>                 ] 41/164: syn, bevy_ecs(build), naga...";
        let what = "syn, bevy_ecs(build), naga...";
        assert_eq!(Progress::parse(line), Some(Progress { done: 41, total: 164, what }));
        assert_eq!(Progress::parse("   Compiling syn v2.0.1"), None);
        assert_eq!(Progress::parse("error: Building [x] a/b: c"), None);
    }

    #[test]
    fn a_diagnostic_is_no_status() {
        assert!(is_status("   Compiling syn v2.0.1"));
        assert!(is_status("    Blocking waiting for file lock on build directory"));
        assert!(!is_status("error: Compiling is hard"));
        assert!(!is_status("   --> src/lib.rs:3:1"));
    }

    #[test]
    fn programs_and_wasm_files_are_found_among_what_was_made() {
        let made = Made::read(
            &br#"{"reason":"compiler-artifact","target":{"name":"places","kind":["bin"]},"profile":{"test":true},"filenames":["/t/places-0f"],"executable":"/t/places-0f"}
{"reason":"compiler-artifact","target":{"name":"places","kind":["bin"]},"profile":{"test":false},"filenames":["/t/places"],"executable":"/t/places"}
{"reason":"compiler-artifact","target":{"name":"lite","kind":["cdylib"]},"profile":{"test":false},"filenames":["/t/lite.rlib","/t/lite.wasm"],"executable":null}
{"reason":"build-script-executed","package_id":"x"}
not json
"#[..],
        );
        assert_eq!(made.program("places").unwrap(), Path::new("/t/places"));
        assert_eq!(made.wasm("lite").unwrap(), Path::new("/t/lite.wasm"));
        assert!(made.wasm("small_places").unwrap_err().to_string().contains("cdylib"));
    }
}

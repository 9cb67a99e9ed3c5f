//! Runs the real command.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    std::path::absolute(Path::new("../..").join(path)).unwrap()
}

/// Runs `places` with these words, and this typed into it.
pub(crate) fn places(words: &[&str], typed: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_places"))
        .args(words)
        .current_dir(repository("."))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may be gone already.
    drop(child.stdin.take().unwrap().write_all(typed.as_bytes()));
    child.wait_with_output().unwrap()
}

/// What a command that must succeed wrote.
pub(crate) fn said(words: &[&str], typed: &str) -> String {
    let output = places(words, typed);
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{complaint}");
    String::from_utf8(output.stdout).unwrap()
}

/// What a command that must fail complained of, and its exit code.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn refused(words: &[&str]) -> (String, Option<i32>) {
    let output = places(words, "");
    assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    (String::from_utf8(output.stderr).unwrap(), output.status.code())
}

#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) const MARKET: &str = "crates/atlas/tests/market";

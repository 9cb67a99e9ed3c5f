//! Stories for tests: the shipped one, and a small one with everything a map has to show.

use std::path::Path;
use std::sync::Arc;

use story::{Scenario, ScenarioSources, Source, compile_scenario};

/// A shipped scenario.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn shipped(name: &str) -> Arc<Scenario> {
    folder(&Path::new("../../assets/scenarios").join(name))
}

/// A market with a way round, decisions within options, conditions, an ending on the way and a
/// cellar that nobody comes to.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn market() -> Arc<Scenario> {
    folder(Path::new("tests/market"))
}

fn folder(folder: &Path) -> Arc<Scenario> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        files.push(Source::new(name, std::fs::read_to_string(&path).unwrap()));
    }
    Arc::new(compile_scenario(ScenarioSources { files }).unwrap_or_else(|wrong| panic!("{wrong}")))
}

/// A script that begins at `N0` and may use the outcomes `a` and `b`.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn scripted(script: &str) -> Arc<Scenario> {
    let manifest = r#"
id = "odd"
start = "N0"
base = "en"
locales = ["en"]
minutes = [1, 2]
review = "draft"
setting = "bus"
target = "ritu"
[text.en]
title = "T"
place = "P"
summary = "S"
note = "N"
question = "Q"
reflection = "R"
[outcomes.a]
en = { title = "A", text = "a", words = "w" }
[outcomes.b]
en = { title = "B", text = "b", words = "w" }
[cast.ritu]
name = { en = "R" }
look = { en = "L" }
"#;
    let files = vec![Source::new("scenario.toml", manifest), Source::new("odd.yarn", script)];
    let compiled = compile_scenario(ScenarioSources { files });
    Arc::new(compiled.unwrap_or_else(|wrong| panic!("{wrong}\n{script}")))
}

//! Scenarios for tests: the shipped ones, and small ones written in place.

pub(crate) mod house;

use std::path::Path;
use std::sync::Arc;

use story::{Diagnostics, Library, Scenario, ScenarioSources, Source, compile_scenario};

/// Every file of a shipped scenario.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn files(name: &str) -> Vec<Source> {
    folder(&Path::new("../../assets/scenarios").join(name))
}

/// Every file of a folder.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn folder(folder: &Path) -> Vec<Source> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        files.push(Source::new(name, std::fs::read_to_string(&path).unwrap()));
    }
    files
}

/// A shipped scenario.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn shipped(name: &str) -> Arc<Scenario> {
    let sources = ScenarioSources { files: files(name) };
    Arc::new(compile_scenario(sources).unwrap_or_else(|wrong| panic!("{wrong}")))
}

/// A library of one scenario.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn library(scenario: &Arc<Scenario>) -> Library {
    Library { scenarios: vec![Arc::clone(scenario)], words: story::Wordbook::default() }
}

#[allow(dead_code, reason = "each test file takes what it needs")]
/// A scenario in one language with this script, which may use the outcomes `a` and `b`.
pub(crate) fn scenario(script: &str) -> Result<Arc<Scenario>, Diagnostics> {
    with_files(script, MANIFEST, &[])
}

#[allow(dead_code, reason = "each test file takes what it needs")]
/// The same with another manifest and more files.
pub(crate) fn with_files(
    script: &str,
    manifest: &str,
    more: &[(&str, &str)],
) -> Result<Arc<Scenario>, Diagnostics> {
    let mut files = vec![Source::new("scenario.toml", manifest), Source::new("test.yarn", script)];
    files.extend(more.iter().map(|(name, text)| Source::new(*name, *text)));
    compile_scenario(ScenarioSources { files }).map(Arc::new)
}

/// A manifest in English.
pub(crate) const MANIFEST: &str = r#"
id = "test"
start = "Start"
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
name = { en = "Ritu" }
look = { en = "L" }
"#;

/// A manuscript of one script and this manifest.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn manuscript(script: &str, manifest: &str) -> Result<story::Manuscript, Diagnostics> {
    let files = vec![Source::new("scenario.toml", manifest), Source::new("test.yarn", script)];
    story::Manuscript::compile(ScenarioSources { files })
}

/// Sound: a hub that can be left, a variable that opens an option, dice, two endings.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) const SOUND: &str = "\
title: Start
---
<<declare $seen = false>>
<<declare $luck = 0>>
Somebody stands too close. #line:s1
<<jump Hub>>
===
title: Hub
---
What do you do? #line:h1
-> Look #act:other #line:o1
    <<set $seen to true>>
    Yes, too close. #line:h2
    <<jump Hub>>
-> Ask her the time <<if $seen>> #act:distract #line:o2
    <<set $luck to dice(3)>>
    <<if $luck > 2>>
    She laughs. #line:h3
    <<endif>>
    <<outcome a>>
-> Not now #act:wait #line:o3
    <<outcome b>>
    The bus goes on. #line:h4
===
";

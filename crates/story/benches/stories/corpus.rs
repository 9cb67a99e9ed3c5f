//! The stories, each in the languages of all engines.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use story::{ScenarioSources, Source};

use crate::translate;

/// How many decisions the long story has.
const LONG: usize = 100;

/// One story.
pub(crate) struct Tale {
    pub(crate) name: &'static str,
    pub(crate) yarn: String,
    pub(crate) ink: String,
}

/// All of them, the smallest first.
pub(crate) fn tales() -> [Tale; 3] {
    let small = Tale {
        name: "small",
        yarn: include_str!("small.yarn").to_owned(),
        ink: include_str!("small.ink").to_owned(),
    };
    [small, translated("lucknow-bus", shipped_script("lucknow-bus")), translated("long", long())]
}

fn translated(name: &'static str, yarn: String) -> Tale {
    let ink = translate::to_ink(&yarn);
    Tale { name, yarn, ink }
}

/// The folder of everything that ships.
pub(crate) fn assets() -> PathBuf {
    PathBuf::from("../../assets")
}

/// The shipped scenarios, by folder.
pub(crate) fn shipped_names() -> Vec<String> {
    let entries = fs::read_dir(assets().join("scenarios")).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> =
        folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The files of a shipped scenario.
pub(crate) fn shipped(name: &str) -> ScenarioSources {
    let entries = fs::read_dir(assets().join("scenarios").join(name)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    ScenarioSources { files: paths.iter().map(|path| source(path)).collect() }
}

/// A file, by its name alone.
pub(crate) fn source(path: &Path) -> Source {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    Source::new(name, fs::read_to_string(path).unwrap())
}

fn shipped_script(name: &str) -> String {
    source(&assets().join("scenarios").join(name).join(format!("{name}.yarn"))).text
}

/// A story of so many decisions with all that the shipped one uses: speakers, commands, variables,
/// conditions on lines and on options, jumps.
fn long() -> String {
    let mut yarn = String::new();
    for number in 0..LONG {
        let title = if number == 0 { "Start".to_owned() } else { format!("Stop{number}") };
        writeln!(yarn, "title: {title}\n---").unwrap();
        if number == 0 {
            yarn.push_str("<<declare $trust = 0>>\n<<declare $seen = false>>\n");
        }
        let next = if number + 1 == LONG {
            "<<stop>>".to_owned()
        } else {
            format!("<<jump Stop{}>>", number + 1)
        };
        write!(
            yarn,
            "<<place stop{number}>>\n\
             The bus comes to stop {number}. Fog on every window.\n\
             Ritu: That is stop {number}. I count them by the speed breakers.\n\
             -> Ask her about stop {number} #act:distract\n\
             \x20   <<set $trust = $trust + 1>>\n\
             \x20   Ritu: Two breakers, then a man who sells momos.\n\
             -> Tell her what you see at stop {number} <<if $trust >= 2>> #act:delay\n\
             \x20   <<set $seen to true>>\n\
             \x20   You: Somebody is getting on with a box of rewri.\n\
             -> Not now. Look out at stop {number} #act:wait\n\
             \x20   <<if $seen && $trust >= 3>>\n\
             \x20       Ritu: You have gone quiet. Is it the tea stall?\n\
             \x20   <<else>>\n\
             \x20       A lamp goes by, and another.\n\
             \x20   <<endif>>\n\
             <<mood ritu calm>>\n\
             {next}\n===\n"
        )
        .unwrap();
    }
    yarn
}

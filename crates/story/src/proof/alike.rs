//! Walking finds the same whether states that differ only in values nothing looks at again are
//! one or not: in what is shipped, in every construct of the language, and in stories made by
//! chance.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;
use protocol::{Locale, Setting, StoryVersion};

use super::live::live;
use super::same::join;
use super::walk::{Walk, walk};
use crate::compile::{ScenarioSources, compile_scripts};
use crate::diagnostic::Diagnostics;
use crate::manuscript::Manuscript;
use crate::scenario::Scenario;
use crate::source::Source;

/// More states than this are not walked here: one of the shipped stories has more, told apart by
/// what nothing looks at.
const MOST: usize = 3_000;

/// Walks a scenario in both ways and holds one against the other; whether it could be walked.
fn alike(scenario: &Scenario, start: u32) -> bool {
    let program = &scenario.program;
    let every: BTreeSet<usize> = (0..program.variables.len()).collect();
    let mut whole = walk(scenario, start, &vec![every; program.ops.len()], MOST);
    let mut brief = walk(scenario, start, &live(program), MOST);
    if whole.blamed.is_some() {
        return false;
    }
    assert!(brief.states.len() <= whole.states.len() && brief.states.len() <= MOST);
    let before = reckoned(&whole);
    join(&mut whole);
    join(&mut brief);
    assert_eq!(brief.states, whole.states);
    assert_eq!(brief.faults, whole.faults);
    assert_eq!(brief.outcomes, whole.outcomes);
    assert_eq!(brief.seen, whole.seen);
    assert_eq!(brief.open, whole.open);
    assert_eq!(brief.barred, whole.barred);
    assert_eq!(brief.failed, whole.failed);
    let after = reckoned(&whole);
    assert_eq!(format!("{:?}", reckoned(&brief)), format!("{after:?}"));
    // Joining changes none of what does not hang on where states are told apart.
    assert_eq!((before.0, before.1), (after.0, after.1));
    assert!((before.3 - after.3).abs() < 1e-6 || before.3.is_nan());
    if before.0.is_some() {
        assert_eq!(before.2.to_bits(), after.2.to_bits());
    }
    true
}

/// Paths, the shortest, the longest and the mean play.
fn reckoned(walk: &Walk) -> (Option<u128>, u64, f64, f64) {
    #[allow(clippy::cast_precision_loss, reason = "counts of lines")]
    let ways = walk.ways(&|way| way.lines.len() as f64);
    (ways.count, ways.shortest.to_bits(), ways.longest, ways.mean)
}

fn inside(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(folder);
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn source(path: &Path) -> Source {
    let name = path.file_name().unwrap().to_string_lossy();
    Source::new(name, std::fs::read_to_string(path).unwrap())
}

#[test]
fn what_is_shipped() {
    let mut folders = inside("../../assets/scenarios");
    folders.push("../../docs/example".into());
    for folder in folders {
        let files = inside(folder.to_str().unwrap()).iter().map(|path| source(path)).collect();
        let (manuscript, wrong) = Manuscript::draft(ScenarioSources { files });
        let scenario = manuscript.unwrap_or_else(|| panic!("{wrong}")).scenario;
        let walked = alike(&scenario, scenario.program.start);
        assert!(walked || scenario.program.ops.len() > 300, "{} is too large", scenario.id);
        for view in &scenario.views {
            assert!(alike(&scenario, view.start));
        }
    }
}

#[test]
fn every_construct() {
    let mut walked = 0;
    for path in inside("tests/corpus") {
        let files = if path.is_dir() { inside(path.to_str().unwrap()) } else { vec![path] };
        let files: Vec<_> = files.iter().map(|file| Arc::new(source(file))).collect();
        let mut wrong = Diagnostics::default();
        let (compiled, _) = compile_scripts(&files, &Locale::english(), &mut wrong);
        if !wrong.is_empty() {
            continue;
        }
        let said = vec![compiled.texts.iter().map(|text| text.meant.clone()).collect()];
        let starts: Vec<u32> = compiled.program.nodes.iter().map(|node| node.start).collect();
        let scenario = Scenario { program: compiled.program, said, ..nothing() };
        walked += starts.iter().take(3).filter(|start| alike(&scenario, **start)).count();
    }
    assert!(walked > 80, "{walked}");
}

fn nothing() -> Scenario {
    let program = crate::program::Program {
        ops: Vec::new(),
        nodes: Vec::new(),
        lines: Vec::new(),
        variables: Vec::new(),
        start: 0,
    };
    Scenario {
        id: protocol::ScenarioId::new("nothing").unwrap(),
        version: StoryVersion::of_hash(0),
        locales: vec![Locale::english()],
        minutes: (0, 9),
        draft: true,
        program,
        prose: Vec::new(),
        said: Vec::new(),
        setting: Setting::Bus,
        target: String::new(),
        cast: Vec::new(),
        endings: Vec::new(),
        views: Vec::new(),
    }
}

/// Something in a node or under an option.
#[derive(Debug, Clone)]
enum Part {
    Line(Option<usize>),
    Set(usize, bool),
    Copy(usize, usize),
    Count,
    Throw,
    Told,
    Outcome,
}

#[derive(Debug, Clone)]
struct Choice {
    act: usize,
    condition: Option<(usize, bool)>,
    parts: Vec<Part>,
    to: Option<usize>,
}

#[derive(Debug, Clone)]
struct Node {
    parts: Vec<Part>,
    choices: Vec<Choice>,
    to: Option<usize>,
}

const FLAGS: usize = 4;
const NODES: usize = 4;
const ACTS: [&str; 5] = ["wait", "direct", "delay", "other", "notice #at:mirror"];

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        4 => prop::option::of(0..FLAGS).prop_map(Part::Line),
        3 => (0..FLAGS, any::<bool>()).prop_map(|(flag, value)| Part::Set(flag, value)),
        1 => (0..FLAGS, 0..FLAGS).prop_map(|(to, from)| Part::Copy(to, from)),
        1 => Just(Part::Count),
        1 => Just(Part::Throw),
        1 => Just(Part::Told),
        1 => Just(Part::Outcome),
    ]
}

fn node() -> impl Strategy<Value = Node> {
    let parts = || prop::collection::vec(part(), 0..4);
    let choice = (
        0..ACTS.len(),
        prop::option::of((0..FLAGS, any::<bool>())),
        parts(),
        prop::option::of(0..NODES),
    );
    let choice =
        choice.prop_map(|(act, condition, parts, to)| Choice { act, condition, parts, to });
    (parts(), prop::collection::vec(choice, 0..5), prop::option::of(0..NODES))
        .prop_map(|(parts, choices, to)| Node { parts, choices, to })
}

/// A story of these nodes, as its author would write it.
fn written(nodes: &[Node]) -> String {
    let mut script = String::from("title: Start\n---\n<<declare $count = 0>>\n");
    for flag in 0..FLAGS {
        writeln!(script, "<<declare $flag{flag} = false>>").unwrap();
    }
    script.push_str("<<jump Node0>>\n===\n");
    let mut lines = 0;
    for (number, node) in nodes.iter().enumerate() {
        writeln!(script, "title: Node{number}\n---\nHere {number}.").unwrap();
        node.parts.iter().for_each(|part| write_part(&mut script, part, "", &mut lines));
        for (at, choice) in node.choices.iter().enumerate() {
            let condition = choice.condition.map_or_else(String::new, |(flag, holds)| {
                format!(" <<if {}$flag{flag}>>", if holds { "" } else { "!" })
            });
            writeln!(script, "-> Do {at}{condition} #act:{}", ACTS[choice.act]).unwrap();
            choice.parts.iter().for_each(|part| write_part(&mut script, part, "    ", &mut lines));
            if let Some(to) = choice.to {
                writeln!(script, "    <<jump Node{}>>", to % nodes.len()).unwrap();
            }
        }
        if let Some(to) = node.to {
            writeln!(script, "<<jump Node{}>>", to % nodes.len()).unwrap();
        }
        script.push_str("===\n");
    }
    script
}

fn write_part(script: &mut String, part: &Part, indent: &str, lines: &mut usize) {
    *lines += 1;
    let text = match part {
        Part::Line(None) => format!("{indent}Line {lines}."),
        Part::Line(Some(flag)) => {
            format!("{indent}<<if $flag{flag}>>\n{indent}Line {lines}.\n{indent}<<endif>>")
        }
        Part::Set(flag, value) => format!("{indent}<<set $flag{flag} to {value}>>"),
        Part::Copy(to, from) => format!("{indent}<<set $flag{to} to $flag{from}>>"),
        Part::Count => {
            format!("{indent}<<if $count < 3>>\n{indent}<<set $count += 1>>\n{indent}<<endif>>")
        }
        Part::Throw => format!("{indent}<<set $count to dice(3)>>"),
        Part::Told => format!("{indent}Count {{$count}}."),
        Part::Outcome => format!("{indent}<<outcome a>>"),
    };
    writeln!(script, "{text}").unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn what_chance_makes(nodes in prop::collection::vec(node(), 1..=NODES)) {
        let source = Arc::new(Source::new("chance.yarn", written(&nodes)));
        let mut wrong = Diagnostics::default();
        let (compiled, _) = compile_scripts(&[source], &Locale::english(), &mut wrong);
        prop_assert!(wrong.is_empty(), "{}\n{}", wrong, written(&nodes));
        let said = vec![compiled.texts.iter().map(|text| text.meant.clone()).collect()];
        let start = compiled.program.nodes.iter().find(|node| node.title == "Start");
        let start = start.map_or(0, |node| node.start);
        let scenario = Scenario { program: compiled.program, said, ..nothing() };
        prop_assert!(alike(&scenario, start));
    }
}

/// The kinds of stories above do tell something: there are values that nothing looks at again.
#[test]
fn states_are_one_that_nothing_tells_apart() {
    let script = "title: Start\n---\n<<declare $a = false>>\n-> One\n    <<set $a to true>>\n-> Two\n\
                  <<jump Next>>\n===\ntitle: Next\n---\n-> On\n    <<if $a>>\n    So.\n    <<endif>>\n\
                  -> Out\n<<jump Last>>\n===\ntitle: Last\n---\n-> Well\n-> Good\nBye.\n===\n";
    let mut wrong = Diagnostics::default();
    let files = [Arc::new(Source::new("one.yarn", script))];
    let (compiled, _) = compile_scripts(&files, &Locale::english(), &mut wrong);
    let said = vec![compiled.texts.iter().map(|text| text.meant.clone()).collect()];
    let scenario = Scenario { program: compiled.program, said, ..nothing() };
    let start = scenario.program.start;
    let brief = walk(&scenario, start, &live(&scenario.program), MOST);
    let every: BTreeSet<usize> = BTreeSet::from([0]);
    let whole = walk(&scenario, start, &vec![every; scenario.program.ops.len()], MOST);
    assert!(brief.states.len() < whole.states.len());
    assert!(alike(&scenario, start));
}

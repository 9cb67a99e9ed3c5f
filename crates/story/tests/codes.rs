//! Every code that a writer can be told, once.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod cases;
mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use cases::{CASES, Case};
use story::strings::{Delivery, Original, merge, tag};
use story::{
    CODES, Day, Diagnostics, Manuscript, ScenarioSources, Source, furnish, helplines, prove,
};

/// Codes that only a file which nobody writes by hand would bring about.
const UNSHOWN: [&str; 2] = ["open-text", "too-long"];

fn docs(path: &str) -> PathBuf {
    Path::new("../../docs").join(path)
}

fn example() -> Vec<Source> {
    let mut files = common::folder(&docs("example"));
    for file in &mut files {
        file.name = format!("example/{}", file.name);
    }
    files
}

/// Whether a file's name ends so.
fn ends_in(file: &Source, ending: &str) -> bool {
    file.name.ends_with(ending)
}

fn checked(files: Vec<Source>) -> Diagnostics {
    match Manuscript::compile(ScenarioSources { files }) {
        Ok(manuscript) => {
            let (mut house, words) = common::house::house(&example());
            // Drawn, and nobody has words for it.
            house.places.get_mut("bus").unwrap().lights.insert("tube".to_owned());
            let mut wrong = prove(&manuscript).problems;
            wrong.0.extend(furnish(&manuscript, &house, &words).0);
            wrong
        }
        Err(wrong) => wrong,
    }
}

/// What is said of the example with something else in one of its files.
fn said((_, file, changes): &Case) -> Diagnostics {
    let mut files = example();
    let text = &mut files.iter_mut().find(|one| one.name.ends_with(file)).unwrap().text;
    for (from, to) in *changes {
        assert!(text.contains(from), "{from}");
        *text = text.replacen(from, to, 1);
    }
    checked(files)
}

/// What is said of files that are not there, and of those that only some commands read.
fn of_other_files() -> Vec<(&'static str, Diagnostics)> {
    let only = |ending: &str| {
        let mut files = example();
        files.retain(|file| ends_in(file, ending));
        files
    };
    let mut empty = example();
    empty.retain(|file| !ends_in(file, ".yarn"));
    empty.push(Source::new("example/example.yarn", "// nothing\n"));
    let delivery = |name: &str, text: &str| match Delivery::read(Source::new(name, text)) {
        Err(wrong) => wrong,
        Ok(delivery) => {
            let original = Original::read(&ScenarioSources { files: example() }).unwrap();
            let table = story::strings::Table::default();
            merge(&original, &table, &delivery).unwrap_err()
        }
    };
    let po = |entry: &str| {
        let head = "msgid \"\"\nmsgstr \"\"\n\"Language: hi\\n\"\n\n";
        delivery("example.hi.po", &format!("{head}{entry}"))
    };
    let header = "language,id,text,file,node,lineNumber,lock,comment\n";
    let line = |more: &str| {
        let text = format!(
            "[[helpline]]\nid = \"in-x\"\ncountry = \"IN\"\nlanguages = [\"en\"]\nnumber = \"112\"\n\
             hours = {{ en = \"24 hours\" }}\nsource = \"https://112.gov.in\"\nowner = \"o\"\n\
             name = {{ en = \"Emergency\" }}\n{more}"
        );
        helplines(Source::new("helplines.toml", text), Day::parse("2026-11-22").unwrap())
            .unwrap_err()
    };
    let candidate = "[[candidate]]\nid = \"in-y\"\ncountry = \"IN\"\nlanguages = [\"en\"]\n\
                     number = \"1\"\nhours = { en = \"h\" }\nsource = \"s\"\nowner = \"\"\n\
                     name = { en = \"N\" }\nverified_on = \"2026-11-01\"\n";
    let counting = "title: Start\n---\n<<declare $n = 0>>\n<<jump Hub>>\n===\ntitle: Hub\n---\n\
                    -> Again #act:delay #line:o1\n    <<set $n += 1>>\n    <<jump Hub>>\n\
                    -> Not now {$n} #act:wait #line:o2\n    <<outcome a>>\n    <<stop>>\n\
                    <<outcome b>>\n===\n";
    let counting = vec![
        Source::new("scenario.toml", common::MANIFEST),
        Source::new("counting.yarn", counting),
    ];
    let many: String = (0..65).fold("title: Start\n---\n".to_owned(), |mut script, at| {
        writeln!(script, "-> Way {at} #act:wait #line:o{at}").unwrap();
        script
    });
    let many = vec![
        Source::new("scenario.toml", common::MANIFEST),
        Source::new("many.yarn", format!("{many}===\n")),
    ];
    vec![
        ("too-many-options", checked(many)),
        ("too-many-states", checked(counting)),
        ("no-manifest", checked(only(".csv"))),
        ("no-script", checked(only(".toml"))),
        ("no-node", checked(empty)),
        ("no-file", tag(&ScenarioSources { files: only(".yarn") }).unwrap_err()),
        ("unknown-format", delivery("example.docx", "")),
        ("no-language", delivery("example.csv", header)),
        ("bad-po", po("msgid \"a\\\"")),
        ("no-context", po("msgid \"Uncle minds.\"\nmsgstr \"x\"\n")),
        (
            "plural",
            po("msgctxt \"line:ex_o_ask\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n"),
        ),
        ("unknown-string", po("msgctxt \"line:nowhere\"\nmsgid \"a\"\nmsgstr \"c\"\n")),
        ("unverified-helpline", line("")),
        ("bad-date", line("verified_on = \"yesterday\"\n")),
        ("stale-helpline", line("verified_on = \"2025-01-01\"\n")),
        ("bad-helplines", line("name = 3\n")),
        ("checked-candidate", line(&format!("verified_on = \"2026-11-01\"\n{candidate}"))),
    ]
}

#[test]
fn every_code_is_shown_once() {
    let (mut shown, mut silent) = (BTreeMap::new(), Vec::new());
    let scripts = CASES.iter().map(|case| (case.0, said(case)));
    for (code, wrong) in scripts.chain(of_other_files()) {
        match wrong.0.iter().find(|one| one.code == code) {
            Some(one) => drop(shown.insert(code, one.to_string())),
            None => silent.push(format!("no {code} in\n{wrong}")),
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    let missing: Vec<_> =
        CODES.iter().filter(|code| !shown.contains_key(*code) && !UNSHOWN.contains(code)).collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
    let mut all = String::new();
    for text in shown.values() {
        writeln!(all, "{text}\n").unwrap();
    }
    insta::assert_snapshot!(all);
}

#[test]
fn the_guide_names_every_code_and_no_other() {
    let guide = std::fs::read_to_string(docs("writing.md")).unwrap();
    let table = guide.split_once("| code | means | do |").unwrap().1;
    let named: BTreeSet<&str> =
        table.lines().filter_map(|row| row.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(named, CODES.into_iter().collect());
}

#[test]
fn every_code_stands_in_the_sources() {
    let sources = sources(Path::new("src"));
    for code in CODES {
        assert!(sources.contains(&format!("\"{code}\"")), "nothing reports {code}");
    }
}

/// The text of all sources but the list of codes.
fn sources(folder: &Path) -> String {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| match path.is_dir() {
        true => sources(&path),
        false if path.ends_with("codes.rs") => String::new(),
        false => std::fs::read_to_string(path).unwrap(),
    };
    paths.map(read).collect()
}

#[test]
fn the_guide_quotes_the_example_as_it_is() {
    let guide = std::fs::read_to_string(docs("writing.md")).unwrap();
    let quoted = guide.split_once("```yarn\n").unwrap().1.split_once("```").unwrap().0;
    let script = std::fs::read_to_string(docs("example/example.yarn")).unwrap();
    assert!(script.contains(quoted), "docs/example/example.yarn has changed");
}

#[test]
fn the_example_is_sound() {
    let wrong = checked(example());
    assert!(wrong.is_empty(), "{wrong}");
}

//! Whatever is given to the compiler, it says no or gives a story that can be told to the end of
//! any patience. `cargo bolero test --package story --features compile NAME` goes on for as long
//! as one likes; here the inputs are few.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use bolero::TypeGenerator;
use story::{Script, Source, TellError, Told};

/// How many steps are listened to.
const PATIENCE: usize = 60;

/// The written cases of the language, each in one file.
static CORPUS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new("tests/corpus");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths.filter(|path| path.is_file()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
});

/// What the language is made of.
const TOKENS: &[&str] = &[
    "title: Start\n---\n",
    "===\n",
    "title: ",
    "---",
    "tags: ",
    "\n",
    "\n",
    "\n",
    "\r\n",
    " ",
    "    ",
    "\t",
    "\n    ",
    "\n        ",
    "-> ",
    "->",
    "=> ",
    "<<",
    ">>",
    "<<if ",
    "<<elseif ",
    "<<else>>",
    "<<endif>>",
    "<<set ",
    "<<declare ",
    "<<jump ",
    "<<call ",
    "<<stop>>",
    "<<bell>>",
    "{",
    "}",
    "(",
    ")",
    ",",
    "[",
    "]",
    "[b]",
    "[/b]",
    "[/]",
    "[b/]",
    "[select value=",
    "[plural value=",
    " one=",
    " other=",
    "/]",
    "[nomarkup]",
    "\"",
    "\"%\"",
    "\\",
    "\\\\",
    "#",
    "#line:1",
    "//",
    ":",
    "Ritu: ",
    "रितु",
    "Start",
    "$x",
    "$y",
    "$संख्या",
    "1",
    "0.5",
    "1000000000",
    "true",
    "false",
    "\"Start\"",
    "\"\"",
    " = ",
    " to ",
    " += ",
    " -= ",
    " *= ",
    " /= ",
    " %= ",
    " as ",
    "number",
    "string",
    "bool",
    " + ",
    " - ",
    " * ",
    " / ",
    " % ",
    " == ",
    " != ",
    " < ",
    " <= ",
    " > ",
    " >= ",
    " and ",
    " or ",
    " xor ",
    "not ",
    "!",
    "-",
    "dice(",
    "random()",
    "random_range(",
    "round(",
    "round_places(",
    "visited(",
    "visited_count(",
    "string(",
    "number(",
    "bool(",
    "once",
    "detour",
    "null",
    "e\u{301}",
    "\u{a0}",
    "\u{feff}",
    "😀",
];

/// A change to a written case.
#[derive(Debug, TypeGenerator)]
enum Change {
    /// This much is taken out here.
    Cut { at: u16, length: u8 },
    /// A token is put in here.
    Put { at: u16, token: u8 },
    /// A piece of this case is put in here.
    Copy { at: u16, case: u8, from: u16, length: u8 },
    /// A letter becomes another.
    Swap { at: u16, to: char },
}

#[test]
fn any_bytes() {
    bolero::check!().with_iterations(3_000).with_max_len(600).for_each(|bytes: &[u8]| {
        listen(&String::from_utf8_lossy(bytes));
        listen(&format!("title: Start\n---\n{}\n===\n", String::from_utf8_lossy(bytes)));
    });
}

#[test]
fn any_tokens() {
    bolero::check!().with_type::<Vec<u8>>().with_iterations(6_000).with_max_len(600).for_each(
        |tokens: &Vec<u8>| {
            let soup: String =
                tokens.iter().map(|token| TOKENS[usize::from(*token) % TOKENS.len()]).collect();
            listen(&format!("title: Start\n---\n{soup}\n===\n"));
        },
    );
}

#[test]
fn any_changes_to_what_is_written() {
    bolero::check!()
        .with_type::<(u8, Change, Vec<Change>)>()
        .with_iterations(6_000)
        .with_max_len(400)
        .for_each(|(case, first, more)| {
            let mut script = case_of(*case).to_owned();
            first.make(&mut script);
            more.iter().take(1).for_each(|change| change.make(&mut script));
            listen(&script);
        });
}

#[test]
fn any_lines_of_what_is_written() {
    let lines: Vec<&str> = CORPUS.iter().flat_map(|script| script.lines()).collect();
    bolero::check!()
        .with_type::<Vec<(u16, u8)>>()
        .with_iterations(6_000)
        .with_max_len(600)
        .for_each(|picks: &Vec<(u16, u8)>| {
            let mut body = String::new();
            for (line, indent) in picks {
                let line = lines[usize::from(*line) % lines.len()];
                body.push_str(&" ".repeat(usize::from(*indent % 12)));
                body.push_str(line.trim_start());
                body.push('\n');
            }
            listen(&format!("title: Start\n---\n{body}\n===\n"));
        });
}

impl Change {
    fn make(&self, script: &mut String) {
        match *self {
            Self::Cut { at, length } => {
                let start = place(script, at);
                let end = within(script, start + usize::from(length));
                script.replace_range(start..end, "");
            }
            Self::Put { at, token } => {
                script.insert_str(place(script, at), TOKENS[usize::from(token) % TOKENS.len()]);
            }
            Self::Copy { at, case, from, length } => {
                let other = case_of(case);
                let start = place(other, from);
                let piece = &other[start..within(other, start + usize::from(length))];
                script.insert_str(place(script, at), piece);
            }
            Self::Swap { at, to } => {
                let start = place(script, at);
                let end = within(script, start + 1).max(start);
                script.replace_range(start..end, to.encode_utf8(&mut [0; 4]));
            }
        }
    }
}

fn case_of(number: u8) -> &'static str {
    &CORPUS[usize::from(number) % CORPUS.len()]
}

/// Some place between letters.
fn place(text: &str, at: u16) -> usize {
    within(text, usize::from(at) % (text.len() + 1))
}

/// The first place between letters from here on.
fn within(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// Compiles it, and tells each node of what compiles, taking the first and the last option in
/// turn.
fn listen(script: &str) {
    let Ok(script) = Script::compile(vec![Source::new("fuzz.yarn", script)]) else { return };
    for title in script.titles() {
        let mut telling = script.tell(title, 1).unwrap();
        for step in 0..PATIENCE {
            match telling.step() {
                Told::Line(_) | Told::Command(_) => {}
                Told::End {} => break,
                Told::Options(options) => {
                    assert!(!options.is_empty(), "nothing can be chosen");
                    let count = options.len();
                    assert_eq!(telling.choose(count), Err(TellError::NoSuchOption(count)));
                    let mut open = (0..count).filter(|at| options[*at].available);
                    let choice = if step % 2 == 0 { open.next() } else { open.next_back() };
                    let Some(choice) = choice else { break };
                    telling.choose(choice).unwrap();
                }
            }
        }
    }
}

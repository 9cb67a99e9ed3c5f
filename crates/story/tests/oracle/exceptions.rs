//! Where our engine differs from the official one on purpose: what each makes of it, and why ours
//! does what it does. Whatever is not in these tables is a mistake in one of the two.

mod commands;
mod expressions;
mod nodes;
mod words;

use story::Source;

use crate::official::Official;
use crate::ours;
use crate::step::{Step, Telling, play};

/// A difference that is meant to be.
struct Exception {
    name: &'static str,
    script: Script,
    official: Verdict,
    ours: Verdict,
    why: &'static str,
}

/// A script that shows it.
enum Script {
    /// The body of a node called `Start`.
    Body(&'static str),
    /// A whole file.
    File(&'static str),
}

/// What an engine makes of a script.
enum Verdict {
    /// It does not compile. What is said about it holds these words.
    Refuses(&'static str),
    /// It is told so, the first option chosen each time.
    Tells(&'static [&'static str]),
    /// It breaks down while it is told. What is said about it holds these words.
    Breaks(&'static str),
}

#[test]
fn differences_are_as_they_are_meant() {
    let mut wrong = Vec::new();
    let tables =
        [words::EXCEPTIONS, commands::EXCEPTIONS, expressions::EXCEPTIONS, nodes::EXCEPTIONS];
    for exception in tables.into_iter().flatten() {
        let files = [exception.script.file()];
        let theirs = Official::compile(&files).map(|script| tell(&mut script.tell("Start", 1)));
        let ours =
            ours::compile(&files).map(|script| tell(ours::tell(&script, "Start", 1).as_mut()));
        assert!(!exception.why.is_empty(), "{} needs a reason", exception.name);
        for (engine, found, meant) in
            [("official", theirs, &exception.official), ("our", ours, &exception.ours)]
        {
            if !meant.is(&found) {
                wrong.push(format!("{}, {engine} engine: {found:?}", exception.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_option_that_is_not_available_cannot_be_chosen_here_and_can_there() {
    let files = [Script::Body("-> A <<if false>>\n    In A.\n-> B").file()];
    let mut theirs = Official::compile(&files).unwrap().tell("Start", 1);
    theirs.step();
    theirs.choose(0);
    assert_eq!(theirs.step().to_string(), "\"In A.\"");
    let script = ours::compile(&files).unwrap();
    let mut ours = script.tell("Start", 1).unwrap();
    ours.step();
    assert_eq!(ours.choose(0), Err(story::TellError::Unavailable));
}

fn tell(telling: &mut dyn Telling) -> Vec<String> {
    play(telling, &[0; 5], 12).iter().map(Step::to_string).collect()
}

impl Script {
    fn file(&self) -> Source {
        let text = match self {
            Self::Body(body) => format!("title: Start\n---\n{body}\n===\n"),
            Self::File(file) => (*file).to_owned(),
        };
        Source::new("exception.yarn", text)
    }
}

impl Verdict {
    fn is(&self, found: &Result<Vec<String>, String>) -> bool {
        let broken = |told: &[String]| told.last().is_some_and(|last| last.starts_with("(failed"));
        match (self, found) {
            (Self::Refuses(words), Err(why)) => why.contains(words),
            (Self::Tells(steps), Ok(told)) => !broken(told) && told == steps,
            (Self::Breaks(words), Ok(told)) => {
                broken(told) && told.last().is_some_and(|last| last.contains(words))
            }
            _ => false,
        }
    }
}

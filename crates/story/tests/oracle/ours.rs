//! Our engine behind the shape both share.

use story::{Script, Source, Told, ToldLine};

use crate::step::{Offer, Said, Step, Telling};

/// Compiles files. The error is the diagnostics as an author reads them.
pub(crate) fn compile(files: &[Source]) -> Result<Script, String> {
    Script::compile(files.to_vec()).map_err(|wrong| wrong.to_string())
}

/// Starts to tell a script.
pub(crate) fn tell<'s>(script: &'s Script, start: &str, seed: u64) -> Box<dyn Telling + 's> {
    match script.tell(start, seed) {
        Some(telling) => Box::new(telling),
        None => Box::new(NoSuchNode),
    }
}

struct NoSuchNode;

impl Telling for NoSuchNode {
    fn step(&mut self) -> Step {
        Step::Failed("no such node".into())
    }

    fn choose(&mut self, _: usize) {}
}

impl Telling for story::Telling<'_> {
    fn step(&mut self) -> Step {
        match story::Telling::step(self) {
            Told::Line(line) => Step::Line(said(line)),
            Told::Command(text) => Step::Command(text),
            Told::End {} => Step::End,
            Told::Options(options) => {
                let offers = options.into_iter().map(|option| Offer {
                    said: Said { speaker: option.speaker, text: option.text, tags: option.tags },
                    available: option.available,
                });
                Step::Options(offers.collect())
            }
        }
    }

    fn choose(&mut self, at: usize) {
        story::Telling::choose(self, at).unwrap();
    }
}

fn said(line: ToldLine) -> Said {
    Said { speaker: line.speaker, text: line.text, tags: line.tags }
}

//! The scene seen again through somebody else's eyes.

use std::sync::Arc;

use protocol::{Locale, ViewId};
use story::{Moment, Session, Step};

use crate::run::Run;
use crate::screens::{Screenful, main_action};
use crate::words::Words;
use protocol::Intent;

/// A view that is being read, over the play that it belongs to.
#[derive(Debug, Clone)]
pub(crate) struct Again {
    /// The play it comes back to.
    pub(crate) run: Run,
    pub(crate) view: ViewId,
    pub(crate) session: Session,
    /// How many lines of it were read.
    pub(crate) lines: u16,
}

impl Again {
    /// The first line of a view of the story that was played; none if it has no such view.
    pub(crate) fn new(run: &Run, view: &ViewId) -> Option<Self> {
        let scenario = run.session.scenario();
        let session = Session::view(Arc::clone(scenario), scenario.view(view)?);
        let mut again = Self { run: run.clone(), view: view.clone(), session, lines: 0 };
        again.read_on().then_some(again)
    }

    /// Goes to the next line; whether there was one.
    pub(crate) fn read_on(&mut self) -> bool {
        loop {
            match self.session.step() {
                Step::Moment(Moment::Line { .. }) => {
                    self.lines += 1;
                    return true;
                }
                Step::Moment(_) => {}
                Step::Options(_) | Step::End => return false,
            }
        }
    }

    pub(crate) fn screen(&self, locale: &Locale, words: Words<'_>) -> Screenful {
        let scenario = self.session.scenario();
        let title =
            scenario.view(&self.view).and_then(|view| view.title.get(scenario.language(locale)));
        let last = !matches!(self.session.ahead(), Step::Moment(_));
        let label = words.get(if last { "again.end" } else { "continue" });
        Screenful {
            heading: title.cloned().unwrap_or_default(),
            paragraphs: Vec::new(),
            actions: vec![main_action(label, Intent::Continue)],
        }
    }
}

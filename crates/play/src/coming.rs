//! Coming back to a place in a story by its play code.

use std::sync::Arc;
use std::time::Duration;

use protocol::Update;
use story::{CodeError, PlayCode, Resumed, Scenario, Session, Standing};

use crate::course::{Note, Place, Play};

/// A place in a story that a player has a code for, and has not gone on from yet.
#[derive(Debug, Clone)]
pub(crate) struct Coming {
    /// The code as it was given: made with another version, it shall be known as such again.
    pub(crate) code: PlayCode,
    pub(crate) session: Session,
    pub(crate) standing: Standing,
}

impl Play {
    /// Goes to the content note of the story that a play code names, and from there to its place. A
    /// code that leads nowhere leaves the title up, which then says why.
    pub fn come_back(&mut self, code: &str, now: Duration) -> Update {
        self.panel = None;
        match self.coming(code) {
            Ok((scenario, coming)) => {
                self.place = Place::Note(Note { scenario, coming: Some(coming) });
                self.close(now);
            }
            Err(error) => {
                if !matches!(self.place, Place::Fault(_)) {
                    self.place = Place::Title;
                    self.refused = Some(error);
                }
            }
        }
        self.unchanged()
    }

    /// The place that a play code names.
    pub(crate) fn coming(&self, code: &str) -> Result<(Arc<Scenario>, Coming), CodeError> {
        let code = PlayCode::parse(code)?;
        let Resumed { session, standing } = Session::from_code(&self.library, &code)?;
        Ok((Arc::clone(session.scenario()), Coming { code, session, standing }))
    }
}

//! What an engine tells, in one shape for both.

use std::fmt;

/// One step of a telling.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    Line(Said),
    Options(Vec<Offer>),
    Command(String),
    End,
    /// The engine could not go on.
    Failed(String),
}

/// A line, or what an option says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Said {
    pub(crate) speaker: Option<String>,
    pub(crate) text: String,
    pub(crate) tags: Vec<String>,
}

/// An option.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Offer {
    pub(crate) said: Said,
    pub(crate) available: bool,
}

/// A story as it is being told.
pub(crate) trait Telling {
    fn step(&mut self) -> Step;
    fn choose(&mut self, at: usize);
}

/// Tells a story for at most this many steps, or until there are options and no choice, a number
/// that picks among those which are available.
pub(crate) fn play(telling: &mut dyn Telling, choices: &[usize], limit: usize) -> Vec<Step> {
    let mut choices = choices.iter();
    let mut told = Vec::new();
    while told.len() < limit {
        let step = telling.step();
        told.push(step.clone());
        match step {
            Step::Line(_) | Step::Command(_) => {}
            Step::End | Step::Failed(_) => break,
            Step::Options(offers) => {
                let open = available(&offers);
                let Some(choice) = choices.next().filter(|_| !open.is_empty()) else { break };
                telling.choose(open[choice % open.len()]);
            }
        }
    }
    told
}

/// Where the available options stand among all.
pub(crate) fn available(offers: &[Offer]) -> Vec<usize> {
    (0..offers.len()).filter(|at| offers[*at].available).collect()
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(said) => said.fmt(f),
            Self::Command(text) => write!(f, "<<{text}>>"),
            Self::End => f.write_str("(end)"),
            Self::Failed(why) => write!(f, "(failed: {why})"),
            Self::Options(offers) => {
                for (number, offer) in offers.iter().enumerate() {
                    let gap = if number == 0 { "" } else { "  " };
                    let mark = if offer.available { "->" } else { "-x" };
                    write!(f, "{gap}{mark} {}", offer.said)?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(speaker) = &self.speaker {
            write!(f, "<{speaker}> ")?;
        }
        write!(f, "{:?}", self.text)?;
        self.tags.iter().try_for_each(|tag| write!(f, " #{tag}"))
    }
}

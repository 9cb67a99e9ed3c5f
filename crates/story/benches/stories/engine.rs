//! What is asked of every engine.

use crate::corpus::Tale;

/// An engine that tells stories.
pub(crate) trait Engine {
    /// Its name in the figures.
    const NAME: &'static str;
    /// What it plays.
    type Program;
    /// A story as it is being told.
    type Telling<'p>;

    /// The story in its language.
    fn script(tale: &Tale) -> &str;
    /// From text to what it plays.
    fn compile(script: &str) -> Self::Program;
    /// All that comes before the first step.
    fn begin(program: &Self::Program) -> Self::Telling<'_>;
    /// Tells the story to its end on one of the walks through it. Each line, command and open option is heard as its speaker, if
    /// the engine parts them, and its words. Returns how many steps it took: lines, commands and
    /// decisions.
    fn play(
        telling: &mut Self::Telling<'_>,
        walk: Walk,
        heard: impl FnMut(Option<&str>, &str),
    ) -> usize;
}

/// A way through a story: which of the open options is taken each time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Walk(pub(crate) usize);

impl Walk {
    /// The one that is timed.
    pub(crate) const TIMED: Self = Self(0);

    /// Where the option to take stands among the open ones, at this decision, counted from 0.
    pub(crate) fn choice(self, decision: usize, open: usize) -> usize {
        (decision + self.0 * (decision + 1) * (decision + 2)) % open
    }
}

/// What is heard on a walk through the story, and in how many steps.
pub(crate) fn transcript<E: Engine>(program: &E::Program, walk: Walk) -> (usize, Vec<String>) {
    let mut heard = Vec::new();
    let steps = E::play(&mut E::begin(program), walk, |speaker, words| {
        heard.push(speaker.map_or_else(|| words.to_owned(), |name| format!("{name}: {words}")));
    });
    (steps, heard)
}

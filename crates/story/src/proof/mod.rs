//! Proof that nothing in a scenario is broken: every state that a play can come to is walked.

#[cfg(test)]
mod alike;
mod fan;
mod faults;
mod idle;
mod live;
mod notice;
mod reading;
mod same;
mod stage;
mod unmet;
mod variables;
mod views;
mod walk;
mod ways;

use crate::diagnostic::Diagnostics;
use crate::manuscript::Manuscript;
use crate::program::Op;
use walk::{Walk, Way};

/// What walking a scenario shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// What is wrong; nothing in a sound scenario.
    pub problems: Diagnostics,
    /// What was counted.
    pub counts: Counts,
}

/// What a scenario holds.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Counts {
    /// Lines and options.
    pub lines: usize,
    /// Decisions.
    pub decisions: usize,
    /// States: places after a choice, by what can come after. Two that the same can follow are one,
    /// whatever the variables hold.
    pub states: usize,
    /// Ways from the beginning to an end, by options taken and how the dice fell, looks at details
    /// included; none where one can go round for ever.
    pub paths: Option<u128>,
    /// Outcomes that some play reaches.
    pub endings: usize,
    /// Lines read in the shortest play.
    pub shortest: f64,
    /// Lines read in the longest play that does not come back to a state it was in.
    pub longest: f64,
    /// Lines read on average, any open option being taken alike.
    pub mean: f64,
    /// Minutes of the shortest, the longest and the mean play, in the language that takes longest.
    pub minutes: [f64; 3],
}

/// Walks a scenario.
#[must_use]
pub fn prove(manuscript: &Manuscript) -> Proof {
    let scenario = &manuscript.scenario;
    let live = live::live(&scenario.program);
    let mut walk = walk::walk(scenario, scenario.program.start, &live, walk::MOST);
    if walk.blamed.is_none() {
        same::join(&mut walk);
    }
    let mut problems = Diagnostics::default();
    variables::report(manuscript, &mut problems);
    let counts = count(manuscript, &walk);
    if let Some(name) = &walk.blamed {
        faults::too_large(manuscript, name, &mut problems);
    } else {
        notice::look(scenario, &mut walk);
        views::look(manuscript, &live, &mut walk, &mut problems);
        faults::report(manuscript, &walk, &mut problems);
        unmet::report(manuscript, &walk, &mut problems);
        idle::report(manuscript, &walk, &mut problems);
        stage::report(manuscript, &walk, &mut problems);
        length(manuscript, &counts, &mut problems);
    }
    problems.sort();
    Proof { problems, counts }
}

fn count(manuscript: &Manuscript, walk: &Walk) -> Counts {
    let scenario = &manuscript.scenario;
    #[allow(clippy::cast_precision_loss, reason = "counts of lines")]
    let ways = walk.ways(&|way: &Way| way.lines.len() as f64);
    let mut minutes = [0.0_f64; 3];
    for locale in 0..scenario.locales.len() {
        let ways = walk.ways(&|way: &Way| stretch_minutes(manuscript, way, locale));
        let frame = frame_minutes(manuscript, locale);
        for (slot, found) in minutes.iter_mut().zip([ways.shortest, ways.longest, ways.mean]) {
            *slot = slot.max(found + frame);
        }
    }
    let decisions = scenario.program.ops.iter().filter(|op| matches!(op, Op::Options(_))).count();
    Counts {
        lines: scenario.program.lines.len(),
        decisions,
        states: walk.states.len(),
        paths: ways.count,
        endings: walk.outcomes.len(),
        shortest: ways.shortest,
        longest: ways.longest,
        mean: ways.mean,
        minutes,
    }
}

fn stretch_minutes(manuscript: &Manuscript, way: &Way, locale: usize) -> f64 {
    let scenario = &manuscript.scenario;
    let said = |line: &u16| scenario.said.get(locale)?.get(usize::from(*line));
    let words = |line: &u16| said(line).map_or(0, |saying| reading::words(&saying.outline()));
    let mut total: usize = way.lines.iter().map(words).sum();
    let fresh = way.to.is_some() && !way.again;
    if let (true, Some(Op::Options(branches))) = (fresh, scenario.program.ops.get(way.at)) {
        total += branches.iter().map(|branch| words(&branch.line)).sum::<usize>();
    }
    reading::minutes(total, way.lines.len(), usize::from(fresh))
}

/// What is read around the scene: the note, an ending, the question.
fn frame_minutes(manuscript: &Manuscript, locale: usize) -> f64 {
    let scenario = &manuscript.scenario;
    let prose = scenario.prose.get(locale).map_or(0, |prose| {
        [&prose.note, &prose.question, &prose.reflection]
            .map(|text| reading::words(text))
            .iter()
            .sum()
    });
    let endings = scenario.endings.iter().filter_map(|ending| ending.text.get(locale));
    let ending = endings.map(|text| reading::words(text)).max().unwrap_or(0);
    reading::minutes(prose + ending, 3, 0)
}

/// Plays take as long as the manifest says.
fn length(manuscript: &Manuscript, counts: &Counts, problems: &mut Diagnostics) {
    let (least, most) = manuscript.scenario.minutes;
    let [shortest, longest, _] = counts.minutes;
    let file = &manuscript.manifest;
    let at = file.text.find("minutes").unwrap_or(0);
    let mut wrong = |code, which: &str, found: f64, help: String| {
        let message = format!(
            "the {which} play takes about {found:.1} minutes, and the manifest says {least} to {most}"
        );
        problems.report(file, at..at, code, message, Some(help));
    };
    if shortest.is_finite() && shortest < f64::from(least) {
        let help = format!(
            "write `minutes = [{:.0}, …]`, or give short plays more to read",
            shortest.floor()
        );
        wrong("too-short", "shortest", shortest, help);
    }
    if longest.is_finite() && longest > f64::from(most) {
        let help = format!("write `minutes = […, {:.0}]`, or cut", longest.ceil());
        wrong("too-long-a-play", "longest", longest, help);
    }
}

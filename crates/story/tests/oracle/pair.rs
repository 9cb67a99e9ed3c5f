//! One script under both engines.

use std::fmt::{self, Write};

use story::{Script, Source};

use crate::official::Official;
use crate::ours;
use crate::step::{Step, available, play};

/// Longer tellings are cut off: some stories go in circles.
const LONGEST: usize = 80;

/// A script both engines took.
pub(crate) struct Pair {
    files: Vec<Source>,
    official: Official,
    ours: Script,
}

/// Where the engines part, with everything needed to see it again.
pub(crate) struct Disagreement(String);

impl Pair {
    /// Compiles with both. `None` where the official compiler refuses.
    pub(crate) fn compile(files: Vec<Source>) -> Result<Option<Self>, Disagreement> {
        let Ok(official) = Official::compile(&files) else { return Ok(None) };
        match ours::compile(&files) {
            Ok(ours) => Ok(Some(Self { files, official, ours })),
            Err(why) => {
                let script = listing(&files);
                let message = format!("{script}only ours refuses it:\n{why}");
                Err(Disagreement(message))
            }
        }
    }

    /// What is told for these choices, if both tell the same.
    pub(crate) fn told(
        &self,
        start: &str,
        seed: u64,
        choices: &[usize],
    ) -> Result<Vec<Step>, Disagreement> {
        let theirs = play(&mut self.official.tell(start, seed), choices, LONGEST);
        let ours = play(ours::tell(&self.ours, start, seed).as_mut(), choices, LONGEST);
        // `inc` of the greatest integer breaks the official engine, in debug builds alone.
        let beyond = |step: &Step| matches!(step, Step::Failed(why) if why.contains("overflow"));
        if theirs == ours || theirs.last().is_some_and(beyond) {
            return Ok(theirs);
        }
        let mut message = listing(&self.files);
        writeln!(message, "choices {choices:?} seed {seed}").unwrap();
        transcripts(&mut message, &theirs, &ours);
        Err(Disagreement(message))
    }

    /// Follows every sequence of choices, up to so many choices and so many sequences, and says
    /// how many there were.
    pub(crate) fn explore(
        &self,
        start: &str,
        deepest: usize,
        most: usize,
    ) -> Result<usize, Disagreement> {
        let mut open = vec![Vec::new()];
        let mut done = 0;
        while let Some(choices) = open.pop().filter(|_| done < most) {
            done += 1;
            let told = self.told(start, 7, &choices)?;
            let Some(Step::Options(offers)) = told.last() else { continue };
            if choices.len() < deepest {
                let ways = (0..available(offers).len()).rev();
                open.extend(ways.map(|way| [choices.as_slice(), &[way]].concat()));
            }
        }
        Ok(done)
    }
}

/// The script with its line numbers.
fn listing(files: &[Source]) -> String {
    let mut listing = String::new();
    for file in files {
        writeln!(listing, "\n---- {}", file.name).unwrap();
        for (number, line) in file.text.split('\n').enumerate() {
            writeln!(listing, "{:3} {}", number + 1, line.escape_debug()).unwrap();
        }
    }
    listing
}

fn transcripts(message: &mut String, theirs: &[Step], ours: &[Step]) {
    let same = theirs.iter().zip(ours).take_while(|(a, b)| a == b).count();
    for step in &theirs[..same] {
        writeln!(message, "   both  {step}").unwrap();
    }
    for (engine, steps) in [("official", theirs), ("    ours", ours)] {
        for step in steps.iter().skip(same).take(3) {
            writeln!(message, "{engine}  {step}").unwrap();
        }
    }
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

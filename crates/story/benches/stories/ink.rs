//! Blade Ink, an engine for inkle's ink.

use bladeink::story::Story;
use bladeink_compiler::Compiler;

use crate::corpus::Tale;
use crate::engine::{Engine, Walk};

pub(crate) struct BladeInk;

impl Engine for BladeInk {
    const NAME: &'static str = "bladeink";
    /// The JSON that its compiler writes and its player reads.
    type Program = String;
    type Telling<'p> = Story;

    fn script(tale: &Tale) -> &str {
        &tale.ink
    }

    fn compile(script: &str) -> String {
        Compiler::new().compile(script).unwrap()
    }

    fn begin(program: &String) -> Story {
        Story::new_with_seed(program, 0).unwrap()
    }

    fn play(story: &mut Story, walk: Walk, mut heard: impl FnMut(Option<&str>, &str)) -> usize {
        let (mut steps, mut decisions) = (0, 0);
        loop {
            while story.can_continue() {
                let line = story.cont().unwrap();
                let line = line.trim_end();
                heard(None, line.strip_prefix(">>> ").unwrap_or(line));
                steps += 1;
            }
            let choices = story.get_current_choices();
            if choices.is_empty() {
                return steps;
            }
            for option in &choices {
                heard(None, &option.text);
            }
            story.choose_choice_index(walk.choice(decisions, choices.len())).unwrap();
            decisions += 1;
            steps += 1;
        }
    }
}

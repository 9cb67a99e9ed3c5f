//! The engine of this crate.

use story::{Script, Source, Telling, Told};

use crate::corpus::Tale;
use crate::engine::{Engine, Walk};

pub(crate) struct Ours;

impl Engine for Ours {
    const NAME: &'static str = "story";
    type Program = Script;
    type Telling<'p> = Telling<'p>;

    fn script(tale: &Tale) -> &str {
        &tale.yarn
    }

    fn compile(script: &str) -> Script {
        let compiled = Script::compile(vec![Source::new("tale.yarn", script)]);
        compiled.unwrap_or_else(|wrong| panic!("{wrong}"))
    }

    fn begin(program: &Script) -> Telling<'_> {
        program.tell("Start", 0).unwrap()
    }

    fn play(
        telling: &mut Telling<'_>,
        walk: Walk,
        mut heard: impl FnMut(Option<&str>, &str),
    ) -> usize {
        let (mut steps, mut decisions) = (0, 0);
        loop {
            match telling.step() {
                Told::Line(line) => heard(line.speaker.as_deref(), &line.text),
                Told::Command(command) => heard(None, &command),
                Told::Options(options) => {
                    let open: Vec<usize> =
                        (0..options.len()).filter(|at| options[*at].available).collect();
                    for at in &open {
                        heard(options[*at].speaker.as_deref(), &options[*at].text);
                    }
                    telling.choose(open[walk.choice(decisions, open.len())]).unwrap();
                    decisions += 1;
                }
                Told::End {} => return steps,
            }
            steps += 1;
        }
    }
}

//! Yarn Spinner for Rust, the official engine.

use yarnspinner::compiler::{Compiler, File};
use yarnspinner::core::{Library, Program};
use yarnspinner::runtime::{
    Dialogue, DialogueEvent, Language, MemoryVariableStorage, StringTable, StringTableTextProvider,
};

use crate::corpus::Tale;
use crate::engine::{Engine, Walk};

pub(crate) struct YarnSpinner;

/// What it plays.
pub(crate) struct Compiled {
    program: Program,
    texts: StringTable,
}

impl Engine for YarnSpinner {
    const NAME: &'static str = "yarnspinner";
    type Program = Compiled;
    type Telling<'p> = Dialogue;

    fn script(tale: &Tale) -> &str {
        &tale.yarn
    }

    fn compile(script: &str) -> Compiled {
        let mut compiler = Compiler::new();
        compiler.extend_library(Library::standard_library());
        compiler.add_file(File { file_name: "tale.yarn".to_owned(), source: script.to_owned() });
        let result = compiler.compile().unwrap();
        let texts = result.string_table.into_iter().map(|(id, info)| (id, info.text));
        Compiled { program: result.program.unwrap(), texts: texts.collect() }
    }

    fn begin(program: &Compiled) -> Dialogue {
        let mut texts = StringTableTextProvider::new();
        texts.extend_base_language(program.texts.clone());
        let mut dialogue = Dialogue::new(Box::new(MemoryVariableStorage::new()), Box::new(texts));
        dialogue.replace_program(program.program.clone());
        dialogue.set_language_code(Language::from("en"));
        dialogue.set_node("Start").unwrap();
        dialogue
    }

    fn play(
        dialogue: &mut Dialogue,
        walk: Walk,
        mut heard: impl FnMut(Option<&str>, &str),
    ) -> usize {
        let (mut steps, mut decisions) = (0, 0);
        loop {
            for event in dialogue.continue_().unwrap() {
                match event {
                    DialogueEvent::Line(line) => heard(None, &line.text),
                    DialogueEvent::Command(command) => heard(None, &command.raw),
                    DialogueEvent::Options(options) => {
                        let open: Vec<_> =
                            options.iter().filter(|option| option.is_available).collect();
                        for option in &open {
                            heard(None, &option.line.text);
                        }
                        let taken = open[walk.choice(decisions, open.len())].id;
                        dialogue.set_selected_option(taken).unwrap();
                        decisions += 1;
                    }
                    DialogueEvent::DialogueComplete => return steps,
                    _ => continue,
                }
                steps += 1;
            }
        }
    }
}

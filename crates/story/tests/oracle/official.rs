//! The official engine behind the shape both share.

use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use rand::SeedableRng;
use rand_pcg::Pcg32;
use story::{Function, Source, Value};
use yarnspinner::compiler::{Compiler, File};
use yarnspinner::core::{LineId, Program};
use yarnspinner::runtime::{
    Dialogue, DialogueEvent, Language, Line, MemoryVariableStorage, OptionId, StringTable,
    StringTableTextProvider,
};

use crate::quiet::quietly;
use crate::step::{Offer, Said, Step, Telling};

/// A script the official compiler took.
pub(crate) struct Official {
    program: Program,
    texts: StringTable,
    tags: Arc<HashMap<LineId, Vec<String>>>,
}

impl Official {
    /// Compiles files. What it says against them, or how it panicked, is the error.
    pub(crate) fn compile(files: &[Source]) -> Result<Self, String> {
        quietly(|| catch_unwind(AssertUnwindSafe(|| compile(files))))
            .unwrap_or_else(|panic| Err(told(panic.as_ref())))
    }

    /// Starts to tell it.
    pub(crate) fn tell(&self, start: &str, seed: u64) -> OfficialTelling {
        let mut texts = StringTableTextProvider::new();
        texts.extend_base_language(self.texts.clone());
        let mut dialogue = Dialogue::new(Box::new(MemoryVariableStorage::new()), Box::new(texts));
        share_chance(&mut dialogue, seed);
        dialogue.replace_program(self.program.clone());
        dialogue.set_language_code(Language::from("en"));
        let events = match quietly(|| {
            catch_unwind(AssertUnwindSafe(|| dialogue.set_node(start).map(|_| ())))
        }) {
            Ok(Ok(())) => VecDeque::new(),
            Ok(Err(wrong)) => [Step::Failed(wrong.to_string())].into(),
            Err(panic) => [Step::Failed(told(panic.as_ref()))].into(),
        };
        OfficialTelling { dialogue, events, tags: Arc::clone(&self.tags) }
    }
}

fn compile(files: &[Source]) -> Result<Official, String> {
    let nothing = Box::new(MemoryVariableStorage::new());
    let library = Dialogue::new(nothing, Box::new(StringTableTextProvider::new()));
    let mut compiler = Compiler::new();
    compiler.extend_library(library.library().clone());
    for file in files {
        compiler.add_file(File { file_name: file.name.clone(), source: file.text.clone() });
    }
    let done = compiler.compile().map_err(|wrong| {
        wrong.0.iter().map(|one| one.message.clone()).collect::<Vec<_>>().join("; ")
    })?;
    let texts = done.string_table.iter().map(|(id, info)| (id.clone(), info.text.clone()));
    let tags = done.string_table.iter().map(|(id, info)| (id.clone(), info.metadata.clone()));
    Ok(Official {
        texts: texts.collect(),
        tags: Arc::new(tags.collect()),
        program: done.program.ok_or("there is no program")?,
    })
}

/// Has the official engine draw from the same stream of numbers in the same way as ours.
fn share_chance(dialogue: &mut Dialogue, seed: u64) {
    let stream = Arc::new(Mutex::new(Pcg32::seed_from_u64(seed)));
    let draw = move |function: Function, arguments: &[f32]| {
        let arguments: Vec<_> = arguments.iter().copied().map(Value::Number).collect();
        function.apply(&arguments, &mut *stream.lock().unwrap()).number()
    };
    let (dice, random, range, float) = (draw.clone(), draw.clone(), draw.clone(), draw);
    dialogue
        .library_mut()
        .add_function("dice", move |sides: f32| dice(Function::Dice, &[sides]))
        .add_function("random", move || random(Function::Random, &[]))
        .add_function("random_range", move |low: f32, high: f32| {
            range(Function::RandomRange, &[low, high])
        })
        .add_function("random_range_float", move |low: f32, high: f32| {
            float(Function::RandomRangeFloat, &[low, high])
        });
}

/// A story as the official engine tells it.
pub(crate) struct OfficialTelling {
    dialogue: Dialogue,
    events: VecDeque<Step>,
    tags: Arc<HashMap<LineId, Vec<String>>>,
}

impl OfficialTelling {
    fn go_on(&mut self) -> Result<(), String> {
        let events = quietly(|| catch_unwind(AssertUnwindSafe(|| self.dialogue.continue_())))
            .map_err(|panic| told(panic.as_ref()))?
            .map_err(|wrong| wrong.to_string())?;
        for event in events {
            let step = match event {
                DialogueEvent::Line(line) => Step::Line(self.said(&line)?),
                DialogueEvent::Command(command) => Step::Command(command.raw),
                DialogueEvent::DialogueComplete => Step::End,
                DialogueEvent::Options(options) => Step::Options(
                    options
                        .iter()
                        .map(|option| {
                            let said = self.said(&option.line)?;
                            Ok(Offer { said, available: option.is_available })
                        })
                        .collect::<Result<_, String>>()?,
                ),
                _ => continue,
            };
            self.events.push_back(step);
        }
        Ok(())
    }

    fn said(&self, line: &Line) -> Result<Said, String> {
        let text = quietly(|| catch_unwind(|| line.text_without_character_name()))
            .map_err(|panic| told(panic.as_ref()))?;
        let speaker = quietly(|| catch_unwind(|| line.character_name().map(str::to_owned)))
            .map_err(|panic| told(panic.as_ref()))?;
        let tags = self.tags.get(&line.id).cloned().unwrap_or_default();
        Ok(Said { speaker, text, tags })
    }
}

impl Telling for OfficialTelling {
    fn step(&mut self) -> Step {
        while self.events.is_empty() {
            if let Err(why) = self.go_on() {
                self.events.push_back(Step::Failed(why));
            }
        }
        self.events.pop_front().unwrap_or(Step::End)
    }

    fn choose(&mut self, at: usize) {
        if let Err(wrong) = self.dialogue.set_selected_option(OptionId(at)) {
            self.events.push_back(Step::Failed(wrong.to_string()));
        }
    }
}

/// What a panic said.
fn told(panic: &(dyn std::any::Any + Send)) -> String {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    let said = said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no words");
    format!("panic: {said}")
}

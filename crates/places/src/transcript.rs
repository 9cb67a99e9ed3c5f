//! `places transcript`: plays scripts by the language alone, one JSON object a step.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use story::{Diagnostics, Script, Source, TellError, Told};

/// What to play, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Scripts; they are one story
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The node to begin at; without it `Start`, or the first node
    #[arg(long)]
    start: Option<String>,
    /// The options to take, by their places from 1 on; it stops where they are used up
    #[arg(long, value_delimiter = ',', value_name = "PLACES")]
    choose: Vec<usize>,
    /// Where the story's chances come from
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Steps after which a story that does not end is left
    #[arg(long, default_value_t = 100_000)]
    steps: usize,
}

/// Why a script could not be played.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("{path} could not be read: {error}", path = path.display())]
    Unreadable { path: PathBuf, error: io::Error },
    #[error("{0}")]
    Wrong(Diagnostics),
    #[error("there is no node `{0}`: name one with --start")]
    NoStart(String),
    #[error("choice {at} is {place}: {error}")]
    Choice { at: usize, place: usize, error: TellError },
    #[error("{0}")]
    Lost(&'static str),
    #[error("the story did not end within {0} steps: raise --steps")]
    Endless(usize),
    #[error("the transcript could not be written: {0}")]
    Unwritable(#[from] io::Error),
}

/// Exits with 0 if it played to the end or the last choice, 1 if the script or a choice is wrong,
/// 2 if a file could not be read or written.
pub(crate) fn run(args: &Args) -> ExitCode {
    match tell(args, &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read it has seen enough.
        Err(Refusal::Unwritable(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(refusal) => {
            eprintln!("{refusal}");
            match refusal {
                Refusal::Unreadable { .. } | Refusal::Unwritable(_) => ExitCode::from(2),
                _ => ExitCode::from(1),
            }
        }
    }
}

fn tell(args: &Args, out: &mut impl Write) -> Result<(), Refusal> {
    let mut sources = Vec::new();
    for path in &args.files {
        let text = std::fs::read_to_string(path)
            .map_err(|error| Refusal::Unreadable { path: path.clone(), error })?;
        sources.push(Source::new(path.display().to_string(), text));
    }
    let script = Script::compile(sources).map_err(Refusal::Wrong)?;
    let start = args.start.clone().unwrap_or_else(|| {
        let first = script.titles().next().unwrap_or_default();
        script.titles().find(|title| *title == "Start").unwrap_or(first).to_owned()
    });
    let mut telling =
        script.tell(&start, args.seed).ok_or_else(|| Refusal::NoStart(start.clone()))?;
    let mut choices = args.choose.iter().enumerate();
    for _ in 0..args.steps {
        let told = telling.step();
        if let (Told::End {}, Some(why)) = (&told, telling.lost()) {
            return Err(Refusal::Lost(why));
        }
        writeln!(out, "{}", serde_json::to_string(&told).map_err(io::Error::from)?)?;
        match told {
            Told::End {} => return Ok(()),
            Told::Options(options) => {
                let Some((at, place)) = choices.next() else { return Ok(()) };
                let chosen = place.checked_sub(1).ok_or(TellError::NoSuchOption(options.len()));
                chosen
                    .and_then(|option| telling.choose(option))
                    .map_err(|error| Refusal::Choice { at: at + 1, place: *place, error })?;
            }
            Told::Line(_) | Told::Command(_) => {}
        }
    }
    Err(Refusal::Endless(args.steps))
}

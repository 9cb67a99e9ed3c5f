//! `places play`: plays a story in the terminal.

mod game;
mod screen;
mod words;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use protocol::Locale;
use story::{CodeError, Library, PlayCode, Resumed, Scenario, Session, Standing};

use crate::load::LoadError;
use crate::stories::stories;
use game::Game;
use screen::Screen;
use words::Words;

/// What to play.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder of a scenario, or of assets with one in them [default: assets]
    path: Option<PathBuf>,
    /// The language
    #[arg(long, default_value = "en", value_parser = Locale::new)]
    locale: Locale,
    /// What scripts with chance in them draw from
    #[arg(long, default_value_t = 0)]
    seed: u32,
    /// Go on from where a play code was given
    #[arg(long, value_parser = PlayCode::parse, conflicts_with = "seed")]
    code: Option<PlayCode>,
    /// Show the act of every option
    #[arg(long)]
    acts: bool,
}

/// Why nothing was played.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error("there are several stories here ({0}): name the folder of one")]
    Several(String),
    #[error("this story is not told in `{locale}`: it has {known}")]
    NoLocale { locale: Locale, known: String },
    #[error(transparent)]
    Code(#[from] CodeError),
    #[error("the words of the command are damaged ({0}): mend crates/places/strings")]
    Words(#[from] toml::de::Error),
    #[error("the terminal could not be read or written: {0}")]
    Terminal(#[from] io::Error),
}

/// Exits with 0 if somebody played, 1 if there was nothing to play, 2 if it could not be read.
pub(crate) fn run(args: &Args) -> ExitCode {
    match play(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Error::Load(error)) => error.exit(),
        // Whoever reads has read enough.
        Err(Error::Terminal(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("places play: {error}");
            ExitCode::from(if matches!(error, Error::Terminal(_)) { 2 } else { 1 })
        }
    }
}

fn play(args: &Args) -> Result<(), Error> {
    let paths: Vec<PathBuf> = args.path.iter().cloned().collect();
    let scenarios = stories(&paths)?;
    let Resumed { session, standing } = if let Some(code) = &args.code {
        resume(scenarios, code)?
    } else {
        let session = Session::new(only(scenarios)?, args.seed);
        Resumed { session, standing: Standing::Whole }
    };
    let locales = &session.scenario().locales;
    if !locales.contains(&args.locale) {
        let known: Vec<&str> = locales.iter().map(Locale::as_str).collect();
        return Err(Error::NoLocale { locale: args.locale.clone(), known: known.join(", ") });
    }
    let (screen, words) = (Screen::new(), Words::of(&args.locale)?);
    let path = args.path.as_ref().map_or_else(String::new, |path| format!("{} ", path.display()));
    let mut game = Game {
        session,
        screen: &screen,
        words: &words,
        locale: &args.locale,
        acts: args.acts,
        path,
    };
    if !game.open()? {
        return Ok(());
    }
    if let Standing::Edited { kept, of } = standing {
        let edited = words.edited.replace("{kept}", &kept.to_string());
        screen.line(&edited.replace("{of}", &of.to_string()))?;
    }
    game.recall()?;
    game.play()?;
    Ok(())
}

fn only(mut scenarios: Vec<Arc<Scenario>>) -> Result<Arc<Scenario>, Error> {
    match (scenarios.pop(), scenarios.as_slice()) {
        (Some(only), []) => Ok(only),
        (last, others) => {
            let all = others.iter().chain(&last).map(|scenario| scenario.id.as_str());
            Err(Error::Several(all.collect::<Vec<_>>().join(", ")))
        }
    }
}

/// Goes to the place a code names, or as near to it as the story still does.
fn resume(scenarios: Vec<Arc<Scenario>>, code: &PlayCode) -> Result<Resumed, Error> {
    let library = Library { scenarios, ..Library::default() };
    Ok(Session::from_code(&library, code)?)
}

//! `places strings`: what writers and translators run.

mod accept;
mod extract;
mod folder;
mod import;
mod refusal;
mod report;
mod status;
mod tag;

use std::process::ExitCode;

use clap::Subcommand;

/// What to do with translations.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Bring the string tables up to date, or write files for translators' tools
    Extract(extract::Args),
    /// Take translators' files into the string tables
    Import(import::Args),
    /// Say how far every translation has got
    Status(status::Args),
    /// Declare translations to be right for the text as it is now
    Accept(accept::Args),
    /// Give an id to every line and option that has none
    Tag(tag::Args),
}

/// Exits with 0 if all is well, 1 if the scenarios or translations want mending, 2 if it could not
/// do its work.
pub(crate) fn run(args: &Args) -> ExitCode {
    let done = match &args.command {
        Command::Extract(args) => extract::run(args),
        Command::Import(args) => import::run(args),
        Command::Status(args) => status::run(args),
        Command::Accept(args) => accept::run(args),
        Command::Tag(args) => tag::run(args),
    };
    match done {
        Ok(report) => report.print(),
        Err(refusal) => {
            eprintln!("{refusal}");
            refusal.exit()
        }
    }
}

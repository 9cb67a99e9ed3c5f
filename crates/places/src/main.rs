//! The command `places`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod campaigns;
mod check;
mod day;
mod helplines;
mod house;
mod load;
mod map;
mod pack;
mod play;
mod report;
mod serve;
mod simulate;
mod stage;
mod stories;
mod strings;
mod theme;
mod themes;
mod transcript;

/// What authors and hosts of Small Places run.
#[derive(Debug, Parser)]
#[command(name = "places", version)]
struct Places {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Prove the scenarios sound, or say everything that is wrong with them
    Check(check::Args),
    /// List what there is for stories to use: places, people, sounds
    Stage(stage::Args),
    /// Play a script by the language alone, one JSON object a step
    Transcript(transcript::Args),
    /// Write what the browser plays from what authors write
    Pack(pack::Args),
    /// Draw the stories as maps: what leads to what, and how often it was taken
    Map(map::Args),
    /// Play many times by chance and say what comes of it
    Simulate(simulate::Args),
    /// Play in this terminal
    Play(play::Args),
    /// Serve the game, take in what players choose, and show results
    Serve(serve::Args),
    /// Extract, import and check translations; give lines their ids
    Strings(strings::Args),
    /// Show whether the colours of a partner's theme can be told apart
    Theme(theme::Args),
}

fn main() -> ExitCode {
    match Places::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Stage(args) => stage::run(&args),
        Command::Transcript(args) => transcript::run(&args),
        Command::Pack(args) => pack::run(&args),
        Command::Map(args) => map::run(&args),
        Command::Simulate(args) => simulate::run(&args),
        Command::Play(args) => play::run(&args),
        Command::Serve(args) => serve::run(args),
        Command::Strings(args) => strings::run(&args),
        Command::Theme(args) => theme::run(&args),
    }
}

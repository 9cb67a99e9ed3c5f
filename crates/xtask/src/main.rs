//! `cargo xtask`: builds, tests and packages the game, each by one command.

mod bench_web;
mod binding;
mod budget;
mod cargo;
mod child;
mod compress;
mod display;
mod dist;
mod halves;
mod measure;
mod paths;
mod play;
mod process;
mod remap;
mod server;
mod site;
mod squeeze;
mod stage;
mod suite;
mod toolchain;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The chores of Small Places.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build the game, serve it on this machine and keep serving until Ctrl-C.
    Play(play::Options),
    /// Run every test there is, the browser's included.
    Test(suite::Options),
    /// Measure how long stories take to be compiled, checked, told, read and drawn
    /// (docs/performance.md).
    Measure(measure::Options),
    /// Measure the page on a slow phone, beside other engines (docs/performance.md).
    BenchWeb(bench_web::Options),
    /// Write the whole static site, small and pre-compressed, into `dist/`.
    Dist,
}

fn main() -> ExitCode {
    let result = match Cli::parse().chore {
        Chore::Play(options) => play::run(&options).map(|()| true),
        Chore::Test(options) => suite::run(&options),
        Chore::Measure(options) => measure::run(&options).map(|()| true),
        Chore::BenchWeb(options) => bench_web::run(&options).map(|()| true),
        Chore::Dist => dist::run().map(|()| true),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("error: {trouble:#}");
            ExitCode::FAILURE
        }
    }
}

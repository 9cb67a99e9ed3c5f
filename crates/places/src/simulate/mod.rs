//! `places simulate`: plays many times by chance and says what comes of it.

mod report;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use atlas::{Bias, Policy};

use crate::stories::stories;

/// How to play.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Folders of scenarios, or of assets with scenarios in them [default: assets]
    paths: Vec<PathBuf>,
    /// How often to play each scenario by each policy
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// What all chance is drawn from: the same seed gives the same report
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How the players choose
    #[arg(long, value_enum, default_value_t = Which::All)]
    policy: Which,
    /// Another weight for an act, in every policy: --weight wait=3,direct=0.1
    #[arg(long = "weight", value_name = "ACT=NUMBER", value_delimiter = ',')]
    weights: Vec<Bias>,
    /// Write the report as JSON, for `places map --results`
    #[arg(long)]
    json: bool,
}

/// A policy's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Which {
    /// Every available option is as likely as any other
    Uniform,
    /// Rather holds back, looks or helps quietly
    Cautious,
    /// Rather speaks up or steps in
    Bold,
    /// Each of the three
    All,
}

/// Exits with 0 if all was played, 1 if anything is wrong with the scenarios, 2 if they could not
/// be read.
pub(crate) fn run(args: &Args) -> ExitCode {
    let scenarios = match stories(&args.paths) {
        Ok(scenarios) => scenarios,
        Err(error) => return error.exit(),
    };
    let policies = match args.policy {
        Which::Uniform => vec![Policy::uniform()],
        Which::Cautious => vec![Policy::cautious()],
        Which::Bold => vec![Policy::bold()],
        Which::All => vec![Policy::uniform(), Policy::cautious(), Policy::bold()],
    };
    let policies: Vec<Policy> =
        policies.into_iter().map(|policy| policy.with(&args.weights)).collect();
    let simulation = atlas::simulate(&scenarios, &policies, args.runs, args.seed);
    let report = if args.json {
        serde_json::to_string_pretty(&simulation).map(|json| json + "\n").map_err(io::Error::from)
    } else {
        Ok(report::Report(&simulation).to_string())
    };
    match report.and_then(|report| io::stdout().write_all(report.as_bytes())) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("places simulate: the report could not be written: {error}");
            ExitCode::from(2)
        }
    }
}

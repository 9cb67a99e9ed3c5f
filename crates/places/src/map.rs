//! `places map`: draws every story as a picture and as a page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use atlas::{Counts, Graph, MapError, Simulation};
use protocol::{Locale, Results};
use story::Scenario;

use crate::load::LoadError;
use crate::stories::stories;

/// What to draw.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Folders of scenarios, or of assets with scenarios in them [default: assets]
    paths: Vec<PathBuf>,
    /// Counts to draw: what `places simulate --json` or a server's `/api/v1/results` gave
    #[arg(long, value_name = "FILE")]
    results: Option<PathBuf>,
    /// Whose simulated plays to draw, where the file has several policies
    #[arg(long, value_name = "NAME", requires = "results")]
    policy: Option<String>,
    /// The language of the picture, and the first one of the page
    #[arg(long, default_value = "en", value_parser = Locale::new)]
    locale: Locale,
    /// The folder to write `<id>.svg` and `<id>.html` to
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,
}

/// Why no map was drawn.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error("{path} could not be read: {error}")]
    Unreadable { path: PathBuf, error: std::io::Error },
    #[error("{0} is no results file: give what `places simulate --json` or /api/v1/results wrote")]
    NoResults(PathBuf),
    #[error("{path} has no policy `{name}`: it has {known}")]
    NoPolicy { path: PathBuf, name: String, known: String },
    #[error("{path} has no results for `{scenario}`: leave --results out, or give its own")]
    Uncounted { path: PathBuf, scenario: String },
    #[error("`{scenario}` is not told in `{locale}`: it has {known}")]
    NoLocale { scenario: String, locale: Locale, known: String },
    #[error(transparent)]
    Map(#[from] MapError),
    #[error("{path} could not be written: {error}")]
    Unwritable { path: PathBuf, error: std::io::Error },
}

/// Counts from either source.
enum Counted {
    Simulated(Simulation),
    Real(Results),
}

/// Exits with 0 if all was drawn, 1 if anything is wrong with what was given, 2 if it could not
/// read or write.
pub(crate) fn run(args: &Args) -> ExitCode {
    match map(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Error::Load(error)) => error.exit(),
        Err(error) => {
            eprintln!("places map: {error}");
            let outside = matches!(error, Error::Unreadable { .. } | Error::Unwritable { .. });
            ExitCode::from(if outside { 2 } else { 1 })
        }
    }
}

fn map(args: &Args) -> Result<(), Error> {
    let scenarios = stories(&args.paths)?;
    let counted = args.results.as_deref().map(|path| Ok::<_, Error>((path, read(path)?)));
    let counted = counted.transpose()?;
    for scenario in &scenarios {
        if !scenario.locales.contains(&args.locale) {
            let known: Vec<&str> = scenario.locales.iter().map(Locale::as_str).collect();
            return Err(Error::NoLocale {
                scenario: scenario.id.to_string(),
                locale: args.locale.clone(),
                known: known.join(", "),
            });
        }
        let graph = Graph::of(scenario);
        let counts = counted
            .as_ref()
            .map(|(path, counted)| counts(path, counted, args.policy.as_deref(), scenario, &graph))
            .transpose()?;
        let svg = atlas::svg(scenario, &graph, counts.as_ref(), &args.locale)?;
        let page = atlas::page(scenario, &graph, counts.as_ref(), &args.locale)?;
        write(&args.out, &format!("{}.svg", scenario.id), &svg)?;
        write(&args.out, &format!("{}.html", scenario.id), &page)?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Counted, Error> {
    let text = fs::read_to_string(path)
        .map_err(|error| Error::Unreadable { path: path.to_owned(), error })?;
    let simulated = serde_json::from_str(&text).map(Counted::Simulated);
    let counted = simulated.or_else(|_| serde_json::from_str(&text).map(Counted::Real));
    counted.map_err(|_| Error::NoResults(path.to_owned()))
}

fn counts(
    path: &Path,
    counted: &Counted,
    policy: Option<&str>,
    scenario: &Scenario,
    graph: &Graph,
) -> Result<Counts, Error> {
    let uncounted =
        || Error::Uncounted { path: path.to_owned(), scenario: scenario.id.to_string() };
    match counted {
        Counted::Real(results) => {
            let own = results.scenarios.iter().find(|one| one.scenario == scenario.id);
            own.map(|own| Counts::of_results(own, graph)).ok_or_else(uncounted)
        }
        Counted::Simulated(simulation) => {
            let own = simulation.scenarios.iter().find(|one| one.scenario == scenario.id);
            let own = own.ok_or_else(uncounted)?;
            if own.version != scenario.version {
                eprintln!(
                    "places map: {} was simulated with another version of its script, so numbers \
                     may be missing; run `places simulate` again",
                    scenario.id
                );
            }
            let mut policies = own.policies.iter();
            let wanted = policies.find(|one| policy.is_none_or(|name| one.policy.as_str() == name));
            let known = own.policies.iter().map(|one| one.policy.as_str()).collect::<Vec<_>>();
            let wanted = wanted.ok_or_else(|| Error::NoPolicy {
                path: path.to_owned(),
                name: policy.unwrap_or_default().to_owned(),
                known: known.join(", "),
            })?;
            Ok(Counts::of_tally(&wanted.policy, &wanted.tally, graph))
        }
    }
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), Error> {
    let path = folder.join(name);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, text));
    written.map_err(|error| Error::Unwritable { path: path.clone(), error })?;
    println!("{}", path.display());
    Ok(())
}

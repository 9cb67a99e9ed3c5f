//! A simulation as a person reads it.

use std::fmt;

use atlas::{Part, Policed, Simulated, Simulation, Spread};

/// The report in plain text.
pub(super) struct Report<'r>(pub(super) &'r Simulation);

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, scenario) in self.0.scenarios.iter().enumerate() {
            if at > 0 {
                writeln!(f)?;
            }
            one(scenario, self.0, f)?;
        }
        Ok(())
    }
}

fn one(scenario: &Simulated, whole: &Simulation, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    writeln!(f, "{} ({})", scenario.title, scenario.scenario)?;
    writeln!(f, "{} plays by each policy, seed {}\n", whole.runs, whole.seed)?;
    outcomes(scenario, f)?;
    acts(scenario, f)?;
    head("In a play", scenario, f)?;
    spread("lines read", scenario, |policed| policed.tally.lines, f)?;
    spread("decisions taken", scenario, |policed| policed.tally.decisions, f)?;
    let mut warned = false;
    for policed in &scenario.policies {
        warned |= warn(policed, !warned, f)?;
    }
    Ok(())
}

fn outcomes(scenario: &Simulated, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    head("Endings", scenario, f)?;
    let all = scenario.policies.first().map_or(&[][..], |policed| &policed.tally.outcomes);
    for (at, outcome) in all.iter().enumerate() {
        let share = |policed: &Policed| policed.tally.outcomes.get(at).map_or(0.0, |one| one.share);
        row(outcome.outcome.as_str(), scenario, share, f)?;
    }
    part("(no ending named)", scenario, |policed| policed.tally.unnamed, f)?;
    part("(nothing to choose)", scenario, |policed| policed.tally.stuck, f)?;
    part("(never ended)", scenario, |policed| policed.tally.unfinished, f)?;
    writeln!(f)
}

fn acts(scenario: &Simulated, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    head("Acts, of all choices", scenario, f)?;
    let all = scenario.policies.first().map_or(&[][..], |policed| &policed.tally.acts);
    for (at, act) in all.iter().enumerate() {
        let share = |policed: &Policed| policed.tally.acts.get(at).map_or(0.0, |one| one.share);
        row(act.act.as_str(), scenario, share, f)?;
    }
    writeln!(f)?;
    head("Weights they chose by", scenario, f)?;
    for act in protocol::Act::ALL {
        write!(f, "  {:<22}", act.as_str())?;
        for policed in &scenario.policies {
            write!(f, "{:>18}", policed.weights.get(&act).copied().unwrap_or(1.0))?;
        }
        writeln!(f)?;
    }
    writeln!(f)
}

fn head(title: &str, scenario: &Simulated, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{title:<24}")?;
    for policed in &scenario.policies {
        write!(f, "{:>18}", policed.policy)?;
    }
    writeln!(f)
}

fn row(
    name: &str,
    scenario: &Simulated,
    share: impl Fn(&Policed) -> f64,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "  {name:<22}")?;
    for policed in &scenario.policies {
        write!(f, "{:>17.1}%", share(policed) * 100.0)?;
    }
    writeln!(f)
}

/// A row for what should not happen, if it did.
fn part(
    name: &str,
    scenario: &Simulated,
    part: impl Fn(&Policed) -> Part,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    if scenario.policies.iter().any(|policed| part(policed).plays > 0) {
        row(name, scenario, |policed| part(policed).share, f)?;
    }
    Ok(())
}

fn spread(
    name: &str,
    scenario: &Simulated,
    spread: impl Fn(&Policed) -> Spread,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "  {name:<22}")?;
    for policed in &scenario.policies {
        let Spread { mean, min, max } = spread(policed);
        write!(f, "{:>18}", format!("{mean:.1} ({min} to {max})"))?;
    }
    writeln!(f)
}

/// Says what a policy never came to. Returns whether there was anything.
fn warn(policed: &Policed, first: bool, f: &mut fmt::Formatter<'_>) -> Result<bool, fmt::Error> {
    let tally = &policed.tally;
    let endings = tally.outcomes.iter().filter(|one| one.reached == 0);
    let endings: Vec<&str> = endings.map(|one| one.outcome.as_str()).collect();
    let options = tally.options.iter().filter(|one| one.available == 0);
    let options: Vec<&str> = options.map(|one| one.option.as_str()).collect();
    let mut said = false;
    for (what, names) in
        [("never reached the endings", endings), ("was never offered the options", options)]
    {
        if !names.is_empty() {
            if first && !said {
                writeln!(f)?;
            }
            writeln!(f, "{} {what} {}", policed.policy, names.join(", "))?;
            said = true;
        }
    }
    Ok(said)
}

//! One scenario on the page: its figures, its decisions and its endings.

use maud::{Markup, PreEscaped, html};
use protocol::{DecisionResults, OptionResults, OutcomeResults, ScenarioResults, ViewResults};

use super::bar::{Kind, bar};
use super::figure::{self, ENOUGH};
use super::words::Words;

/// A number and what it counts.
pub(super) fn figure(number: u64, name: &str, words: &Words) -> Markup {
    html! {
        div { dt { (name) } dd { (figure::count(number, words)) } }
    }
}

/// A row of small places, some of them lit: decoration.
pub(super) fn street() -> Markup {
    PreEscaped(include_str!("street.svg").to_owned())
}

/// One scenario.
pub(super) fn scenario(results: &ScenarioResults, words: &Words) -> Markup {
    let id = results.scenario.as_str();
    html! {
        section.scenario aria-labelledby={ "scenario-" (id) } {
            h2 id={ "scenario-" (id) } { (results.title) }
            dl.figures.sheet {
                (figure(results.plays, &words.totals.plays, words))
                (figure(results.finished, &words.totals.finished, words))
                (figure(results.left, &words.totals.left, words))
            }
            h3 #{ "endings-" (id) } { (words.outcome.heading) }
            div.sheet { (outcomes(&results.outcomes, id, words)) }
            @if !results.views.is_empty() {
                h3 #{ "views-" (id) } { (words.view.heading) }
                div.sheet { (views(&results.views, id, words)) }
            }
            h3 { (words.decision.heading) }
            p.quiet { (words.decision.apart) " " (words.decision.conditional) }
            ol.decisions {
                @for (at, decision) in results.decisions.iter().enumerate() {
                    li.sheet { (self::decision(decision, at + 1, id, words)) }
                }
            }
        }
    }
}

/// Roles are spelled out because the narrow layout takes a table's own ones away.
fn decision(decision: &DecisionResults, number: usize, scenario: &str, words: &Words) -> Markup {
    let label = format!("{scenario}-decision-{number}");
    html! {
        div.prompt {
            h4 id=(label) {
                span.number { (words.decision.name) " " (number) }
                span.hidden { ": " }
                span.words { (decision.prompt) }
            }
            p.quiet {
                span { (words.decision.shown) " " b { (figure::count(decision.shown, words)) } }
                span { (words.decision.made) " " b { (figure::count(decision.made, words)) } }
            }
            @if (1..ENOUGH).contains(&decision.made) { p.few { (words.decision.few) } }
        }
        table role="table" aria-labelledby=(label) {
            thead role="rowgroup" {
                tr role="row" {
                    th role="columnheader" scope="col" { (words.decision.option) }
                    th role="columnheader" scope="col" { (words.decision.chosen) }
                    th role="columnheader" scope="col" { (words.decision.revised) }
                    th role="columnheader" scope="col" { (words.decision.median) }
                }
            }
            tbody role="rowgroup" {
                @for option in &decision.options { (self::option(option, decision.made, words)) }
            }
        }
        @if !decision.details.is_empty() { (details(decision, &label, words)) }
    }
}

fn option(option: &OptionResults, made: u64, words: &Words) -> Markup {
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                @if let Some(act) = words.acts.of(option.act) {
                    span.act { (act.name) }
                    span.hidden { ": " }
                }
                span.text { (option.text) }
            }
            td.measure role="cell" {
                (label(&words.decision.chosen))
                (amount(option.chosen, made, words))
                (bar(option.chosen, made, Kind::First))
            }
            td.measure role="cell" {
                (label(&words.decision.revised))
                span.amount { b { (figure::count(option.revised, words)) } }
                (bar(option.revised, made, Kind::Revised))
            }
            td role="cell" {
                (label(&words.decision.median))
                @match option.median_ms {
                    Some(ms) => span.amount { (figure::seconds(ms, words)) },
                    None => {
                        span.amount aria-hidden="true" { "–" }
                        span.hidden { (words.decision.never) }
                    },
                }
            }
        }
    }
}

/// What was looked at before choosing: out of the plays that came here, not of choices.
fn details(decision: &DecisionResults, decision_label: &str, words: &Words) -> Markup {
    let label = format!("{decision_label}-details");
    html! {
        div.aside {
            h5 id=(label) { (words.detail.heading) }
            p.quiet {
                span { (words.detail.seen) " " b { (figure::count(decision.seen, words)) } }
            }
            @if (1..ENOUGH).contains(&decision.seen) { p.few { (words.detail.few) } }
        }
        table.endings.details role="table" aria-labelledby={ (decision_label) " " (label) } {
            thead role="rowgroup" {
                tr role="row" {
                    th role="columnheader" scope="col" { (words.detail.name) }
                    th role="columnheader" scope="col" { (words.detail.noticed) }
                }
            }
            tbody role="rowgroup" {
                @for detail in &decision.details {
                    tr role="row" {
                        th role="rowheader" scope="row" { (detail.text) }
                        td.measure role="cell" {
                            (self::label(&words.detail.noticed))
                            (amount(detail.noticed, decision.seen, words))
                            (bar(detail.noticed, decision.seen, Kind::Detail))
                        }
                    }
                }
            }
        }
    }
}

/// Times and not shares: one play may see the scene again as often as it likes.
fn views(views: &[ViewResults], scenario: &str, words: &Words) -> Markup {
    html! {
        table.endings role="table" aria-labelledby={ "views-" (scenario) } {
            thead role="rowgroup" {
                tr role="row" {
                    th role="columnheader" scope="col" { (words.view.name) }
                    th role="columnheader" scope="col" { (words.view.seen) }
                }
            }
            tbody role="rowgroup" {
                @for view in views {
                    tr role="row" {
                        th role="rowheader" scope="row" { (view.title) }
                        td.measure role="cell" {
                            (label(&words.view.seen))
                            span.amount { b { (figure::count(view.seen, words)) } }
                        }
                    }
                }
            }
        }
    }
}

fn outcomes(outcomes: &[OutcomeResults], scenario: &str, words: &Words) -> Markup {
    let all = outcomes.iter().map(|outcome| outcome.reached).sum();
    html! {
        @if (1..ENOUGH).contains(&all) { p.few { (words.outcome.few) } }
        table.endings role="table" aria-labelledby={ "endings-" (scenario) } {
            thead role="rowgroup" {
                tr role="row" {
                    th role="columnheader" scope="col" { (words.outcome.name) }
                    th role="columnheader" scope="col" { (words.outcome.reached) }
                }
            }
            tbody role="rowgroup" {
                @for outcome in outcomes {
                    tr role="row" {
                        th role="rowheader" scope="row" { (outcome.title) }
                        td.measure role="cell" {
                            (label(&words.outcome.reached))
                            (amount(outcome.reached, all, words))
                            (bar(outcome.reached, all, Kind::Outcome))
                        }
                    }
                }
            }
        }
    }
}

/// A count and, of enough, its share.
pub(super) fn amount(part: u64, whole: u64, words: &Words) -> Markup {
    html! {
        span.amount {
            b { (figure::count(part, words)) }
            @if let Some(share) = figure::share(part, whole) { " " span.share { "(" (share) ")" } }
        }
    }
}

/// What a cell counts, where the head of the table does not stand above it.
pub(super) fn label(text: &str) -> Markup {
    html! { span.label aria-hidden="true" { (text) } }
}

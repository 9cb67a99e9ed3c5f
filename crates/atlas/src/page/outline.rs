//! Everything on a map as a list: for those who do not see the picture, and for what the page
//! shows of something that was picked.

use maud::{Markup, html};

use crate::draw::{Drawing, glyph};
use crate::graph::{Card, Choice, End, Exit, Passage, Path, Step, Target, Way};
use crate::sheet::percent;

pub(super) fn outline(face: &Drawing<'_>) -> Markup {
    let desk = &face.desk;
    let locale = &desk.words.locale;
    html! {
        section.outline id={ (locale) "-outline" } tabindex="-1" {
            h2 { (desk.words.outline) }
            ol {
                @for (at, card) in desk.graph.cards.iter().enumerate() { li { (self::card(face, at, card)) } }
                @for (at, end) in desk.graph.endings.iter().enumerate() { li { (self::end(face, at, end)) } }
            }
        }
    }
}

fn card(face: &Drawing<'_>, at: usize, card: &Card) -> Markup {
    let desk = &face.desk;
    let words = desk.words;
    let came = desk.counts.and_then(|counts| counts.card(at, desk.graph));
    html! {
        article id={ "about-" (face.anchor(Target::Card(at))) } {
            h3 { (desk.name(card)) }
            @if !card.reached { p.warning { (words.unreached) } }
            @if let Some(came) = came { p.quiet { (words.times.replace("{n}", &words.number(came))) } }
            (steps(face, &card.steps))
            @match &card.exit {
                Exit::On(way) => (leads(face, *way)),
                Exit::Choose(choices) => {
                    h4 { (words.decision) @if let Some(id) = card.decision() { " " code { (id) } } }
                    ol {
                        @for (place, choice) in choices.iter().enumerate() {
                            li { (option(face, at, place, choice, came)) }
                        }
                    }
                }
            }
        }
    }
}

fn option(face: &Drawing<'_>, at: usize, place: usize, choice: &Choice, of: Option<u64>) -> Markup {
    let desk = &face.desk;
    let words = desk.words;
    let chosen = desk.counts.map(|counts| counts.options.get(&choice.id).copied().unwrap_or(0));
    html! {
        article.option id=[face.option(at, place).map(|id| format!("about-{id}"))] {
            p.act {
                svg class="atlas" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" { (glyph::act(choice.act, 0.0, 0.0)) }
                (words.act(choice.act))
            }
            h5 { (desk.said(choice.line)) }
            p.quiet { (words.id) " " code { (choice.id) } " · #act:" (choice.act.as_str()) }
            @if let Some(condition) = &choice.condition {
                p.condition { (words.only_if.replace("{condition}", condition)) }
            }
            @if let Some(chosen) = chosen {
                p.count {
                    (words.times.replace("{n}", &words.number(chosen)))
                    @if let Some(of) = of.filter(|of| *of > 0) { " (" (percent(chosen, of)) ")" }
                }
            }
            (path(face, &choice.path))
        }
    }
}

fn path(face: &Drawing<'_>, path: &Path) -> Markup {
    html! { (steps(face, &path.steps)) (leads(face, path.way)) }
}

fn steps(face: &Drawing<'_>, steps: &[Step]) -> Markup {
    html! {
        @for step in steps {
            @match step {
                Step::Passage(passage) => (self::passage(face, passage)),
                Step::Branch { condition, path } => {
                    div.branch {
                        p.condition { (face.desk.words.if_so.replace("{condition}", condition)) }
                        (self::path(face, path))
                    }
                }
            }
        }
    }
}

fn passage(face: &Drawing<'_>, passage: &Passage) -> Markup {
    let (desk, words) = (&face.desk, face.desk.words);
    html! {
        @if !passage.lines.is_empty() {
            ul.lines {
                @for line in &passage.lines {
                    li {
                        @if let Some(condition) = &line.condition {
                            span.condition { (words.if_so.replace("{condition}", condition)) } " "
                        }
                        (desk.said(line.line))
                    }
                }
            }
        }
        @if !passage.changes.is_empty() {
            p.quiet { (words.sets) " " code { (passage.changes.join(", ")) } }
        }
    }
}

fn leads(face: &Drawing<'_>, way: Way) -> Markup {
    let words = face.desk.words;
    let taken = face.desk.counts.and_then(|counts| counts.way(way.number));
    html! {
        p.leads {
            a href={ "#about-" (face.anchor(way.to)) } data-go=(face.anchor(way.to)) {
                (words.leads.replace("{where}", &face.desk.place(way.to)))
            }
            @if let Some(taken) = taken { " · " (words.times.replace("{n}", &words.number(taken))) }
        }
    }
}

fn end(face: &Drawing<'_>, at: usize, end: &End) -> Markup {
    let (desk, words) = (&face.desk, face.desk.words);
    let outcome = end.outcome.as_ref();
    let reached = outcome.and_then(|id| Some(desk.counts?.endings.get(id).copied().unwrap_or(0)));
    let all = desk.counts.map_or(0, |counts| counts.endings.values().sum());
    let text = outcome
        .and_then(|id| desk.scenario.ending(id))
        .and_then(|ending| ending.text.get(desk.scenario.language(desk.locale)));
    html! {
        article id={ "about-" (face.anchor(Target::End(at))) } {
            p.act { (words.ending) }
            h3 { (desk.title(end)) }
            @if !end.reached { p.warning { (words.unreached) } }
            @if let Some(id) = outcome {
                p.quiet { (words.id) " " code { (id) } @if !end.nodes.is_empty() { " · " (end.nodes.join(", ")) } }
            }
            @if let Some(reached) = reached {
                p.count {
                    (words.times.replace("{n}", &words.number(reached)))
                    @if all > 0 { " (" (percent(reached, all)) ")" }
                }
            }
            @if let Some(text) = text { p { (text) } }
            @for after in &end.after { (passage(face, after)) }
        }
    }
}

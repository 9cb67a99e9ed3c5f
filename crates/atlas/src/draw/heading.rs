//! What stands over a map that is a file of its own: its title, its source and its legend.

use maud::{Markup, html};
use protocol::Act;

use super::{Drawing, glyph};
use crate::counts::{Counts, Origin};
use crate::measure::Type;
use crate::words::Words;

/// No map is narrower than its heading.
pub(super) const WIDTH: f32 = 1180.0;
const SMALL: Type = Type { size: 15.0, bold: false };

/// How much room it takes.
pub(super) fn height(_: &Drawing<'_>) -> f32 {
    150.0
}

pub(super) fn heading(drawing: &Drawing<'_>, margin: f32) -> Markup {
    let desk = &drawing.desk;
    let words = desk.words;
    let mut lead = vec![words.map.clone(), desk.scenario.id.to_string()];
    if desk.scenario.draft {
        lead.push(words.draft.clone());
    }
    lead.push(source(desk.counts, words));
    html! {
        g transform={ "translate(" (margin) " " (margin) ")" } {
            text class="title" y="26" { (drawing.title()) }
            text class="lead" y="58" { (lead.join(" · ")) }
            (legend(drawing))
        }
    }
}

/// Where the numbers are from.
pub(crate) fn source(counts: Option<&Counts>, words: &Words) -> String {
    let Some(counts) = counts else { return words.untold.clone() };
    let plays = words.number(counts.plays);
    match &counts.origin {
        Origin::Simulated(policy) => {
            words.simulated.replace("{n}", &plays).replace("{policy}", policy)
        }
        Origin::Real => words.counted.replace("{n}", &plays),
    }
}

fn legend(drawing: &Drawing<'_>) -> Markup {
    let words = drawing.desk.words;
    let mut x = 0.0;
    let mut place = |name: &str| {
        let here = x;
        x = (x + 34.0 + drawing.desk.measure.width(name, SMALL) + 26.0).round();
        here
    };
    html! {
        g transform="translate(0 80)" {
            @for act in Act::ALL {
                @let x = place(words.act(act));
                (glyph::act(act, x, 0.0))
                text x=(x + 32.0) y="17" { (words.act(act)) }
            }
            @let x = place(&words.condition_shape);
            (glyph::condition("plain", x, 0.0))
            text x=(x + 32.0) y="17" { (words.condition_shape) }
            @let x = place(&words.ending_shape);
            g class="ending" { rect class="body" x=(x) y="2" width="26" height="20" rx="10" {} }
            text x=(x + 34.0) y="17" { (words.ending_shape) }
        }
    }
}

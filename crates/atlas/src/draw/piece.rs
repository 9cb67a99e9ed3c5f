//! Cards, endings and the start.

use maud::{Markup, html};

use super::{Drawing, START, glyph, path};
use crate::graph::Target;
use crate::sheet::{BAND, Kind, Row, Sheet, Style, Text, WIDTH};

impl Drawing<'_> {
    /// The id of a card or an ending on the page.
    pub(crate) fn anchor(&self, target: Target) -> String {
        let locale = &self.desk.words.locale;
        match target {
            Target::Card(at) => format!("{locale}-card-{at}"),
            Target::End(at) => format!("{locale}-end-{at}"),
        }
    }

    pub(super) fn start(&self) -> Markup {
        let Some(place) = self.layout.place(self.desk.graph.start) else { return html! {} };
        let (x, y) = (place.x - START, place.y + BAND / 2.0);
        let (tip, nose) = (place.x - 8.0, place.x - 24.0);
        html! {
            path class="begin" d={ "M" (x) " " (y - 17.0) "H" (nose) "L" (tip) " " (y) "L" (nose) " " (y + 17.0) "H" (x) "z" } {}
            text class="began" x=(f32::midpoint(x, tip) - 4.0) y=(y + 5.0) { (self.desk.words.start) }
        }
    }

    pub(super) fn card(&self, at: usize, sheet: &Sheet) -> Markup {
        let target = Target::Card(at);
        let (Some(place), Some(card)) = (self.layout.place(target), self.desk.graph.cards.get(at))
        else {
            return html! {};
        };
        let height = sheet.height;
        let name = self.desk.measure.wrap(
            &sheet.name,
            crate::measure::Type { size: 17.0, bold: true },
            WIDTH - 100.0,
            1,
        );
        html! {
            g class={ "card" @if !card.reached { " lost" } } id=(self.anchor(target)) data-pick=""
                transform={ "translate(" (place.x) " " (place.y) ")" } {
                rect class="shadow" x="4" y="6" width=(WIDTH) height=(height) rx="7" {}
                rect class="sheet" width=(WIDTH) height=(height) rx="7" {}
                path class="band" d={ "M0 " (BAND) "V7a7 7 0 0 1 7-7H" (WIDTH - 7.0) "a7 7 0 0 1 7 7V" (BAND) "z" } {}
                @for words in name { text class="name" x="16" y="25" { (words) } }
                @if let Some(number) = &sheet.number {
                    text class="came" x=(WIDTH - 16.0) y="25" { (number) " ×" }
                }
                @for row in &sheet.rows { (self.row(at, row)) }
            }
        }
    }

    fn row(&self, at: usize, row: &Row) -> Markup {
        let class = path::class(&row.kind);
        let middle = row.top + row.height / 2.0;
        let option = match row.kind {
            Kind::Option(place, _) => self.option(at, place),
            _ => None,
        };
        html! {
            g class={ "row " (class) } id=[option.as_deref()] data-pick=[option.as_ref().map(|_| "")] {
                @match row.kind {
                    Kind::Option(_, act) => {
                        rect class="tint" x="1" y=(row.top) width=(WIDTH - 2.0) height=(row.height - 1.0) fill-opacity="0.45" {}
                        line class="rule" x1="0" x2=(WIDTH) y1=(row.top) y2=(row.top) {}
                        (glyph::act(act, 13.0, row.top + 11.0))
                    }
                    Kind::Fork { inset, .. } => {
                        line class="rule" x1=(46.0 + inset) x2=(WIDTH) y1=(row.top) y2=(row.top) {}
                        (glyph::condition(class, 13.0 + inset, middle - 12.0))
                    }
                    Kind::Said => {}
                }
                (texts(&row.texts, row.top))
                @if row.way.is_some() { circle class="port" cx=(WIDTH) cy=(middle) r="5.5" {} }
            }
        }
    }

    /// The id of an option on the page.
    pub(crate) fn option(&self, card: usize, place: usize) -> Option<String> {
        let choice = self.desk.graph.cards.get(card)?.choices().get(place)?;
        Some(format!("{}-option-{}", self.desk.words.locale, choice.id))
    }

    pub(super) fn end(&self, at: usize, sheet: &Sheet) -> Markup {
        let target = Target::End(at);
        let (Some(place), Some(end)) = (self.layout.place(target), self.desk.graph.endings.get(at))
        else {
            return html! {};
        };
        let (height, round) = (sheet.height, (sheet.height / 2.0).min(34.0));
        html! {
            g class={ "ending" @if !end.reached { " lost" } } id=(self.anchor(target)) data-pick=""
                transform={ "translate(" (place.x) " " (place.y) ")" } {
                rect class="body" width=(WIDTH) height=(height) rx=(round) {}
                (glyph::ending(20.0, height / 2.0 - 12.0))
                @for row in &sheet.rows { (texts(&row.texts, row.top)) }
            }
        }
    }
}

fn texts(texts: &[Text], top: f32) -> Markup {
    html! {
        @for text in texts {
            text class=[class(text.style)] x=(text.x) y=(top + text.y) { (text.words) }
        }
    }
}

fn class(style: Style) -> Option<&'static str> {
    match style {
        Style::Body => None,
        Style::Small => Some("small"),
        Style::Act(_) => Some("actname"),
        Style::Code => Some("code"),
        Style::Warning => Some("warning"),
        Style::Number => Some("number"),
        Style::Share => Some("share"),
        Style::EndTitle => Some("endtitle"),
        Style::EndSmall => Some("endsmall"),
    }
}

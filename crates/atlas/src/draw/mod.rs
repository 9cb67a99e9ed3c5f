//! Draws a map as SVG.

pub(crate) mod glyph;
mod heading;
mod path;
mod piece;

use maud::{Markup, html};
use protocol::Locale;
use story::Scenario;

use crate::counts::Counts;
use crate::graph::{Graph, Target, Way};
use crate::layout::{Layout, LayoutError};
use crate::measure::Measure;
use crate::sheet::{self, Desk, Sheet};
use crate::words::{Words, WordsError};

pub(crate) use heading::source;

/// The colours, and what is drawn in them.
pub(crate) const STYLE: &str = include_str!("map.css");
const MARGIN: f32 = 48.0;
/// Left of the first card stands where the story starts.
const START: f32 = 104.0;

/// Why no map could be made.
#[derive(Debug, thiserror::Error)]
pub enum MapError {
    /// It cannot be laid out.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// Its words are missing.
    #[error(transparent)]
    Words(#[from] WordsError),
}

/// A map in one language, ready to be drawn.
pub(crate) struct Drawing<'d> {
    pub(crate) desk: Desk<'d>,
    pub(crate) cards: Vec<Sheet>,
    pub(crate) ends: Vec<Sheet>,
    pub(crate) layout: Layout,
}

/// A scenario's map as an SVG file that needs nothing else.
pub fn svg(
    scenario: &Scenario,
    graph: &Graph,
    counts: Option<&Counts>,
    locale: &Locale,
) -> Result<String, MapError> {
    let (words, measure) = (Words::of(locale)?, Measure::new());
    let desk = Desk { scenario, graph, counts, words: &words, measure: &measure, locale };
    let drawing = Drawing::of(desk)?;
    let picture = drawing.picture(true);
    Ok(format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", picture.into_string()))
}

impl<'d> Drawing<'d> {
    pub(crate) fn of(desk: Desk<'d>) -> Result<Self, MapError> {
        let cards: Vec<Sheet> = desk
            .graph
            .cards
            .iter()
            .enumerate()
            .map(|(at, card)| sheet::card(&desk, at, card))
            .collect();
        let ends: Vec<Sheet> =
            desk.graph.endings.iter().map(|end| sheet::end(&desk, end)).collect();
        let height = |target| match target {
            Target::Card(at) => cards.get(at).map_or(0.0, |sheet| sheet.height),
            Target::End(at) => ends.get(at).map_or(0.0, |sheet| sheet.height),
        };
        let port = |at: usize, way: Way| {
            let rows = cards.get(at).into_iter().flat_map(|sheet| &sheet.rows);
            let mut rows = rows.filter(|row| row.way.is_some_and(|one| one.number == way.number));
            let leaves = rows.next().map_or(0.0, |row| row.top + row.height / 2.0);
            (leaves, path::enters(way.to, &ends))
        };
        let layout = Layout::of(desk.graph, height, port)?;
        Ok(Self { desk, cards, ends, layout })
    }

    /// The picture; by itself it carries its heading, its fonts and its colours.
    pub(crate) fn picture(&self, alone: bool) -> Markup {
        let top = if alone { heading::height(self) } else { 0.0 };
        let width = (self.layout.width + START + 2.0 * MARGIN).ceil().max(heading::WIDTH);
        let height = (self.layout.height + top + 2.0 * MARGIN).ceil();
        let words = self.desk.words;
        html! {
            svg xmlns="http://www.w3.org/2000/svg" class="atlas" lang=(words.locale)
                viewBox={ "0 0 " (width) " " (height) } width=(width) height=(height)
                role=(if alone { "img" } else { "group" }) aria-label={ (words.map) ": " (self.title()) } {
                title { (words.map) ": " (self.title()) }
                @if alone {
                    style { (maud::PreEscaped(fonts())) (maud::PreEscaped(STYLE)) }
                    rect class="ground" width=(width) height=(height) {}
                    (heading::heading(self, MARGIN))
                }
                g transform={ "translate(" (MARGIN + START) " " (MARGIN + top) ")" } {
                    g class="ways" aria-hidden="true" { (self.ways()) }
                    (self.start())
                    @for (at, card) in self.cards.iter().enumerate() { (self.card(at, card)) }
                    @for (at, end) in self.ends.iter().enumerate() { (self.end(at, end)) }
                }
            }
        }
    }

    pub(crate) fn title(&self) -> &str {
        let prose = self.desk.scenario.prose(self.desk.locale);
        prose.map_or(self.desk.scenario.id.as_str(), |prose| &prose.title)
    }
}

/// The game's Latin letters, in the file itself; Devanagari is the reader's own.
pub(crate) fn fonts() -> String {
    use base64::Engine as _;
    let face = |weight: u16, font: &[u8]| {
        let data = base64::engine::general_purpose::STANDARD.encode(font);
        format!(
            "@font-face{{font-family:\"Small Places\";font-weight:{weight};\
             src:url(data:font/woff2;base64,{data}) format(\"woff2\")}}\n"
        )
    };
    face(400, include_bytes!("../../../../assets/fonts/body-latin.woff2"))
        + &face(700, include_bytes!("../../../../assets/fonts/bold-latin.woff2"))
}

//! A card and an ending as they are written on the map: every text in its place, in one language.

mod card;
mod end;

use protocol::Act;

use crate::counts::Counts;
use crate::graph::{Graph, Target, Way};
use crate::measure::{Measure, Type};
use crate::words::Words;
use story::Scenario;

pub(crate) use card::card;
pub(crate) use end::end;

/// How wide cards are, and how deep the band is that a card's name stands in.
pub(crate) const WIDTH: f32 = 372.0;
pub(crate) const BAND: f32 = 38.0;
const PAD: f32 = 16.0;
const GLYPH: f32 = 46.0;
const NUMBERS: f32 = 56.0;

/// A card or an ending, laid out from its own corner.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) number: Option<String>,
    pub(crate) rows: Vec<Row>,
    pub(crate) height: f32,
}

/// A row of a sheet.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) kind: Kind,
    pub(crate) top: f32,
    pub(crate) height: f32,
    pub(crate) texts: Vec<Text>,
    /// Leads on from the middle of the row's right edge.
    pub(crate) way: Option<Way>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Said,
    /// An option, by its place in the decision.
    Option(usize, Act),
    /// What a condition decides, on the card's own way or after an option; set in as deep as the
    /// conditions it stands within.
    Fork {
        act: Option<Act>,
        inset: f32,
    },
}

/// A text, by its left end (right end for numbers) on the base line.
#[derive(Debug)]
pub(crate) struct Text {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) style: Style,
    pub(crate) words: String,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Body,
    Small,
    Act(Act),
    Code,
    Warning,
    Number,
    Share,
    EndTitle,
    EndSmall,
}

impl Style {
    pub(crate) fn kind(self) -> Type {
        match self {
            Self::Body => Type { size: 15.0, bold: false },
            Self::Number => Type { size: 15.0, bold: true },
            Self::EndTitle => Type { size: 17.0, bold: true },
            Self::Act(_) => Type { size: 13.0, bold: true },
            Self::Small | Self::Code | Self::Warning | Self::Share | Self::EndSmall => {
                Type { size: 13.0, bold: false }
            }
        }
    }
}

/// What sheets are made of.
pub(crate) struct Desk<'d> {
    pub(crate) scenario: &'d Scenario,
    pub(crate) graph: &'d Graph,
    pub(crate) counts: Option<&'d Counts>,
    pub(crate) words: &'d Words,
    pub(crate) measure: &'d Measure,
    pub(crate) locale: &'d protocol::Locale,
}

impl Desk<'_> {
    /// The height of a line: Devanagari needs more room.
    fn leading(&self, style: Style) -> f32 {
        let factor = if self.words.locale == "hi" { 1.5 } else { 1.32 };
        (style.kind().size * factor).round()
    }

    /// Who speaks and what they say.
    pub(crate) fn said(&self, line: u16) -> String {
        let said = self.scenario.said.get(self.scenario.language(self.locale));
        let saying = said.and_then(|lines| lines.get(usize::from(line)));
        saying.map(story::Saying::outline).unwrap_or_default()
    }

    /// What a place is called.
    pub(crate) fn place(&self, target: Target) -> String {
        match target {
            Target::Card(at) => self.graph.cards.get(at).map(|card| self.name(card)),
            Target::End(at) => self.graph.endings.get(at).map(|end| self.title(end)),
        }
        .unwrap_or_default()
    }

    /// A card's name.
    pub(crate) fn name(&self, card: &crate::graph::Card) -> String {
        let name = card.nodes.join(" · ");
        if card.part < 2 {
            return name;
        }
        format!("{name}, {}", self.words.part.replace("{n}", &card.part.to_string()))
    }

    /// An ending's name.
    pub(crate) fn title(&self, end: &crate::graph::End) -> String {
        let ending = end.outcome.as_ref().and_then(|id| self.scenario.ending(id));
        let title = ending.and_then(|one| one.title.get(self.scenario.language(self.locale)));
        title.map_or_else(|| self.words.unnamed.clone(), Clone::clone)
    }

    fn room(&self) -> f32 {
        if self.counts.is_some() { NUMBERS } else { 0.0 }
    }
}

/// Puts texts below each other.
struct Column<'c, 'd> {
    desk: &'c Desk<'d>,
    x: f32,
    y: f32,
    width: f32,
    texts: Vec<Text>,
}

impl<'c, 'd> Column<'c, 'd> {
    fn new(desk: &'c Desk<'d>, x: f32, width: f32) -> Self {
        Self { desk, x, y: 9.0, width, texts: Vec::new() }
    }

    fn put(&mut self, text: &str, style: Style, most: usize) {
        let leading = self.desk.leading(style);
        for words in self.desk.measure.wrap(text, style.kind(), self.width, most) {
            let y = (self.y + leading * 0.76).round();
            self.texts.push(Text { x: self.x, y, style, words });
            self.y += leading;
        }
    }

    /// A count and its share, at the right edge.
    fn numbers(&mut self, count: u64, of: u64) {
        let words = self.desk.words;
        let at = |y: f32, style, words| Text { x: WIDTH - PAD, y, style, words };
        self.texts.push(at(24.0, Style::Number, words.number(count)));
        if of > 0 {
            self.texts.push(at(42.0, Style::Share, percent(count, of)));
            self.y = self.y.max(46.0);
        }
    }

    fn row(self, kind: Kind, top: f32, way: Option<Way>) -> Row {
        Row { kind, top, height: self.y + 9.0, texts: self.texts, way }
    }
}

/// A share without decimals; `<1%` where that would be none.
pub(crate) fn percent(part: u64, whole: u64) -> String {
    let hundred = u128::from(part) * 200 / u128::from(whole.max(1));
    match hundred.div_ceil(2) {
        0 if part > 0 => "<1%".to_owned(),
        rounded => format!("{rounded}%"),
    }
}

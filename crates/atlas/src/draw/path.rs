//! The line of a way: curves between columns, levels past them.

use maud::{Markup, html};

use super::Drawing;
use crate::graph::{Target, Way};
use crate::layout::Place;
use crate::sheet::{BAND, Kind, Row, Sheet, WIDTH};

const THIN: f32 = 2.2;
const WIDEST: f32 = 15.0;
/// How far before its goal a line ends in its arrow's head.
const HEAD: f32 = 13.0;

impl Drawing<'_> {
    /// Every way that leads on.
    pub(super) fn ways(&self) -> Markup {
        html! {
            @for (at, sheet) in self.cards.iter().enumerate() {
                @for row in &sheet.rows {
                    @if let Some(way) = row.way { (self.way(at, row, way)) }
                }
            }
        }
    }

    fn way(&self, at: usize, row: &Row, way: Way) -> Markup {
        let (Some(from), Some(goal)) = (self.layout.place(Target::Card(at)), self.goal(way.to))
        else {
            return html! {};
        };
        let start = Place { x: from.x + WIDTH, y: from.y + row.top + row.height / 2.0 };
        let mut line = Line::from(start);
        for lane in self.layout.lanes(at, way.to) {
            line.curve(lane.left, lane.y);
            line.level(lane.right);
        }
        line.curve(goal.x - HEAD, goal.y);
        let taken = self.desk.counts.and_then(|counts| counts.way(way.number));
        let class = class(&row.kind);
        let never = if taken == Some(0) { " never" } else { "" };
        html! {
            path class={ "way " (class) (never) } d=(line.path) stroke-width=(self.width(taken))
                data-from={ (self.desk.words.locale) "-card-" (at) } data-to=(self.anchor(way.to)) {}
            path class={ "head " (class) } d={ "M" (goal.x) " " (goal.y) "l-" (HEAD + 1.0) " -6.5v13z" } {}
        }
    }

    /// Where ways come in.
    fn goal(&self, to: Target) -> Option<Place> {
        let place = self.layout.place(to)?;
        Some(Place { x: place.x, y: place.y + enters(to, &self.ends) })
    }

    /// As wide as its share of all plays.
    fn width(&self, taken: Option<u64>) -> f32 {
        let plays = self.desk.counts.map_or(0, |counts| counts.plays);
        match taken {
            Some(taken) if plays > 0 => {
                let thousandths = u128::from(taken) * 1000 / u128::from(plays);
                let share = f32::from(u16::try_from(thousandths).unwrap_or(1000)) / 1000.0;
                1.2 + (WIDEST - 1.2) * share.min(1.0)
            }
            _ => THIN,
        }
    }
}

/// How far below the top of its goal a way comes in.
pub(super) fn enters(to: Target, ends: &[Sheet]) -> f32 {
    match to {
        Target::Card(_) => BAND / 2.0,
        Target::End(at) => ends.get(at).map_or(0.0, |sheet| sheet.height / 2.0),
    }
}

/// The class that colours what a row is.
pub(super) fn class(kind: &Kind) -> &'static str {
    match kind {
        Kind::Option(_, act) | Kind::Fork { act: Some(act), .. } => act.as_str(),
        Kind::Fork { act: None, .. } | Kind::Said => "plain",
    }
}

struct Line {
    path: String,
    at: Place,
}

impl Line {
    fn from(at: Place) -> Self {
        Self { path: format!("M{:.1} {:.1}", at.x, at.y), at }
    }

    /// Leaves and comes in on the level.
    fn curve(&mut self, x: f32, y: f32) {
        use std::fmt::Write as _;
        let middle = f32::midpoint(self.at.x, x);
        let _ = write!(self.path, "C{middle:.1} {:.1} {middle:.1} {y:.1} {x:.1} {y:.1}", self.at.y);
        self.at = Place { x, y };
    }

    fn level(&mut self, x: f32) {
        use std::fmt::Write as _;
        let _ = write!(self.path, "H{x:.1}");
        self.at.x = x;
    }
}

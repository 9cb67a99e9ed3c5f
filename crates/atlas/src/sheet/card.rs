//! What is written on a card.

use protocol::Act;

use super::{BAND, Column, Desk, GLYPH, Kind, PAD, Row, Sheet, Style, WIDTH};
use crate::graph::{Card, Choice, Exit, Passage, Path, Step, Way};

/// Lays out a card.
pub(crate) fn card(desk: &Desk<'_>, at: usize, card: &Card) -> Sheet {
    let mut stack = Stack { desk, rows: Vec::new(), y: BAND, depth: 0 };
    let came = desk.counts.and_then(|counts| counts.card(at, desk.graph));
    if !card.reached {
        stack.warn(&desk.words.unreached);
    }
    stack.steps(&card.steps, None);
    match &card.exit {
        Exit::On(way) => stack.on(*way, parts(&card.steps)),
        Exit::Choose(choices) => {
            for (place, choice) in choices.iter().enumerate() {
                stack.choice(place, choice, came.unwrap_or_default());
            }
        }
    }
    Sheet {
        name: desk.name(card),
        number: came.map(|number| desk.words.number(number)),
        height: stack.y,
        rows: stack.rows,
    }
}

struct Stack<'s, 'd> {
    desk: &'s Desk<'d>,
    rows: Vec<Row>,
    y: f32,
    /// How many conditions the rows stand within.
    depth: u8,
}

impl Stack<'_, '_> {
    fn push(&mut self, column: Column<'_, '_>, kind: Kind, way: Option<Way>) {
        let row = column.row(kind, self.y, way.filter(|way| !way.back));
        self.y += row.height;
        self.rows.push(row);
    }

    fn warn(&mut self, warning: &str) {
        let mut column = Column::new(self.desk, PAD, WIDTH - 2.0 * PAD);
        column.put(warning, Style::Warning, 2);
        self.push(column, Kind::Said, None);
    }

    fn steps(&mut self, steps: &[Step], act: Option<Act>) {
        for step in steps {
            match step {
                Step::Passage(passage) => self.passage(passage, act),
                Step::Branch { condition, path } => self.branch(condition, path, act),
            }
        }
    }

    fn passage(&mut self, passage: &Passage, act: Option<Act>) {
        let words = self.desk.words;
        let left = if act.is_some() || self.depth > 0 { GLYPH + self.inset() } else { PAD };
        let mut column = Column::new(self.desk, left, WIDTH - left - PAD);
        if let Some(first) = passage.lines.first() {
            column.put(&self.desk.said(first.line), Style::Body, 2);
        }
        let mut note = Vec::new();
        if passage.lines.len() > 1 || passage.lines.iter().any(|line| line.condition.is_some()) {
            note.push(words.count((&words.line_one, &words.line_many), passage.lines.len()));
        }
        if passage.lines.iter().any(|line| line.condition.is_some()) {
            note.push(words.conditional.clone());
        }
        if !note.is_empty() {
            column.put(&note.join(" · "), Style::Small, 2);
        }
        if !passage.changes.is_empty() {
            column.put(&passage.changes.join(", "), Style::Code, 3);
        }
        self.push(column, Kind::Said, None);
    }

    fn branch(&mut self, condition: &str, path: &Path, act: Option<Act>) {
        let text = self.desk.words.if_so.replace("{condition}", condition);
        self.fork(&text, path, act);
    }

    /// A row for what a condition decides, and for the conditions within it.
    fn fork(&mut self, text: &str, path: &Path, act: Option<Act>) {
        let parted = parts(&path.steps);
        let left = GLYPH + self.inset();
        let mut column = Column::new(self.desk, left, WIDTH - left - PAD - self.desk.room());
        column.put(text, Style::Code, 3);
        if !parted {
            self.follow(&mut column, path);
        }
        column.y = column.y.max(24.0);
        self.number(&mut column, path.way, parted);
        let kind = Kind::Fork { act, inset: self.inset() };
        self.push(column, kind, (!parted).then_some(path.way));
        if parted {
            self.depth += 1;
            self.steps(&path.steps, act);
            self.otherwise(path, act);
            self.depth -= 1;
        }
    }

    fn inset(&self) -> f32 {
        f32::from(self.depth.min(5)) * 18.0
    }

    /// What happens where none of the conditions on a path held.
    fn otherwise(&mut self, path: &Path, act: Option<Act>) {
        let rest: Vec<Step> = path
            .steps
            .iter()
            .rev()
            .take_while(|step| matches!(step, Step::Passage(_)))
            .cloned()
            .collect();
        // What is said after the last condition stands in this row already.
        for _ in &rest {
            if let Some(row) = self.rows.pop() {
                self.y -= row.height;
            }
        }
        let last = Path { steps: rest.into_iter().rev().collect(), way: path.way };
        self.fork(&self.desk.words.otherwise.clone(), &last, act);
    }

    fn on(&mut self, way: Way, parted: bool) {
        if parted {
            self.fork(&self.desk.words.otherwise.clone(), &Path { steps: Vec::new(), way }, None);
        } else if way.back || self.rows.is_empty() {
            let mut column = Column::new(self.desk, GLYPH, WIDTH - GLYPH - PAD);
            if way.back {
                self.back(&mut column, way);
            } else {
                column.put(&self.desk.words.goes_on, Style::Small, 1);
            }
            self.push(column, Kind::Fork { act: None, inset: 0.0 }, Some(way));
        } else if let Some(row) = self.rows.last_mut() {
            row.way = Some(way);
        }
    }

    fn choice(&mut self, place: usize, choice: &Choice, of: u64) {
        let (desk, words) = (self.desk, self.desk.words);
        let parted = parts(&choice.path.steps);
        let mut column = Column::new(desk, GLYPH, WIDTH - GLYPH - PAD - desk.room());
        column.put(words.act(choice.act), Style::Act(choice.act), 1);
        column.put(&desk.said(choice.line), Style::Body, 4);
        // That a detail is there once and comes back goes without saying.
        let detail = choice.act == Act::Notice && choice.path.way.back && !parted;
        if let Some(condition) = choice.condition.as_ref().filter(|_| !detail) {
            column.put(&words.only_if.replace("{condition}", condition), Style::Code, 3);
        }
        if !parted && !detail {
            self.follow(&mut column, &choice.path);
        }
        if let Some(counts) = desk.counts {
            column.numbers(counts.options.get(&choice.id).copied().unwrap_or_default(), of);
        }
        let way = (!parted).then_some(choice.path.way);
        self.push(column, Kind::Option(place, choice.act), way);
        if parted {
            self.steps(&choice.path.steps, Some(choice.act));
            self.otherwise(&choice.path, Some(choice.act));
        }
    }

    /// What is said and set on a path, and where it goes back to.
    fn follow(&self, column: &mut Column<'_, '_>, path: &Path) {
        let words = self.desk.words;
        let passages: Vec<&Passage> = path
            .steps
            .iter()
            .filter_map(|step| match step {
                Step::Passage(passage) => Some(passage),
                Step::Branch { .. } => None,
            })
            .collect();
        let lines: usize = passages.iter().map(|passage| passage.lines.len()).sum();
        if lines > 0 {
            let then = words.count((&words.then_one, &words.then_many), lines);
            column.put(&then, Style::Small, 1);
        }
        let changes: Vec<&str> =
            passages.iter().flat_map(|passage| &passage.changes).map(String::as_str).collect();
        if !changes.is_empty() {
            column.put(&changes.join(", "), Style::Code, 3);
        }
        if path.way.back {
            self.back(column, path.way);
        }
    }

    fn back(&self, column: &mut Column<'_, '_>, way: Way) {
        let name = self.desk.place(way.to);
        column.put(
            &format!("↩ {}", self.desk.words.back.replace("{node}", &name)),
            Style::Small,
            2,
        );
    }

    fn number(&self, column: &mut Column<'_, '_>, way: Way, parted: bool) {
        let known = self.desk.counts.and_then(|counts| counts.way(way.number));
        if let (Some(count), false) = (known, parted) {
            column.numbers(count, 0);
        }
    }
}

fn parts(steps: &[Step]) -> bool {
    steps.iter().any(|step| matches!(step, Step::Branch { .. }))
}

//! What is written on an ending.

use super::{Column, Desk, Kind, Sheet, Style, WIDTH};
use crate::graph::End;

/// Endings are rounded: their texts keep away from the corners.
const INSET: f32 = 58.0;

/// Lays out an ending.
pub(crate) fn end(desk: &Desk<'_>, end: &End) -> Sheet {
    let words = desk.words;
    let mut column = Column::new(desk, INSET, WIDTH - INSET - 30.0 - desk.room());
    let mut first = vec![words.ending.clone()];
    first.extend(end.nodes.iter().cloned());
    column.put(&first.join(" · "), Style::EndSmall, 2);
    column.put(&desk.title(end), Style::EndTitle, 3);
    let mut last = Vec::new();
    if let Some(outcome) = &end.outcome {
        last.push(outcome.to_string());
    }
    let longest = end.after.iter().map(|passage| passage.lines.len()).max().unwrap_or_default();
    if longest > 0 {
        last.push(words.count((&words.after_one, &words.after_many), longest));
    }
    column.put(&last.join(" · "), Style::EndSmall, 2);
    if !end.reached {
        column.put(&words.unreached, Style::EndSmall, 2);
    }
    if let (Some(counts), Some(outcome)) = (desk.counts, &end.outcome) {
        let all = counts.endings.values().sum();
        column.numbers(counts.endings.get(outcome).copied().unwrap_or_default(), all);
        for text in column.texts.iter_mut().rev().take(2) {
            if matches!(text.style, Style::Number | Style::Share) {
                text.x -= 14.0;
                text.y += 6.0;
            }
        }
    }
    column.y += 4.0;
    let row = column.row(Kind::Said, 3.0, None);
    Sheet { name: desk.title(end), number: None, height: row.height + 6.0, rows: vec![row] }
}

//! Details to notice: options with the act `notice` and a place in the picture.

use protocol::Act;

use super::Rules;
use crate::compile::{Compiled, WrittenLine};
use crate::program::Op;
use crate::yarn::Span;

/// How many details a decision may have, unless it has none.
const DETAILS: std::ops::RangeInclusive<usize> = 2..=4;

impl Rules<'_> {
    /// Reports details without a place in the picture, and places on what is no detail.
    pub(super) fn spot(&mut self, text: &WrittenLine) {
        let spots: Vec<(&str, &Span)> = text
            .tags
            .iter()
            .filter_map(|(tag, span)| Some((tag.strip_prefix("at:")?, span)))
            .collect();
        let wrong = match (is_detail(text), spots.as_slice()) {
            (true, [] | [("", _)]) => Some((
                &text.span,
                "no-at",
                "a detail to notice is somewhere in the picture, and this has no `#at:`",
                "write #at: and a spot of the place, or of somebody: #at:mirror, #at:ritu.hand",
            )),
            (false, [(_, span), ..]) => Some((
                *span,
                "at-elsewhere",
                "only a detail to notice has an `#at:`",
                "take it out, or make it an option with #act:notice",
            )),
            (_, [_, (_, span), ..]) => {
                Some((*span, "two-spots", "this detail has more than one `#at:`", "keep one"))
            }
            (true, [(spot, span)]) => {
                if let Some((who, _)) = spot.split_once('.') {
                    self.somebody(who, &text.source, span);
                }
                None
            }
            (false, []) => None,
        };
        if let Some((span, code, message, help)) = wrong {
            let help = Some(help.to_owned());
            self.diagnostics.report(&text.source, span.clone(), code, message, help);
        }
    }

    /// Reports decisions with too few or too many details.
    pub(super) fn details(&mut self, compiled: &Compiled) {
        for op in &compiled.program.ops {
            let Op::Options(branches) = op else { continue };
            let mut details = branches.iter().filter(|branch| branch.act == Act::Notice);
            let Some(first) = details.next() else { continue };
            let count = 1 + details.count();
            let text = compiled.texts.get(usize::from(first.line));
            let Some(text) = text.filter(|_| !DETAILS.contains(&count)) else { continue };
            let ending = if count == 1 { "" } else { "s" };
            let message = format!("this decision has {count} detail{ending} to notice");
            let help = Some("give it two to four, or none".to_owned());
            let span = text.span.clone();
            self.diagnostics.report(&text.source, span, "few-details", message, help);
        }
    }
}

fn is_detail(text: &WrittenLine) -> bool {
    text.option
        && text.tags.iter().any(|(tag, _)| tag.strip_prefix("act:") == Some(Act::Notice.as_str()))
}

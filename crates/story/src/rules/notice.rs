//! Details to notice: options with the act `notice` and a place in the picture.

use protocol::Act;

use crate::compile::{Compiled, WrittenLine};
use crate::diagnostic::Diagnostics;
use crate::program::Op;

/// How many details a decision may have, unless it has none.
const DETAILS: std::ops::RangeInclusive<usize> = 2..=4;

/// Reports details without a place, places on what is no detail, and decisions with too few or
/// too many details.
pub(super) fn check(compiled: &Compiled, diagnostics: &mut Diagnostics) {
    for text in &compiled.texts {
        let spot = text.tags.iter().find(|(tag, _)| tag.starts_with("at:"));
        match (is_detail(text), spot) {
            (true, None) => {
                let message =
                    "a detail to notice is somewhere in the picture, and this has no `#at:`";
                let help =
                    "write #at: and a spot of the place, or of somebody: #at:mirror, #at:ritu.hand";
                let span = text.span.clone();
                diagnostics.report(&text.source, span, "no-at", message, Some(help.to_owned()));
            }
            (false, Some((_, span))) => {
                let message = "only a detail to notice has an `#at:`";
                let help = "take it out, or make it an option with #act:notice";
                let span = span.clone();
                diagnostics.report(
                    &text.source,
                    span,
                    "at-elsewhere",
                    message,
                    Some(help.to_owned()),
                );
            }
            _ => {}
        }
    }
    for op in &compiled.program.ops {
        let Op::Options(branches) = op else { continue };
        let details = branches.iter().filter(|branch| branch.act == Act::Notice);
        let count = details.clone().count();
        let Some(first) = details.clone().next().filter(|_| !DETAILS.contains(&count)) else {
            continue;
        };
        let Some(text) = compiled.texts.get(usize::from(first.line)) else { continue };
        let message = format!("this decision has {count} details to notice");
        let help = "give it two to four, or none".to_owned();
        diagnostics.report(&text.source, text.span.clone(), "few-details", message, Some(help));
    }
}

fn is_detail(text: &WrittenLine) -> bool {
    text.tags.iter().any(|(tag, _)| tag.strip_prefix("act:") == Some(Act::Notice.as_str()))
}

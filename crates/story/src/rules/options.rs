//! How many options a decision can have.

use crate::code::MOST_OPTIONS;
use crate::compile::Compiled;
use crate::diagnostic::Diagnostics;
use crate::program::Op;

/// Reports decisions with more options than a play code can tell apart.
pub(super) fn check(compiled: &Compiled, diagnostics: &mut Diagnostics) {
    for op in &compiled.program.ops {
        let Op::Options(branches) = op else { continue };
        let Some(text) =
            branches.get(MOST_OPTIONS).and_then(|one| compiled.texts.get(usize::from(one.line)))
        else {
            continue;
        };
        let message = format!(
            "this decision has {} options, and a play code tells {MOST_OPTIONS} apart",
            branches.len()
        );
        let help = Some("put a decision before it".to_owned());
        let span = text.span.clone();
        diagnostics.report(&text.source, span, "too-many-options", message, help);
    }
}

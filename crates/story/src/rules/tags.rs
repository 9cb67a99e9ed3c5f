//! Tags that mean nothing.

use crate::compile::{WrittenLine, nearest};
use crate::diagnostic::Diagnostics;

const KNOWN: [&str; 3] = ["line", "act", "at"];

/// Reports tags other than `#line:`, `#act:` and `#at:`: a slip, or a sign that was meant for the reader.
pub(super) fn check(texts: &[WrittenLine], diagnostics: &mut Diagnostics) {
    for text in texts {
        for (tag, span) in &text.tags {
            let (name, colon) =
                tag.split_once(':').map_or((tag.as_str(), false), |(n, _)| (n, true));
            // The grammar refuses one without a name.
            if name.is_empty() || (colon && KNOWN.contains(&name)) {
                continue;
            }
            let help = match nearest(name, KNOWN.into_iter()) {
                Some(near) => format!("did you mean `#{near}:`?"),
                None => {
                    "the tags are #line:, #act: and #at:; write \\# for the sign in the text".into()
                }
            };
            let message = format!("the tag `#{tag}` means nothing");
            diagnostics.report(&text.source, span.clone(), "unknown-tag", message, Some(help));
        }
    }
}

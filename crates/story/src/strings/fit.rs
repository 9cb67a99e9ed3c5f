//! Whether a translation keeps what its line must keep: the speaker, the values, the marks.

use protocol::Locale;

use crate::compile::{Closed, WrittenLine, check_forms, marks};
use crate::yarn::{Slip, meaning};

/// What is wrong with a translation of a line.
pub(super) fn slips(line: &WrittenLine, text: &str, locale: &Locale, closed: &Closed) -> Vec<Slip> {
    let translated = match meaning(text, line.given.len()) {
        Ok(translated) => translated,
        Err(slip) => return vec![slip],
    };
    let mut slips = check_forms(&translated, &line.given, locale, closed);
    let slip = |code, message: String, help: &str| Slip { code, message, help: Some(help.into()) };
    if translated.speaker.is_some() != line.meant.speaker.is_some() {
        let message = "there is a speaker in one language and none in the other".into();
        slips.push(slip("lost-speaker", message, "both begin with `Name: `, or neither"));
    }
    for value in 0..line.given.len() {
        let place = format!("{{{value}}}");
        if !text.contains(&place) {
            let message = format!("the value {place} is lost");
            slips.push(slip("lost-value", message, "write it where the value belongs"));
        }
    }
    let (mut before, mut after) = (marks(&line.meant.text), marks(&translated.text));
    before.sort_unstable();
    after.sort_unstable();
    if before != after {
        let message =
            format!("the marks are [{}], and were [{}]", after.join("], ["), before.join("], ["));
        slips.push(slip("lost-mark", message, "mark the same stretches as the original does"));
    }
    slips
}

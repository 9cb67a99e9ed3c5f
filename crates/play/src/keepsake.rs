//! Saves as short text, for the page to keep and hand on without looking inside.

use std::fmt::Write;

use protocol::Save;

/// A save as text.
#[must_use]
pub fn save_to_text(save: &Save) -> String {
    let bytes = postcard::to_allocvec(save).unwrap_or_default();
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The save that a text holds; none if it holds none.
#[must_use]
pub fn save_from_text(text: &str) -> Option<Save> {
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(16)).collect();
    let digits = digits?;
    let byte = |pair: &[u32]| match pair {
        [high, low] => u8::try_from(high << 4 | low).ok(),
        _ => None,
    };
    let bytes: Option<Vec<u8>> = digits.chunks(2).map(byte).collect();
    postcard::from_bytes(&bytes?).ok()
}

#[cfg(test)]
mod tests {
    use protocol::{LineId, Locale, Panel, Screen, TextSize};

    use super::*;

    #[test]
    fn a_save_is_read_as_it_was_written_and_anything_else_is_none() {
        let save = Save {
            screen: Screen::Scene,
            panel: Some(Panel::History),
            scenario: None,
            code: Some("1ABC-DEFG".to_owned()),
            locale: Locale::english(),
            text_size: TextSize::Largest,
            sound: true,
            still: false,
            seen: Vec::new(),
            view: None,
            revised: vec![LineId::new("l1").unwrap()],
            played_ms: 70_000,
            shown_ms: 1,
        };
        let text = save_to_text(&save);
        assert_eq!(save_from_text(&text), Some(save));
        for bad in ["", "0", "zz", "{}", &text[..text.len() - 2], "ffffffffffffffff", "\u{0967}"] {
            assert_eq!(save_from_text(bad), None, "{bad}");
        }
    }
}

//! A partner's words in the place of the house's own.

use std::sync::Arc;

use protocol::{Locale, Update};

use crate::course::Play;

/// The only words a partner may change: what the game is called, and the line under its name. What
/// stories say is held to the house's rules and reviewed; nobody puts other words into it.
const FREE: [&str; 2] = ["title.name", "title.lead"];

impl Play {
    /// Says some things otherwise from now on: lines of `language id words`. A line of a language
    /// or an id that is not free to change changes nothing.
    pub fn reword(&mut self, text: &str) -> Update {
        for line in text.lines() {
            let mut parts = line.splitn(3, ' ');
            let (Some(locale), Some(id), Some(words)) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let Ok(locale) = Locale::new(locale) else { continue };
            if FREE.contains(&id)
                && let Some(book) = Arc::make_mut(&mut self.library).words.get_mut(&locale)
            {
                book.insert(id.to_owned(), words.to_owned());
            }
        }
        self.unchanged()
    }
}

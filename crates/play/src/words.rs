//! The interface's words in one language.

use protocol::Locale;
use story::{Library, Wordbook};

/// The interface's words, for one language.
#[derive(Clone, Copy)]
pub(crate) struct Words<'l> {
    book: &'l Wordbook,
    locale: &'l Locale,
}

impl<'l> Words<'l> {
    pub(crate) fn new(library: &'l Library, locale: &'l Locale) -> Self {
        Self { book: &library.words, locale }
    }

    /// The text with this id. A missing one shows as its id, which no test lets pass.
    pub(crate) fn get(self, id: &str) -> String {
        self.of(self.locale, id)
    }

    /// The text with this id in another language.
    pub(crate) fn of(self, locale: &Locale, id: &str) -> String {
        let text = self.book.get(locale).and_then(|words| words.get(id));
        text.cloned().unwrap_or_else(|| id.to_owned())
    }

    /// Every language there is.
    pub(crate) fn locales(self) -> impl Iterator<Item = &'l Locale> {
        self.book.keys()
    }
}

//! How much a visitor may be made to download.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use serde::Serialize;

use crate::site::kind;

/// A file's size as it is, and as it travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub(crate) struct Size {
    /// Bytes on disk.
    pub(crate) raw: u64,
    /// Bytes after brotli; the same as raw for a file that is not compressed.
    pub(crate) brotli: u64,
}

impl std::iter::Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |one, other| Self {
            raw: one.raw + other.raw,
            brotli: one.brotli + other.brotli,
        })
    }
}

/// `sizes.json`: what a site weighs, by logical names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Sizes {
    /// Each file.
    pub(crate) files: BTreeMap<String, Size>,
    /// All of them.
    pub(crate) total: Size,
    /// What is fetched before the first choice can be made: the heaviest page, and what answers on it.
    pub(crate) first_choice: Size,
    /// What is fetched before the play itself answers, in the text face.
    pub(crate) text_face: Size,
}

/// Megabytes and kilobytes are the decimal ones, as networks count.
/// The half of the game that comes first, which somebody waits for …
const GAME: u64 = 1_900_000;
/// … and the other, which nobody does.
const REST: u64 = 950_000;
/// 60 KB is what it should be: telling the stage in words, the way and the views, what a host asks
/// and a partner's words took it beyond.
const LITE: u64 = 68_000;
/// The loader stands on other people's pages.
const LOADER: u64 = 5_000;
const FIRST_CHOICE: u64 = 60_000;
/// What the play is, beside its modules.
const PLAY: [&str; 3] = ["lite.js", "lite_bg.wasm", "scenarios.pack"];
/// The pack holds every story, though a player opens one; packed apart they would weigh 40 KB less.
const TEXT_FACE: u64 = 212_000;

impl Sizes {
    /// Adds them up. `at_once` are the modules that the play cannot start without.
    pub(crate) fn of(files: BTreeMap<String, Size>, at_once: &BTreeSet<String>) -> Self {
        let total = files.values().copied().sum();
        let pages = files.iter().filter(|(name, _)| kind(name) == "html");
        let page = pages.map(|(_, size)| *size).max_by_key(|size| size.brotli).unwrap_or_default();
        let early = files.get("web/early.js").copied().unwrap_or_default();
        let is_for_the_play = |name: &str| PLAY.contains(&name) || at_once.contains(name);
        let rest = files.iter().filter(|(name, _)| is_for_the_play(name));
        let rest: Size = rest.map(|(_, size)| *size).sum();
        let first_choice = [page, early].into_iter().sum();
        let text_face = [first_choice, rest].into_iter().sum();
        Self { files, total, first_choice, text_face }
    }

    /// An error that names every budget overrun, if one is.
    pub(crate) fn within_budget(&self) -> Result<()> {
        let file = |name: &str| self.files.get(name).map_or(0, |size| size.brotli);
        let budgets = [
            ("game_bg.wasm", file("game_bg.wasm"), GAME),
            ("game_rest.wasm", file("game_rest.wasm"), REST),
            ("lite_bg.wasm", file("lite_bg.wasm"), LITE),
            ("embed.js", file("embed.js"), LOADER),
            ("what the first choice needs", self.first_choice.brotli, FIRST_CHOICE),
            ("what the text face needs", self.text_face.brotli, TEXT_FACE),
        ];
        let over: Vec<_> = budgets
            .iter()
            .filter(|(_, size, most)| size > most)
            .map(|(what, size, most)| {
                format!("{what} weighs {size} bytes after brotli, and may weigh {most}")
            })
            .collect();
        if over.is_empty() { Ok(()) } else { bail!("{}", over.join("\n       ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(files: &[(&str, u64)]) -> Sizes {
        let size = |brotli| Size { raw: brotli * 3, brotli };
        let files = files.iter().map(|(name, bytes)| ((*name).to_owned(), size(*bytes)));
        let at_once = ["web/player.js", "web/face.js"].map(str::to_owned);
        Sizes::of(files.collect(), &at_once.into())
    }

    #[test]
    fn the_first_choice_needs_a_page_and_what_answers_on_it_the_play_the_rest() {
        let sizes = sizes(&[
            ("index.html", 512),
            ("bus.html", 1024),
            ("web/early.js", 1),
            ("web/player.js", 2),
            ("web/face.js", 4),
            ("web/sound/desk.js", 256),
            ("lite.js", 8),
            ("lite_bg.wasm", 16),
            ("scenarios.pack", 32),
            ("game_bg.wasm", 64),
            ("fonts/body.ttf", 128),
        ]);
        assert_eq!(sizes.first_choice, Size { raw: 3 * 1025, brotli: 1025 });
        assert_eq!(sizes.text_face.brotli, 1024 + 63);
        assert_eq!(sizes.total.brotli, 2047);
    }

    #[test]
    fn every_overrun_is_named() {
        assert!(sizes(&[("game_bg.wasm", GAME), ("lite_bg.wasm", LITE)]).within_budget().is_ok());
        let over = sizes(&[("game_bg.wasm", GAME + 1), ("index.html", FIRST_CHOICE + 1)]);
        let trouble = over.within_budget().unwrap_err().to_string();
        assert!(trouble.contains("game_bg.wasm weighs 1900001 bytes"), "{trouble}");
        assert!(trouble.contains("what the first choice needs weighs 60001 bytes"), "{trouble}");
        assert!(!trouble.contains("lite_bg"), "{trouble}");
    }
}

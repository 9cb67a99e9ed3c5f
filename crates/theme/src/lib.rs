//! The colours of Small Places, and what a partner may make their own: some of the colours, a
//! logo, the game's name and the line under it.
//!
//! This is the one list of the colours and of the pairs that must be told apart; the pictures face
//! takes its colours from here, and tests hold `web/theme.css` and `web/contrast.js` against it.
//! `docs/themes.md` tells a partner what to write.
//!
//! No I/O, no engine.

mod check;
mod colors;
#[cfg(feature = "logo")]
mod logo;
mod name;
mod pair;
mod rgb;
mod theme;
mod wording;

pub use check::{Change, Contrast};
pub use colors::{Colors, Palette};
#[cfg(feature = "logo")]
pub use logo::{LOGO_MOST_BYTES, LogoError, check_logo};
pub use name::Name;
pub use pair::{EVENING, Ground, PAIRS, Pair};
pub use rgb::{BadColor, Rgb};
pub use theme::{BadFile, Logo, LogoFile, Theme, ThemeError};
pub use wording::{BadWording, Wording};

//! What a partner makes their own.

use std::fmt;

use serde::Deserialize;

use crate::check::Contrast;
use crate::colors::Colors;
use crate::wording::Wording;

/// A partner's theme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Given")]
pub struct Theme {
    /// The game's name.
    pub name: Option<Wording<40>>,
    /// The line under it.
    pub lead: Option<Wording<200>>,
    /// The partner's logo.
    pub logo: Option<Logo>,
    /// The colours.
    pub colors: Colors,
}

/// A logo, with what it shows in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The file beside the theme.
    pub file: LogoFile,
    /// What a screen reader says.
    pub alt: Wording<120>,
}

/// The name of a picture that lies beside its theme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct LogoFile(String);

/// A text that names no picture beside a theme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` names no logo: write the name of a file beside the theme, of a-z, 0-9, _ and -, that \
     ends in .svg or .png"
)]
pub struct BadFile(pub String);

/// Why a text is no theme.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// It does not have a theme's form.
    #[error("this is no theme: {0}; docs/themes.md says what to write")]
    Form(#[from] serde_json::Error),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    name: Option<Wording<40>>,
    lead: Option<Wording<200>>,
    logo: Option<LogoFile>,
    logo_alt: Option<Wording<120>>,
    #[serde(default)]
    colors: Colors,
}

#[derive(Debug, thiserror::Error)]
enum BadLogo {
    #[error("there is a `logo` without `logo_alt`: say in words what it shows")]
    Unworded,
    #[error("there is a `logo_alt` without `logo`: name the picture, or leave both out")]
    Missing,
}

impl Theme {
    /// Reads a theme.
    pub fn from_json(text: &str) -> Result<Self, ThemeError> {
        Ok(serde_json::from_str(text)?)
    }

    /// Every pair of colours that it leaves too faint.
    #[must_use]
    pub fn check(&self) -> Vec<Contrast> {
        self.colors.check()
    }

    /// Everything it says, with the language.
    pub fn words(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let name = self.name.iter().flat_map(Wording::each);
        let lead = self.lead.iter().flat_map(Wording::each);
        name.chain(lead).chain(self.logo.iter().flat_map(|logo| logo.alt.each()))
    }
}

impl TryFrom<Given> for Theme {
    type Error = BadLogo;

    fn try_from(given: Given) -> Result<Self, BadLogo> {
        let Given { name, lead, logo, logo_alt, colors } = given;
        let logo = match (logo, logo_alt) {
            (None, None) => None,
            (Some(file), Some(alt)) => Some(Logo { file, alt }),
            (Some(_), None) => return Err(BadLogo::Unworded),
            (None, Some(_)) => return Err(BadLogo::Missing),
        };
        Ok(Self { name, lead, logo, colors })
    }
}

impl LogoFile {
    /// The file's name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a picture of dots; else it is one of shapes.
    #[cfg(feature = "logo")]
    pub(crate) fn is_png(&self) -> bool {
        self.0.rsplit_once('.').is_some_and(|(_, kind)| kind == "png")
    }
}

impl TryFrom<String> for LogoFile {
    type Error = BadFile;

    fn try_from(text: String) -> Result<Self, BadFile> {
        let fits = |stem: &str| {
            let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b);
            (1..=40).contains(&stem.len()) && stem.bytes().all(letter)
        };
        let stem = text.strip_suffix(".svg").or_else(|| text.strip_suffix(".png"));
        if stem.is_some_and(fits) { Ok(Self(text)) } else { Err(BadFile(text)) }
    }
}

impl fmt::Display for LogoFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

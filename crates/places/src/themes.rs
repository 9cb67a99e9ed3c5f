//! Holds the themes of partners against what `docs/themes.md` promises.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use protocol::{Locale, ThemeId};
use story::{Diagnostic, Diagnostics, Source};
use theme::{Contrast, Logo, Theme, ThemeError, check_logo};

use crate::load::{self, LoadError};

/// Everything that is wrong with the themes of an assets folder. There need be none.
pub(crate) fn check(assets: &Path) -> Result<Diagnostics, LoadError> {
    let folder = assets.join("themes");
    let mut wrong = Diagnostics::default();
    if !folder.is_dir() {
        return Ok(wrong);
    }
    let (themes, others): (Vec<PathBuf>, Vec<PathBuf>) =
        load::sorted(&folder)?.into_iter().partition(|path| ends_in(path, "json"));
    let mut logos = BTreeSet::new();
    for path in &themes {
        let file = File(Arc::new(load::source(path)?));
        logos.extend(file.check(path, &mut wrong));
    }
    // What nobody names is served all the same, and nobody has looked into it.
    let pictures = others.into_iter().filter(|path| ends_in(path, "svg") || ends_in(path, "png"));
    for path in pictures.filter(|path| !logos.contains(path)) {
        let file = File(Arc::new(Source::new(path.display().to_string(), "")));
        let message = "no theme names this picture as its logo".to_owned();
        wrong.0.push(file.problem("theme-logo", message, "name it, or take it away", 0..0));
    }
    Ok(wrong)
}

fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

/// A theme's file.
struct File(Arc<Source>);

impl File {
    /// Notes what is wrong, and says where the theme's logo lies.
    fn check(&self, path: &Path, wrong: &mut Diagnostics) -> Option<PathBuf> {
        let id = path.file_stem().and_then(|stem| stem.to_str()).map(ThemeId::new);
        if !matches!(id, Some(Ok(_))) {
            let message = "no address can ask for a theme of this name".to_owned();
            let help = "name the file with 1 to 40 of a-z, A-Z, 0-9, _ and -, then .json";
            wrong.0.push(self.problem("bad-theme", message, help, 0..0));
        }
        let theme = match Theme::from_json(&self.0.text) {
            Ok(theme) => theme,
            Err(ThemeError::Form(error)) => {
                let at = self.0.byte(error.line(), error.column());
                let help = "docs/themes.md says what to write";
                wrong.0.push(self.problem("bad-theme", error.to_string(), help, at..at));
                return None;
            }
        };
        wrong.0.extend(theme.check().iter().map(|faint| self.faint(faint)));
        for (language, text) in theme.words() {
            if let Ok(locale) = Locale::new(language) {
                let place = self.0.quoted(text);
                wrong.0.extend(story::banned_phrase(text, &locale, &self.0, &place).0);
            }
        }
        let logo = theme.logo.map(|Logo { file, .. }| file)?;
        let at = path.with_file_name(logo.as_str());
        let looked = match fs::read(&at) {
            Ok(bytes) => check_logo(&logo, &bytes).map_err(|error| error.to_string()),
            Err(error) => Err(format!("it could not be read: {error}")),
        };
        if let Err(why) = looked {
            let message = format!("the logo {logo} cannot be shown: {why}");
            let help = "a logo is an SVG of plain shapes or a PNG, beside its theme";
            wrong.0.push(self.problem("theme-logo", message, help, self.0.quoted(logo.as_str())));
        }
        Some(at)
    }

    fn faint(&self, faint: &Contrast) -> Diagnostic {
        let name = faint.change.map_or(faint.pair.front, |change| change.name);
        self.problem(
            "theme-contrast",
            faint.to_string(),
            faint.help(),
            self.0.quoted(name.as_str()),
        )
    }

    fn problem(
        &self,
        code: &'static str,
        message: String,
        help: impl Into<String>,
        span: Range<usize>,
    ) -> Diagnostic {
        Diagnostic { code, message, help: Some(help.into()), source: Arc::clone(&self.0), span }
    }
}

//! Holds the files of campaigns against what `docs/hosting.md` promises: what the page or the
//! server could not read would be as if there were no campaign, and nobody would be told.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use protocol::{Campaign, CampaignId, Origin, UtmValue};
use story::{Diagnostic, Diagnostics, Source};

use crate::load::{self, LoadError};

/// What everybody who plays can read.
const LANGUAGES: [&str; 2] = ["en", "hi"];

/// Everything that is wrong with the campaigns of an assets folder. There need be none.
pub(crate) fn check(assets: &Path) -> Result<Diagnostics, LoadError> {
    let folder = assets.join("campaigns");
    let mut wrong = Diagnostics::default();
    if !folder.is_dir() {
        return Ok(wrong);
    }
    for path in load::sorted(&folder)? {
        if path.extension().is_some_and(|ending| ending == "json") {
            let file = File(Arc::new(load::source(&path)?));
            file.check(&path, &assets.join("themes"), &mut wrong);
        }
    }
    Ok(wrong)
}

/// A campaign's file.
struct File(Arc<Source>);

impl File {
    fn check(&self, path: &Path, themes: &Path, wrong: &mut Diagnostics) {
        let mut tell = |message: String, help: &str, span| {
            wrong.0.push(self.problem(message, help, span));
        };
        match path.file_stem().and_then(|stem| stem.to_str()).map(CampaignId::new) {
            Some(Ok(id)) if id == CampaignId::other() => tell(
                "`other` is what campaigns without a file are counted under".to_owned(),
                "give the file another name",
                0..0,
            ),
            Some(Ok(_)) => {}
            _ => tell(
                "no address can ask for a campaign of this name".to_owned(),
                "name the file with 1 to 40 of a-z, A-Z, 0-9, _ and -, then .json",
                0..0,
            ),
        }
        let campaign: Campaign = match serde_json::from_str(&self.0.text) {
            Ok(campaign) => campaign,
            Err(error) => {
                let at = self.0.byte(error.line(), error.column());
                return tell(error.to_string(), "docs/hosting.md says what to write", at..at);
            }
        };
        for language in LANGUAGES {
            let name = campaign.name.iter().find(|(known, _)| known.as_str() == language);
            if name.is_none_or(|(_, name)| name.trim().is_empty()) {
                let message = format!("the campaign has no name in `{language}`");
                tell(message, "write its name in every language", self.0.quoted("name"));
            }
        }
        if let Some(theme) = &campaign.theme
            && !themes.join(format!("{theme}.json")).is_file()
        {
            let message = format!("there is no theme `{theme}`");
            let help = "name a file of assets/themes, or write null";
            tell(message, help, self.0.quoted(theme.as_str()));
        }
        let utm = &campaign.utm;
        for (name, values) in
            [("source", &utm.source), ("medium", &utm.medium), ("campaign", &utm.campaign)]
        {
            if values.contains(&UtmValue::other()) {
                let message =
                    format!("`other` in `{name}` is what unlisted values are counted under");
                tell(message, "choose another word", self.0.quoted("other"));
            }
            if let Some(twice) = repeated(values) {
                let message = format!("`{twice}` stands twice in `{name}`");
                tell(message, "write it once", self.0.quoted(twice.as_str()));
            }
        }
        if let Some(twice) = repeated(&campaign.frame_ancestors) {
            let message = format!("`{}` stands twice in `frame_ancestors`", Origin::as_str(twice));
            tell(message, "write it once", self.0.quoted(twice.as_str()));
        }
    }

    fn problem(&self, message: String, help: &str, span: Range<usize>) -> Diagnostic {
        let help = Some(help.to_owned());
        Diagnostic { code: "bad-campaign", message, help, source: Arc::clone(&self.0), span }
    }
}

/// The first value that stands there a second time.
fn repeated<T: PartialEq>(values: &[T]) -> Option<&T> {
    values.iter().enumerate().find(|(at, value)| values[..*at].contains(value)).map(|(_, one)| one)
}

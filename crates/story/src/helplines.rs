//! Helplines: who can be called, where, and when that was last checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use protocol::Locale;
use serde::Deserialize;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Source;

/// For so many days a check holds. Numbers and hours change; a player in need rings once.
pub const CHECK_HOLDS_DAYS: i64 = 180;

/// A day, such as `2026-11-22`, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i64);

/// A helpline that may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Its short name in the file.
    pub id: String,
    /// The country, as ISO 3166 has it: `IN`, `US`.
    pub country: String,
    /// The languages spoken there.
    pub languages: Vec<Locale>,
    /// The number, as one dials it.
    pub number: String,
    /// When somebody answers, per language.
    pub hours: BTreeMap<Locale, String>,
    /// Where the number was found.
    pub source: String,
    /// Who looks after this entry.
    pub owner: String,
    /// The day somebody rang it and it was right.
    pub verified_on: Option<String>,
    /// Its name, per language.
    pub name: BTreeMap<Locale, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    helpline: Vec<toml::Spanned<Helpline>>,
    /// Found, and not yet rung: never shown.
    #[serde(default)]
    candidate: Vec<toml::Spanned<Helpline>>,
}

impl Day {
    /// Reads `2026-11-22`. None for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse::<i64>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let fits = (1970..=9999).contains(&year) && (1..=12).contains(&month);
        if parts.next().is_some() || !fits || !(1..=31).contains(&day) {
            return None;
        }
        // Counting years from March puts the leap day at the end of a year.
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let days =
            365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1;
        Some(Self(days - 719_468))
    }
}

/// The code of the one thing that time alone brings about.
const STALE: &str = "stale-helpline";

/// Reads helplines and reports those that nobody has checked, or not for long.
pub fn helplines(source: Source, today: Day) -> Result<Vec<Helpline>, Diagnostics> {
    let (lines, wrong) = read(source, today)?;
    if wrong.is_empty() { Ok(lines) } else { Err(wrong) }
}

/// Those that may be shown today. A check that has grown too old leaves its helpline out and is no
/// error: a build must not fail because a day has passed.
pub fn fresh_helplines(source: Source, today: Day) -> Result<Vec<Helpline>, Diagnostics> {
    let (mut lines, mut wrong) = read(source, today)?;
    wrong.0.retain(|one: &Diagnostic| one.code != STALE);
    lines.retain(|line| line.checked().is_some_and(|day| day.holds(today)));
    if wrong.is_empty() { Ok(lines) } else { Err(wrong) }
}

impl Day {
    /// Whether a check of this day still holds.
    fn holds(self, today: Self) -> bool {
        (0..=CHECK_HOLDS_DAYS).contains(&(today.0 - self.0))
    }
}

impl Helpline {
    /// The day of its last check, if there was one.
    fn checked(&self) -> Option<Day> {
        self.verified_on.as_deref().and_then(Day::parse)
    }
}

/// Every helpline of a file, with all that is wrong.
fn read(source: Source, today: Day) -> Result<(Vec<Helpline>, Diagnostics), Diagnostics> {
    let source = Arc::new(source);
    let mut diagnostics = Diagnostics::default();
    let file: File = match toml::from_str(&source.text) {
        Ok(file) => file,
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            diagnostics.report(&source, span, "bad-helplines", error.message(), None);
            return Err(diagnostics);
        }
    };
    for entry in &file.helpline {
        let (line, span) = (entry.get_ref(), entry.span());
        let mut wrong = |code, message: String, help: String| {
            diagnostics.report(&source, span.clone(), code, message, Some(help));
        };
        match line.verified_on.as_deref().map(Day::parse) {
            None => wrong(
                "unverified-helpline",
                format!("nobody has checked the helpline `{}`", line.id),
                "ring it and write verified_on, or make it a [[candidate]]".to_owned(),
            ),
            Some(None) => wrong(
                "bad-date",
                format!("the helpline `{}` was checked on no day", line.id),
                "write verified_on = \"2026-11-22\", the year first".to_owned(),
            ),
            Some(Some(day)) if day > today => wrong(
                "bad-date",
                format!("the helpline `{}` is checked on a day to come", line.id),
                "write the day somebody rang it".to_owned(),
            ),
            Some(Some(day)) if !day.holds(today) => wrong(
                STALE,
                format!(
                    "the helpline `{}` was last checked {} days ago, and {CHECK_HOLDS_DAYS} are allowed",
                    line.id,
                    today.0 - day.0
                ),
                "ring it and write the day".to_owned(),
            ),
            Some(Some(_)) => {}
        }
        for (what, texts) in [("name", &line.name), ("hours", &line.hours)] {
            for locale in line.languages.iter().filter(|locale| !texts.contains_key(*locale)) {
                let message = format!("the helpline `{}` has no {what} in `{locale}`", line.id);
                wrong("missing-text", message, format!("add {locale} to its {what}"));
            }
        }
        if line.number.trim().is_empty() || line.source.trim().is_empty() {
            let message = format!("the helpline `{}` lacks its number or its source", line.id);
            wrong("missing-text", message, "write both".to_owned());
        }
    }
    for entry in file.candidate.iter().filter(|entry| entry.get_ref().verified_on.is_some()) {
        let message = format!("the candidate `{}` was checked", entry.get_ref().id);
        let help = Some("make it a [[helpline]]".to_owned());
        diagnostics.report(&source, entry.span(), "checked-candidate", message, help);
    }
    Ok((file.helpline.into_iter().map(toml::Spanned::into_inner).collect(), diagnostics))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"
[[helpline]]
id = "women-in"
country = "IN"
languages = ["hi"]
number = "181"
hours = { hi = "24 घंटे" }
source = "https://example.org"
owner = "delhi"
verified_on = "2026-06-01"
name = { hi = "महिला हेल्पलाइन" }
"#;

    fn codes(text: &str) -> Vec<&'static str> {
        match helplines(Source::new("helplines.toml", text), Day::parse("2026-11-22").unwrap()) {
            Ok(lines) => {
                assert_eq!(lines.len(), text.matches("[[helpline]]").count());
                Vec::new()
            }
            Err(wrong) => wrong.0.iter().map(|one| one.code).collect(),
        }
    }

    #[test]
    fn days_are_counted() {
        let day = |text: &str| Day::parse(text).map(|day| day.0);
        assert_eq!(day("1970-01-01"), Some(0));
        assert_eq!(day("2000-03-01"), Some(11_017));
        assert_eq!(day("2026-11-22").unwrap() - day("2026-02-22").unwrap(), 273);
        assert_eq!(
            [day("2026-13-01"), day("22-11-2026"), day("today"), day("2026-1-1-1")],
            [None; 4]
        );
    }

    #[test]
    fn what_nobody_checked_lately_is_reported() {
        assert_eq!(codes(LINE), Vec::<&str>::new());
        assert_eq!(codes(&LINE.replace("2026-06-01", "2026-05-01")), ["stale-helpline"]);
        assert_eq!(codes(&LINE.replace("2026-06-01", "2027-05-01")), ["bad-date"]);
        assert_eq!(codes(&LINE.replace("2026-06-01", "June")), ["bad-date"]);
        assert_eq!(
            codes(&LINE.replace("verified_on = \"2026-06-01\"", "")),
            ["unverified-helpline"]
        );
        assert_eq!(
            codes(&LINE.replace("[\"hi\"]", "[\"hi\", \"en\"]")),
            ["missing-text", "missing-text"]
        );
        assert_eq!(codes(&LINE.replace("[[helpline]]", "[[candidate]]")), ["checked-candidate"]);
        assert_eq!(codes("[[helpline]"), ["bad-helplines"]);
    }

    #[test]
    fn what_has_grown_too_old_is_left_out_and_what_is_wrong_is_not() {
        let shown = |text: String, day: &str| {
            fresh_helplines(Source::new("helplines.toml", text), Day::parse(day).unwrap())
                .map(|lines| lines.into_iter().map(|line| line.id).collect::<Vec<_>>())
        };
        let older = LINE.replace("women-in", "older").replace("2026-06-01", "2026-05-01");
        let both = format!("{LINE}{older}");
        assert_eq!(shown(both.clone(), "2026-10-01").unwrap(), ["women-in", "older"]);
        assert_eq!(shown(both.clone(), "2026-11-28").unwrap(), ["women-in"]);
        assert_eq!(shown(both, "2026-11-29").unwrap(), Vec::<String>::new());
        let unchecked = LINE.replace("verified_on = \"2026-06-01\"", "");
        assert!(shown(unchecked, "2026-10-01").is_err());
        assert!(shown(LINE.to_owned(), "2026-05-01").is_err(), "checked on a day to come");
    }
}

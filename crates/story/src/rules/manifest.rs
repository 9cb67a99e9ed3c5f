//! What the manifest holds beyond what the script asks of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use protocol::Locale;

use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;
use crate::source::Source;

/// Reports an id that is not the folder's name, languages that are listed twice, and languages that are there and not listed.
pub(super) fn check(file: &Arc<Source>, manifest: &Manifest, diagnostics: &mut Diagnostics) {
    let mut wrong = |at: &str, code, message: String, help: String| {
        let at = file.text.find(at).unwrap_or(0);
        diagnostics.report(file, at..at, code, message, Some(help));
    };
    let mut folders = file.name.rsplit(['/', '\\']).skip(1);
    let known =
        |folder: &&str| matches!(*folder, "" | "." | "..") || *folder == manifest.id.as_str();
    if let Some(folder) = folders.next().filter(|folder| !known(folder)) {
        let message = format!("the id is `{}`, and the folder is called `{folder}`", manifest.id);
        let help = "give both one name; never change it once the scenario is published".into();
        wrong("id", "other-folder", message, help);
    }
    let mut listed = BTreeSet::new();
    for locale in &manifest.locales {
        if !listed.insert(locale) {
            let message = format!("`{locale}` is listed twice");
            wrong("locales", "two-languages", message, "take one out".into());
        }
    }
    for locale in manifest.text.keys().filter(|one| !listed.contains(one)) {
        if is_whole(manifest, locale) {
            let message = format!("everything here is in `{locale}`, and locales lacks it");
            let help = format!("add \"{locale}\" to locales");
            wrong("locales", "unlisted-language", message, help);
        }
    }
}

/// Whether a language has everything that a manifest needs: one that is being made does not yet.
fn is_whole(manifest: &Manifest, locale: &Locale) -> bool {
    manifest.text.contains_key(locale)
        && manifest.outcomes.values().all(|ending| ending.contains_key(locale))
        && manifest.cast.values().all(|one| one.name.contains_key(locale))
        && manifest.cast.values().all(|one| one.look.contains_key(locale))
}

//! To whom it happens, and through whose eyes it can be seen again.

use std::sync::Arc;

use crate::compile::{Compiled, nearest};
use crate::diagnostic::Diagnostics;
use crate::manifest::Manifest;
use crate::source::Source;

/// Reports a target that is nobody of the cast, and views that begin at no node.
pub(super) fn check(
    compiled: &Compiled,
    (file, manifest): (&Arc<Source>, &Manifest),
    diagnostics: &mut Diagnostics,
) {
    if !manifest.cast.contains_key(&manifest.target) {
        let near = nearest(&manifest.target, manifest.cast.keys().map(String::as_str));
        let help = near.map_or_else(
            || "name one of the cast: the person it happens to".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("the target is `{}`, and there is no [cast.{0}]", manifest.target);
        let at = file.text.find("target =").unwrap_or(0);
        diagnostics.report(file, at..at, "no-target", message, Some(help));
    }
    for (id, view) in &manifest.views {
        let nodes = &compiled.program.nodes;
        if nodes.iter().any(|node| node.title == view.node) {
            continue;
        }
        let near = nearest(&view.node, nodes.iter().map(|node| node.title.as_str()));
        let help = near.map(|near| format!("did you mean `{near}`?"));
        let message =
            format!("the view `{id}` begins at `{}`, and there is no such node", view.node);
        let at = file.text.find(&format!("views.{id}")).unwrap_or(0);
        diagnostics.report(file, at..at, "no-view", message, help);
    }
}

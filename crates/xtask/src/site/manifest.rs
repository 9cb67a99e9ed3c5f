//! `files.json`: which file is served under which name; the page carries the same.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Which file is served under which name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// Is the game still being built? The page then asks again for `files.json`.
    pub(crate) building: bool,
    /// The served path by the logical one: `"web/player.js": "web/player.1a2b3c4d.js"`. Relative
    /// to the page, so that a site may live in a subfolder.
    pub(crate) files: BTreeMap<String, String>,
    /// The size by the logical path, for a bar that shows how much of a download is there.
    pub(crate) bytes: BTreeMap<String, u64>,
}

impl Manifest {
    /// As the JSON a `<script>` element may hold.
    pub(crate) fn to_json(&self) -> String {
        // Strings and a bool in a map: there is nothing that could fail to be written.
        let json = serde_json::to_string(self).unwrap_or_default();
        json.replace("</", "<\\/")
    }
}

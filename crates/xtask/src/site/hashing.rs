//! Names that change with the content.

/// What kind of file a name says it is: `js` of `web/player.js`.
pub(crate) fn kind(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, kind)| kind)
}

/// `web/player.js` with these bytes is `web/player.1a2b3c4d.js`.
pub(super) fn hashed(logical: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let (folder, file) = logical.rsplit_once('/').map_or(("", logical), |(dir, file)| (dir, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    let dot = if extension.is_empty() { "" } else { "." };
    format!("{folder}{slash}{stem}.{}{dot}{extension}", &hash[..8])
}

/// Files that are asked for by a fixed name.
pub(super) fn keeps_its_name(logical: &str) -> bool {
    const NAMES: [&str; 4] = ["catalog.json", "embed.js", "helplines.json", "manifest.webmanifest"];
    const FOLDERS: [&str; 3] = ["campaigns/", "icons/", "themes/"];
    NAMES.contains(&logical) || FOLDERS.iter().any(|folder| logical.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_stands_before_the_extension_and_follows_the_content() {
        let name = hashed("web/player.js", b"one");
        let hash = name.strip_prefix("web/player.").and_then(|rest| rest.strip_suffix(".js"));
        assert!(hash.is_some_and(|hash| {
            hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        }));
        assert_eq!(name, hashed("web/player.js", b"one"));
        assert_ne!(name, hashed("web/player.js", b"two"));
    }

    #[test]
    fn folders_with_dots_and_files_without_extension_keep_their_shape() {
        assert!(hashed("a.b/licence", b"").starts_with("a.b/licence."));
        assert!(hashed("lite_bg.wasm", b"").starts_with("lite_bg."));
    }
}

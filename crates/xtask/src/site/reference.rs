//! One file's mention of another: where it stands, and which file it means.

use std::ops::Range;

use anyhow::{Result, bail};

/// A mention of another file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    /// Where the path stands in the text, its quotes left out.
    pub(super) at: Range<usize>,
    /// The path as written.
    pub(super) path: String,
    /// Is the file needed before the mentioning one can run? A dynamic import is not.
    pub(super) at_once: bool,
}

/// The logical name a path in `from` means; only files of the site may be mentioned.
pub(super) fn resolve(from: &str, path: &str) -> Result<String> {
    if !(path.starts_with("./") || path.starts_with("../")) {
        bail!(
            "{from} mentions '{path}': write a relative path to a file of the site, \
             beginning with ./ or ../"
        );
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for piece in path.split('/') {
        match piece {
            ".." if folders.pop().is_none() => {
                bail!("{from} mentions '{path}', which leaves the site")
            }
            "." | "" | ".." => {}
            name => folders.push(name),
        }
    }
    Ok(folders.join("/"))
}

/// The path from one served file to another.
pub(super) fn relative(from: &str, to: &str) -> String {
    let from_folders: Vec<&str> = from.split('/').collect();
    let from_folders = &from_folders[..from_folders.len() - 1];
    let to_pieces: Vec<&str> = to.split('/').collect();
    let shared = from_folders
        .iter()
        .zip(&to_pieces[..to_pieces.len() - 1])
        .take_while(|(one, other)| one == other)
        .count();
    let up = "../".repeat(from_folders.len() - shared);
    let start = if up.is_empty() { "./".to_owned() } else { up };
    format!("{start}{}", to_pieces[shared..].join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_means_a_file_of_the_site() {
        assert_eq!(resolve("web/player.js", "./queue.js").unwrap(), "web/queue.js");
        assert_eq!(resolve("web/a/b.js", "../c/d.js").unwrap(), "web/c/d.js");
        assert_eq!(resolve("web/style.css", "../fonts/body.ttf").unwrap(), "fonts/body.ttf");
        assert!(resolve("web/player.js", "lodash").is_err());
        assert!(resolve("web/player.js", "https://example.org/x.js").is_err());
        assert!(resolve("web/player.js", "../../x.js").is_err());
    }

    #[test]
    fn and_back_again() {
        assert_eq!(relative("web/player.js", "web/queue.0f.js"), "./queue.0f.js");
        assert_eq!(relative("web/a/b.js", "web/c/d.js"), "../c/d.js");
        assert_eq!(relative("game.js", "snippets/x/inline0.js"), "./snippets/x/inline0.js");
        assert_eq!(relative("web/style.css", "fonts/body.ttf"), "../fonts/body.ttf");
    }
}

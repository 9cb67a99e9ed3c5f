//! Which text a translation was made for.

use sha2::{Digest, Sha256};

/// The lock of a text: the first eight hexadecimal digits of its SHA-256.
///
/// Yarn Spinner for Unity computes its `lock` column in the same way (`GetHashString` in
/// `Editor/Importers/YarnImporter.cs`, called with a limit of 8 on the text of the string table),
/// so its tables and ours agree.
#[must_use]
pub fn lock(words: &str) -> String {
    let digest = Sha256::digest(words.as_bytes());
    let first = digest.iter().take(4).fold(0_u32, |first, byte| first << 8 | u32::from(*byte));
    format!("{first:08x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_the_beginning_of_the_sha_256() {
        assert_eq!(lock("abc"), "ba7816bf");
        assert_eq!(lock(""), "e3b0c442");
    }
}

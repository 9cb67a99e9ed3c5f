//! Stands in for the `regex` crate, which the engine reads its shaders' first lines with: [`regex_lite`]
//! does the same without the tables of Unicode and without the automata, which made up a tenth of what
//! is fetched before the game's first picture, and were built anew each time it started.
//!
//! What differs: `\w`, `\d`, `\s` and `(?i)` know ASCII alone. Shaders are written in nothing else.

pub use regex_lite::*;

#[cfg(test)]
mod tests {
    /// What the engine asks for (`naga_oil`), as it writes it.
    #[test]
    fn directives_of_shaders_are_read() -> Result<(), regex_lite::Error> {
        let conditional = super::Regex::new(r"^\s*#\s*(else\s+)?\s*ifdef\s+([\w|\d|_]+)")?;
        let found = conditional.captures("  # else ifdef TONEMAP_IN_SHADER");
        assert_eq!(
            found.and_then(|found| found.get(2)).map(|name| name.as_str()),
            Some("TONEMAP_IN_SHADER")
        );
        Ok(())
    }
}

//! How wide text is in the game's own font, and where to break it.

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// Readers whose system lacks the font see another, often wider one.
const SLACK: f32 = 1.06;

/// Measures text. Sums up letters, which is never less than what shaping makes of them.
pub(crate) struct Measure {
    regular: Option<FontRef<'static>>,
    bold: Option<FontRef<'static>>,
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub(crate) size: f32,
    pub(crate) bold: bool,
}

impl Measure {
    pub(crate) fn new() -> Self {
        Self {
            regular: FontRef::new(include_bytes!("../../../assets/fonts/body.ttf")).ok(),
            bold: FontRef::new(include_bytes!("../../../assets/fonts/bold.ttf")).ok(),
        }
    }

    /// The width of a text, in pixels.
    pub(crate) fn width(&self, text: &str, kind: Type) -> f32 {
        let font = if kind.bold { &self.bold } else { &self.regular };
        let Some(font) = font else { return text.chars().map(|_| kind.size * 0.6).sum() };
        let metrics = font.glyph_metrics(Size::new(kind.size), LocationRef::default());
        let letters = font.charmap();
        let advance = |letter: char| {
            letters.map(letter).and_then(|glyph| metrics.advance_width(glyph)).unwrap_or(kind.size)
        };
        text.chars().map(advance).sum::<f32>() * SLACK
    }

    /// A text in lines no wider than this; where they are more than `most`, the last ends in `…`.
    /// Breaks between words only, so that no conjunct comes apart.
    pub(crate) fn wrap(&self, text: &str, kind: Type, width: f32, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), kind) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while self.width(&format!("{last} …"), kind) > width {
                    let Some((shorter, _)) = last.rsplit_once(' ') else { break };
                    *last = shorter.to_owned();
                }
                last.truncate(last.trim_end_matches([',', '.', '।', ':', ';', ' ']).len());
                last.push_str(" …");
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Type = Type { size: 14.0, bold: false };

    #[test]
    fn text_is_broken_between_words_and_cut_with_an_ellipsis() {
        let measure = Measure::new();
        let text = "Everyone else turns sideways to get past her";
        let whole = measure.wrap(text, BODY, 120.0, 9);
        assert_eq!(whole.join(" "), text);
        assert!(whole.iter().all(|line| measure.width(line, BODY) <= 120.0), "{whole:?}");
        let cut = measure.wrap(text, BODY, 120.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut.last().unwrap().ends_with('…'), "{cut:?}");
    }

    #[test]
    fn devanagari_is_measured_too() {
        let width = Measure::new().width("अभी नहीं", BODY);
        assert!((30.0..80.0).contains(&width), "{width}");
    }
}

//! How long reading takes.

/// Words a minute. People read fiction silently at about 260 (Brysbaert 2019, a meta-analysis of
/// 190 studies); a small screen in a bus or a classroom is slower going.
const WORDS_A_MINUTE: f64 = 200.0;
/// Seconds to turn to the next line.
const A_LINE: f64 = 1.0;
/// Seconds to weigh a choice, its options read.
const A_CHOICE: f64 = 5.0;

/// Minutes for words that stand on so many lines, with so many choices between.
#[allow(clippy::cast_precision_loss, reason = "counts of words and lines")]
pub(super) fn minutes(words: usize, lines: usize, choices: usize) -> f64 {
    let moves = A_LINE * lines as f64 + A_CHOICE * choices as f64;
    words as f64 / WORDS_A_MINUTE + moves / 60.0
}

/// How many words a text has. Devanagari puts spaces between words as Latin does.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

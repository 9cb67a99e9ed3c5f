//! Where a line of a script ends and its comment begins.

/// Where the line that begins at `start` ends, before its comment and the space before that.
pub(super) fn content_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    let mut at = 0;
    while let Some(here) = line.get(at..).filter(|here| !here.is_empty()) {
        if here.starts_with("//") {
            break;
        }
        at += part(here);
    }
    start + line.get(..at).unwrap_or(line).trim_end().len()
}

/// How far the part goes that a line begins with: an escape, an expression, a command, a tag or a
/// character.
fn part(line: &str) -> usize {
    let mut chars = line.chars();
    let first = chars.next().map_or(1, char::len_utf8);
    let second = chars.next().map_or(0, char::len_utf8);
    match line {
        _ if line.starts_with('\\') => first + second,
        _ if line.starts_with('{') => closed(line, "}"),
        _ if line.starts_with("<<") => closed(line, ">>"),
        _ if line.starts_with('#') => {
            let ends = |c: char| c.is_whitespace() || matches!(c, '#' | '$' | '<');
            line.get(1..).and_then(|tag| tag.find(ends)).map_or(line.len(), |length| length + 1)
        }
        _ => first,
    }
}

/// The bytes up to and with `close`, quotes skipped.
fn closed(line: &str, close: &str) -> usize {
    let (mut quoted, mut escaped) = (false, false);
    for (at, c) in line.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if !quoted && line.get(at..).is_some_and(|rest| rest.starts_with(close)) => {
                return at + close.len();
            }
            _ => {}
        }
    }
    line.len()
}

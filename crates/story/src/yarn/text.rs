//! The words of a line or option: escapes, `{…}`, a condition, tags, a comment.

use std::fmt::Write;
use std::sync::Arc;

use super::expression::Reader;
use super::syntax::{Expr, Span, Text};
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// Reads the rest of a line as a line's or option's text.
pub(super) fn text(source: &Arc<Source>, span: Span, diagnostics: &mut Diagnostics) -> Text {
    let mut text = Text {
        words: String::new(),
        with: Vec::new(),
        condition: None,
        tags: Vec::new(),
        span: span.clone(),
    };
    let wrong_before = diagnostics.0.len();
    let rest = |at: usize| source.text.get(at..span.end).unwrap_or_default();
    let mut at = span.start;
    while let Some(c) = rest(at).chars().next() {
        let here = rest(at);
        if here.starts_with("//") {
            break;
        } else if c == '#' {
            // Blanks may stand between the sign and the name.
            let name = here.get(1..).unwrap_or_default().trim_start_matches([' ', '\t']);
            let ends = |c: char| c.is_whitespace() || matches!(c, '#' | '$' | '<');
            let length = name.find(ends).unwrap_or(name.len());
            let end = here.len() - name.len() + length;
            let tag = name.get(..length).unwrap_or_default();
            if tag.is_empty() {
                let help = Some("write \\# for a sign in the text".into());
                diagnostics.report(source, at..at + 1, "empty-tag", "this tag has no name", help);
            }
            text.tags.push((tag.to_owned(), at..at + end));
            at += end;
        } else if c == '\\' {
            let escaped = here.chars().nth(1).filter(|c| r#"\<>{}#/[]:""#.contains(*c));
            if escaped.is_none() {
                let help = Some(r"write \\ for a backslash".into());
                let message = "nothing to escape here";
                diagnostics.report(source, at..at + 1, "bad-escape", message, help);
            }
            // It stays as it is written: string tables hold it so, and markup needs it.
            text.words.push(c);
            text.words.extend(escaped);
            at += 1 + usize::from(escaped.is_some());
        } else if c == '{' {
            at = inline(source, at, span.end, &mut text, diagnostics);
        } else if here.starts_with("<<") {
            at = condition(source, at, span.end, &mut text, diagnostics);
        } else {
            let after = text.condition.as_ref().map(|_| "condition");
            if let Some(after) = after.or((!text.tags.is_empty()).then_some("tags"))
                && !c.is_whitespace()
            {
                let message = format!("text after the {after} of a line");
                let help = Some("the text comes first, then the condition, then the tags".into());
                diagnostics.report(source, at..span.end, "late-text", message, help);
                break;
            }
            text.words.push(c);
            at += c.len_utf8();
        }
    }
    text.words = text.words.trim().to_owned();
    if text.words.is_empty() && diagnostics.0.len() == wrong_before {
        let message = "there are no words here";
        let help = Some("write what is said before the condition and the tags".into());
        diagnostics.report(source, span, "no-words", message, help);
    }
    text
}

/// The end of what begins at `at` and closes with `close`, quotes skipped.
pub(super) fn closing(text: &str, close: &str) -> Option<usize> {
    let mut quoted = false;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if !quoted && text.get(at..).is_some_and(|rest| rest.starts_with(close)) => {
                return Some(at);
            }
            _ => {}
        }
    }
    None
}

fn inline(
    source: &Arc<Source>,
    at: usize,
    end: usize,
    text: &mut Text,
    diagnostics: &mut Diagnostics,
) -> usize {
    let inside = source.text.get(at + 1..end).unwrap_or_default();
    let Some(length) = closing(inside, "}") else {
        let help = Some("close it with }, or write \\{ for a brace in the text".into());
        diagnostics.report(source, at..end, "open-inline", "this expression has no end", help);
        return end;
    };
    if let Some(expr) = parse(source, at + 1..at + 1 + length, diagnostics) {
        // Writing to a string cannot fail.
        let _ = write!(text.words, "{{{}}}", text.with.len());
        text.with.push(expr);
    }
    at + 1 + length + 1
}

fn condition(
    source: &Arc<Source>,
    at: usize,
    end: usize,
    text: &mut Text,
    diagnostics: &mut Diagnostics,
) -> usize {
    let inside = source.text.get(at + 2..end).unwrap_or_default();
    let Some(length) = closing(inside, ">>") else {
        let help = Some("close it with >>".into());
        diagnostics.report(source, at..end, "open-command", "this command has no end", help);
        return end;
    };
    let whole = at..at + length + 4;
    let command = inside.get(..length).unwrap_or_default();
    let lead = command.len() - command.trim_start().len();
    match command.trim_start().strip_prefix("if").filter(|rest| rest.starts_with([' ', '\t', '(']))
    {
        Some(_) if text.condition.is_some() => {
            let message = "a second condition on the same line";
            diagnostics.report(
                source,
                whole.clone(),
                "two-conditions",
                message,
                Some("join them with `and`".into()),
            );
        }
        Some(_) => {
            text.condition = parse(source, at + 2 + lead + 2..at + 2 + length, diagnostics);
        }
        None => {
            let message = "only `<<if …>>` may stand on the same line as text";
            let help = Some("give the command a line of its own".into());
            diagnostics.report(source, whole.clone(), "command-in-line", message, help);
        }
    }
    whole.end
}

fn parse(source: &Arc<Source>, span: Span, diagnostics: &mut Diagnostics) -> Option<Expr> {
    Reader::new(source, span, diagnostics).whole()
}

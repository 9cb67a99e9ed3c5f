//! What stands between `<<` and `>>` on a line of its own.

use std::sync::Arc;

use super::expression::Reader;
use super::syntax::{Expr, Span, Statement};
use super::text::closing;
use super::token::Token;
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// A command, as far as the shape of the script goes.
pub(super) enum Directive {
    If(Option<Expr>),
    ElseIf(Option<Expr>),
    Else,
    EndIf,
    Statement(Option<Statement>),
}

/// Reads the command that fills these bytes, from `<<`.
pub(super) fn directive(
    source: &Arc<Source>,
    span: &Span,
    diagnostics: &mut Diagnostics,
) -> Directive {
    let inside = source.text.get(span.start + 2..span.end).unwrap_or_default();
    let Some(length) = closing(inside, ">>") else {
        let help = Some("close it with >>".into());
        diagnostics.report(source, span.clone(), "open-command", "this command has no end", help);
        return Directive::Statement(None);
    };
    after(source, span.start + 2 + length + 2..span.end, diagnostics);
    let command = inside.get(..length).unwrap_or_default();
    let trimmed = command.trim_start();
    let start = span.start + 2 + command.len() - trimmed.len();
    let whole = span.start..span.start + length + 4;
    let word = trimmed.split(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let rest = start + word.len()..span.start + 2 + length;
    match word {
        "if" => Directive::If(Reader::new(source, rest, diagnostics).whole()),
        "elseif" => Directive::ElseIf(Reader::new(source, rest, diagnostics).whole()),
        "else" => Directive::Else,
        "endif" => Directive::EndIf,
        "set" => Directive::Statement(set(Reader::new(source, rest, diagnostics))),
        "declare" => Directive::Statement(declare(Reader::new(source, rest, diagnostics))),
        "jump" => Directive::Statement(jump(source, rest, diagnostics)),
        "stop" => Directive::Statement(Some(Statement::Stop)),
        "detour" | "return" | "once" | "endonce" | "enum" | "endenum" | "case" | "local"
        | "when" | "call" => {
            let message = format!("`<<{word}>>` is not part of this script language");
            let help = instead(word).to_owned();
            diagnostics.report(source, whole, "not-supported", message, Some(help));
            Directive::Statement(None)
        }
        "" => {
            diagnostics.report(source, whole, "empty-command", "this command is empty", None);
            Directive::Statement(None)
        }
        _ => {
            let words = trimmed.split_whitespace().map(str::to_owned).collect();
            Directive::Statement(Some(Statement::Command { words, span: whole }))
        }
    }
}

/// What to write instead of a construct of another version.
fn instead(word: &str) -> &'static str {
    match word {
        "detour" | "return" => "Yarn 3 returns from a detour: in Yarn 2, <<jump>> there and back",
        "once" | "endonce" => {
            "that is Yarn 3: in Yarn 2, <<declare>> a boolean and test it with <<if>>"
        }
        "enum" | "endenum" | "case" => "that is Yarn 3: in Yarn 2, use text in quotes",
        "call" => "no function here is worth calling for its effect: leave the line out",
        _ => "that is Yarn 3: write the condition with <<if>>",
    }
}

/// After a command only a comment may stand.
fn after(source: &Arc<Source>, span: Span, diagnostics: &mut Diagnostics) {
    let rest = source.text.get(span.clone()).unwrap_or_default();
    let trimmed = rest.trim_start();
    if !trimmed.is_empty() && !trimmed.starts_with("//") {
        let message = "something stands after the command";
        let help = Some("give it a line of its own".into());
        diagnostics.report(
            source,
            span.end - trimmed.len()..span.end,
            "after-command",
            message,
            help,
        );
    }
}

fn set(mut reader: Reader<'_>) -> Option<Statement> {
    let (name, name_span) = variable(&mut reader, "set")?;
    let operator = match reader.peek() {
        Some(Token::Becomes) => None,
        Some(Token::Changes(operator)) => Some(*operator),
        _ => {
            reader.wrong("no-becomes", "`=` or `to` is missing here", Some("write <<set $x = 1>>"));
            return None;
        }
    };
    reader.next();
    let value = reader.whole()?;
    Some(Statement::Set { name, name_span, operator, value })
}

fn declare(mut reader: Reader<'_>) -> Option<Statement> {
    let (name, name_span) = variable(&mut reader, "declare")?;
    if reader.peek() != Some(&Token::Becomes) {
        reader.wrong("no-becomes", "`=` is missing here", Some("write <<declare $x = 1>>"));
        return None;
    }
    reader.next();
    let value = reader.expression()?;
    if reader.peek() == Some(&Token::As) {
        reader.next();
        reader.next();
    }
    reader.finish().then_some(Statement::Declare { name, name_span, value })
}

fn variable(reader: &mut Reader<'_>, command: &str) -> Option<(String, Span)> {
    if let Some(Token::Variable(name)) = reader.peek().cloned() {
        return reader.next().map(|(_, span)| (name, span));
    }
    let help = format!("write <<{command} $x = 1>>");
    reader.wrong("no-variable", "a variable is missing here", Some(&help));
    None
}

fn jump(source: &Arc<Source>, span: Span, diagnostics: &mut Diagnostics) -> Option<Statement> {
    let written = source.text.get(span.clone()).unwrap_or_default();
    let node = written.trim();
    let start = span.end - written.trim_start().len();
    let here = start..start + node.len();
    if node.is_empty() || node.contains(char::is_whitespace) || node.starts_with('{') {
        let message = "`<<jump>>` takes the title of one node";
        diagnostics.report(source, here, "bad-jump", message, Some("write <<jump Title>>".into()));
        return None;
    }
    Some(Statement::Jump { node: node.to_owned(), span: here })
}

//! What stands between `<<` and `>>`.

use std::sync::Arc;

use super::expression::Reader;
use super::syntax::{Expr, Span, Statement, Target};
use super::text::closing;
use super::token::Token;
use crate::diagnostic::Diagnostics;
use crate::phrase::{Part, Phrase};
use crate::source::Source;
use crate::value::Kind;

/// Commands of the language that an expression follows.
const WITH_EXPRESSION: [&str; 6] = ["if", "elseif", "set", "declare", "call", "jump"];

/// A command, as far as the shape of the script goes.
pub(super) enum Directive {
    If(Option<Expr>),
    ElseIf(Option<Expr>),
    Else,
    EndIf,
    Statement(Option<Statement>),
}

/// Whether an expression follows a command's name, which may then go on over several lines.
pub(super) fn takes_expression(command: &str) -> bool {
    WITH_EXPRESSION.contains(&word(command.trim_start()))
}

/// How long a command is up to its `>>`, which is not counted; none if it has no end.
pub(super) fn end(command: &str) -> Option<usize> {
    if takes_expression(command) {
        return closing(command, ">>");
    }
    let mut at = 0;
    loop {
        let rest = command.get(at..)?;
        let next = rest.find(['{', '>'])?;
        let here = rest.get(next..)?;
        if here.starts_with(">>") {
            return Some(at + next);
        }
        let inline = if here.starts_with('{') { closing(here.get(1..)?, "}")? + 1 } else { 0 };
        at += next + 1 + inline;
    }
}

/// The first word of a command.
fn word(command: &str) -> &str {
    command.split(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default()
}

/// Reads the command that fills these bytes, from `<<` to `>>`.
pub(super) fn directive(
    source: &Arc<Source>,
    whole: &Span,
    diagnostics: &mut Diagnostics,
) -> Directive {
    let written = source.text.get(whole.clone()).unwrap_or_default();
    let Some(command) = written.strip_prefix("<<").and_then(|rest| rest.strip_suffix(">>")) else {
        let help = Some("close it with >>".into());
        diagnostics.report(source, whole.clone(), "open-command", "this command has no end", help);
        return Directive::Statement(None);
    };
    let end = whole.end - 2;
    let trimmed = command.trim_start();
    let start = end - trimmed.len();
    let word = word(trimmed);
    let rest = start + word.len()..end;
    let bare =
        rest.is_empty() || source.text.get(rest.clone()).is_some_and(|rest| rest.trim().is_empty());
    match word {
        "if" => Directive::If(Reader::new(source, rest, diagnostics).whole()),
        "elseif" => Directive::ElseIf(Reader::new(source, rest, diagnostics).whole()),
        "else" if bare => Directive::Else,
        "endif" if bare => Directive::EndIf,
        "else" | "endif" => {
            let help = Some("a further condition is written <<elseif …>>".into());
            let message = format!("nothing may follow `{word}`");
            diagnostics.report(source, rest, "left-over", message, help);
            Directive::Statement(None)
        }
        "set" => Directive::Statement(set(Reader::new(source, rest, diagnostics))),
        "declare" => Directive::Statement(declare(Reader::new(source, rest, diagnostics))),
        "jump" => Directive::Statement(jump(source, rest, diagnostics)),
        "call" => {
            let call = Reader::new(source, rest, diagnostics).whole();
            Directive::Statement(call.map(Statement::Call))
        }
        "stop" if bare => Directive::Statement(Some(Statement::Stop(whole.clone()))),
        "" if bare => {
            let message = "this command is empty";
            diagnostics.report(source, whole.clone(), "empty-command", message, None);
            Directive::Statement(None)
        }
        _ if instead(word).is_some() => {
            let message = format!("`<<{word}>>` is not part of this script language");
            let help = instead(word).map(str::to_owned);
            diagnostics.report(source, whole.clone(), "not-supported", message, help);
            Directive::Statement(None)
        }
        _ => Directive::Statement(plain(source, start..end, whole, diagnostics)),
    }
}

/// What to write instead of a construct of another version.
fn instead(word: &str) -> Option<&'static str> {
    match word {
        "detour" | "return" => Some("that is Yarn 3: in Yarn 2, <<jump>> there, and <<jump>> back"),
        "once" | "endonce" => {
            Some("that is Yarn 3: in Yarn 2, <<declare>> a boolean and test it with <<if>>")
        }
        "enum" | "endenum" | "case" => Some("that is Yarn 3: in Yarn 2, use text in quotes"),
        "local" | "when" => Some("that is Yarn 3: write the condition with <<if>>"),
        _ => None,
    }
}

/// A command for whoever shows the story: its words, with expressions in braces.
fn plain(
    source: &Arc<Source>,
    span: Span,
    whole: &Span,
    diagnostics: &mut Diagnostics,
) -> Option<Statement> {
    let mut parts = Vec::new();
    let mut with = Vec::new();
    let mut at = span.start;
    while let Some(rest) = source.text.get(at..span.end).filter(|rest| !rest.is_empty()) {
        let Some(brace) = rest.find('{') else {
            parts.push(Part::Text(rest.to_owned()));
            break;
        };
        if brace > 0 {
            parts.push(Part::Text(rest.get(..brace)?.to_owned()));
        }
        let inside = rest.get(brace + 1..)?;
        let Some(length) = closing(inside, "}") else {
            let help = Some("close it with }".into());
            let message = "this expression has no end";
            diagnostics.report(source, at + brace..span.end, "open-inline", message, help);
            return None;
        };
        let start = at + brace + 1;
        let Ok(number) = u8::try_from(with.len()) else {
            let help = Some("split it into several commands".into());
            let message = "a command takes up to 256 values";
            diagnostics.report(source, whole.clone(), "too-many-values", message, help);
            return None;
        };
        with.push(Reader::new(source, start..start + length, diagnostics).whole()?);
        parts.push(Part::Value(number));
        at = start + length + 1;
    }
    Some(Statement::Command { text: Phrase(parts), with, span: whole.clone() })
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
    let mut kind = None;
    if reader.peek() == Some(&Token::As) {
        reader.next();
        let named = match reader.peek() {
            Some(Token::Name(name)) => kind_named(name),
            _ => None,
        };
        if named.is_none() {
            let help = "the types are number, string and bool";
            reader.wrong("unknown-type", "this is no type", Some(help));
            return None;
        }
        reader.next();
        kind = named;
    }
    reader.finish().then_some(Statement::Declare { name, name_span, value, kind })
}

fn kind_named(name: &str) -> Option<Kind> {
    match name {
        "number" | "Number" => Some(Kind::Number),
        "string" | "String" => Some(Kind::Text),
        "bool" | "Bool" => Some(Kind::Bool),
        _ => None,
    }
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
    let target = written.trim();
    let start = span.end - written.trim_start().len();
    let here = start..start + target.len();
    if target.starts_with('{') && target.ends_with('}') {
        let inside = start + 1..here.end - 1;
        let value = Reader::new(source, inside, diagnostics).whole()?;
        return Some(Statement::Jump(Target::Value(value)));
    }
    if target.is_empty() || target.contains(|c: char| c.is_whitespace() || "{}$\"".contains(c)) {
        let message = "`<<jump>>` takes the title of one node";
        let help = Some("write <<jump Title>>, or <<jump {$variable}>>".into());
        diagnostics.report(source, here, "bad-jump", message, help);
        return None;
    }
    Some(Statement::Jump(Target::Node { title: target.to_owned(), span: here }))
}

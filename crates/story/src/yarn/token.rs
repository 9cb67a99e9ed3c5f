//! The words and signs of an expression.

use super::syntax::Span;
use crate::diagnostic::Diagnostics;
use crate::expression::Binary;
use crate::source::Source;
use crate::value::Value;
use std::sync::Arc;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Value(Value),
    Variable(String),
    Name(String),
    Operator(Binary),
    /// `-`, which may also stand before its only operand.
    Minus,
    Not,
    /// `=` or `to`: what `set` and `declare` write.
    Becomes,
    /// `+=` and the like.
    Changes(Binary),
    Open,
    Close,
    Comma,
    /// `as`, before a type that `declare` may name.
    As,
}

/// Splits the bytes of an expression into tokens; reports what is none.
pub(super) fn tokens(
    source: &Arc<Source>,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Vec<(Token, Span)> {
    let text = source.text.get(span.clone()).unwrap_or_default();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (token, length) = match first {
            '"' => string(rest),
            '0'..='9' => number(rest),
            '$' => {
                let name = word(rest.get(1..).unwrap_or_default());
                (
                    Some(Token::Variable(format!("${name}"))).filter(|_| !name.is_empty()),
                    1 + name.len(),
                )
            }
            _ if first == '_' || first.is_alphabetic() => {
                let name = word(rest);
                (Some(keyword(name)), name.len())
            }
            _ => sign(rest, first),
        };
        let here = span.start + at..span.start + at + length;
        at += length;
        match token {
            Some(token) => tokens.push((token, here)),
            None if first == '"' => {
                diagnostics.report(
                    source,
                    here,
                    "open-text",
                    "this text in quotes has no end",
                    Some("close it with \"".into()),
                );
            }
            None => diagnostics.report(
                source,
                here,
                "bad-sign",
                format!("`{first}` means nothing in an expression"),
                None,
            ),
        }
    }
    tokens
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| c != '_' && !c.is_alphanumeric() && !is_mark(c));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// Vowel signs and the like, which belong to the letter before them: names may be Devanagari.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{200c}' | '\u{200d}')
}

fn keyword(name: &str) -> Token {
    match name {
        "true" => Token::Value(Value::Bool(true)),
        "false" => Token::Value(Value::Bool(false)),
        "and" => Token::Operator(Binary::And),
        "or" => Token::Operator(Binary::Or),
        "xor" => Token::Operator(Binary::Xor),
        "is" | "eq" => Token::Operator(Binary::Equal),
        "neq" => Token::Operator(Binary::NotEqual),
        "lt" => Token::Operator(Binary::Less),
        "lte" => Token::Operator(Binary::LessOrEqual),
        "gt" => Token::Operator(Binary::Greater),
        "gte" => Token::Operator(Binary::GreaterOrEqual),
        "not" => Token::Not,
        "to" => Token::Becomes,
        "as" => Token::As,
        _ => Token::Name(name.to_owned()),
    }
}

fn number(rest: &str) -> (Option<Token>, usize) {
    let digits =
        |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut length = digits(rest);
    if let Some(fraction) = rest.get(length..).and_then(|rest| rest.strip_prefix('.'))
        && digits(fraction) > 0
    {
        length += 1 + digits(fraction);
    }
    let value = rest.get(..length).and_then(|digits| digits.parse().ok());
    (value.map(|number| Token::Value(Value::Number(number))), length)
}

fn string(rest: &str) -> (Option<Token>, usize) {
    let mut value = String::new();
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => {
                value.push(c);
                escaped = false;
            }
            '\\' => escaped = true,
            '"' => return (Some(Token::Value(Value::Text(value))), at + 1),
            _ => value.push(c),
        }
    }
    (None, rest.len())
}

fn sign(rest: &str, first: char) -> (Option<Token>, usize) {
    const SIGNS: [(&str, Token); 22] = [
        ("==", Token::Operator(Binary::Equal)),
        ("!=", Token::Operator(Binary::NotEqual)),
        ("<=", Token::Operator(Binary::LessOrEqual)),
        (">=", Token::Operator(Binary::GreaterOrEqual)),
        ("&&", Token::Operator(Binary::And)),
        ("||", Token::Operator(Binary::Or)),
        ("+=", Token::Changes(Binary::Add)),
        ("-=", Token::Changes(Binary::Subtract)),
        ("*=", Token::Changes(Binary::Multiply)),
        ("/=", Token::Changes(Binary::Divide)),
        ("%=", Token::Changes(Binary::Remainder)),
        ("<", Token::Operator(Binary::Less)),
        (">", Token::Operator(Binary::Greater)),
        ("^", Token::Operator(Binary::Xor)),
        ("+", Token::Operator(Binary::Add)),
        ("*", Token::Operator(Binary::Multiply)),
        ("/", Token::Operator(Binary::Divide)),
        ("%", Token::Operator(Binary::Remainder)),
        ("-", Token::Minus),
        ("!", Token::Not),
        ("=", Token::Becomes),
        ("(", Token::Open),
    ];
    let found = SIGNS.into_iter().find(|(sign, _)| rest.starts_with(sign));
    match (found, first) {
        (Some((sign, token)), _) => (Some(token), sign.len()),
        (None, ')') => (Some(Token::Close), 1),
        (None, ',') => (Some(Token::Comma), 1),
        (None, _) => (None, first.len_utf8()),
    }
}

//! A script file: nodes, each with headers, `---`, a body and `===`.

use std::sync::Arc;

use super::body::{BodyLine, body};
use super::syntax::{NodeSyntax, Span};
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// How far a tab indents, as in the original.
const TAB: usize = 8;

/// Reads a script file.
pub(crate) fn parse(source: &Arc<Source>, diagnostics: &mut Diagnostics) -> Vec<NodeSyntax> {
    let mut nodes = Vec::new();
    let mut header = Header::default();
    let mut lines: Option<Vec<BodyLine>> = None;
    for span in source.lines() {
        let written = source.text.get(span.clone()).unwrap_or_default();
        let written = written.strip_prefix('\u{feff}').unwrap_or(written);
        let trimmed = written.trim();
        let span = span.end - written.len()..span.end;
        match (&mut lines, trimmed) {
            (None, "---") => {
                header.opened = span;
                lines = Some(Vec::new());
            }
            (Some(body_lines), "===") => {
                let body_lines = std::mem::take(body_lines);
                lines = None;
                nodes.extend(node(source, std::mem::take(&mut header), body_lines, diagnostics));
            }
            (None, _) => header_line(source, &span, written, &mut header, diagnostics),
            (Some(_), "") => {}
            (Some(_), comment) if comment.starts_with("//") => {}
            (Some(body_lines), _) => {
                let indent = written
                    .chars()
                    .take_while(|c| c.is_whitespace())
                    .map(|c| if c == '\t' { TAB } else { 1 })
                    .sum();
                let start = span.end - written.trim_start().len();
                let end = start + trimmed.len();
                body_lines.push(BodyLine { indent, span: start..end });
            }
        }
    }
    if let Some(body_lines) = lines {
        let help = Some("close the node with ===".into());
        diagnostics.report(
            source,
            header.opened.clone(),
            "open-node",
            "this node has no end",
            help,
        );
        nodes.extend(node(source, header, body_lines, diagnostics));
    } else if let Some((_, span)) = header.title {
        let help = Some("open its body with ---".into());
        diagnostics.report(source, span, "no-body", "this node has no body", help);
    }
    nodes
}

#[derive(Default)]
struct Header {
    title: Option<(String, Span)>,
    opened: Span,
}

fn header_line(
    source: &Arc<Source>,
    span: &Span,
    written: &str,
    header: &mut Header,
    diagnostics: &mut Diagnostics,
) {
    let trimmed = written.trim();
    if trimmed.is_empty() || trimmed.starts_with("//") || trimmed.starts_with('#') {
        return;
    }
    let Some((key, value)) = trimmed.split_once(':') else {
        let help =
            Some("a header is written `key: value`; a body stands between --- and ===".into());
        diagnostics.report(source, span.clone(), "bad-header", "this is no header", help);
        return;
    };
    if key.trim() != "title" {
        return;
    }
    let title = value.trim();
    let start = span.end - written.trim_start().len() + trimmed.len() - value.trim_start().len();
    let here = start..start + title.len();
    if header.title.is_some() {
        diagnostics.report(source, here, "two-titles", "this node has a title already", None);
    } else {
        header.title = Some((title.to_owned(), here));
    }
}

fn node(
    source: &Arc<Source>,
    header: Header,
    lines: Vec<BodyLine>,
    diagnostics: &mut Diagnostics,
) -> Option<NodeSyntax> {
    let body = body(source, lines, diagnostics);
    let Some((title, title_span)) = header.title.filter(|(title, _)| !title.is_empty()) else {
        let help = Some("write `title: Name` above the ---".into());
        diagnostics.report(source, header.opened, "no-title", "this node has no title", help);
        return None;
    };
    Some(NodeSyntax { title, title_span, body })
}

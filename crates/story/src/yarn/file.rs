//! A script file: file tags, then nodes, each with headers, `---`, a body and `===`.

use std::sync::Arc;

use super::body::body;
use super::layout::Layout;
use super::syntax::{NodeSyntax, Span};
use crate::diagnostic::Diagnostics;
use crate::source::Source;

/// Reads a script file.
pub(crate) fn parse(source: &Arc<Source>, diagnostics: &mut Diagnostics) -> Vec<NodeSyntax> {
    let mut nodes = Vec::new();
    let mut header = Header::default();
    let mut layout: Option<Layout> = None;
    for mut span in source.lines() {
        let mut written = source.text.get(span.clone()).unwrap_or_default();
        if let Some(rest) = written.strip_prefix('\u{feff}').filter(|_| span.start == 0) {
            span.start = span.end - rest.len();
            written = rest;
        }
        match (&mut layout, written.trim()) {
            (None, "---") => {
                header.opened = span;
                layout = Some(Layout::default());
            }
            (Some(_), "===") => {
                let lines = layout.take().unwrap_or_default();
                nodes.extend(node(source, std::mem::take(&mut header), lines, diagnostics));
            }
            (None, _) => header_line(source, &span, written, &mut header, diagnostics),
            (Some(layout), _) => layout.line(source, &span),
        }
    }
    if let Some(lines) = layout {
        let help = Some("close the node with ===".into());
        let opened = header.opened.clone();
        diagnostics.report(source, opened, "open-node", "this node has no end", help);
        nodes.extend(node(source, header, lines, diagnostics));
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
    let value = value.trim();
    let after = written.find(':').map_or(written.len(), |colon| colon + 1);
    let lead = written.get(after..).map_or(0, |rest| rest.len() - rest.trim_start().len());
    let start = span.end - written.len() + after + lead;
    let here = start..start + value.len();
    match key.trim() {
        "title" if header.title.is_some() => {
            diagnostics.report(source, here, "two-titles", "this node has a title already", None);
        }
        "title" => header.title = Some((value.to_owned(), here)),
        "tags" if value.split_whitespace().any(|tag| tag == "rawText") => {
            let message = "a node of raw text is not part of this script language";
            let help = Some("write lines, or keep the text outside of the script".into());
            diagnostics.report(source, here, "not-supported", message, help);
        }
        "when" => {
            let message = "`when:` is not part of this script language";
            let help = Some("that is Yarn 3: write the condition with <<if>>".into());
            diagnostics.report(source, here, "not-supported", message, help);
        }
        _ => {}
    }
}

fn node(
    source: &Arc<Source>,
    header: Header,
    lines: Layout,
    diagnostics: &mut Diagnostics,
) -> Option<NodeSyntax> {
    let (pieces, astray) = lines.finish();
    let body = body(source, pieces, diagnostics);
    let Some((title, title_span)) = header.title.filter(|(title, _)| !title.is_empty()) else {
        let help = Some("write `title: Name` above the ---".into());
        diagnostics.report(source, header.opened, "no-title", "this node has no title", help);
        return None;
    };
    Some(NodeSyntax { source: Arc::clone(source), title, title_span, body, astray })
}

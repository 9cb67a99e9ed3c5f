//! How a body's lines stand to one another: what is indented under which option.
//!
//! The rules are the original's, to the letter: indentation counts only under an option, a body
//! is as deep as its first line, and a line further left ends it, be it a comment or empty. An
//! empty line right after an option or its body closes the group of options.
//! Source: `IndentAwareLexer.cs` of Yarn Spinner 2.

use super::command;
use super::syntax::Span;
use crate::source::Source;

/// How far a tab indents, as in the original.
const TAB: usize = 8;

/// One thing that stands on a line of a body, or how the next one stands to it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// Text for the reader.
    Line(Span),
    /// A command, from `<<`.
    Command(Span),
    /// An option, after `->`.
    Option(Span),
    /// `=>`, of a later version.
    Group(Span),
    /// What follows stands under the option before it.
    Indent,
    /// That ends.
    Dedent,
    /// The group of options before this is closed.
    Blank,
}

/// Splits the lines of a body into pieces.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) pieces: Vec<Piece>,
    /// Lines that look as if they stood under an option, and do not.
    pub(super) astray: Vec<Span>,
    open: Vec<usize>,
    last: usize,
    after_option: bool,
    /// The number of the line after an option or after the end of all bodies.
    seen: Option<usize>,
    blank_before: bool,
    /// How deep the body was that an empty line or a comment has just ended.
    cut: Option<usize>,
    count: usize,
    /// Where a command began that goes on over this line.
    unfinished: Option<usize>,
}

impl Layout {
    /// Takes the next line of the body, its line break left out.
    pub(super) fn line(&mut self, source: &Source, span: &Span) {
        let written = source.text.get(span.clone()).unwrap_or_default();
        let trimmed = written.trim_start_matches([' ', '\t']);
        let lead = written.len() - trimmed.len();
        let indent =
            written.bytes().take(lead).map(|byte| if byte == b'\t' { TAB } else { 1 }).sum();
        let shows = !trimmed.trim_end().is_empty() && !trimmed.starts_with("//");
        self.count += 1;
        if let Some(start) = self.unfinished.take() {
            self.split(source, start..span.end);
            return;
        }
        self.stand(indent, shows);
        let text = trimmed.trim_end();
        self.blank_before = text.is_empty();
        if text.is_empty() || text.starts_with("//") {
            return;
        }
        let start = span.start + lead;
        if self.cut.take().is_some_and(|cut| indent >= cut) {
            self.astray.push(start..start + text.len());
        }
        self.split(source, start..start + text.len());
    }

    /// Closes what is open at the end of the body.
    pub(super) fn finish(mut self) -> (Vec<Piece>, Vec<Span>) {
        self.pieces.extend(self.unfinished.map(|start| Piece::Command(start..start + 2)));
        self.pieces.extend(self.open.drain(..).map(|_| Piece::Dedent));
        (self.pieces, self.astray)
    }

    /// What the line break before a line of this indentation means.
    fn stand(&mut self, indent: usize, shows: bool) {
        if self.blank_before
            && let Some(seen) = self.seen.take()
            && self.count - seen == 1
        {
            self.pieces.push(Piece::Blank);
        }
        if std::mem::take(&mut self.after_option) {
            if indent > self.last {
                self.open.push(indent);
                self.pieces.push(Piece::Indent);
            } else if !shows {
                self.cut = Some(self.last + 1);
            }
            self.seen = Some(self.count);
        }
        while self.open.last().is_some_and(|open| indent < *open) {
            let cut = self.open.pop();
            self.cut = cut.filter(|_| !shows);
            self.pieces.push(Piece::Dedent);
            if self.open.is_empty() {
                self.seen = Some(self.count);
            }
        }
        self.last = indent;
    }

    /// Several commands may stand on one line, and text after them.
    fn split(&mut self, source: &Source, mut span: Span) {
        loop {
            let rest = source.text.get(span.clone()).unwrap_or_default();
            let trimmed = rest.trim_start();
            span.start = span.end - trimmed.len();
            if trimmed.is_empty() || trimmed.starts_with("//") {
                return;
            } else if let Some(command) = trimmed.strip_prefix("<<") {
                let end = command::end(command).map(|length| span.start + length + 4);
                if end.is_none() && command::takes_expression(command) {
                    self.unfinished = Some(span.start);
                    return;
                }
                let end = end.unwrap_or(span.start + trimmed.trim_end().len());
                self.pieces.push(Piece::Command(span.start..end));
                span.start = end;
                continue;
            } else if trimmed.starts_with("->") {
                self.after_option = true;
                self.pieces.push(Piece::Option(span.start + 2..span.end));
            } else if trimmed.starts_with("=>") {
                self.pieces.push(Piece::Group(span));
            } else {
                self.pieces.push(Piece::Line(span));
            }
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> (Vec<Piece>, Vec<Span>) {
        let source = Source::new("t.yarn", body);
        let mut layout = Layout::default();
        for span in source.lines() {
            layout.line(&source, &span);
        }
        layout.finish()
    }

    fn shape(body: &str) -> String {
        let signs = read(body).0.into_iter().map(|piece| match piece {
            Piece::Line(_) => 't',
            Piece::Command(_) => 'c',
            Piece::Option(_) => 'o',
            Piece::Group(_) => 'g',
            Piece::Indent => '(',
            Piece::Dedent => ')',
            Piece::Blank => '|',
        });
        signs.collect()
    }

    #[test]
    fn a_body_is_as_deep_as_its_first_line() {
        assert_eq!(shape("-> A\n    x\n  y\n-> B\n"), "o(t)to");
        assert_eq!(shape("-> A\n\tx\n\t-> B\n\t\ty\nz"), "o(to(t))t");
        assert_eq!(shape("  x\n    y\n"), "tt");
    }

    #[test]
    fn an_empty_line_closes_a_group_and_one_with_spaces_does_not() {
        assert_eq!(shape("-> A\n    x\n\n-> B\n"), "o(t)|o");
        assert_eq!(shape("-> A\n    x\n    \n-> B\n"), "o(t)o");
        assert_eq!(shape("-> A\n\n-> B\n"), "o|o");
        assert_eq!(shape("-> A\n    x\n\n    y\n"), "o(t)|t");
    }

    #[test]
    fn a_comment_further_left_ends_a_body() {
        assert_eq!(shape("-> A\n    x\n// c\n    y\n"), "o(t)t");
        assert_eq!(shape("-> A\n// c\n-> B\n"), "oo");
    }

    #[test]
    fn a_body_that_is_cut_off_is_astray() {
        assert_eq!(read("-> A\n    x\n\n    y\n").1.len(), 1);
        assert_eq!(read("-> A\n// c\n    y\n").1.len(), 1);
        assert_eq!(read("-> A\n    x\n\n-> B\n    y\n\nz\n").1.len(), 0);
        assert_eq!(read("<<if x>>\n    y\n<<endif>>\n").1.len(), 0);
    }

    #[test]
    fn commands_share_a_line_with_what_follows() {
        assert_eq!(shape("<<a>> <<b>> text <<if x>>\n<<c>> -> O // c\n<<d>> // c"), "cctcoc");
    }
}

//! What is wrong with a script, where, and what to do.

mod codes;

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::source::Source;

pub use codes::CODES;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// A short name that stays the same, such as `unknown-node`.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to write instead, where that can be said.
    pub help: Option<String>,
    /// The file.
    pub source: Arc<Source>,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

/// Everything that is wrong, in the order of the files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostic {
    /// Its line and column, both from 1.
    #[must_use]
    pub fn position(&self) -> (usize, usize) {
        self.source.position(self.span.start)
    }
}

impl Diagnostics {
    /// Notes something wrong at these bytes of a file.
    pub(crate) fn report(
        &mut self,
        source: &Arc<Source>,
        span: Range<usize>,
        code: &'static str,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        debug_assert!(CODES.contains(&code), "`{code}` is missing in CODES and docs/writing.md");
        self.0.push(Diagnostic {
            code,
            message: message.into(),
            help,
            source: Arc::clone(source),
            span,
        });
    }

    /// Puts them in the order of the files.
    pub(crate) fn sort(&mut self) {
        self.0.sort_by(|a, b| (&a.source.name, a.span.start).cmp(&(&b.source.name, b.span.start)));
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Diagnostic {
    /// As for a terminal that shows colours.
    #[must_use]
    pub fn coloured(&self) -> String {
        self.rendered(&Renderer::styled())
    }

    fn rendered(&self, renderer: &Renderer) -> String {
        let end = self.source.text.len();
        let start = self.source.boundary(self.span.start.min(end));
        let span = start..self.source.boundary(self.span.end.clamp(start, end));
        let snippet = Snippet::source(self.source.text.as_str())
            .path(self.source.name.as_str())
            .annotation(AnnotationKind::Primary.span(span));
        let mut group =
            Level::ERROR.primary_title(self.message.as_str()).id(self.code).element(snippet);
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        renderer.render(&[group])
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rendered(&Renderer::plain()))
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.0 {
            writeln!(f, "{diagnostic}\n")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

//! Scripts as text, in some style.

use std::fmt::Write;

use proptest::bool::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use story::Source;

use super::statement::{Above, Kind, Statement};
use super::{Node, Script};

/// How a script is laid out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    indent: &'static str,
    newline: &'static str,
    /// How far in a body begins.
    margin: &'static str,
    tagged: bool,
    /// Whether every other node is in a second file.
    split: bool,
}

/// Some style.
pub(super) fn style() -> impl Strategy<Value = Style> {
    let indent = select(vec!["    ", "  ", "\t", " ", "   "]);
    let newline = select(vec!["\n", "\n", "\n", "\r\n"]);
    let margin = select(vec!["", "", "", "  "]);
    (indent, newline, margin, weighted(0.1), weighted(0.1)).prop_map(
        |(indent, newline, margin, tagged, split)| Style { indent, newline, margin, tagged, split },
    )
}

impl Script {
    /// The script as files.
    pub(crate) fn files(&self) -> Vec<Source> {
        let (mut first, mut second) = (String::new(), String::new());
        if self.style.tagged {
            first.push_str("#by_chance\n");
        }
        for (number, node) in self.nodes.iter().enumerate() {
            let apart = self.style.split && number % 2 == 1;
            self.node(if apart { &mut second } else { &mut first }, node);
        }
        let files = [("first.yarn", first), ("second.yarn", second)];
        files
            .into_iter()
            .filter(|(_, written)| !written.is_empty())
            .map(|(name, written)| Source::new(name, written.replace('\n', self.style.newline)))
            .collect()
    }

    fn node(&self, written: &mut String, node: &Node) {
        let (before, after) = node.headers.split_at(node.headers.len() / 2);
        let lines =
            |headers: &[&str]| headers.iter().flat_map(|line| [line, "\n"]).collect::<String>();
        write!(written, "{}title: {}\n{}---\n", lines(before), node.title, lines(after)).unwrap();
        self.block(written, &node.body, 0);
        written.push_str("===\n");
    }

    fn block(&self, written: &mut String, block: &[Statement], depth: usize) {
        let mut beside = false;
        for statement in block {
            beside = beside && statement.beside;
            if beside {
                written.pop();
                written.push(' ');
            } else {
                self.gap(written, statement.above, depth);
            }
            beside = self.statement(written, statement, depth, !beside);
        }
    }

    /// Writes a statement, its first line indented unless it goes on a line that was begun. Says
    /// whether another may stand beside it.
    fn statement(
        &self,
        written: &mut String,
        statement: &Statement,
        depth: usize,
        first: bool,
    ) -> bool {
        let here = match statement.astray {
            0 => self.indent(depth),
            // Eight blanks are a tab.
            _ if self.style.indent == "\t" => self.indent(depth).replace('\t', "        "),
            astray => self.indent(depth) + &" ".repeat(astray),
        };
        let start = if first { here.clone() } else { String::new() };
        match &statement.kind {
            Kind::Plain(line) => {
                writeln!(written, "{start}{line}").unwrap();
                return line.starts_with("<<") && line.ends_with(">>");
            }
            Kind::Back { said, to } => write!(written, "{start}{said}\n{here}{to}\n").unwrap(),
            Kind::If { branches, indented } => {
                for (number, (condition, body)) in branches.iter().enumerate() {
                    let (start, word) =
                        if number == 0 { (&start, "if") } else { (&here, "elseif") };
                    match condition {
                        Some(condition) => writeln!(written, "{start}<<{word} {condition}>>"),
                        None => writeln!(written, "{start}<<else>>"),
                    }
                    .unwrap();
                    self.block(written, body, depth + usize::from(*indented));
                }
                writeln!(written, "{here}<<endif>>").unwrap();
            }
            Kind::Options(options) => {
                for (number, (option, above, body)) in options.iter().enumerate() {
                    let start = if number == 0 { &start } else { &here };
                    if number > 0 {
                        self.gap(written, *above, depth);
                    }
                    writeln!(written, "{start}{option}").unwrap();
                    self.block(written, body, depth + 1);
                }
            }
        }
        false
    }

    fn gap(&self, written: &mut String, above: Above, depth: usize) {
        match above {
            Above::Nothing => {}
            Above::Blank => written.push('\n'),
            Above::Indented => writeln!(written, "{}", self.indent(depth)).unwrap(),
            Above::Comment => writeln!(written, "{}// -> no", self.indent(depth)).unwrap(),
            Above::Margin => written.push_str("// <<stop>>\n"),
        }
    }

    fn indent(&self, depth: usize) -> String {
        format!("{}{}", self.style.margin, self.style.indent.repeat(depth))
    }
}

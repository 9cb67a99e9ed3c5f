//! The Yarn that our scripts are written in, as ink.
//!
//! Line by line: no more of Yarn than the stories here use, and a panic at anything else. Commands
//! become lines that begin with `>>>`, ink's usual way to call its host; acts become tags; line
//! ids, which ink does not have, go. That what came out is the same story is not taken on trust:
//! every engine tells it before any is timed.

use std::fmt::Write;

/// Translates a script whose options stand at the margin.
pub(crate) fn to_ink(yarn: &str) -> String {
    let mut translation = Translation::default();
    yarn.lines().for_each(|line| translation.line(line));
    format!("{}-> Start\n{}", translation.variables, translation.body)
}

#[derive(Default)]
struct Translation {
    variables: String,
    body: String,
    /// Whether what comes next at the margin is where options meet again.
    options: bool,
}

impl Translation {
    fn line(&mut self, line: &str) {
        let statement = line.trim();
        let margin = line.starts_with(|first: char| !first.is_whitespace());
        if margin && self.options && !statement.starts_with("->") {
            self.options = false;
            self.write("-");
        }
        match statement {
            "" | "---" => {}
            // What comes to a node's end has come to the story's.
            "===" => self.write("-> END"),
            _ => match statement.strip_prefix("title: ") {
                Some(title) => self.write(&format!("=== {title} ===")),
                None => self.statement(statement),
            },
        }
    }

    fn statement(&mut self, statement: &str) {
        if let Some(option) = statement.strip_prefix("-> ") {
            self.options = true;
            self.option(option);
        } else if let Some(command) = statement.strip_prefix("<<") {
            self.command(command.strip_suffix(">>").unwrap());
        } else {
            let (text, tags) = parts(statement);
            self.write(&format!("{text}{tags}"));
        }
    }

    fn option(&mut self, option: &str) {
        let (words, tags) = parts(option);
        let (text, condition) = match words.split_once("<<if ") {
            Some((text, condition)) => (text.trim(), condition.strip_suffix(">>")),
            None => (words, None),
        };
        let guard = condition.map_or_else(String::new, |it| format!("{{{}}} ", expression(it)));
        self.write(&format!("+ {guard}[{text}{tags}]"));
    }

    fn command(&mut self, command: &str) {
        let (name, rest) = command.split_once(' ').unwrap_or((command, ""));
        match name {
            "declare" => writeln!(self.variables, "VAR {}", expression(rest)).unwrap(),
            "set" => self.write(&format!("~ {}", expression(&rest.replace(" to ", " = ")))),
            "jump" => self.write(&format!("-> {rest}")),
            "stop" => self.write("-> END"),
            "if" => self.write(&format!("{{\n- {}:", expression(rest))),
            "elseif" => self.write(&format!("- {}:", expression(rest))),
            "else" => self.write("- else:"),
            "endif" => self.write("}"),
            _ => self.write(&format!(">>> {command}")),
        }
    }

    fn write(&mut self, line: &str) {
        writeln!(self.body, "{line}").unwrap();
    }
}

/// The words of a line, and its tags as ink writes them.
fn parts(line: &str) -> (&str, String) {
    let (words, tags) = line.split_once(" #").unwrap_or((line, ""));
    let kept = tags.split(" #").filter(|tag| !tag.is_empty() && !tag.starts_with("line:"));
    (words.trim(), kept.flat_map(|tag| [" #", tag]).collect())
}

fn expression(yarn: &str) -> String {
    assert!(!yarn.contains(['"', '(', '{']), "no such expression is translated: {yarn}");
    yarn.replace('$', "")
}

//! What translators and writers are given: tables that keep up with the script, files to send
//! out and take back, ids.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod exchange;
mod extract;
mod tag;

use std::sync::Arc;

use protocol::Locale;
use story::strings::{Original, Table};
use story::{ScenarioSources, Source};

/// A scenario in English and Hindi with this script.
fn sources(script: &str, more: &[(&str, &str)]) -> ScenarioSources {
    let manifest = r#"
id = "night-bus"
start = "Start"
base = "en"
locales = ["en", "hi"]
minutes = [1, 2]
review = "draft"
setting = "bus"
target = "ritu"
retired = ["nb_start_90"]
text = {}
outcomes = {}
"#;
    let mut files = vec![Source::new("scenario.toml", manifest), Source::new("night.yarn", script)];
    files.extend(more.iter().map(|(name, text)| Source::new(*name, *text)));
    ScenarioSources { files }
}

fn original(script: &str) -> Original {
    Original::read(&sources(script, &[])).unwrap_or_else(|wrong| panic!("{wrong}"))
}

fn hindi() -> Locale {
    Locale::new("hi").unwrap()
}

fn table(csv: &str) -> Table {
    let source = Arc::new(Source::new("strings.hi.csv", csv));
    Table::read(&source, &hindi()).unwrap_or_else(|wrong| panic!("{wrong}"))
}

/// A table of these rows: id, text, lock, comment.
fn rows(rows: &[[&str; 4]]) -> Table {
    let head = "language,id,text,file,node,lineNumber,lock,comment".to_owned();
    let row = |[id, text, lock, comment]: &[&str; 4]| {
        format!("hi,line:{id},{text},old.yarn,Old,1,{lock},{comment}")
    };
    let lines: Vec<String> = std::iter::once(head).chain(rows.iter().map(row)).collect();
    table(&lines.join("\n"))
}

const SCRIPT: &str = "title: Start
---
<<declare $n = 1>>
The bus is late. #line:nb_start_01
Ritu: It is {$n} minutes late. #line:nb_start_02
-> Ask her the time #act:distract #line:nb_o_ask
    Ritu: Ten past nine. #line:nb_ask_01
-> Wait #act:wait #line:nb_o_wait
===
";

//! Files go out to translators and come back.

use proptest::prelude::*;
use story::Source;
use story::strings::{Delivery, Merged, Table, extract, lock, merge, to_po};

use super::{SCRIPT, hindi, original, rows};

fn out(table: &Table) -> String {
    to_po(&original(SCRIPT), &hindi(), table)
}

/// Takes a file in; what is wrong with it is a list of codes.
fn back(name: &str, text: &str, table: &Table) -> Result<Merged, Vec<&'static str>> {
    let codes = |wrong: story::Diagnostics| wrong.0.iter().map(|one| one.code).collect();
    let delivery = Delivery::read(Source::new(name, text)).map_err(codes)?;
    merge(&original(SCRIPT), table, &delivery).map_err(codes)
}

fn known() -> Table {
    let late = lock("The bus is late.");
    let old = lock("Ritu: It is {0} minutes early.");
    let rows = rows(&[
        ["nb_start_01", "बस देर से है।", &late, "said softly"],
        ["nb_start_02", "ऋतु: {0} मिनट।", &old, ""],
    ]);
    extract(&original(SCRIPT), &hindi(), &rows, false).table
}

#[test]
fn a_po_file_tells_a_translator_what_to_know() {
    insta::assert_snapshot!(out(&known()));
}

#[test]
fn what_went_out_comes_back_the_same() {
    let merged = back("x.po", &out(&known()), &known()).unwrap();
    assert_eq!((merged.table, merged.taken.len()), (known(), 0));
}

#[test]
fn a_po_file_brings_words_and_the_text_they_were_made_for() {
    let po = out(&known())
        .replace("msgid \"Wait\"\nmsgstr \"\"", "# as at a stop\nmsgid \"Wait\"\nmsgstr \"रुकें\"")
        .replace("msgid \"Ask her the time\"\nmsgstr \"\"", "msgid \"Ask\"\nmsgstr \"पूछें\"");
    let merged = back("x.po", &po, &known()).unwrap();
    assert_eq!(merged.taken, ["line:nb_o_ask", "line:nb_o_wait"]);
    assert_eq!(merged.stale, ["line:nb_o_ask"]);
    assert_eq!(merged.table.row("line:nb_o_ask").unwrap().lock, lock("Ask"));
    let wait = merged.table.row("line:nb_o_wait").unwrap();
    assert_eq!((wait.text.as_str(), wait.comment.as_str()), ("रुकें", "as at a stop"));
}

#[test]
fn a_fuzzy_entry_is_left_out_and_a_cleared_one_is_current() {
    let fuzzy = out(&known());
    let merged = back("x.po", &fuzzy, &known()).unwrap();
    assert!(merged.taken.is_empty());
    let merged = back("x.po", &fuzzy.replace("fuzzy,", ""), &known()).unwrap();
    assert_eq!((merged.taken.len(), merged.stale.len()), (1, 0));
}

#[test]
fn an_older_file_does_not_undo_a_newer_translation() {
    let po = out(&known())
        .replace("msgid \"The bus is late.\"", "msgid \"The bus is early.\"")
        .replace("बस देर से है।", "बस जल्दी है।");
    let merged = back("x.po", &po, &known()).unwrap();
    assert_eq!(merged.kept, ["line:nb_start_01"]);
    assert_eq!(merged.table, known());
}

#[test]
fn everything_wrong_with_a_file_is_said_at_once() {
    let head = "language,id,text,file,node,lineNumber,lock,comment\n";
    let csv = format!(
        "{head}hi,line:nb_start_02,बस [b]अब[/b],,,,0,\nhi,line:nowhere,क,,,,0,\nhi,line:nb_start_90,क,,,,0,\n"
    );
    let wrong = ["lost-speaker", "lost-value", "lost-mark", "unknown-string"];
    assert_eq!(back("x.csv", &csv, &known()).unwrap_err(), wrong);
    let csv = format!("{head}hi,line:nb_o_wait,रुकें,,,,,\nur,line:nb_o_ask,क,,,,0,\n");
    assert_eq!(back("x.csv", &csv, &known()).unwrap_err(), ["wrong-language", "no-lock"]);
    assert_eq!(back("x.csv", "id;text\n", &known()).unwrap_err(), ["bad-table"]);
    let po = out(&known()).replace("Language: hi", "Language: en");
    assert_eq!(back("x.po", &po, &known()).unwrap_err(), ["wrong-language"]);
    let po = out(&known()).replace("\"Language: hi\\n\"\n", "");
    assert_eq!(back("x.po", &po, &known()).unwrap_err(), ["no-language"]);
    let po = out(&known()).replace("msgctxt \"line:nb_o_wait\"\n", "");
    assert_eq!(back("x.po", &po, &known()).unwrap_err(), ["no-context"]);
    assert_eq!(back("x.po", "msgid \"a\\\"", &known()).unwrap_err(), ["bad-po"]);
    assert_eq!(back("x.txt", "", &known()).unwrap_err(), ["unknown-format"]);
}

#[test]
fn a_problem_is_shown_where_it_stands() {
    let po = out(&known()).replace("{0} मिनट", "मिनट").replace("fuzzy,", "");
    let delivery = Delivery::read(Source::new("x.po", po)).unwrap();
    let wrong = merge(&original(SCRIPT), &known(), &delivery).unwrap_err();
    insta::assert_snapshot!(wrong.to_string());
}

proptest! {
    #[test]
    fn no_file_is_too_broken_to_be_told_so(
        from in 0_usize..2000,
        length in 0_usize..40,
        instead in "[\"\\\\#~|,:\\[\\]msgidtrc 0-9\r\n]{0,12}",
        csv in prop::bool::ANY,
    ) {
        let name = if csv { "x.csv" } else { "x.po" };
        let text = if csv { known().to_csv().unwrap() } else { out(&known()) };
        let letters: Vec<char> = text.chars().collect();
        let from = from.min(letters.len());
        let (before, rest) = letters.split_at(from);
        let rest = rest.iter().skip(length);
        let broken = before.iter().copied().chain(instead.chars()).chain(rest.copied());
        if let Err(wrong) = Delivery::read(Source::new(name, broken.collect::<String>())) {
            prop_assert!(!wrong.to_string().is_empty());
        }
    }

    #[test]
    fn any_words_go_through_a_po_file(
        words in "[a-zक-ह\"\\\\\\[\\]{}:#<>%\t।“” ]{0,200}",
        comment in "[a-zक-ह\"\\\\#,~: ]{0,40}",
    ) {
        let mut table = known();
        for row in &mut table.rows {
            row.text = format!("ऋतु{words}");
            row.comment.clone_from(&comment);
            row.lock = lock(&original(SCRIPT).line(&row.id).unwrap().words);
        }
        let delivery = Delivery::read(Source::new("x.po", out(&table))).unwrap();
        prop_assert_eq!(delivery.rows.len(), table.rows.len());
        for (there, here) in delivery.rows.iter().zip(&table.rows) {
            prop_assert_eq!(&there.text, &here.text);
            prop_assert_eq!(&there.lock, &here.lock);
        }
    }
}

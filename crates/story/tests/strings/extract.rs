//! Tables keep up with their script.

use story::strings::{Original, State, accept, extract, lock, status};

use super::{SCRIPT, hindi, original, rows, sources, table};

const LATE: &str = "The bus is late.";

#[test]
fn a_new_table_has_every_line_in_order_and_tells_what_it_is() {
    let extracted = extract(&original(SCRIPT), &hindi(), &rows(&[]), false);
    assert_eq!(extracted.added.len(), 5);
    insta::assert_snapshot!(extracted.table.to_csv().unwrap());
}

#[test]
fn moving_a_line_keeps_its_translation() {
    let before = rows(&[
        ["nb_start_01", "बस देर से है।", &lock(LATE), "said softly"],
        ["nb_o_wait", "रुकें", &lock("Wait"), ""],
    ]);
    let moved = SCRIPT
        .replace("The bus is late. #line:nb_start_01\n", "")
        .replace("===", "===\ntitle: Later\n---\nThe bus is late. #line:nb_start_01\n===");
    let table = extract(&original(&moved), &hindi(), &before, false).table;
    let ids: Vec<&str> = table.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids.last(), Some(&"line:nb_start_01"));
    let row = table.row("line:nb_start_01").unwrap();
    assert_eq!(
        (row.text.as_str(), row.comment.as_str(), row.node.as_str(), row.line_number.as_str()),
        ("बस देर से है।", "said softly", "Later", "11")
    );
    assert_eq!(State::of(LATE, Some(row)), State::Current);
}

#[test]
fn a_changed_line_is_stale_until_it_is_accepted() {
    let before = rows(&[["nb_start_01", "बस देर से है।", &lock("The bus is early."), ""]]);
    let original = original(SCRIPT);
    let table = extract(&original, &hindi(), &before, false).table;
    let stale = |table| status(&original, &hindi(), table).stale;
    assert_eq!(stale(&table).len(), 1, "extracting declares nothing");
    let (id, absent) = ("nb_start_01".to_owned(), "line:nb_o_wait".to_owned());
    let accepted = accept(&original, &table, &[id, absent.clone()]);
    assert!(stale(&accepted.table).is_empty());
    assert_eq!(accepted.unknown, [absent]);
}

#[test]
fn a_translation_without_a_lock_gets_the_one_of_the_text() {
    let before = rows(&[["nb_start_01", "बस देर से है।", "", ""]]);
    let original = original(SCRIPT);
    assert_eq!(status(&original, &hindi(), &before).unlocked.len(), 1);
    let extracted = extract(&original, &hindi(), &before, false);
    assert_eq!(extracted.locked, ["line:nb_start_01"]);
    assert_eq!(extracted.table.row("line:nb_start_01").unwrap().lock, lock(LATE));
}

#[test]
fn an_empty_row_follows_the_text_and_tells_it() {
    let original = original(&SCRIPT.replace("late. ", "very late. "));
    let before = rows(&[["nb_start_01", "", &lock(LATE), "Context: old"]]);
    let table = extract(&original, &hindi(), &before, false).table;
    let row = table.row("line:nb_start_01").unwrap();
    assert_eq!(row.lock, lock("The bus is very late."));
    assert!(row.comment.contains("very late"), "{}", row.comment);
}

#[test]
fn a_row_whose_line_is_gone_stays_until_it_is_retired_or_pruned() {
    let gone = ["nb_gone_01", "गया", "00000000", ""];
    let before = rows(&[gone, ["nb_start_90", "पुराना", "00000000", ""]]);
    let original = original(SCRIPT);
    let kept = extract(&original, &hindi(), &before, false);
    assert_eq!(kept.dropped, ["line:nb_start_90"]);
    assert_eq!(kept.orphaned, ["line:nb_gone_01"]);
    assert_eq!(kept.table.rows.last().unwrap().text, "गया");
    assert_eq!(status(&original, &hindi(), &kept.table).orphaned, ["line:nb_gone_01"]);
    let pruned = extract(&original, &hindi(), &before, true);
    assert_eq!(pruned.dropped.len(), 2);
    assert_eq!(pruned.table.rows.len(), original.lines.len());
}

#[test]
fn a_spreadsheets_marks_are_kept() {
    let csv = "\u{feff}language,id,text,file,node,lineNumber,lock,comment\r\n\
               hi,line:nb_start_01,\"एक, दो\",night.yarn,Start,4,b5bc2bb9,\r\n";
    assert_eq!(table(csv).to_csv().unwrap(), csv);
}

#[test]
fn lines_that_cannot_be_told_apart_are_refused() {
    let script = SCRIPT.replace("nb_ask_01", "nb_start_01").replace(" #line:nb_o_wait", "");
    let wrong = Original::read(&sources(&script, &[])).unwrap_err();
    let mut codes: Vec<_> = wrong.0.iter().map(|one| (one.code, one.position().0)).collect();
    codes.sort_unstable();
    assert_eq!(codes, [("no-id", 8), ("same-id", 7)]);
}

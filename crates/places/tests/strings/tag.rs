//! Ids are added to scripts and nothing else changes.

use crate::home::Home;

const MESSY: &str = "\u{feff}title: Start\r\n---\r\n\
    \tThe bus is late.   // say it low\r\n\
    -> Ask // her\r\n\
    \r\n\
    -> Wait #act:wait #line:nb_o_wait\t\r\n\
    <<outcome home>>\r\n\
    ===";

#[test]
fn a_messy_script_is_changed_only_where_an_id_was_missing() {
    let home = Home::extracted();
    home.write_script(MESSY);
    let tried = home.strings(&["tag", "scenarios", "--dry-run"]);
    assert_eq!((tried.code, home.script().as_str()), (Some(0), MESSY));
    let done = home.strings(&["tag", "scenarios"]);
    assert_eq!(done.code, Some(0), "{}", done.said);
    let expected =
        MESSY.replace("late.", "late. #line:nb_start_03").replace("Ask", "Ask #line:nb_o_start_01");
    assert_eq!(home.script(), expected);
    assert!(done.said.contains("night.yarn:3 #line:nb_start_03"), "{}", done.said);
    let again = home.strings(&["tag", "scenarios"]);
    assert_eq!((again.said.as_str(), home.script()), ("0 ids given\n", expected));
}

#[test]
fn a_script_that_cannot_be_read_is_left_alone() {
    let home = Home::extracted();
    let broken = MESSY.replace("Ask", "Ask <<if");
    home.write_script(&broken);
    let refused = home.strings(&["tag", "scenarios"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.said.contains("nothing was written"), "{}", refused.said);
    assert_eq!(home.script(), broken);
}

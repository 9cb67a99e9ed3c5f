//! Files go out to translators and come back.

use crate::home::{Home, SCRIPT};

const PO: &str = "out/night-bus.hi.po";

/// A scenario with a line that is yet to be translated, and its PO file.
fn with_po() -> (Home, String) {
    let home = Home::extracted();
    let more = "The wipers squeak. #line:nb_start_03\n<<outcome";
    home.write_script(&SCRIPT.replace("<<outcome", more));
    let done = home.strings(&["extract", "scenarios", "--format", "po", "--out", "out"]);
    assert_eq!(done.code, Some(0), "{}", done.said);
    let po = home.read(PO);
    (home, po)
}

fn translated(po: &str) -> String {
    po.replace(
        "msgid \"The wipers squeak.\"\nmsgstr \"\"",
        "msgid \"The wipers squeak.\"\nmsgstr \"वाइपर चूँ-चूँ करते हैं।\"",
    )
}

fn import(home: &Home, file: &str) -> crate::home::Done {
    home.strings(&["import", "--scenarios", "scenarios", file])
}

#[test]
fn words_come_back_from_a_po_file() {
    let (home, po) = with_po();
    home.write(PO, &translated(&po));
    let done = import(&home, PO);
    assert_eq!(done.code, Some(0), "{}", done.said);
    assert!(done.said.contains("1 new translation into hi"), "{}", done.said);
    assert!(home.table().contains("वाइपर चूँ-चूँ करते हैं।"));
    let checked = home.places(&["check", "scenarios"]);
    assert!(!checked.said.contains("strings.hi.csv"), "{}", checked.said);
}

#[test]
fn words_for_an_older_text_are_taken_and_known_as_stale() {
    let (home, po) = with_po();
    home.write(PO, &translated(&po));
    home.write_script(
        &SCRIPT.replace("<<outcome", "Only the wipers. #line:nb_start_03\n<<outcome"),
    );
    let done = import(&home, PO);
    assert_eq!(done.code, Some(0), "{}", done.said);
    assert!(done.said.contains("made for an older text"), "{}", done.said);
    let status = home.strings(&["status", "scenarios"]);
    assert!(status.said.contains("0 missing, 1 stale"), "{}", status.said);
}

#[test]
fn a_wrong_file_changes_nothing_and_all_of_it_is_told() {
    let (home, po) = with_po();
    let before = home.table();
    let wrong = translated(&po).replace("{0} मिनट", "मिनट").replace("nb_o_wait", "nb_o_walk");
    home.write(PO, &wrong);
    let done = import(&home, PO);
    assert_eq!(done.code, Some(1));
    for code in ["lost-value", "unknown-string"] {
        assert!(done.said.contains(code), "{}", done.said);
    }
    assert_eq!(home.table(), before);
}

#[test]
fn a_spreadsheet_goes_out_and_comes_back() {
    let (home, _) = with_po();
    assert_eq!(home.strings(&["extract", "scenarios", "--out", "out"]).code, Some(0));
    let csv = home.read("out/night-bus.hi.csv");
    let edited = csv.replace("line:nb_start_03,,", "line:nb_start_03,वाइपर चलते हैं।,");
    assert_ne!(edited, csv);
    home.write("out/night-bus.hi.csv", &format!("\u{feff}{}", edited.replace('\n', "\r\n")));
    let done = import(&home, "out/night-bus.hi.csv");
    assert_eq!(done.code, Some(0), "{}", done.said);
    assert!(home.table().contains("वाइपर चलते हैं।"));
    assert!(!home.table().contains('\r'));
    assert_eq!(home.strings(&["status", "scenarios"]).code, Some(0));
}

#[test]
fn a_translators_file_is_never_written_over() {
    let (home, po) = with_po();
    home.write(PO, &translated(&po));
    let done = home.strings(&["extract", "scenarios", "--format", "po", "--out", "out"]);
    assert_eq!(done.code, Some(2));
    assert_eq!(home.read(PO), translated(&po));
}

#[test]
fn a_file_of_no_scenario_is_refused() {
    let (home, po) = with_po();
    std::fs::create_dir(home.path("scenarios/other")).unwrap();
    let manifest = home.read("scenarios/night-bus/scenario.toml");
    home.write("scenarios/other/scenario.toml", &manifest.replace("night-bus", "other"));
    home.write("scenarios/other/night.yarn", &SCRIPT.replace("nb_", "ot_"));
    home.write(PO, &po.replace("line:nb_", "line:zz_"));
    let done = import(&home, PO);
    assert_eq!(done.code, Some(2), "{}", done.said);
    assert!(done.said.contains("no line of any scenario"), "{}", done.said);
}

//! What scripts do when they run.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use std::fmt::Write;
use std::sync::Arc;

use common::scenario;
use protocol::Locale;
use story::{Moment, Scenario, Session, Step};

/// A transcript: the script is wrapped in lines that reach both outcomes.
fn play(body: &str, choices: &[usize]) -> String {
    let script = format!("title: Start\n---\n{body}\n<<jump Out>>\n===\n{OUT}");
    let scenario = scenario(&script).unwrap_or_else(|wrong| panic!("{wrong}"));
    transcript(&scenario, choices)
}

const OUT: &str = "title: Out\n---\n<<outcome a>>\n<<if false>>\n<<outcome b>>\n<<endif>>\n===\n";

fn transcript(scenario: &Arc<Scenario>, choices: &[usize]) -> String {
    let mut session = Session::new(Arc::clone(scenario), 7);
    let mut choices = choices.iter();
    let mut told = String::new();
    loop {
        match session.step() {
            Step::Moment(Moment::Line { line, values }) => {
                let said = scenario.line(line, &values, &Locale::english());
                let speaker = said.speaker.map_or_else(String::new, |name| format!("{name}: "));
                writeln!(told, "{speaker}{}", said.text).unwrap();
            }
            Step::Moment(Moment::Command(command)) if command.name == "outcome" => {}
            Step::Moment(moment) => writeln!(told, "{moment:?}").unwrap(),
            Step::Options(offers) => {
                for offer in &offers {
                    let said = scenario.line(offer.line, &offer.values, &Locale::english());
                    let barred = if offer.available { "" } else { " (barred)" };
                    writeln!(told, "-> {}{barred}", said.text).unwrap();
                }
                let Some(choice) = choices.next() else { return told };
                session.choose(&offers[*choice].id).unwrap();
                writeln!(told, "[{choice}]").unwrap();
            }
            Step::End => return told,
        }
    }
}

#[test]
fn lines_have_speakers_values_and_comments() {
    let told = play(
        "<<declare $n = 2>> // two\n\
         Ritu: I have {$n + 1} tickets. #line:l1 // no more\n\
         // nobody hears this\n\
         One. #line:l2\n",
        &[],
    );
    assert_eq!(told, "Ritu: I have 3 tickets.\nOne.\n");
}

#[test]
fn nested_options_fall_through_to_what_follows() {
    let body = "\
-> One #act:wait #line:o1
    In one. #line:l1
    -> Deep #act:other #line:o2
        In deep. #line:l2
    -> Flat #act:other #line:o3
    After the inner ones. #line:l3
-> Two #act:direct #line:o4
After all. #line:l4";
    assert_eq!(
        play(body, &[0, 0]),
        "-> One\n-> Two\n[0]\nIn one.\n-> Deep\n-> Flat\n[0]\nIn deep.\nAfter the inner ones.\nAfter all.\n"
    );
    assert_eq!(play(body, &[1]), "-> One\n-> Two\n[1]\nAfter all.\n");
}

#[test]
fn conditions_bar_options_and_choose_branches() {
    let body = "\
<<declare $n = 1>>
<<declare $word = \"yes\">>
<<set $n += 2>>
<<if $n > 3>>
Many. #line:l1
<<elseif $n == 3 and $word is \"yes\">>
Three. #line:l2
<<else>>
Few. #line:l3
<<endif>>
-> Barred <<if $n < 3>> #act:wait #line:o1
-> Open <<if not ($n < 3)>> #act:wait #line:o2";
    assert_eq!(play(body, &[]), "Three.\n-> Barred (barred)\n-> Open\n");
}

#[test]
fn arithmetic_binds_as_it_should() {
    let body = "<<declare $n = 0>>\n<<set $n to 2 + 3 * 4 - 10 / 5 % 3>>\n{$n} {-$n + 1} {1 < 2 == true} #line:l1";
    assert_eq!(play(body, &[]), "12 -11 true\n");
}

#[test]
fn escapes_keep_signs_in_the_text() {
    let body = r"A \{brace\}, a \# sign, a \\ slash, a\: colon, a \[bracket\] #line:l1";
    assert_eq!(play(body, &[]), "A {brace}, a # sign, a \\ slash, a: colon, a [bracket]\n");
}

#[test]
fn tabs_crlf_bom_and_devanagari_are_read() {
    let script = "\u{feff}title: शुरू\r\n---\r\n<<declare $गिनती = 1>>\r\nऋतु: {$गिनती} टिकट। #line:l1\r\n\
                  -> हाँ #act:wait #line:o1\r\n\tअच्छा। #line:l2\r\n<<jump Out>>\r\n===\r\n";
    let manifest = common::MANIFEST.replace("\"Start\"", "\"शुरू\"");
    let scenario = common::with_files(&format!("{script}{OUT}"), &manifest, &[]).unwrap();
    assert_eq!(transcript(&scenario, &[0]), "ऋतु: 1 टिकट।\n-> हाँ\n[0]\nअच्छा।\n");
}

#[test]
fn stop_ends_the_story_and_an_unavailable_option_cannot_be_taken() {
    let body = "-> Go #act:wait #line:o1\n    <<stop>>\n-> Never <<if false>> #act:wait #line:o2\nOn. #line:l1";
    assert_eq!(play(body, &[0]), "-> Go\n-> Never (barred)\n[0]\n");
    let script = format!("title: Start\n---\n{body}\n<<jump Out>>\n===\n{OUT}");
    let mut session = Session::new(scenario(&script).unwrap(), 0);
    let Step::Options(offers) = session.step() else { panic!() };
    assert!(session.choose(&offers[1].id).is_err());
    assert_eq!(session.step(), Step::Options(offers), "nothing has changed");
}

#[test]
fn the_same_seed_draws_the_same_numbers() {
    let body = "<<declare $n = 0>>\n<<set $n to dice(1000)>>\n{$n} {random_range(3, 4)} {random()} #line:l1";
    assert_eq!(play(body, &[]), play(body, &[]));
    let script = format!("title: Start\n---\n{body}\n<<jump Out>>\n===\n{OUT}");
    let scenario = scenario(&script).unwrap();
    let drawn = |seed| match Session::new(Arc::clone(&scenario), seed).step() {
        Step::Moment(Moment::Line { values, .. }) => values,
        other => panic!("{other:?}"),
    };
    assert_ne!(drawn(1), drawn(2));
    for seed in 0..200 {
        let values = drawn(seed);
        assert!((1.0..=1000.0).contains(&values[0].number()));
        assert!([3.0, 4.0].contains(&values[1].number()));
        assert!((0.0..1.0).contains(&values[2].number()));
    }
}

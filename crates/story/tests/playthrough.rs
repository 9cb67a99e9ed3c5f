//! The shipped scenario, played through.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use std::fmt::Write;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use protocol::{Act, LineId, Locale};
use story::{
    CodeError, Library, Moment, PackError, PlayCode, Reading, Resumed, Scenario, Session, Standing,
    Step,
};

fn bus() -> Arc<Scenario> {
    static BUS: LazyLock<Arc<Scenario>> = LazyLock::new(|| common::shipped("lucknow-bus"));
    Arc::clone(&BUS)
}

/// Plays by always taking the first available option with one of these acts, in this order of
/// preference; returns what was read in this language.
fn by_acts(scenario: &Arc<Scenario>, prefer: &[Act], locale: &str) -> String {
    let locale = Locale::new(locale).unwrap();
    let mut session = Session::new(Arc::clone(scenario), 0);
    let mut told = String::new();
    loop {
        match session.step() {
            Step::Moment(Moment::Line { line, values }) => {
                let said = scenario.line(line, &values, &locale);
                let speaker = said.speaker.map_or_else(String::new, |name| format!("{name}: "));
                writeln!(told, "{speaker}{}", said.text).unwrap();
            }
            Step::Moment(Moment::Command(command)) => {
                writeln!(told, "<<{} {}>>", command.name, command.arguments.join(" ")).unwrap();
            }
            Step::Moment(Moment::Chosen { .. }) => unreachable!("a step never chooses"),
            Step::Options(offers) => {
                let open = || offers.iter().filter(|offer| offer.available);
                let wanted = prefer.iter().find_map(|act| open().find(|offer| offer.act == *act));
                let offer = wanted.or_else(|| open().next()).unwrap();
                let text = scenario.line(offer.line, &offer.values, &locale).text;
                writeln!(told, "[{}] {text}", offer.act.as_str()).unwrap();
                session.choose(&offer.id.clone()).unwrap();
            }
            Step::End => return told,
        }
    }
}

#[test]
fn golden_distract() {
    insta::assert_snapshot!(by_acts(&bus(), &[Act::Distract, Act::Delay, Act::Other], "en"));
}

#[test]
fn golden_not_now() {
    insta::assert_snapshot!(by_acts(&bus(), &[Act::Wait], "en"));
}

#[test]
fn golden_direct_in_hindi() {
    insta::assert_snapshot!(by_acts(&bus(), &[Act::Direct, Act::Delegate, Act::Document], "hi"));
}

/// Walks with these turns; a turn picks among the available options. Stops at the end or when
/// the turns are used up, `lines` lines after the last choice.
fn walk(scenario: &Arc<Scenario>, turns: &[u8], lines: usize) -> Session {
    let mut session = Session::new(Arc::clone(scenario), 0);
    let mut turns = turns.iter();
    let mut left = None;
    loop {
        if left == Some(0) {
            return session;
        }
        match session.step() {
            Step::Moment(Moment::Line { .. }) => left = left.map(|left: usize| left - 1),
            Step::Moment(_) => {}
            Step::End => return session,
            Step::Options(offers) => {
                let Some(turn) = turns.next() else { return session };
                let open: Vec<&LineId> =
                    offers.iter().filter(|o| o.available).map(|o| &o.id).collect();
                session.choose(open[usize::from(*turn) % open.len()]).unwrap();
                if turns.len() == 0 {
                    left = Some(lines);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn a_code_leads_back_to_where_it_was_made(turns in prop::collection::vec(any::<u8>(), 0..8), lines in 0_usize..6) {
        let scenario = bus();
        let session = walk(&scenario, &turns, lines);
        let code = session.code();
        let library = common::library(&scenario);
        let typed = PlayCode::parse(&code.to_string().to_lowercase().replace('-', " – ")).unwrap();
        let Resumed { session: found, standing } = Session::from_code(&library, &typed).unwrap();
        prop_assert_eq!(standing, Standing::Whole);
        prop_assert_eq!(found.code().to_string(), code.to_string());
        prop_assert_eq!(found.choices().collect::<Vec<_>>(), session.choices().collect::<Vec<_>>());
        prop_assert_eq!(found.lines_since_choice(), session.lines_since_choice());
    }

    #[test]
    fn a_wrong_letter_is_always_noticed(turns in prop::collection::vec(any::<u8>(), 0..8), at in any::<prop::sample::Index>(), to in 0_usize..32) {
        let code = walk(&bus(), &turns, 2).code().to_string().replace('-', "");
        let at = at.index(code.len());
        let letter = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".as_bytes()[to] as char;
        let damaged: String = code.char_indices().map(|(i, c)| if i == at { letter } else { c }).collect();
        let parsed = PlayCode::parse(&damaged);
        if damaged == code {
            prop_assert!(parsed.is_ok());
        } else {
            prop_assert_eq!(parsed, Err(CodeError::Damaged));
        }
    }

    #[test]
    fn undo_leads_to_the_decision_before(turns in prop::collection::vec(any::<u8>(), 1..8), lines in 0_usize..6) {
        let scenario = bus();
        let mut session = walk(&scenario, &turns, lines);
        let made = session.choices().count();
        let before = walk(&scenario, &turns[..made - 1], usize::MAX);
        prop_assert!(session.undo());
        prop_assert_eq!(session.moments(), before.moments());
        prop_assert_eq!(session.offers(), before.offers());
    }

    #[test]
    fn any_code_is_a_place_or_an_error(text in "[0-9A-Za-z -]{0,24}") {
        let library = common::library(&bus());
        if let Ok(code) = PlayCode::parse(&text) {
            let _ = Session::from_code(&library, &code);
        }
    }

    #[test]
    fn a_damaged_pack_is_an_error(at in any::<prop::sample::Index>(), flip in 1_u8.., cut in any::<prop::sample::Index>()) {
        let library = common::library(&bus());
        let bytes = library.to_bytes().unwrap();
        let mut flipped = bytes.clone();
        flipped[at.index(bytes.len())] ^= flip;
        prop_assert!(Library::from_bytes(&flipped).is_err());
        prop_assert!(Library::from_bytes(&bytes[..cut.index(bytes.len())]).is_err());
    }
}

#[test]
fn a_pack_is_read_as_it_was_written() {
    let library = common::library(&bus());
    assert_eq!(Library::from_bytes(&library.to_bytes().unwrap()), Ok(library));
}

#[test]
fn a_pack_may_be_read_a_scenario_at_a_time() {
    let mut library = common::library(&bus());
    library.scenarios = vec![library.scenarios[0].clone(); 3];
    let bytes = library.to_bytes().unwrap();
    for steps in 0..=4 {
        let mut reading = Reading::begin(&bytes).unwrap();
        let more: Vec<_> = (0..steps).map(|_| reading.step().unwrap()).collect();
        assert_eq!(more, [true, true, false, false][..steps]);
        assert_eq!(reading.finish().as_ref(), Ok(&library));
    }
}

#[test]
fn a_later_pack_is_refused_by_name() {
    let mut bytes = common::library(&bus()).to_bytes().unwrap();
    bytes[4] = 99;
    assert_eq!(Library::from_bytes(&bytes), Err(PackError::Newer { found: 99 }));
    assert_eq!(Library::from_bytes(b"GIF89a__________"), Err(PackError::NotAPack));
}

#[test]
fn a_typical_code_is_short() {
    let code = walk(&bus(), &[0, 1, 2, 0, 1, 2], 3).code().to_string().replace('-', "");
    assert!(code.len() <= 16, "{code}");
}

#[test]
fn a_code_of_another_story_is_told_so() {
    let code = walk(&bus(), &[0], 0).code();
    let other =
        common::scenario("title: Start\n---\n<<outcome a>>\n<<outcome b>>\nHi. #line:l1\n===\n");
    let library = common::library(&other.unwrap());
    assert_eq!(Session::from_code(&library, &code).unwrap_err(), CodeError::UnknownStory);
}

/// The bus with its files edited: each by its name and text.
fn edited(edit: impl Fn(&str, &str) -> String) -> Arc<Scenario> {
    let mut files = common::files("lucknow-bus");
    for file in &mut files {
        file.text = edit(&file.name, &file.text);
    }
    Arc::new(story::compile_scenario(story::ScenarioSources { files }).unwrap())
}

#[test]
fn a_code_from_before_an_edit_leads_as_far_as_it_holds() {
    let session = walk(&bus(), &[1, 0, 0], 1);
    let code = session.code();
    let taken: Vec<Moment> = session.moments().to_vec();
    // Another comment, and the first two options change places: all still holds.
    let swapped = edited(|name, script| {
        if !name.contains(".yarn") {
            return script.to_owned();
        }
        let first = script.find("-> Look up").unwrap();
        let second = script.find("-> Look round").unwrap();
        let third = first + script[first..].find("-> Not now").unwrap();
        let (a, b) = (&script[first..second], &script[second..third]);
        format!("{}// later\n{b}{a}{}", &script[..first], &script[third..])
    });
    let Resumed { session: found, standing } =
        Session::from_code(&common::library(&swapped), &code).unwrap();
    assert_eq!(standing, Standing::Edited { kept: 3, of: 3 });
    assert_eq!(found.moments().len(), taken.len());
    // The third option taken is another one now: the choices before it still hold.
    let ids: Vec<LineId> = taken
        .iter()
        .filter_map(|moment| match moment {
            Moment::Chosen { line, .. } => bus().line_id(*line).cloned(),
            _ => None,
        })
        .collect();
    let gone = edited(|_, text| text.replace(ids[2].as_str(), "lb_o_gone"));
    let resumed = Session::from_code(&common::library(&gone), &code).unwrap();
    assert_eq!(resumed.standing, Standing::Edited { kept: 2, of: 3 });
    assert_eq!(resumed.session.choices().count(), 2);
}

#[test]
fn the_scenario_holds_what_it_promises() {
    let scenario = bus();
    let catalog = scenario.catalog();
    let options: Vec<_> = catalog.decisions.iter().flat_map(|d| &d.options).collect();
    assert!(scenario.program.lines.len() - options.len() >= 45);
    assert!(catalog.decisions.len() >= 5);
    assert!(catalog.outcomes.len() >= 5);
    assert!(scenario.draft);
    for act in [Act::Distract, Act::Delegate, Act::Document, Act::Delay, Act::Direct, Act::Wait] {
        assert!(options.iter().any(|option| option.act == act), "{act:?}");
    }
    for decision in &catalog.decisions {
        assert!(decision.options.iter().any(|option| option.act == Act::Wait), "{}", decision.id);
    }
}

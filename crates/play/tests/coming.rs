//! Coming back by a play code, with the shipped scenario and words.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use play::Play;
use protocol::{ActionKind, Face, Intent, Locale, Screen, Snapshot, UtteranceKind};
use story::{Library, ScenarioSources, Source, compile_scenario, wordbook};

/// The shipped library, its scripts edited.
fn pack(edit: impl Fn(&str) -> String) -> Vec<u8> {
    let assets = Path::new("../../assets");
    let read = |path: &Path| std::fs::read_to_string(path).unwrap();
    let folder = assets.join("scenarios/lucknow-bus");
    let files = ["lucknow-bus.yarn", "scenario.toml", "strings.hi.csv"]
        .map(|name| Source::new(name, edit(&read(&folder.join(name)))));
    let scenario = compile_scenario(ScenarioSources { files: files.into() }).unwrap();
    let words = wordbook(Source::new("ui.csv", read(&assets.join("strings/ui.csv")))).unwrap();
    Library { scenarios: vec![Arc::new(scenario)], words }.to_bytes().unwrap()
}

fn open(pack: &[u8], locale: &str) -> Play {
    Play::open(pack, &Locale::new(locale).unwrap(), Face::Text)
}

const STEP: Duration = Duration::from_secs(5);

/// Presses what leads on, or the second option, until so many options were taken.
fn play_on(play: &mut Play, mut now: Duration, choices: usize) -> Snapshot {
    let mut taken = 0;
    loop {
        let snapshot = play.snapshot();
        let options: Vec<_> =
            snapshot.actions.iter().filter(|action| action.kind == ActionKind::Option).collect();
        let action = match options.as_slice() {
            [] => &snapshot.actions[0],
            _ if taken == choices => return snapshot,
            [_, second, ..] => {
                taken += 1;
                second
            }
            [only] => only,
        };
        now += STEP;
        play.send(action.intent.clone(), now);
    }
}

fn texts(snapshot: &Snapshot) -> String {
    let texts: Vec<_> = snapshot.paragraphs.iter().map(|one| one.text.as_str()).collect();
    texts.join("\n")
}

#[test]
fn a_code_leads_back_by_way_of_the_note() {
    let pack = pack(str::to_owned);
    let mut before = open(&pack, "en");
    let left = play_on(&mut before, STEP, 2);
    let code = left.code.clone().unwrap();

    let mut play = open(&pack, "hi");
    let note = play.come_back(&code.to_lowercase(), STEP).snapshot;
    assert_eq!(note.screen, Screen::Note);
    assert!(texts(&note).contains("आप वहीं लौट रहे हैं"), "{}", texts(&note));
    // The other face takes over on the note: it must know the place as well.
    let save = play.save(STEP);
    let mut play = open(&pack, "en");
    play.restore(&save, Face::Pictures, STEP);
    play.send(Intent::SetLocale { locale: Locale::english() }, STEP);
    let update = play.send(Intent::Begin, STEP);
    assert_eq!(update.snapshot.screen, Screen::Scene);
    assert_eq!(update.snapshot.transcript, left.transcript);
    assert_eq!(update.snapshot.actions, left.actions);
    assert_eq!(update.snapshot.code, left.code);
    assert!(!update.events.is_empty(), "the play is logged from here on");
}

#[test]
fn the_pause_menu_tells_the_code() {
    let mut play = open(&pack(str::to_owned), "en");
    let scene = play_on(&mut play, STEP, 1);
    let menu = play.send(Intent::Show { panel: protocol::Panel::Pause }, STEP).snapshot;
    let code = scene.code.unwrap();
    assert!(texts(&menu).contains(&format!("#code={code}")), "{}", texts(&menu));
}

#[test]
fn an_older_code_leads_as_far_as_it_holds_and_the_note_says_so() {
    let mut before = open(&pack(str::to_owned), "en");
    let code = play_on(&mut before, STEP, 2).code.unwrap();
    let edited = pack(|text| text.replace("lb_o_student", "lb_o_other_student"));
    let mut play = open(&edited, "en");
    let note = play.come_back(&code, STEP).snapshot;
    assert!(texts(&note).contains("1 of its 2 choices still hold"), "{}", texts(&note));
    let scene = play.send(Intent::Begin, STEP).snapshot;
    assert_eq!(
        scene.transcript.iter().filter(|line| line.kind == UtteranceKind::Choice).count(),
        1
    );
}

#[test]
fn a_code_that_leads_nowhere_leaves_the_title_up_and_says_why() {
    let pack = pack(str::to_owned);
    let mut before = open(&pack, "en");
    let code = play_on(&mut before, STEP, 1).code.unwrap();
    let damaged = if code.ends_with('0') {
        code.replace('0', "1")
    } else {
        format!("{}0", &code[..code.len() - 1])
    };
    let mut play = open(&pack, "en");
    let title = play.come_back(&damaged, STEP).snapshot;
    assert_eq!(title.screen, Screen::Title);
    assert!(
        texts(&title).starts_with("This play code has a wrong or missing letter."),
        "{}",
        texts(&title)
    );
    let other = story::Library::default().to_bytes().unwrap();
    let mut empty = open(&other, "en");
    assert_eq!(empty.come_back(&code, STEP).snapshot.screen, Screen::Title);
    // It is said once.
    let opened = play.send(play.snapshot().actions[0].intent.clone(), STEP).snapshot;
    assert_eq!(opened.screen, Screen::Note);
    assert!(texts(&play.send(Intent::Home, STEP).snapshot).starts_with("You are there."));
}

//! After the end: the way that was taken, the scene seen again, sharing, the map.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use common::{Player, open, pack, scenario};
use play::{save_from_text, save_to_text};
use protocol::{Act, Body, Face, Intent, ParagraphKind, Screen, Setting, UtteranceKind, ViewId};

/// Through the example to its end, both details looked at.
fn through() -> Player {
    let mut player = Player::of_example();
    player.play(&["ex_n_mirror", "ex_n_hand", "ex_o_sit", "ex_o_ask"]);
    assert_eq!(player.shown().screen, Screen::Debrief);
    player
}

fn view() -> Intent {
    Intent::Again { view: ViewId::new("uncle").unwrap() }
}

#[test]
fn the_way_has_the_acts_and_what_was_noticed_before_each() {
    let way = through().shown().debrief.unwrap();
    let acts: Vec<Vec<(Act, bool)>> = way
        .forks
        .iter()
        .map(|fork| fork.twigs.iter().map(|twig| (twig.act, twig.taken)).collect())
        .collect();
    let first = vec![(Act::Distract, true), (Act::Direct, false), (Act::Wait, false)];
    // “Tell him you’d back him” was not open to somebody who talked with him.
    assert_eq!(acts, [first, vec![(Act::Delay, true), (Act::Wait, false)]]);
    let noticed = way.forks[0].noticed.as_deref();
    assert_eq!(noticed, Some("You noticed: The driver’s mirror, His hand on the box"));
    assert_eq!(way.forks[1].noticed, None);
    assert_eq!(way.others, None);
    assert!(way.forks[0].twigs[0].told.ends_with("(what you did)"), "{way:?}");
}

#[test]
fn what_others_chose_stands_beside_the_options() {
    let mut player = through();
    let told = player.play.tell_others("ex_o_sit=45 ex_o_tell=20 ex_nowhere=5 nonsense");
    let way = told.snapshot.debrief.unwrap();
    let percents: Vec<_> = way.forks[0].twigs.iter().map(|twig| twig.percent).collect();
    assert_eq!(percents, [Some(45), Some(20), None]);
    assert!(way.others.is_some());
    let [taken, other, _] = way.forks[0].twigs.as_slice() else { panic!("{way:?}") };
    assert!(taken.told.ends_with("(what you did, about 45 in 100)"), "{}", taken.told);
    assert!(other.told.ends_with("(about 20 in 100)"), "{}", other.told);
}

#[test]
fn the_one_it_happened_to_has_a_word() {
    let quotes = through().shown().paragraphs.into_iter();
    let quote = quotes.filter(|one| one.kind == ParagraphKind::Quote).collect::<Vec<_>>();
    assert_eq!(quote.len(), 1);
    assert_eq!(quote[0].heading.as_deref(), Some("Harbhajan"));
    assert!(quote[0].text.starts_with("They wanted me to look at the floor"));
}

#[test]
fn the_scene_is_seen_again_and_logged_at_its_end_only() {
    let mut player = through();
    let way = player.shown().debrief;
    let update = player.send(view());
    assert_eq!(update.snapshot.screen, Screen::Again);
    assert_eq!(update.snapshot.heading, "Again, as Harbhajan");
    assert!(update.snapshot.transcript.last().unwrap().text.starts_with("I heard them"));
    assert_eq!(update.snapshot.stage.people.len(), 1);
    assert!(update.events.is_empty());
    for _ in 0..2 {
        assert!(player.send(Intent::Continue).events.is_empty());
        assert_eq!(player.shown().screen, Screen::Again);
    }
    let last = player.send(Intent::Continue);
    assert!(matches!(last.events.as_slice(), [Body::SeenAgain { .. }]), "{:?}", last.events);
    assert_eq!(last.snapshot.screen, Screen::Debrief);
    assert_eq!(last.snapshot.debrief, way);
}

#[test]
fn a_view_that_is_left_is_not_logged_as_seen() {
    let mut player = through();
    player.send(view());
    let left = player.send(Intent::Home).events;
    assert!(matches!(left.as_slice(), [Body::Finished { .. }]), "{left:?}");
}

#[test]
fn a_view_is_taken_up_in_the_middle() {
    let mut player = through();
    player.send(view());
    player.send(Intent::Continue);
    let shown = player.shown();
    let text = save_to_text(&player.play.save(player.now));
    let mut other = open(&pack(vec![scenario("docs/example", str::to_owned)]), "en");
    let save = save_from_text(&text).unwrap();
    let taken_up = other.restore(&save, Face::Pictures, player.now).snapshot;
    assert_eq!(taken_up.transcript, shown.transcript);
    assert_eq!((taken_up.screen, taken_up.stage), (Screen::Again, shown.stage));
    let mut player = Player { play: other, now: player.now };
    assert!(player.send(Intent::Continue).events.is_empty());
    let last = player.send(Intent::Continue);
    assert!(matches!(last.events.as_slice(), [Body::SeenAgain { .. }]), "{:?}", last.events);
    assert_eq!(last.snapshot.debrief.unwrap().forks.len(), 2, "the play it belongs to is whole");
}

#[test]
fn what_is_shared_names_the_story_where_there_is_one() {
    let mut player = through();
    let share = player.send(Intent::Share).share.unwrap();
    assert_eq!(share, "I played “Room for two” in Small Places, a game about speaking up.");
    assert_eq!(player.send(Intent::SetStill { on: true }).share, None, "it is shared once");
    player.send(Intent::Home);
    let share = player.send(Intent::Share).share.unwrap();
    assert_eq!(share, "Small Places, a game about speaking up.");
}

#[test]
fn sound_and_stillness_and_what_was_seen_go_with_the_save() {
    let mut player = through();
    player.send(Intent::SetSound { on: true });
    player.send(Intent::SetStill { on: true });
    let save = save_from_text(&save_to_text(&player.play.save(player.now))).unwrap();
    let mut other = open(&pack(vec![scenario("docs/example", str::to_owned)]), "hi");
    let shown = other.restore(&save, Face::Pictures, player.now).snapshot;
    assert!(shown.sound && shown.still);
    let title = other.send(Intent::Home, player.now).snapshot;
    assert_eq!(title.awake[0].seen, 1);
}

#[test]
fn places_wake_as_their_endings_are_come_to() {
    let market = scenario("crates/atlas/tests/market", str::to_owned);
    let example = scenario("docs/example", str::to_owned);
    let pack = pack(vec![example, market]);
    let mut player = Player { play: open(&pack, "en"), now: std::time::Duration::ZERO };
    let awake = |player: &Player| -> Vec<(Setting, u16, u16)> {
        let awake = player.shown().awake;
        awake.iter().map(|one| (one.setting, one.endings, one.seen)).collect()
    };
    let seen = |player: &Player| -> u16 {
        let bus = awake(player).into_iter().find(|one| one.0 == Setting::Bus);
        bus.unwrap().2
    };
    assert!(awake(&player).is_sorted_by_key(|one| Setting::ALL.iter().position(|at| *at == one.0)));
    assert_eq!(seen(&player), 0);
    for (options, expected) in [
        (["ex_o_sit", "ex_o_ask"], 1),
        (["ex_o_tell", "ex_o_ask"], 1),
        (["ex_o_stay", "ex_o_night"], 2),
    ] {
        player.begin("example");
        assert!(player.shown().awake.is_empty(), "the map is the title's");
        player.play(&options);
        player.send(Intent::Home);
        assert_eq!(seen(&player), expected);
    }
}

#[test]
fn directions_are_told_in_words_between_the_lines() {
    let told = |locale: &str| -> Vec<String> {
        let pack = pack(vec![scenario("docs/example", str::to_owned)]);
        let mut player = Player { play: open(&pack, locale), now: std::time::Duration::ZERO };
        player.begin("example");
        player.read();
        let lines = player.shown().transcript.into_iter();
        lines.filter(|one| one.kind == UtteranceKind::Seen).map(|one| one.text).collect()
    };
    let english = told("en");
    assert!(english[0].starts_with("Inside a city bus"), "{english:?}");
    assert!(english[0].contains("It is dark outside now."), "{english:?}");
    assert!(english[0].ends_with("Harbhajan uncle sits with a box on his knees."), "{english:?}");
    assert_eq!(english[1], "His eyes crease behind the round glasses.");
    assert_eq!(english[2], "His shoulders come up and his chin goes down.");
    assert_eq!(english[3], "Harbhajan looks away.");
    assert_eq!(told("hi")[3], "हरभजन की नज़र कहीं और है।");
}

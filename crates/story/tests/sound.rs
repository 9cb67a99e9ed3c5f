//! What is proved sound does not fail in play: scripts changed at random, and those of them that
//! the proof lets pass, played at random.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use std::sync::Arc;

use common::{MANIFEST, SOUND, manuscript};
use proptest::prelude::*;
use protocol::Act;
use story::{Moment, Offer, Scenario, Session, Step, prove};

/// Sound: two details before a decision, one of which opens an option.
const LOOKING: &str = "\
title: Start
---
<<declare $hand = false>>
<<declare $seen = false>>
Somebody stands too close. #line:s1
<<jump Look>>
===
title: Look
---
-> Her hand <<if not $hand>> #act:notice #at:hand #line:n1
    <<set $hand to true>>
    It goes up. #line:n2
    <<jump Look>>
-> The mirror <<if not $seen>> #act:notice #at:mirror #line:n3
    <<set $seen to true>>
    Two eyes. #line:n4
    <<jump Look>>
-> Ask her the time #act:distract #line:o1
    <<if $hand>>
    She holds on. #line:l1
    <<endif>>
    <<outcome a>>
-> Catch the driver’s eye <<if $seen>> #act:delegate #line:o2
    He nods. #line:l2
    <<outcome a>>
-> Not now #act:wait #line:o3
    <<outcome b>>
    The bus goes on. #line:l3
===
";

#[derive(Debug, Clone)]
enum Change {
    Drop(prop::sample::Index),
    Double(prop::sample::Index),
    Swap(prop::sample::Index, prop::sample::Index),
    Bar(prop::sample::Index),
    Turn(prop::sample::Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        at().prop_map(Change::Drop),
        at().prop_map(Change::Double),
        (at(), at()).prop_map(|(a, b)| Change::Swap(a, b)),
        at().prop_map(Change::Bar),
        at().prop_map(Change::Turn),
    ]
}

fn apply(script: &str, changes: &[Change]) -> String {
    let mut lines: Vec<String> = script.lines().map(str::to_owned).collect();
    for change in changes {
        match change {
            Change::Drop(at) => drop(lines.remove(at.index(lines.len()))),
            Change::Double(at) => {
                let at = at.index(lines.len());
                // A second line has an id of its own.
                lines.insert(at, lines[at].replace("#line:", "#line:again_"));
            }
            Change::Swap(a, b) => {
                let (a, b) = (a.index(lines.len()), b.index(lines.len()));
                lines.swap(a, b);
            }
            Change::Bar(at) => {
                let at = at.index(lines.len());
                lines[at] = lines[at].replace(" #act", " <<if $seen>> #act");
            }
            Change::Turn(at) => {
                let at = at.index(lines.len());
                lines[at] = lines[at].replace("<<if ", "<<if not ").replace("true", "false");
            }
        }
    }
    lines.join("\n") + "\n"
}

/// Plays by these turns; panics at what a proved scenario must not do.
fn play(scenario: &Arc<Scenario>, seed: u32, turns: &[u8]) {
    let mut session = Session::new(Arc::clone(scenario), seed);
    let mut turns = turns.iter().cycle();
    for _ in 0..5_000 {
        match session.step() {
            Step::Moment(_) => {}
            Step::Options(offers) => {
                let open: Vec<_> = offers.iter().filter(|offer| offer.available).collect();
                assert!(open.iter().any(|offer| offer.act == Act::Wait), "no way to let it be");
                let turn = usize::from(*turns.next().unwrap());
                let chosen = open[turn % open.len()];
                session.choose(&chosen.id).unwrap();
                if chosen.act == Act::Notice {
                    comes_back(&mut session, chosen, &open);
                }
            }
            Step::End => {
                let outcomes = session.moments().iter().filter(|moment| {
                    matches!(moment, Moment::Command(command) if command.name == "outcome")
                });
                assert_eq!(outcomes.count(), 1, "an end has one outcome");
                return;
            }
        }
    }
    // A story may go round as often as a player likes, and always shows something on the way.
    let shown = session.moments().iter().filter(|one| matches!(one, Moment::Line { .. })).count();
    assert!(shown > 100, "it goes round and shows nothing");
}

/// After a look the same decision comes back, less what was looked at.
fn comes_back(session: &mut Session, detail: &Offer, open: &[&Offer]) {
    let again = loop {
        match session.step() {
            Step::Moment(_) => {}
            Step::Options(offers) => break offers,
            Step::End => panic!("a look leads to the end"),
        }
    };
    let offered = |id| again.iter().any(|offer| offer.id == id && offer.available);
    assert!(!offered(detail.id.clone()), "it can be looked at again");
    let others = open.iter().filter(|offer| offer.id != detail.id);
    for offer in others {
        assert!(offered(offer.id.clone()), "{} is gone after a look", offer.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn what_is_proved_plays(
        script in prop::sample::select(vec![SOUND, LOOKING]),
        changes in prop::collection::vec(change(), 0..3),
        plays in prop::collection::vec((any::<u32>(), prop::collection::vec(any::<u8>(), 1..8)), 8),
    ) {
        let manifest = MANIFEST.replace("minutes = [1, 2]", "minutes = [0, 2]");
        if let Ok(manuscript) = manuscript(&apply(script, &changes), &manifest)
            && prove(&manuscript).problems.is_empty()
        {
            let scenario = Arc::new(manuscript.scenario);
            for (seed, turns) in plays {
                play(&scenario, seed, &turns);
            }
        } else {
            prop_assert!(!changes.is_empty(), "the unchanged scenario is sound");
        }
    }
}

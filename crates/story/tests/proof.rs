//! What walking every state of a scenario finds.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use common::{MANIFEST, SOUND, manuscript};
use story::{Proof, prove};

fn proof(script: &str) -> Proof {
    let manifest = MANIFEST.replace("minutes = [1, 2]", "minutes = [0, 2]");
    prove(&manuscript(script, &manifest).unwrap_or_else(|wrong| panic!("{wrong}")))
}

fn codes(proof: &Proof) -> Vec<String> {
    let code = |one: &story::Diagnostic| format!("{} {}", one.code, one.position().0);
    proof.problems.0.iter().map(code).collect()
}

#[test]
fn a_sound_scenario_is_proved_and_counted() {
    let proof = proof(SOUND);
    assert_eq!(codes(&proof), Vec::<String>::new(), "{}", proof.problems);
    let counts = proof.counts;
    // The beginning; `Look`, whether for the first time or again; `Ask`; `Not now`, which comes to
    // the same whether one has looked or not.
    assert_eq!((counts.states, counts.decisions, counts.endings), (4, 1, 2));
    assert_eq!(counts.paths, None, "one can look again and again");
    assert_eq!((counts.shortest, counts.longest), (3.0, 5.0));
}

#[test]
fn paths_are_counted_and_means_weighed() {
    let script = SOUND.replace("    <<jump Hub>>\n-> Ask", "-> Ask").replace("<<if $seen>> ", "");
    let script = script
        .replace("Yes, too close. #line:h2", "Yes, too close. {$seen} #line:h2\n    <<outcome a>>");
    let proof = proof(&script);
    assert_eq!(codes(&proof), Vec::<String>::new(), "{}", proof.problems);
    // Three options; the dice fall three ways after one of them, and make lines differ in one.
    assert_eq!(proof.counts.paths, Some(5));
    let mean = (3.0 + (2.0 + 2.0 + 3.0) / 3.0 + 3.0) / 3.0;
    assert!((proof.counts.mean - mean).abs() < 1e-6, "{}", proof.counts.mean);
}

#[test]
fn each_fault_is_found_where_it_is() {
    let cases = [
        // (what is written instead of what, code and line)
        ("#act:wait #line:o3", "#act:delay #line:o3", "no-not-now 11"),
        ("-> Not now #act", "-> Not now <<if $seen>> #act", "no-not-now 11"),
        ("#act:other", "#act:direct", "no-low-risk 11"),
        ("<<set $seen to true>>", "<<set $seen to false>>", "unreachable-option 15"),
        (
            "    <<outcome b>>\n",
            "    <<if $seen>>\n    <<outcome b>>\n    <<endif>>\n",
            "no-debrief 8",
        ),
        ("    <<outcome b>>\n", "    <<outcome b>>\n    <<outcome a>>\n", "second-outcome 23"),
        ("$luck > 2", "$luck > 3", "unreachable-line 18"),
        ("    <<jump Hub>>\n", "    <<jump Hub>>\n    Never. #line:x\n", "unreachable-line 15"),
        (
            "===\ntitle: Hub",
            "===\ntitle: Lost\n---\nNever. #line:x\n===\ntitle: Hub",
            "unreachable-node 8",
        ),
        (
            "<<declare $luck = 0>>",
            "<<declare $luck = 0>>\n<<declare $more = 0>>",
            "unused-variable 5",
        ),
        (
            "<<declare $luck = 0>>",
            "<<declare $luck = 0>>\n<<declare $more = 1>>\n<<if $more > 0>>\nMore. #line:x\n<<endif>>",
            "unset-variable 5",
        ),
        ("dice(3)", "dice(1000)", "endless-luck 16"),
        ("dice(3)", "3 * random()", "endless-luck 16"),
        (
            "<<set $seen to true>>",
            "<<set $seen to true>>\n    <<set $luck += 1>>\n    Once more, {$luck}. #line:x",
            "too-many-states 4",
        ),
        (
            "    <<outcome b>>\n",
            "    <<if $seen>>\n    <<outcome b>>\n    <<jump Round>>\n    <<endif>>\n    <<outcome b>>\n",
            "unknown-node",
        ),
        (
            "<<jump Hub>>\n===",
            "<<declare $to = \"\">>\n<<if $seen>>\n<<set $to = \"Hub\">>\n<<endif>>\n<<jump {$to}>>\n===",
            "empty-jump 10",
        ),
        (
            "Somebody stands too close. #line:s1\n",
            "Somebody stands too close. #line:s1\n<<if $seen == false>>\n<<jump Start2>>\n<<endif>>\n",
            "unknown-node",
        ),
        (
            "What do you do? #line:h1",
            "What do you do? [select value={$luck} 1=one/] #line:h1",
            "no-form 10",
        ),
    ];
    let mut missed = Vec::new();
    for (from, to, expected) in cases {
        assert!(SOUND.contains(from), "{from}");
        let script = SOUND.replacen(from, to, 1);
        let manifest = MANIFEST.replace("minutes = [1, 2]", "minutes = [0, 2]");
        let found = match manuscript(&script, &manifest) {
            Ok(manuscript) => codes(&prove(&manuscript)),
            Err(wrong) => wrong.0.iter().map(|one| one.code.to_owned()).collect(),
        };
        if !found.iter().any(|found| found == expected) {
            missed.push(format!("{to}: {found:?} lacks {expected}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn circles_without_a_way_out_are_found() {
    let round = SOUND.replace("    <<outcome a>>\n", "    <<outcome a>>\n    <<jump Round>>\n")
        + "title: Round\n---\nAgain. #line:r1\n<<jump Round>>\n===\n";
    assert!(codes(&proof(&round)).iter().any(|code| code.starts_with("circles")), "{round}");
    let trapped = SOUND.replace("    <<outcome a>>\n", "    <<outcome a>>\n    <<jump Trap>>\n")
        + "title: Trap\n---\nAgain. #line:r1\n-> On #act:delay #line:r2\n-> Wait #act:wait #line:r3\n<<jump Trap>>\n===\n";
    assert!(
        codes(&proof(&trapped)).contains(&"no-way-out 29".to_owned()),
        "{:?}",
        codes(&proof(&trapped))
    );
}

#[test]
fn a_decision_with_nothing_to_choose_is_found() {
    let barred = SOUND
        .replace("-> Look #act", "-> Look <<if $luck > 0>> #act")
        .replace("-> Not now #act", "-> Not now <<if $luck > 0>> #act");
    assert!(
        codes(&proof(&barred)).contains(&"dead-end 11".to_owned()),
        "{:?}",
        codes(&proof(&barred))
    );
}

#[test]
fn a_play_is_as_long_as_the_manifest_says() {
    let long = MANIFEST.replace("minutes = [1, 2]", "minutes = [5, 9]");
    let found = codes(&prove(&manuscript(SOUND, &long).unwrap()));
    assert_eq!(found, ["too-short 6"], "{found:?}");
    let words = "word ".repeat(900);
    let short = MANIFEST.replace("minutes = [1, 2]", "minutes = [0, 1]");
    let script = SOUND.replace("The bus goes on.", &words);
    let found = codes(&prove(&manuscript(&script, &short).unwrap()));
    assert_eq!(found, ["too-long-a-play 6"], "{found:?}");
}

//! What a bad scenario is told.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use common::{MANIFEST, scenario, with_files};

const GOOD: &str = "title: Start\n---\n<<declare $n = 1>>\n<<outcome a>>\nHi. #line:l1\n-> On #act:wait #line:o1\n<<outcome b>>\n===\n";

/// Every diagnostic's code, at its line and column.
fn codes(script: &str) -> Vec<String> {
    match scenario(script) {
        Ok(_) => Vec::new(),
        Err(wrong) => wrong
            .0
            .iter()
            .map(|one| {
                let (line, column) = one.position();
                format!("{} {line}:{column}", one.code)
            })
            .collect(),
    }
}

#[test]
fn a_sound_script_has_none() {
    assert_eq!(codes(GOOD), Vec::<String>::new());
}

#[test]
fn everything_is_reported_at_once_and_shown() {
    let script = "\
title: Start
---
<<declare $count = 1>>
Hello there.
Ritu: Again. #line:l1
Again. #line:l1
-> Go on #line:o1
    <<jump Nowhere>>
-> Fight #act:fight #line:o2
    <<set $cuont = 2>>
<<mood ritu angry>>
<<enter nobody left>>
<<if $count>>
x #line:l2
<<endif>>
<<detour Start>>
<<outcome a>>
<<outcome c>>
===
";
    let wrong = scenario(script).unwrap_err();
    insta::assert_snapshot!(wrong.to_string());
}

#[test]
fn each_slip_is_named_where_it_is() {
    let cases = [
        ("Hi. #line:l1", "Hi.", "no-id 5:1"),
        ("-> On #act:wait", "-> On", "no-act 6:3"),
        ("#act:wait", "#act:wait #act:delay", "two-acts 6:17"),
        ("Hi. #line:l1", "Hi. #act:wait #line:l1", "act-on-line 5:5"),
        ("<<outcome a>>", "<<outcome a b>>", "bad-command 4:1"),
        ("<<outcome a>>", "<<outcom a>>", "unknown-command 4:1"),
        ("<<outcome a>>", "<<outcome a>", "open-command 4:1"),
        ("<<outcome a>>", "<<outcome a>> and more", "no-id 4:15"),
        ("<<declare $n = 1>>", "<<declare $n = $n>>", "not-constant 3:16"),
        ("<<declare $n = 1>>", "<<declare n = 1>>", "no-variable 3:11"),
        ("Hi.", "Hi {$n + }", "no-value 5:10"),
        ("Hi.", "Hi {$n + \"x\"}", "wrong-type 5:10"),
        ("Hi.", "Hi {$m}", "unknown-variable 5:5"),
        ("Hi.", "Hi {n}", "bare-word 5:5"),
        ("Hi.", "Hi {roll(2)}", "unknown-function 5:5"),
        ("Hi.", "Hi {$n", "open-inline 5:4"),
        ("Hi.", "Hi [b]you", "open-mark 5:1"),
        ("Hi.", "Hi you[/b]", "stray-mark 5:1"),
        ("Hi.", "Hi [b you", "bad-mark 5:1"),
        ("Hi.", "Hi [plural value={$n} one=\"%\"/]", "missing-form 5:1"),
        ("Hi.", "Hi [plural value={$n} one=\"%\" few=\"%\" other=\"%\"/]", "unknown-form 5:1"),
        ("Hi.", "Hi [plural value={true} one=\"%\" other=\"%\"/]", "wrong-type 5:1"),
        ("Hi.", "Hi [plural one=\"%\" other=\"%\"/]", "no-form-value 5:1"),
        ("Hi.", "Hi [select value={$n > 1} true=yes/]", "missing-form 5:1"),
        ("<<outcome a>>", "<<outcome {1}>>", "value-in-command 4:1"),
        ("<<outcome b>>", "<<outcome b>>\n<<jump {\"Strat\"}>>", "unknown-node 8:9"),
        ("<<outcome b>>", "<<outcome b>>\n<<jump {string(1)}>>", "open-jump 8:9"),
        ("<<outcome b>>", "<<outcome b>>\n<<else if true>>", "left-over 8:7"),
        ("<<outcome b>>", "<<outcome b>>\n<<set $m = 2>>", "unknown-variable 8:7"),
        (
            "<<outcome b>>",
            "<<outcome b>>\n-> A #act:wait #line:o9\n    x #line:o8\n\n    y #line:o7",
            "stray-indent 11:5",
        ),
        ("<<declare $n = 1>>", "<<declare $n = 1 as bool>>", "wrong-type 3:16"),
        ("<<declare $n = 1>>", "<<declare $n = 1 as strng>>", "unknown-type 3:21"),
        ("title: Start", "title: Start\nwhen: once", "not-supported 2:7"),
        ("===", "", "open-node 2:1"),
        ("title: Start", "titel: Start", "no-title 2:1"),
        ("<<outcome b>>", "<<endif>>\n<<outcome b>>", "stray-else 7:1"),
        ("<<outcome b>>", "<<outcome b>>\n<<if true>>", "open-if 8:1"),
        ("<<outcome b>>", "<<outcome b>>\n=> x", "not-supported 8:1"),
        ("<<outcome b>>", "<<outcome b>>\n<<jump Strat>>", "unknown-node 8:8"),
        ("<<outcome b>>", "<<outcome b>>\n===\ntitle: Start\n---", "two-nodes 9:8"),
        ("<<outcome b>>", "<<outcome b>>\n===\ntitle: A\n---\n<<jump A>>", "silent-loop 9:8"),
    ];
    let missed: Vec<String> = cases
        .into_iter()
        .filter_map(|(from, to, code)| {
            let found = codes(&GOOD.replacen(from, to, 1));
            (!found.iter().any(|one| one == code)).then(|| format!("{to}: {found:?} lacks {code}"))
        })
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn translations_are_complete_and_alike() {
    let manifest = MANIFEST
        .replace("[\"en\"]", "[\"en\", \"hi\"]")
        .replace("[text.en]", "[text.hi]\ntitle='क'\nplace='क'\nsummary='क'\nnote='क'\nquestion='क'\nreflection='क'\n[text.en]")
        .replace("[outcomes.a]\n", "[outcomes.a]\nhi = { title = 'क', text = 'क', words = 'क' }\n")
        .replace("[outcomes.b]\n", "[outcomes.b]\nhi = { title = 'क', text = 'क', words = 'क' }\n")
        .replace("en = \"Ritu\"", "en = \"Ritu\", hi = \"ऋतु\"")
        .replace("en = \"L\"", "en = \"L\", hi = \"क\"");
    let script = GOOD.replace("Hi.", "Ritu: Hi {$n}.");
    let head = "language,id,text,file,node,lineNumber,lock,comment\n";
    let locked = |id: &str, text: &str, lock: &str| {
        format!("hi,line:{id},{text},test.yarn,Start,1,{lock},\n")
    };
    let row = |id: &str, text: &str| {
        let base = if id == "l1" { "Ritu: Hi {0}." } else { "On" };
        locked(id, text, &story::strings::lock(base))
    };
    let table = |rows: &[String]| format!("{head}{}", rows.concat());
    let check = |table: &str| match with_files(&script, &manifest, &[("strings.hi.csv", table)]) {
        Ok(_) => Vec::new(),
        Err(wrong) => wrong.0.iter().map(|one| one.code).collect(),
    };
    let (line, option) = (row("l1", "ऋतु: नमस्ते {0}।"), row("o1", "आगे"));
    assert_eq!(check(&table(&[line.clone(), option.clone()])), Vec::<&str>::new());
    assert_eq!(check(&table(std::slice::from_ref(&line))), ["missing-string"]);
    assert_eq!(check(&table(&[line.clone(), option.clone(), row("x", "क")])), ["stale-string"]);
    assert_eq!(check(&table(&[row("l1", "नमस्ते {0}।"), option.clone()])), ["lost-speaker"]);
    assert_eq!(check(&table(&[row("l1", "ऋतु: नमस्ते।"), option.clone()])), ["lost-value"]);
    assert_eq!(check(&table(&[row("l1", "ऋतु: [b]नमस्ते[/b] {0}।"), option.clone()])), ["lost-mark"]);
    assert_eq!(check(&table(&[line.clone(), locked("o1", "", "")])), ["missing-string"]);
    assert_eq!(check(&table(&[line.clone(), locked("o1", "आगे", "")])), ["no-lock"]);
    assert_eq!(
        check(&table(&[line.clone(), locked("o1", "आगे", "00000000")])),
        ["stale-translation"]
    );
    assert_eq!(check(&table(&[line.clone(), line, option])), ["two-strings"]);
}

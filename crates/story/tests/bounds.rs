//! Scripts far larger than any writer's: the compiler keeps within its stack and its numbers, and
//! says so where it cannot.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use std::fmt::Write;

use story::{Diagnostics, Script, Source, Told};

fn compile(body: &str) -> Result<Script, Diagnostics> {
    let text = format!("title: Start\n---\n{body}\n===\n");
    Script::compile(vec![Source::new("large.yarn", text)])
}

/// What is told without a choice, or why it is refused.
fn told(body: &str) -> Result<Vec<Told>, Diagnostics> {
    let script = compile(body)?;
    let mut telling = script.tell("Start", 1).unwrap();
    let mut told = Vec::new();
    loop {
        let step = telling.step();
        let over = matches!(step, Told::End {} | Told::Options(_));
        told.push(step);
        if over || told.len() > 200_000 {
            return Ok(told);
        }
    }
}

fn refused(body: &str, code: &str) {
    let wrong = told(body).unwrap_err();
    let codes: Vec<_> = wrong.0.iter().map(|one| one.code).collect();
    assert!(codes.contains(&code), "{codes:?}");
}

#[test]
fn long_chains_in_expressions() {
    for (first, more) in
        [("1", " + 1"), ("true", " and true"), ("\"\"", " + \"a\""), ("1", " - -1")]
    {
        let chain = format!("{{{first}{}}}", more.repeat(100_000));
        // Refused or told, but not a broken stack.
        let _ = told(&chain);
    }
}

#[test]
fn deep_parentheses_and_signs() {
    for (open, close) in [("(", ")"), ("-", ""), ("not ", ""), ("round(", ")"), ("! ", "")] {
        let inner = if open.contains(['n', '!']) && open != "round(" { "true" } else { "1" };
        let deep = format!("{{{}{inner}{}}}", open.repeat(50_000), close.repeat(50_000));
        assert!(told(&deep).is_err(), "{open}");
    }
}

#[test]
fn deep_options_and_conditions() {
    let options: String = (0..500).flat_map(|depth| [" ".repeat(depth), "-> x\n".into()]).collect();
    refused(&options, "too-deep");
    refused(
        &format!("{}{}", "<<if true>>\n".repeat(5_000), "<<endif>>\n".repeat(5_000)),
        "too-deep",
    );
    refused(&"<<if true>>\n".repeat(5_000), "open-if");
    refused(&"<<endif>>\n".repeat(5_000), "stray-else");
}

#[test]
fn many_branches_and_options() {
    let branches = format!("<<if false>>\n{}Here.\n<<endif>>", "<<elseif false>>\n".repeat(20_000));
    assert_eq!(told(&branches).unwrap().len(), 1);
    let options = "-> one\n".repeat(20_000);
    let _ = told(&options);
}

#[test]
fn many_lines() {
    let line = "Here is a line.\n";
    assert_eq!(told(&line.repeat(20_000)).unwrap().len(), 20_001);
    for count in [65_535, 65_536, 65_537, 70_000] {
        if let Ok(told) = told(&line.repeat(count)) {
            assert_eq!(told.len(), count + 1, "lines are lost without a word");
        }
    }
}

#[test]
fn many_variables() {
    for count in [300, 65_535, 65_536, 65_537] {
        let mut body = String::new();
        for number in 0..count {
            writeln!(body, "<<declare $x{number} = {number}>>").unwrap();
        }
        let last = count - 1;
        writeln!(body, "{{$x0}} {{$x{last}}}").unwrap();
        if let Ok(told) = told(&body) {
            assert!(format!("{told:?}").contains(&format!("\"0 {last}\"")), "{count}");
        }
    }
}

#[test]
fn many_values_in_a_line() {
    for count in [100, 255, 256, 257, 1_000] {
        let values = "{1}".repeat(count);
        for body in [values.clone(), format!("-> {values}"), format!("<<note {values}>>")] {
            if let Ok(told) = told(&body) {
                assert!(format!("{told:?}").contains(&"1".repeat(count)), "{count}");
            }
        }
    }
}

#[test]
fn many_nodes() {
    let mut text = String::new();
    for number in 0..5_000 {
        let next = number + 1;
        writeln!(text, "title: Node{number}\n---\n<<jump Node{next}>>\n===").unwrap();
    }
    text.push_str("title: Node5000\n---\nHere.\n===\n");
    let script = Script::compile(vec![Source::new("large.yarn", text)]);
    let script = script.unwrap_or_else(|wrong| {
        panic!("{}", wrong.to_string().chars().take(300).collect::<String>())
    });
    let mut telling = script.tell("Node0", 1).unwrap();
    assert!(matches!(telling.step(), Told::Line(_)));
}

#[test]
fn markup_without_end() {
    for piece in [
        "[",
        "[b]",
        "[b",
        "[b=",
        "[b=\"",
        "[nomarkup]",
        "[/",
        "[select value=",
        "\\",
        "{",
        "#",
        "<<",
        "//",
        "\"",
        "]",
    ] {
        let _ = told(&piece.repeat(20_000));
        let _ = told(&format!("Here. {}", piece.repeat(20_000)));
        let _ = told(&format!("{{{}", piece.repeat(20_000)));
        let _ = told(&format!("<<note {}", piece.repeat(20_000)));
    }
}

#[test]
fn stories_that_go_round_and_round() {
    let script =
        compile("<<set $x += 1>>\n<<if $x < 0>>\nNever.\n<<endif>>\n<<jump Start>>").unwrap();
    let mut telling = script.tell("Start", 1).unwrap();
    assert_eq!(telling.step(), Told::End {});
    assert!(telling.lost().is_some());
}

#[test]
fn texts_that_double_and_double() {
    let script =
        compile("<<declare $x = \"ha\">>\n<<set $x = $x + $x>>\nHa.\n<<jump Start>>").unwrap();
    let mut telling = script.tell("Start", 1).unwrap();
    for _ in 0..60 {
        assert!(matches!(telling.step(), Told::Line(_)));
    }
}

#[test]
fn commands_are_not_lost() {
    for body in ["<<note {1>>", "<<note {>>", "<<note {1} {2>>", "<<note", "<<note {\"}>>", "<<{>>"]
    {
        assert!(told(body).is_err(), "{body}");
    }
}

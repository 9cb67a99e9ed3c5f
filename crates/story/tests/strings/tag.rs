//! Ids for lines that have none.

use proptest::prelude::*;
use story::ScenarioSources;
use story::strings::{Original, Tagged, tag};

use super::{SCRIPT, sources};

fn tagged(sources: &ScenarioSources) -> Vec<Tagged> {
    tag(sources).unwrap_or_else(|wrong| panic!("{wrong}"))
}

/// The script with ids, and the ids.
fn with_ids(script: &str) -> (String, Vec<String>) {
    match tagged(&sources(script, &[])).into_iter().next() {
        Some(tagged) => {
            let ids = tagged.ids.iter().map(|(id, _)| id.to_string()).collect();
            (tagged.source.text, ids)
        }
        None => (script.to_owned(), Vec::new()),
    }
}

#[test]
fn a_script_with_ids_is_left_alone() {
    assert!(tagged(&sources(SCRIPT, &[])).is_empty());
}

#[test]
fn the_tag_goes_before_the_comment_and_after_all_else() {
    let script = "\u{feff}title: Start\r\n---\r\n<<declare $n = 1>>\r\n\
                  Plain \t\r\n\
                  \tAsk: a \\// b {\"// }\"} // why\r\n\
                  -> Go <<if $n > 0>> #act:wait #x:// // later \r\n\
                  -> Stay// nothing to say\r\n\
                  Close// by\r\n\
                  ===\r\n";
    let (text, ids) = with_ids(script);
    assert_eq!(
        text,
        "\u{feff}title: Start\r\n---\r\n<<declare $n = 1>>\r\n\
         Plain #line:nb_start_91 \t\r\n\
         \tAsk: a \\// b {\"// }\"} #line:nb_start_92 // why\r\n\
         -> Go <<if $n > 0>> #act:wait #x:// #line:nb_o_start_01 // later \r\n\
         -> Stay #line:nb_o_start_02 // nothing to say\r\n\
         Close #line:nb_start_93 // by\r\n\
         ===\r\n",
        "{ids:?}"
    );
}

#[test]
fn no_id_is_given_twice_nor_one_that_a_table_remembers() {
    let script = SCRIPT.replace(" #line:nb_start_01", "").replace(" #line:nb_o_ask", "");
    let head = "language,id,text,file,node,lineNumber,lock,comment\n";
    let table = format!("{head}hi,line:nb_o_start_04,क,,,,,\n");
    let tagged = tagged(&sources(&script, &[("strings.hi.csv", &table)]));
    let ids: Vec<(String, usize)> =
        tagged[0].ids.iter().map(|(id, line)| (id.to_string(), *line)).collect();
    assert_eq!(ids, [("nb_start_91".to_owned(), 4), ("nb_o_start_05".to_owned(), 6)]);
}

#[test]
fn a_script_that_cannot_be_read_is_not_touched() {
    let wrong = tag(&sources(&SCRIPT.replace("{$n}", "{$n"), &[])).unwrap_err();
    assert_eq!(wrong.0.first().map(|one| one.code), Some("open-inline"));
}

#[test]
fn a_jump_to_a_node_that_is_yet_to_be_written_is_no_hindrance() {
    let (_, ids) = with_ids("title: Start\n---\nHi.\n<<jump Nowhere>>\n===\n");
    assert_eq!(ids, ["nb_start_91"]);
}

#[test]
fn scripts_of_one_scenario_share_their_ids() {
    let later =
        "title: Start_More\n---\nStill here.\n===\ntitle: Later\n---\n<<jump Start>> Hm.\n===\n";
    let script = SCRIPT.replace(" #line:nb_start_01", "");
    let tagged = tagged(&sources(&script, &[("later.yarn", later)]));
    let ids = |at: usize| -> Vec<String> {
        let tagged: &Tagged = &tagged[at];
        tagged.ids.iter().map(|(id, line)| format!("{}:{line} {id}", tagged.source.name)).collect()
    };
    assert_eq!(ids(0), ["later.yarn:3 nb_startmore_01", "later.yarn:7 nb_later_01"]);
    assert_eq!(ids(1), ["night.yarn:4 nb_start_91"]);
}

/// A line of a body, with or without an id, in any shape that scripts have.
fn line() -> impl Strategy<Value = String> {
    let part = |choices: &'static [&'static str]| prop::sample::select(choices);
    let start = part(&["", "  ", "\t", "-> ", "    -> "]);
    let words = part(&["Hi", "Ritu: {1 + 1} seats", "a \\# b \\/\\/ c", "{\"}//\"} x", "नमस्ते ।"]);
    let condition = part(&["", " <<if 1 > 0>>"]);
    let tags = part(&["", " #act:wait", " #x:// #y"]);
    let space = part(&["", " ", "\t ", "  "]);
    let comment = part(&["", "// note", "// #line:no // {"]);
    (start, words, condition, tags, space, comment).prop_map(
        |(start, words, condition, tags, space, comment)| {
            let condition = if start.contains("->") { condition } else { "" };
            // A tag ends at a space only.
            let space = if tags.is_empty() || comment.is_empty() { space } else { " " };
            format!("{start}{words}{condition}{tags}{space}{comment}")
        },
    )
}

proptest! {
    #[test]
    fn nothing_but_tags_is_added(
        lines in prop::collection::vec(line(), 1..20),
        own in prop::collection::vec(prop::bool::ANY, 20),
        crlf in prop::bool::ANY,
        last in prop::bool::ANY,
    ) {
        let end = if crlf { "\r\n" } else { "\n" };
        let body = lines.iter().zip(&own).enumerate().map(|(at, (line, own))| {
            if *own && !line.contains("//") { format!("{line} #line:own_{at}") } else { line.clone() }
        });
        let node: Vec<String> =
            ["title: Start".into(), "---".into()].into_iter().chain(body).chain(["===".into()]).collect();
        let script = node.join(end) + if last { end } else { "" };

        let (text, ids) = with_ids(&script);
        prop_assert_eq!(with_ids(&text), (text.clone(), Vec::new()), "once is enough");

        let original = Original::read(&sources(&text, &[])).unwrap_or_else(|e| panic!("{e}{text}"));
        prop_assert_eq!(original.lines.len(), lines.len());

        let mut without = text.clone();
        for id in &ids {
            let tag = format!(" #line:{id}");
            let spaced = format!("{tag} //");
            // The space after a tag is ours where the comment had none before it.
            let at = without.find(&tag).unwrap();
            let line = without[..at].matches('\n').count();
            let was = script.lines().nth(line).unwrap();
            let now = without.lines().nth(line).unwrap();
            let same = now.replacen(&tag, "", 1) == was;
            without = if same {
                without.replacen(&tag, "", 1)
            } else {
                without.replacen(&spaced, "//", 1)
            };
        }
        prop_assert_eq!(without, script);
    }

    #[test]
    fn lines_say_the_same_with_ids(lines in prop::collection::vec(line(), 1..12)) {
        let script = format!("title: Start\n---\n{}\n===\n", lines.join("\n"));
        let by_hand: Vec<String> = script.lines().enumerate().map(|(at, line)| {
            let comment = line.rfind("// note").or(line.find("// #line")).unwrap_or(line.len());
            if matches!(line, "title: Start" | "---" | "===") {
                return line.to_owned();
            }
            format!("{} #line:hand_{at}", &line[..comment])
        }).collect();
        let words = |script: &str| -> Vec<(String, bool, usize)> {
            let original = Original::read(&sources(script, &[])).unwrap_or_else(|e| panic!("{e}"));
            let lines = original.lines.into_iter();
            lines.map(|line| (line.words, line.option, line.line_number)).collect()
        };
        prop_assert_eq!(words(&with_ids(&script).0), words(&by_hand.join("\n")));
    }
}

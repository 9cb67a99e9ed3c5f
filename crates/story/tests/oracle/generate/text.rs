//! What lines, options and commands say.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

use super::expression::Expressions;

const WORDS: [&str; 16] = [
    "bus",
    "ticket",
    "don’t",
    "नमस्ते",
    "आप",
    "33",
    "(yes)",
    "a/b",
    "x->y",
    "“so”",
    "1 > 0",
    "5%",
    "$x",
    "...",
    "cafe\u{301}",
    "\u{958}लम",
];
const ESCAPES: [&str; 8] = [r"\{", r"\}", r"\#", r"\<", r"\>", r"\/", r"\\", r"\<\<"];
const SPEAKERS: [&str; 5] = ["Ritu: ", "रितु:", "Harbhajan uncle:  ", "R2: ", "«A»:\t"];
const TAGS: [&str; 5] = ["#tag", "#a:b-c_d", "# spaced", "#हिंदी", "#x.1,y"];

/// A line's text, perhaps with a speaker and tags.
pub(super) fn line(expressions: &Expressions) -> BoxedStrategy<String> {
    (said(expressions), tail()).prop_map(|(said, tail)| said + &tail).boxed()
}

/// An option's text, perhaps with a condition and tags.
pub(super) fn option(expressions: &Expressions) -> BoxedStrategy<String> {
    let condition = weighted(0.35, expressions.boolean.clone())
        .prop_map(|condition| condition.map_or(String::new(), |one| format!(" <<if {one}>>")));
    (select(vec!["-> ", "->", "->  "]), said(expressions), condition, tail())
        .prop_map(|(arrow, said, condition, tail)| format!("{arrow}{said}{condition}{tail}"))
        .boxed()
}

/// A command's text, without a keyword at its beginning.
pub(super) fn command(expressions: &Expressions) -> BoxedStrategy<String> {
    let names = [
        "give",
        "mood ritu",
        "settle",
        "iffy",
        "jumper",
        "stopwatch",
        "setting",
        "wait 2",
        "देना",
        " bell ",
    ];
    let argument = prop_oneof![
        3 => expressions.any().prop_map(|one| format!("{{{one}}}")),
        1 => expressions.any().prop_map(|one| format!("{{ {one} }}")),
        2 => select(vec!["coins", "\"two words\"", "// no comment", "#no_tag", "[b]", "a}", "\\n", "<"]).prop_map(str::to_owned),
    ];
    (select(names.to_vec()), vec(argument, 0..4))
        .prop_map(|(name, arguments)| {
            let arguments: String = arguments.iter().flat_map(|one| [" ", one]).collect();
            format!("<<{name}{arguments}>>")
        })
        .boxed()
}

fn said(expressions: &Expressions) -> BoxedStrategy<String> {
    let piece = prop_oneof![
        6 => select(&WORDS[..]).prop_map(str::to_owned),
        3 => expressions.any().prop_map(|one| format!("{{{one}}}")),
        1 => select(&ESCAPES[..]).prop_map(str::to_owned),
        2 => markup(expressions),
    ];
    // What begins a line decides what the line is, so a word does.
    let first = select(vec!["The", "वह", "And", "{1}", "\\{", "[b]Now[/b]"]);
    let speaker = prop_oneof![
        6 => select(&SPEAKERS[..]).prop_map(str::to_owned),
        1 => expressions.any().prop_map(|one| format!("Seat {{{one}}}: ")),
    ];
    (weighted(0.3, speaker), first, vec((piece, select(vec![" ", " ", " ", "", "  "])), 0..5))
        .prop_map(|(speaker, first, pieces)| {
            let rest = pieces.into_iter().map(|(piece, gap)| apart(gap, &piece) + &piece);
            format!("{}{first}{}", speaker.unwrap_or_default(), rest.collect::<String>())
        })
        .boxed()
}

/// The gap before a piece. An escaped backslash right before a bracket reads as an escaped
/// bracket, and two slashes begin a comment.
fn apart(gap: &str, piece: &str) -> String {
    if piece.starts_with(['[', '/', '\\']) { " ".to_owned() } else { gap.to_owned() }
}

fn markup(expressions: &Expressions) -> BoxedStrategy<String> {
    let word = select(&WORDS[..6]);
    let fixed = [
        "[pause/]",
        "[pause /] ",
        "[wave=2]up[/wave]",
        "[a][b]both[/a][/b]",
        "[a][b]all[/]",
        "[c k=\"v w\" n=1.5 t=true]x[/c]",
        "[nomarkup]a [b] c[/nomarkup]",
        "[trim trimwhitespace=false/] x",
        "[s trimwhitespace=true] y[/s]",
        r"\[no\]",
        "[मोटा]x[/मोटा]",
    ];
    let number = expressions.number.clone();
    prop_oneof![
        2 => word.prop_map(|word| format!("[b]{word}[/b]")),
        4 => select(fixed.to_vec()).prop_map(str::to_owned),
        1 => expressions.boolean.clone().prop_map(|one| format!("[select value={{{one}}} true=\"yes\" false=\"no %\"/]")),
        1 => number.clone().prop_map(|one| format!("[plural value=\"{{floor({one})}}\" one=\"% coin\" other=\"% coins\"/]")),
        1 => number.prop_map(|one| format!(
            "[ordinal value=\"{{int({one})}}\" one=\"%st\" two=\"%nd\" few=\"%rd\" other=\"%th\"/]"
        )),
    ]
    .boxed()
}

/// Tags and a comment after a line.
fn tail() -> impl Strategy<Value = String> {
    (vec(select(&TAGS[..]), 0..3), weighted(0.1, select(vec![" // why", "// {x} #no", "\t//"])))
        .prop_map(|(tags, comment)| {
            // A comment needs a blank after a tag, or it is part of it.
            let tags: String = tags.iter().flat_map(|tag| [" ", tag, " "]).collect();
            tags + comment.unwrap_or_default()
        })
}

//! In expressions and the variables they use.

use super::Exception;
use super::Script::Body;
use super::Verdict::{Breaks, Refuses, Tells};

/// The exceptions.
pub(super) const EXCEPTIONS: &[Exception] = &[
    Exception {
        name: "a negative first value",
        script: Body("<<declare $x = -1>>\n{$x}"),
        official: Refuses("extraneous input '-' expecting {'true', 'false', 'null', STR"),
        ours: Tells(&["\"-1\"", "(end)"]),
        why: "nothing is gained by refusing it",
    },
    Exception {
        name: "escaped quotes in a string",
        script: Body("{\"say \\\"hi\\\"\"}"),
        official: Tells(&["\"say \\\\\\\"hi\\\\\"", "(end)"]),
        ours: Tells(&["\"say \\\"hi\\\"\"", "(end)"]),
        why: "the backslash is there for the compiler, not for the player",
    },
    Exception {
        name: "an escaped backslash in a string",
        script: Body("{\"a \\\\ b\"}"),
        official: Tells(&["\"a \\\\\\\\ b\"", "(end)"]),
        ours: Tells(&["\"a \\\\ b\"", "(end)"]),
        why: "the backslash is there for the compiler, not for the player",
    },
    Exception {
        name: "signs that mean nothing",
        script: Body("{[1]}"),
        official: Tells(&["\"1\"", "(end)"]),
        ours: Refuses("[bad-sign]"),
        why: "an author learns of it from the compiler, not a player from a broken scene; the official engine passes over them",
    },
    Exception {
        name: "a condition that is a number",
        script: Body("-> one <<if 1>>\n-> two <<if 0>>"),
        official: Tells(&["-> \"one\"  -x \"two\"", "(end)"]),
        ours: Refuses("[wrong-type]"),
        why: "a condition is true or false, under an option as in <<if>>",
    },
    Exception {
        name: "a condition that is text",
        script: Body("-> one <<if \"x\">>"),
        official: Breaks("panic: Failed to convert popped value: P"),
        ours: Refuses("[wrong-type]"),
        why: "an author learns of it from the compiler, not a player from a broken scene",
    },
    Exception {
        name: "a number from text",
        script: Body("{number(\"1.5\")}"),
        official: Tells(&["\"1.5\"", "(end)"]),
        ours: Refuses("[wrong-type]"),
        why: "text that is no number would break the story while it is told",
    },
    Exception {
        name: "a number from text that is none",
        script: Body("{number(\"one\")}"),
        official: Breaks("panic: Failed to convert a Yarn value to"),
        ours: Refuses("[wrong-type]"),
        why: "an author learns of it from the compiler, not a player from a broken scene",
    },
    Exception {
        name: "a boolean from text",
        script: Body("{bool(\"true\")}"),
        official: Tells(&["\"true\"", "(end)"]),
        ours: Refuses("[wrong-type]"),
        why: "text that is no boolean would break the story while it is told",
    },
    Exception {
        name: "an unknown function",
        script: Body("{min(1, 2)}"),
        official: Breaks("Function"),
        ours: Refuses("[unknown-function]"),
        why: "an author learns of it from the compiler, not a player from a broken scene",
    },
    Exception {
        name: "more places than there are",
        script: Body("{round_places(1.5, 12)}"),
        official: Breaks("panic: attempt to multiply with overflow"),
        ours: Tells(&["\"1.5\"", "(end)"]),
        why: "more places than a number has change nothing",
    },
    Exception {
        name: "a type that is known later",
        script: Body("<<set $x = $y>>\n<<set $y = 1>>\n{$x} {$y}"),
        official: Refuses("Type of expression \"<<set $x = $y>>\" can't be determined wit"),
        ours: Tells(&["\"0 1\"", "(end)"]),
        why: "what a variable holds may be told anywhere in the script",
    },
    Exception {
        name: "a text that grows too long",
        script: Body(
            "<<declare $x = \"1234567890123456\">>\n<<set $x += $x>>\n<<set $x += $x>>\n<<set $x += $x>>\n<<set $x += $x>>\n<<set $x += $x>>\n<<set $x += $x>>\n<<set $x += $x>>\n<<set $x += $x>>\n<<set $x += $x>>\n<<set $x += $x>>\n{$x + \"!\" == $x}",
        ),
        official: Tells(&["\"false\"", "(end)"]),
        ours: Tells(&["\"true\"", "(end)"]),
        why: "a text that doubles each time a story goes round would fill the memory of the player's device",
    },
];

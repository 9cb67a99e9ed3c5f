//! In commands and what looks like them.

use super::Exception;
use super::Script::Body;
use super::Verdict::{Breaks, Refuses, Tells};

/// The exceptions.
pub(super) const EXCEPTIONS: &[Exception] = &[
    Exception {
        name: "a place for a value in a command",
        script: Body("<<note {\"{1}\"} {2}>>"),
        official: Tells(&["<<note 2 2>>", "(end)"]),
        ours: Tells(&["<<note {1} 2>>", "(end)"]),
        why: "a value is shown as it is: what a player's choices bring into a line never changes what the line means",
    },
    Exception {
        name: "an arrow in a command",
        script: Body("<<move left -> right>>"),
        official: Tells(&["<<move left -right>>", "(end)"]),
        ours: Tells(&["<<move left -> right>>", "(end)"]),
        why: "the official engine drops the sign and the letter after it",
    },
    Exception {
        name: "more than in a command",
        script: Body("<<note 3 > 2>>"),
        official: Tells(&["<<note 3 2>>", "(end)"]),
        ours: Tells(&["<<note 3 > 2>>", "(end)"]),
        why: "the official engine drops the sign and the letter after it",
    },
    Exception {
        name: "a word that begins with else",
        script: Body("<<elsewhere>>"),
        official: Refuses("Unexpected \"else\" while reading a statement"),
        ours: Tells(&["<<elsewhere>>", "(end)"]),
        why: "a command may be called so",
    },
    Exception {
        name: "a word that begins with endif",
        script: Body("<<endiffer>>"),
        official: Refuses("Unexpected \"endif\" while reading a statement"),
        ours: Tells(&["<<endiffer>>", "(end)"]),
        why: "a command may be called so",
    },
    Exception {
        name: "blanks around stop",
        script: Body("<< stop >>\nhello"),
        official: Tells(&["<<stop >>", "\"hello\"", "(end)"]),
        ours: Tells(&["(end)"]),
        why: "it looks like <<stop>> and would be a command that nobody carries out",
    },
    Exception {
        name: "stop with a blank",
        script: Body("<<stop >>\nhello"),
        official: Tells(&["<<stop >>", "\"hello\"", "(end)"]),
        ours: Tells(&["(end)"]),
        why: "it looks like <<stop>> and would be a command that nobody carries out",
    },
    Exception {
        name: "an empty value as a command",
        script: Body("<<{\"\"}>>\nhello"),
        official: Breaks("panic: Failed to parse the command"),
        ours: Tells(&["<<>>", "\"hello\"", "(end)"]),
        why: "a value that is empty breaks nothing",
    },
    Exception {
        name: "detour",
        script: Body("<<detour Other>>\nback\n===\ntitle: Other\n---\nother"),
        official: Tells(&["<<detour Other>>", "\"back\"", "(end)"]),
        ours: Refuses("[not-supported]"),
        why: "it belongs to Yarn 3, where it means something else than the official engine here makes of it",
    },
    Exception {
        name: "return",
        script: Body("<<return>>\nhello"),
        official: Tells(&["<<return>>", "\"hello\"", "(end)"]),
        ours: Refuses("[not-supported]"),
        why: "it belongs to Yarn 3, where it means something else than the official engine here makes of it",
    },
    Exception {
        name: "once",
        script: Body("<<once>>\nhello\n<<endonce>>"),
        official: Tells(&["<<once>>", "\"hello\"", "<<endonce>>", "(end)"]),
        ours: Refuses("[not-supported]"),
        why: "it belongs to Yarn 3, where it means something else than the official engine here makes of it",
    },
    Exception {
        name: "line groups",
        script: Body("=> one\n=> two"),
        official: Tells(&["\"=> one\"", "\"=> two\"", "(end)"]),
        ours: Refuses("[not-supported]"),
        why: "it belongs to Yarn 3, where it means something else than the official engine here makes of it",
    },
    Exception {
        name: "an if whose parenthesis touches it",
        script: Body("<<if(true)>>\nhello\n<<endif>>"),
        official: Refuses("Unexpected \"endif\" while reading a statement"),
        ours: Tells(&["\"hello\"", "(end)"]),
        why: "it is an <<if>> to whoever reads it",
    },
];

//! What may go unreported, and why.

use crate::script::OF_A_DETAIL;

/// A kind of mutation that may go unreported.
pub(crate) struct Excuse {
    /// The kind; `*` stands for anything.
    pub(crate) kind: &'static str,
    pub(crate) why: Why,
}

/// Why.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// It is another story, and a sound one: only its writer can tell that it is not the one meant.
    AnotherStory,
    /// Nothing changes for anybody who plays.
    NothingChanges,
    /// The pictures show something else; the story is the same.
    OtherPicture,
    /// The translations no longer fit, which is reported as soon as there are any.
    Translated,
}

const fn excuse(kind: &'static str, why: Why) -> Excuse {
    Excuse { kind, why }
}

pub(crate) const SCRIPT: &[Excuse] = &[
    excuse("#act of another kind", Why::AnotherStory),
    excuse("* for * in *", Why::AnotherStory),
    excuse("condition turned round in *", Why::AnotherStory),
    excuse("condition dropped in option", Why::AnotherStory),
    excuse("condition always true in if", Why::AnotherStory),
    excuse("set dropped", Why::AnotherStory),
    excuse("jump dropped", Why::AnotherStory),
    // What both ways say is then said one after the other.
    excuse("else dropped", Why::AnotherStory),
    excuse("word of jump changed for another", Why::AnotherStory),
    excuse("word of outcome changed for another", Why::AnotherStory),
    // The last line under the last option may as well come after all options.
    excuse("* a level out", Why::AnotherStory),
    excuse("* half a level out", Why::AnotherStory),
    excuse("* at the margin", Why::AnotherStory),
    // The first line of a block may stand anywhere.
    excuse("* a level in", Why::NothingChanges),
    // An empty line where no options are open.
    excuse("* after an empty line", Why::NothingChanges),
    excuse("remark added", Why::NothingChanges),
    // The story ends there without it.
    excuse("stop dropped", Why::NothingChanges),
    excuse("mood dropped", Why::OtherPicture),
    excuse("leave dropped", Why::OtherPicture),
    excuse("word of enter changed for another", Why::OtherPicture),
    excuse("word of leave changed for another", Why::OtherPicture),
    excuse("word of mood changed for another", Why::OtherPicture),
    excuse("gesture dropped", Why::OtherPicture),
    excuse("look dropped", Why::OtherPicture),
    excuse("camera dropped", Why::OtherPicture),
    excuse("light dropped", Why::OtherPicture),
    excuse("sound dropped", Why::OtherPicture),
    excuse("word of gesture changed for another", Why::OtherPicture),
    excuse("word of look changed for another", Why::OtherPicture),
    excuse("word of camera changed for another", Why::OtherPicture),
    // The usual light of the place.
    excuse("word of place dropped", Why::OtherPicture),
    excuse("#line new", Why::Translated),
    excuse("line dropped", Why::Translated),
    excuse("option dropped", Why::Translated),
    excuse("other wording", Why::Translated),
    // Of somebody who speaks once: a slip of a name that stands nowhere else.
    excuse("speaker misspelt", Why::Translated),
    excuse("speaker lost", Why::Translated),
    excuse("speaker colon lost", Why::Translated),
    excuse("colon in narration", Why::Translated),
];

pub(crate) const MANIFEST: &[Excuse] = &[
    excuse("other wording", Why::NothingChanges),
    // Its name is for results; its node and title say what it is.
    excuse("view renamed", Why::NothingChanges),
    // It is empty, as if it were not there.
    excuse("retired dropped", Why::NothingChanges),
];

pub(crate) const TABLE: &[Excuse] = &[
    // The tools write it anew.
    excuse("place changed", Why::NothingChanges),
    excuse("comment added", Why::NothingChanges),
    // Of somebody who speaks once.
    excuse("speaker misspelt", Why::AnotherStory),
];

impl Excuse {
    /// Of a detail there is no other sound story: it comes back to where it was, and is there once.
    pub(crate) fn covers(&self, kind: &str) -> bool {
        let plain = kind.strip_suffix(OF_A_DETAIL).filter(|_| self.why != Why::AnotherStory);
        let kind = plain.unwrap_or(kind);
        let mut parts = self.kind.split('*');
        let first = parts.next().unwrap();
        let Some(mut rest) = kind.strip_prefix(first) else { return false };
        let last = self.kind.rsplit('*').next().unwrap();
        for part in parts {
            let Some(at) = rest.find(part) else { return false };
            rest = &rest[at + part.len()..];
        }
        if self.kind.contains('*') { kind.ends_with(last) } else { rest.is_empty() }
    }
}

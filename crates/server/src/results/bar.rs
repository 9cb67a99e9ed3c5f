//! Bars. The number always stands beside a bar as text, so a bar is hidden from assistive
//! technology. It is SVG because its attributes need no inline style, which the page forbids.

use maud::{Markup, html};

/// What a bar counts; each looks different without colour too.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// First choices.
    First,
    /// Choices after an undo.
    Revised,
    /// Endings.
    Outcome,
    /// Looks at a detail.
    Detail,
}

/// A bar as long as the part is of the whole.
pub(super) fn bar(part: u64, whole: u64, kind: Kind) -> Markup {
    let thousandths = match whole {
        0 => 0,
        _ => u128::from(part.min(whole)) * 1000 / u128::from(whole),
    };
    let width = format!("{}.{}%", thousandths / 10, thousandths % 10);
    let class = match kind {
        Kind::First => "bar bar-first",
        Kind::Revised => "bar bar-revised",
        Kind::Outcome => "bar bar-outcome",
        Kind::Detail => "bar bar-detail",
    };
    html! {
        svg class=(class) aria-hidden="true" focusable="false" {
            rect class="track" width="100%" height="100%" {}
            rect class="fill" width=(width) height="100%" {}
        }
    }
}

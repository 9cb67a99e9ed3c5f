//! A shape for every act, so that none is known by its colour alone.

use maud::{Markup, html};
use protocol::Act;

/// An act's badge, 24 wide and high, from its corner.
pub(crate) fn act(act: Act, x: f32, y: f32) -> Markup {
    html! {
        g class=(act.as_str()) transform={ "translate(" (x) " " (y) ")" } {
            @match act {
                Act::Notice => circle class="badge" cx="12" cy="12" r="11" {},
                _ => rect class="badge" width="24" height="24" rx="5" {},
            }
            path class="mark" d=(mark(act)) {}
        }
    }
}

/// What a condition decides: a diamond.
pub(crate) fn condition(class: &str, x: f32, y: f32) -> Markup {
    html! {
        g class=(class) transform={ "translate(" (x) " " (y) ")" } {
            path class="badge" d="M12 3 21 12 12 21 3 12z" {}
        }
    }
}

/// An ending: the sun on the horizon.
pub(crate) fn ending(x: f32, y: f32) -> Markup {
    html! {
        g transform={ "translate(" (x) " " (y) ")" } {
            path class="sun" d="M4 15a8 8 0 0 1 16 0z M2 17.5h20v2H2z M11 2h2v3.4h-2z M3.6 5.6l1.4-1.4 2.3 2.3-1.4 1.4z M20.4 5.6 19 4.2l-2.3 2.3 1.4 1.4z" {}
        }
    }
}

fn mark(act: Act) -> &'static str {
    match act {
        // Words for the one causing harm: a speech bubble.
        Act::Direct => "M5 6h14v9h-8l-4 4v-4H5z",
        // Something else to talk about: an arrow that turns off.
        Act::Distract => "M6 18v-5a4 4 0 0 1 4-4h8M14.5 5.5 18 9l-3.5 3.5",
        // More people: two heads and shoulders.
        Act::Delegate => {
            "M9 6.2a2.3 2.3 0 1 1-.01 0M4.5 18c0-3 2-4.8 4.5-4.8s4.5 1.8 4.5 4.8M16 8a2 2 0 1 1-.01 0M16.2 13.8c2 0 3.5 1.6 3.5 4.2"
        }
        // A record: a written page.
        Act::Document => "M7 4.5h10v15H7zM9.7 9h4.6M9.7 12h4.6M9.7 15h2.6",
        // Afterwards: a clock.
        Act::Delay => "M12 4.8a7.2 7.2 0 1 1-.01 0M12 8v4.3l3 1.9",
        // Not now: a pause.
        Act::Wait => "M9 6.5v11M15 6.5v11",
        // A detail to look at: a glass.
        Act::Notice => "M11 6.6a4.2 4.2 0 1 1-.01 0M14.2 14.2 17.4 17.4",
        // A reply or a look: an eye.
        Act::Other => {
            "M3.8 12c2.3-3.9 5-5.6 8.2-5.6s5.9 1.7 8.2 5.6c-2.3 3.9-5 5.6-8.2 5.6s-5.9-1.7-8.2-5.6zM12 10a2 2 0 1 1-.01 0"
        }
    }
}

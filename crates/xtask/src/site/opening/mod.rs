//! The first screens of a page as plain markup, so that they are there before any script is. The
//! text face draws the same from the same snapshots (`web/view.js`); `tests/e2e/text/opening.spec.js`
//! holds the two against each other.

mod screen;

use maud::{Markup, html};
use protocol::{Action, ActionKind, Intent, Openings, ScenarioId};

use screen::Keep;

/// What a page of the site opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entrance<'a> {
    /// The title, with every story's content note behind it.
    Title,
    /// A story's content note, with the way to its first decision behind it.
    Story(&'a ScenarioId),
}

/// The markup of one language after the other; the page's `lang` shows one of them.
pub(super) fn face(all: &[Openings], entrance: Entrance<'_>) -> Markup {
    html! {
        @for one in all {
            div.opening lang=(one.locale) data-wait=(one.wait) {
                @match entrance {
                    Entrance::Title => (title(one)),
                    Entrance::Story(id) => (story(one, id)),
                }
            }
        }
    }
}

fn title(all: &Openings) -> Markup {
    html! {
        (screen::screen(&all.title, Keep::Presses(&all.locale), &|action| story_behind(action)))
        (end_of_first(all))
        @for story in &all.stories {
            @if let Some(note) = story.screens.first() {
                template data-step=(story.scenario) { (screen::screen(note, Keep::None, &|_| None)) }
            }
        }
    }
}

fn story(all: &Openings, id: &ScenarioId) -> Markup {
    let screens = all.stories.iter().find(|story| story.scenario == *id);
    let screens = screens.map(|story| story.screens.as_slice()).unwrap_or_default();
    let last = screens.len().saturating_sub(1);
    html! {
        @for (at, shown) in screens.iter().enumerate() {
            @let next = (at < last).then(|| (at + 1).to_string());
            @let keep = if at == 0 { Keep::Presses(&all.locale) } else { Keep::None };
            @let markup = screen::screen(shown, keep, &|action| {
                next.clone().filter(|_| action.kind == ActionKind::Main)
            });
            @if at == 0 { (markup) (end_of_first(all)) } @else { template data-step=(at) { (markup) } }
        }
    }
}

/// What a browser waits for before it shows anything: a screen that is shown in pieces takes twice as long.
fn end_of_first(all: &Openings) -> Markup {
    html! { i id={ "first-" (all.locale) } hidden {} }
}

/// The content note that an action of the title leads to.
fn story_behind(action: &Action) -> Option<String> {
    match &action.intent {
        Intent::Open { scenario } => Some(scenario.to_string()),
        _ => None,
    }
}

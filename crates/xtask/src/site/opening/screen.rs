//! One screen, as the text face draws it.

use maud::{Markup, html};
use protocol::{
    Action, ActionKind, Intent, Locale, Panel, Paragraph, Screen, Snapshot, Utterance,
    UtteranceKind,
};

/// Which screen of the page an action leads to before any script has answered it, if to one.
pub(super) type LeadsTo<'a> = dyn Fn(&Action) -> Option<String> + 'a;

/// What is pressed before any script is there.
#[derive(Debug, Clone, Copy)]
pub(super) enum Keep<'a> {
    /// Nothing can be: a script brings this screen.
    None,
    /// Is kept by the browser itself, of the screen in this language: each press opens a popover
    /// that nobody sees, and `early.js` looks which are open.
    Presses(&'a Locale),
}

pub(super) fn screen(shown: &Snapshot, keep: Keep<'_>, leads_to: &LeadsTo<'_>) -> Markup {
    let asks = shown.actions.iter().any(|one| one.kind == ActionKind::Option);
    let (notices, actions): (Vec<_>, Vec<_>) =
        shown.actions.iter().partition(|one| one.kind == ActionKind::Notice);
    let in_scene = shown.screen == Screen::Scene;
    html! {
        div.step data-screen=(word(&shown.screen)) {
            header { nav aria-label=(shown.bar_label) { ul.bar role="list" {
                @for action in &shown.bar { (item(action, keep, icon(&action.intent), None)) }
            } } }
            main {
                // On the title there is room for a map where the page says so.
                @if shown.screen == Screen::Title || in_scene && shown.stage.place.is_some() {
                    div.picture aria-hidden="true" {}
                }
                div.reading {
                    h1 tabindex="-1" { (shown.heading) }
                    (standing(&shown.paragraphs))
                    @if in_scene { (lines(shown)) }
                    @if !notices.is_empty() {
                        h2.around tabindex="-1" { (shown.notices_label) }
                        ul.notices role="list" aria-label=(shown.notices_label) {
                            @for action in notices { (item(action, keep, Some("notice"), None)) }
                        }
                    }
                    @if !shown.actions_label.is_empty() {
                        h2 class=(if asks { "question" } else { "unseen" }) tabindex="-1" {
                            (shown.actions_label)
                        }
                    }
                    ul.actions role="list" aria-label=(shown.actions_label) {
                        @for action in actions { (item(action, keep, None, leads_to(action))) }
                    }
                }
            }
        }
    }
}

fn standing(paragraphs: &[Paragraph]) -> Markup {
    html! {
        @if !paragraphs.is_empty() {
            div.standing.card {
                @for Paragraph { heading, text, kind } in paragraphs {
                    div class=(word(kind)) {
                        @if let Some(heading) = heading { h2 { (heading) } }
                        p { (text) }
                    }
                }
            }
        }
    }
}

fn lines(shown: &Snapshot) -> Markup {
    let spoken = |one: &Utterance| one.kind != UtteranceKind::Seen;
    let last = shown.transcript.iter().rposition(spoken);
    let last = last.or(shown.transcript.len().checked_sub(1));
    html! {
        ol.lines role="list" aria-label=(shown.transcript_label) {
            @for (at, Utterance { speaker, text, kind, .. }) in shown.transcript.iter().enumerate() {
                li class=(class(*kind)) aria-current=[(Some(at) == last).then_some("true")] {
                    @if let Some(speaker) = speaker { b { (speaker) } " " }
                    span { (text) }
                }
            }
        }
    }
}

fn item(action: &Action, keep: Keep<'_>, icon: Option<&str>, leads_to: Option<String>) -> Markup {
    let (kind, value) = words(&action.intent);
    let kept = match keep {
        Keep::None => None,
        Keep::Presses(locale) => Some(format!("kept-{locale}-{kind}-{value}")),
    };
    let shows = kept.as_ref().map(|_| "show");
    let pressed = action.pressed.map(|pressed| pressed.to_string());
    html! {
        li class=(kind) {
            @if let Some(detail) = &action.detail { div.about { p { (detail) } } }
            button.(word(&action.kind)) type="button" data-intent=(kind) data-value=(value)
                data-to=[leads_to] aria-pressed=[pressed] popovertarget=[&kept]
                popovertargetaction=[shows] {
                @if let Some(icon) = icon {
                    svg aria-hidden="true" focusable="false" { use href={ "#icon-" (icon) } {} }
                }
                span lang=[action.lang.as_ref()] { (action.label) }
            }
            @if kept.is_some() { i.kept id=[&kept] popover="manual" {} }
        }
    }
}

/// The sign of a button in the bar: a symbol of the page.
fn icon(intent: &Intent) -> Option<&'static str> {
    Some(match intent {
        Intent::Show { panel: Panel::Pause } => "pause",
        Intent::Show { panel: Panel::History } => "history",
        Intent::SetLocale { .. } => "set_locale",
        Intent::SetFace { face: protocol::Face::Pictures } => "pictures",
        Intent::SetFace { face: protocol::Face::Text } => "text",
        Intent::Undo => "undo",
        _ => return None,
    })
}

fn class(kind: UtteranceKind) -> &'static str {
    match kind {
        UtteranceKind::Line => "said",
        UtteranceKind::Choice => "chosen",
        UtteranceKind::Seen => "seen",
    }
}

/// How a value without fields is written in JSON, which is what the page's scripts call it.
fn word<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// An intent as the page sends it: its type, and the value of its one other field.
fn words(intent: &Intent) -> (String, String) {
    let mut words = (String::new(), String::new());
    if let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(intent) {
        for (name, value) in fields {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            if name == "type" { words.0 = text } else { words.1 = text }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use protocol::{LineId, Locale};

    use super::*;

    #[test]
    fn intents_are_written_as_the_page_sends_them() {
        let option = LineId::new("lb_stop").unwrap();
        assert_eq!(words(&Intent::Choose { option }), ("choose".into(), "lb_stop".into()));
        assert_eq!(words(&Intent::Begin), ("begin".into(), String::new()));
        assert_eq!(words(&Intent::SetStill { on: true }), ("set_still".into(), "true".into()));
        let locale = Locale::english();
        assert_eq!(words(&Intent::SetLocale { locale }), ("set_locale".into(), "en".into()));
    }

    #[test]
    fn what_is_written_cannot_become_markup() {
        let line = Utterance {
            index: 0,
            line: None,
            speaker: Some("<b>".into()),
            text: "a < b & \"c\"".into(),
            kind: UtteranceKind::Line,
        };
        let json = r#"{"locale":"en","text_size":"normal","face":"text","sound":false,"still":false,
            "screen":"scene","panel":null,"heading":"<script>","paragraphs":[],"transcript":[],"actions":[],
            "bar":[],"transcript_label":"","actions_label":"","notices_label":"","bar_label":"",
            "stage":{"place":null,"light":null,"people":[],"camera":"wide","sound":null},"awake":[],
            "debrief":null,"code":null}"#;
        let mut shown: Snapshot = serde_json::from_str(json).unwrap();
        shown.transcript.push(line);
        let markup = screen(&shown, Keep::None, &|_| None).into_string();
        assert!(
            markup.contains("<b>&lt;b&gt;</b> <span>a &lt; b &amp; &quot;c&quot;</span>"),
            "{markup}"
        );
        assert!(markup.contains("&lt;script&gt;</h1>") && !markup.contains("<script"), "{markup}");
    }
}

//! A map as a page that stands alone: the picture to move about in, and everything as a list.

mod outline;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use protocol::{Act, Locale};
use story::Scenario;

use crate::counts::Counts;
use crate::draw::{Drawing, MapError, STYLE, fonts, glyph, source};
use crate::graph::Graph;
use crate::measure::Measure;
use crate::sheet::Desk;
use crate::words::Words;

/// A scenario's map as an HTML page in all its languages, this one first. It loads nothing, and
/// without its script it is a picture and a list.
pub fn page(
    scenario: &Scenario,
    graph: &Graph,
    counts: Option<&Counts>,
    locale: &Locale,
) -> Result<String, MapError> {
    let mut locales: Vec<&Locale> = scenario.locales.iter().collect();
    locales.sort_by_key(|one| *one != locale);
    let all = locales.iter().map(|one| Words::of(one)).collect::<Result<Vec<_>, _>>()?;
    let measure = Measure::new();
    let mut faces = Vec::new();
    for (locale, words) in locales.iter().zip(&all) {
        let desk = Desk { scenario, graph, counts, words, measure: &measure, locale };
        faces.push(Drawing::of(desk)?);
    }
    Ok(document(&faces, &locales).into_string())
}

fn document(faces: &[Drawing<'_>], locales: &[&Locale]) -> Markup {
    let (title, language) =
        faces.first().map_or(("", "en"), |face| (face.title(), face.desk.words.locale.as_str()));
    html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(fonts())) (PreEscaped(STYLE)) (PreEscaped(include_str!("page.css"))) }
            }
            body {
                @for (at, (face, locale)) in faces.iter().zip(locales).enumerate() {
                    (self::face(face, locale, at == 0, faces, locales))
                }
                script { (PreEscaped(include_str!("page.js"))) }
            }
        }
    }
}

/// The whole page in one language; the others wait until they are asked for.
fn face(
    face: &Drawing<'_>,
    locale: &Locale,
    first: bool,
    faces: &[Drawing<'_>],
    locales: &[&Locale],
) -> Markup {
    let words = face.desk.words;
    html! {
        div.face lang=(locale) data-locale=(locale) data-title=(face.title()) hidden[!first] {
            a.skip href={ "#" (locale) "-outline" } { (words.to_outline) }
            header {
                div.name {
                    p.game { (words.game) " · " (words.map) }
                    h1 { (face.title()) }
                }
                @if faces.len() > 1 {
                    nav.live aria-label=(words.languages) {
                        @for (other, name) in locales.iter().zip(faces) {
                            button type="button" lang=(other) data-language=(other)
                                aria-pressed=(if other == &locale { "true" } else { "false" }) { (name.desk.words.language) }
                        }
                    }
                }
                (search(words, locale))
            }
            (legend(face))
            main {
                div.table {
                    div.stage tabindex="-1" { (face.picture(false)) }
                    div.zoom.live {
                        button type="button" data-zoom="in" aria-label=(words.closer) title=(words.closer) { "+" }
                        button type="button" data-zoom="out" aria-label=(words.farther) title=(words.farther) { "−" }
                        button type="button" data-zoom="one" { (words.actual) }
                        button type="button" data-zoom="fit" { (words.whole) }
                    }
                    aside.details.live aria-live="polite" aria-label=(words.details) {
                        div.about { p.hint { (words.hint) } }
                    }
                }
                (outline::outline(face))
            }
        }
    }
}

fn search(words: &Words, locale: &Locale) -> Markup {
    html! {
        form.search.live role="search" {
            label for={ (locale) "-search" } { (words.search) }
            input type="search" id={ (locale) "-search" } autocomplete="off" spellcheck="false";
            output data-found=(words.found) data-none=(words.none_found) {}
        }
    }
}

fn legend(face: &Drawing<'_>) -> Markup {
    let words = face.desk.words;
    html! {
        section.legend aria-label=(words.legend) {
            ul {
                @for act in Act::ALL {
                    li { (badge(&glyph::act(act, 0.0, 0.0))) (words.act(act)) }
                }
                li { (badge(&glyph::condition("plain", 0.0, 0.0))) (words.condition_shape) }
                li {
                    (badge(&html! { g class="ending" { rect class="body" x="1.5" y="4" width="21" height="16" rx="8" {} } }))
                    (words.ending_shape)
                }
            }
            p {
                (source(face.desk.counts, words))
                @if face.desk.scenario.draft { " · " (words.draft) }
            }
        }
    }
}

fn badge(glyph: &Markup) -> Markup {
    html! { svg class="atlas" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" { (glyph) } }
}

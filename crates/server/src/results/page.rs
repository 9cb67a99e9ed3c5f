//! The page for people: it needs no script, and every number on it is text.

use maud::{DOCTYPE, Markup, html};
use protocol::{Act, Results};

use super::campaign_part::campaigns;
use super::parts;
use super::words::{AllWords, Note, Words};

/// The whole page.
pub(super) fn page(results: &Results, words: &Words, all: &AllWords) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(words.locale) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (words.title) " · " (words.game) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/results/style.css";
            }
            body {
                a.skip href="#results" { (words.skip) }
                (head(words, all))
                main #results tabindex="-1" { (body(results, words)) }
                (foot(words))
            }
        }
    }
}

fn head(words: &Words, all: &AllWords) -> Markup {
    html! {
        header.masthead {
            div.wide.masthead-row {
                div {
                    p.game { (words.game) }
                    h1 { (words.title) }
                    p.lead { (words.lead) }
                }
                nav aria-label=(words.languages) {
                    ul.languages {
                        @for other in all.all() {
                            li {
                                a href={ "?locale=" (other.locale) } lang=(other.locale)
                                    hreflang=(other.locale)
                                    aria-current=[(other.locale == words.locale).then_some("true")]
                                    { (other.language) }
                            }
                        }
                    }
                }
            }
            (parts::street())
        }
    }
}

fn body(results: &Results, words: &Words) -> Markup {
    let played =
        results.sessions > 0 || results.scenarios.iter().any(|scenario| scenario.plays > 0);
    html! {
        div.wide {
            @if results.scenarios.is_empty() {
                section.sheet.empty { p { (words.empty.no_scenario) } }
            } @else if !played {
                (empty(words))
            }
            div.overview {
                @if played {
                    dl.figures.sheet {
                        (parts::figure(results.sessions, &words.totals.sessions, words))
                    }
                }
                section.sheet.reading aria-labelledby="reading" {
                    h2 #reading { (words.reading.heading) }
                    (notes(words.reading.notes.iter()))
                }
            }
            @if !results.campaigns.is_empty() { (campaigns(&results.campaigns, words)) }
            @for scenario in &results.scenarios {
                (parts::scenario(scenario, words))
            }
            section.sheet.acts aria-labelledby="acts" {
                h2 #acts { (words.acts.heading) }
                (notes(Act::ALL.iter().filter_map(|act| words.acts.of(*act))))
                p.credit { (words.acts.credit) }
            }
        }
    }
}

fn empty(words: &Words) -> Markup {
    html! {
        section.sheet.empty aria-labelledby="empty" {
            h2 #empty { (words.empty.heading) }
            p { (words.empty.text) }
            ol { @for step in &words.empty.steps { li { (step) } } }
            p { a.button href="/" { (words.empty.play) } }
            p.quiet { (words.empty.preview) }
        }
    }
}

fn notes<'a>(notes: impl Iterator<Item = &'a Note>) -> Markup {
    html! {
        dl.notes {
            @for note in notes {
                div { dt { (note.name) } dd { (note.text) } }
            }
        }
    }
}

fn foot(words: &Words) -> Markup {
    html! {
        footer.foot {
            div.wide {
                p { (words.foot.stored) }
                p {
                    a href="/" { (words.foot.play) }
                    " · "
                    a href={ "/api/v1/results?locale=" (words.locale) } { (words.foot.json) }
                }
            }
        }
    }
}

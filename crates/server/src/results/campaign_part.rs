//! Campaigns on the page: how many sessions came by each, and what their links said.

use maud::{Markup, html};
use protocol::{CampaignId, CampaignResults, UtmResults, UtmValue};

use super::bar::{Kind, bar};
use super::parts::{amount, figure, label};
use super::words::Words;

/// Every campaign that is told apart.
pub(super) fn campaigns(campaigns: &[CampaignResults], words: &Words) -> Markup {
    html! {
        section.scenario aria-labelledby="campaigns" {
            h2 #campaigns { (words.campaign.heading) }
            p.quiet { (words.campaign.few) }
            @for campaign in campaigns { (one(campaign, words)) }
        }
    }
}

fn one(campaign: &CampaignResults, words: &Words) -> Markup {
    let id = format!("campaign-{}", campaign.campaign);
    let unknown = campaign.campaign == CampaignId::other();
    let name = if unknown { &words.campaign.unknown } else { &campaign.name };
    let lists = [
        (&words.campaign.source, &campaign.sources),
        (&words.campaign.medium, &campaign.mediums),
        (&words.campaign.effort, &campaign.efforts),
    ];
    let told = lists.iter().any(|(_, values)| !values.is_empty());
    html! {
        h3 id=(id) { (name) }
        dl.figures.sheet { (figure(campaign.sessions, &words.totals.sessions, words)) }
        @if told {
            div.sheet {
                table.endings role="table" aria-labelledby=(id) {
                    thead role="rowgroup" {
                        tr role="row" {
                            th role="columnheader" scope="col" { (words.campaign.link) }
                            th role="columnheader" scope="col" { (words.campaign.opened) }
                        }
                    }
                    tbody role="rowgroup" {
                        @for (kind, values) in lists {
                            @for value in values { (row(kind, value, campaign.sessions, words)) }
                        }
                    }
                }
            }
        }
    }
}

fn row(kind: &str, value: &UtmResults, all: u64, words: &Words) -> Markup {
    let unlisted = value.value == UtmValue::other();
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                (kind) ": "
                @if unlisted { (words.campaign.unlisted) } @else { (value.value) }
            }
            td.measure role="cell" {
                (label(&words.campaign.opened))
                (amount(value.sessions, all, words))
                (bar(value.sessions, all, Kind::Outcome))
            }
        }
    }
}

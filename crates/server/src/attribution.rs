//! Where a session came from, as far as it is kept: what the campaign's file names, and `other`
//! for everything else. An address that anybody can write thus writes nothing into the store, and
//! no event is lost for what its address says.

use protocol::{Body, Campaign, CampaignId, Event, UtmValue};

use crate::campaigns::{Campaigns, Standing};

/// Replaces what no campaign lists.
pub(crate) fn attribute(event: &mut Event, campaigns: &Campaigns) {
    let Body::SessionStarted { campaign, utm_source, utm_medium, utm_campaign, .. } =
        &mut event.body
    else {
        return;
    };
    let known = campaign.as_ref().and_then(|id| match campaigns.get(id) {
        Standing::Known(known) => Some(known),
        Standing::Damaged | Standing::Unknown => None,
    });
    if known.is_none() && campaign.is_some() {
        *campaign = Some(CampaignId::other());
    }
    let known = known.as_deref();
    keep_listed(utm_source, known.map(|known: &Campaign| &known.utm.source));
    keep_listed(utm_medium, known.map(|known| &known.utm.medium));
    keep_listed(utm_campaign, known.map(|known| &known.utm.campaign));
}

fn keep_listed(value: &mut Option<UtmValue>, list: Option<&Vec<UtmValue>>) {
    if let Some(value) = value
        && !list.is_some_and(|list| list.contains(value))
    {
        *value = UtmValue::other();
    }
}

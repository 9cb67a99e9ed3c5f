//! How many sessions came by each campaign, and what their links said of themselves.

use std::collections::HashMap;

use rusqlite::Connection;

/// Every combination once: far fewer than sessions, because only listed words are stored.
const CAMPAIGNS: &str = "
    SELECT campaign, utm_source, utm_medium, utm_campaign, count(*) FROM event
    WHERE campaign IS NOT NULL
    GROUP BY campaign, utm_source, utm_medium, utm_campaign";

/// One campaign's counts.
#[derive(Debug, Default)]
pub(crate) struct CampaignTally {
    /// Sessions that began.
    pub(crate) sessions: u64,
    /// By where the link stands.
    pub(crate) sources: HashMap<String, u64>,
    /// By what kind of link it is.
    pub(crate) mediums: HashMap<String, u64>,
    /// By which of the campaign's efforts it belongs to.
    pub(crate) efforts: HashMap<String, u64>,
}

/// Counts every campaign.
pub(super) fn count(connection: &Connection) -> rusqlite::Result<HashMap<String, CampaignTally>> {
    let mut campaigns: HashMap<String, CampaignTally> = HashMap::new();
    let mut statement = connection.prepare_cached(CAMPAIGNS)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let campaign = campaigns.entry(row.get(0)?).or_default();
        let sessions: u64 = row.get(4)?;
        campaign.sessions += sessions;
        for (at, counts) in
            [(1, &mut campaign.sources), (2, &mut campaign.mediums), (3, &mut campaign.efforts)]
        {
            if let Some(value) = row.get(at)? {
                *counts.entry(value).or_default() += sessions;
            }
        }
    }
    Ok(campaigns)
}

//! The campaigns of the site, read from `campaigns/<id>.json` and again whenever a file changes: a
//! host edits them while the server runs.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use protocol::{Campaign, CampaignId};

use crate::stamp::{Stamp, stamp};

/// What is known of a campaign that an address names.
#[derive(Debug, Clone)]
pub(crate) enum Standing {
    /// It has a file.
    Known(Arc<Campaign>),
    /// It has one that nobody can make sense of, and never had a better one since the start.
    Damaged,
    /// It has none.
    Unknown,
}

#[derive(Debug)]
struct Loaded {
    stamp: Stamp,
    standing: Standing,
}

/// Campaigns that follow their files.
#[derive(Debug)]
pub(crate) struct Campaigns {
    folder: PathBuf,
    loaded: Mutex<HashMap<CampaignId, Loaded>>,
}

impl Campaigns {
    /// Those of a site. Reads nothing yet.
    pub(crate) fn of(site: &Path) -> Self {
        Self { folder: site.join("campaigns"), loaded: Mutex::default() }
    }

    /// A campaign as it is now. A file that is half written leaves the last good one in force.
    pub(crate) fn get(&self, id: &CampaignId) -> Standing {
        let path = self.folder.join(format!("{id}.json"));
        let mut loaded = self.loaded();
        let stamp = match stamp(&path) {
            Ok(stamp) => stamp,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                loaded.remove(id);
                return Standing::Unknown;
            }
            Err(error) => {
                tracing::warn!("cannot look at `{}` ({error})", path.display());
                return loaded.get(id).map_or(Standing::Damaged, |known| known.standing.clone());
            }
        };
        if let Some(known) = loaded.get(id)
            && known.stamp == stamp
        {
            return known.standing.clone();
        }
        let standing = match read(&path) {
            Ok(campaign) => Standing::Known(Arc::new(campaign)),
            Err(error) => {
                tracing::warn!("`{}` is no campaign ({error}): mend it", path.display());
                loaded.get(id).map_or(Standing::Damaged, |known| known.standing.clone())
            }
        };
        loaded.insert(id.clone(), Loaded { stamp, standing: standing.clone() });
        standing
    }

    fn loaded(&self) -> MutexGuard<'_, HashMap<CampaignId, Loaded>> {
        self.loaded.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read(path: &Path) -> std::io::Result<Campaign> {
    Ok(serde_json::from_slice(&fs::read(path)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WITH: &str = r#"{"name": {"en": "Safe ride"}, "consent": "ask"}"#;

    #[test]
    fn a_campaign_follows_its_file_and_outlives_a_half_written_one() {
        let site = tempfile::tempdir().unwrap();
        let campaigns = Campaigns::of(site.path());
        let id = CampaignId::new("ride").unwrap();
        assert!(matches!(campaigns.get(&id), Standing::Unknown));
        fs::create_dir(site.path().join("campaigns")).unwrap();
        let path = site.path().join("campaigns/ride.json");
        fs::write(&path, "{").unwrap();
        assert!(matches!(campaigns.get(&id), Standing::Damaged));
        fs::write(&path, WITH).unwrap();
        assert!(matches!(campaigns.get(&id), Standing::Known(_)));
        fs::write(&path, &WITH[..9]).unwrap();
        assert!(matches!(campaigns.get(&id), Standing::Known(_)));
        fs::remove_file(&path).unwrap();
        assert!(matches!(campaigns.get(&id), Standing::Unknown));
    }
}

//! What a campaign decides about the pages that are opened in its name: `campaigns/<id>.json`,
//! read by the page and by the server alike.

use serde::{Deserialize, Serialize};

use crate::{Origin, ThemeId, UtmValue, WebAddress, Wording};

/// One campaign. What may be left out is as if there were no campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// What it is called, in every language the game speaks.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub name: Wording,
    /// What it looks like.
    #[serde(default)]
    pub theme: Option<ThemeId>,
    /// Whether a player is asked before anything is sent. Said by everybody, because silence must
    /// not decide it.
    pub consent: Consent,
    /// The sites whose pages may show the game in a frame; none for any.
    #[serde(default)]
    pub frame_ancestors: Vec<Origin>,
    /// What links of the campaign may say of where they stand.
    #[serde(default)]
    pub utm: Utm,
    /// Where “Leave now” leads.
    #[serde(default)]
    pub exit: Option<WebAddress>,
    /// Whose helplines are shown.
    #[serde(default)]
    pub country: Option<Country>,
}

/// Whether a player is asked before anything is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// What is chosen is counted, and the player can look and put an end to it.
    Assume,
    /// Nothing is sent before the player agreed.
    Ask,
}

/// The values that are kept of `utm_source`, `utm_medium` and `utm_campaign`. Any other becomes
/// [`UtmValue::other`], so that no address can write into the counts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct Utm {
    /// Which site or list a link stands on.
    pub source: Vec<UtmValue>,
    /// What kind of link it is.
    pub medium: Vec<UtmValue>,
    /// Which of the campaign's own efforts it belongs to.
    pub campaign: Vec<UtmValue>,
}

/// A country whose helplines are known, as ISO 3166 has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Country {
    /// India.
    #[serde(rename = "IN")]
    India,
    /// The United States.
    #[serde(rename = "US")]
    UnitedStates,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_left_out_is_as_if_there_were_no_campaign() {
        let text = r#"{"name": {"en": "Safe ride"}, "consent": "ask"}"#;
        let campaign: Campaign = serde_json::from_str(text).unwrap();
        assert_eq!((campaign.theme, campaign.exit, campaign.country), (None, None, None));
        assert!(campaign.frame_ancestors.is_empty() && campaign.utm == Utm::default());
    }

    #[test]
    fn a_campaign_file_says_what_is_known_and_nothing_else() {
        for (instead, of) in [
            (r#""consent": "never""#, r#""consent": "ask""#),
            (r#""consnet": "ask""#, r#""consent": "ask""#),
            (r#""country": "India""#, r#""country": "IN""#),
            (r#""utm": {"term": []}"#, r#""utm": {}"#),
            (r#""utm": {"source": ["a poster"]}"#, r#""utm": {}"#),
            (r#""frame_ancestors": ["*"]"#, r#""frame_ancestors": []"#),
            (r#""exit": "javascript:1""#, r#""exit": null"#),
            (r#""theme": "../dark""#, r#""theme": null"#),
        ] {
            let sound = r#"{"name": {"en": "Safe ride"}, "theme": null, "consent": "ask",
                "frame_ancestors": [], "utm": {}, "exit": null, "country": "IN"}"#;
            assert!(serde_json::from_str::<Campaign>(sound).is_ok());
            let broken = sound.replace(of, instead);
            assert_ne!(broken, sound);
            assert!(serde_json::from_str::<Campaign>(&broken).is_err(), "{instead}");
        }
    }
}

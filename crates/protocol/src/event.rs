//! What is logged. An event says what was shown and chosen, in ids that exist in the scripts.
//! It has no field for who: no name, free text, address, user agent or lasting id fits in it.

use serde::{Deserialize, Serialize};

use crate::{
    Act, CampaignId, Face, LineId, Locale, OutcomeId, ScenarioId, StoryVersion, UtmValue, ViewId,
};

/// The version of the event schema written by this build.
pub const SCHEMA: u8 = 1;

/// A UUID of another version than the field asks for, or no UUID at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a version {version} UUID in lower-case hyphenated form")]
pub struct UuidVersion {
    /// The version asked for.
    pub version: char,
}

fn uuid(text: &str, version: char) -> Result<(), UuidVersion> {
    let shaped = text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            14 => byte == version as u8,
            19 => matches!(byte, b'8' | b'9' | b'a' | b'b'),
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        });
    if shaped { Ok(()) } else { Err(UuidVersion { version }) }
}

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident, $version:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id in lower-case hyphenated form.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = UuidVersion;
            fn try_from(text: String) -> Result<Self, UuidVersion> {
                uuid(&text, $version).map(|()| Self(text))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}

uuid_id!(
    /// A `UUIDv7` made in the browser when the event happened; its first 48 bits are the browser's
    /// clock in milliseconds. A batch sent twice counts once because of it.
    EventId, '7'
);
uuid_id!(
    /// A random `UUIDv4` that lives in the tab's memory only: a reload is another session.
    SessionId, '4'
);

/// One thing that happened in a play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The schema version: [`SCHEMA`].
    pub v: u8,
    /// Made by the browser.
    pub id: EventId,
    /// Made by the browser, once a tab.
    pub session: SessionId,
    /// The place of this event in its session, from 0.
    pub seq: u32,
    /// What happened.
    pub body: Body,
}

/// What happened. The game makes this; `web/telemetry.js` adds the ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Body {
    /// The page was opened and can be played.
    SessionStarted {
        /// The language at the start.
        locale: Locale,
        /// The face at the start.
        face: Face,
        /// Whether the page stands in a frame on another page.
        embedded: bool,
        /// The campaign the page was opened for. It and the next three are left out where the
        /// address names none, so that a server which does not know them yet takes the event.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(test, ts(optional))]
        campaign: Option<CampaignId>,
        /// Which site or list the link that led here stands on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(test, ts(optional))]
        utm_source: Option<UtmValue>,
        /// What kind of link it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(test, ts(optional))]
        utm_medium: Option<UtmValue>,
        /// Which of the campaign's efforts it belongs to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(test, ts(optional))]
        utm_campaign: Option<UtmValue>,
    },
    /// The content note was accepted.
    ScenarioStarted {
        /// Which scenario.
        scenario: ScenarioId,
        /// Its exact script.
        version: StoryVersion,
        /// The language it starts in.
        locale: Locale,
    },
    /// A decision was put before the player.
    ChoicesShown {
        /// Which scenario.
        scenario: ScenarioId,
        /// Its exact script.
        version: StoryVersion,
        /// The decision, by its first option in the script.
        decision: LineId,
        /// The options that could be chosen, in the order shown.
        options: Vec<LineId>,
    },
    /// The player chose.
    ChoiceMade {
        /// Which scenario.
        scenario: ScenarioId,
        /// Its exact script.
        version: StoryVersion,
        /// The decision, by its first option in the script.
        decision: LineId,
        /// The option.
        option: LineId,
        /// Its act.
        act: Act,
        /// How long the choices had been shown, in milliseconds, pauses left out.
        ms: u32,
        /// The face it was made in.
        face: Face,
        /// The language it was made in.
        locale: Locale,
        /// Whether this decision had been taken before in this play and taken back.
        revised: bool,
    },
    /// The player looked at a detail before choosing.
    Noticed {
        /// Which scenario.
        scenario: ScenarioId,
        /// Its exact script.
        version: StoryVersion,
        /// The decision that stood open, by its first option in the script.
        decision: LineId,
        /// The detail, by the id of its option.
        detail: LineId,
    },
    /// The scene was seen again, to its end, through somebody else's eyes.
    SeenAgain {
        /// Which scenario.
        scenario: ScenarioId,
        /// Its exact script.
        version: StoryVersion,
        /// Through whose eyes.
        view: ViewId,
    },
    /// The story reached an ending.
    OutcomeReached {
        /// Which scenario.
        scenario: ScenarioId,
        /// Its exact script.
        version: StoryVersion,
        /// Which ending.
        outcome: OutcomeId,
    },
    /// The player read the debrief and closed it.
    Finished {
        /// Which scenario.
        scenario: ScenarioId,
        /// Its exact script.
        version: StoryVersion,
        /// Time since the scenario started, in milliseconds, pauses left out.
        ms: u32,
    },
    /// The player left a scenario before its end: back to the title, or the page was closed.
    Left {
        /// Which scenario.
        scenario: ScenarioId,
        /// Its exact script.
        version: StoryVersion,
        /// The decision that stood open, or the last one taken; none before the first.
        decision: Option<LineId>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01939f2e-7c00-7abc-8def-0123456789ab";
    const SESSION: &str = "9b2d7e10-1c2d-4e3f-a4b5-c6d7e8f90a1b";

    fn event(body: &str) -> Result<Event, serde_json::Error> {
        serde_json::from_str(&format!(
            r#"{{"v":1,"id":"{ID}","session":"{SESSION}","seq":0,"body":{body}}}"#
        ))
    }

    #[test]
    fn an_event_is_read_as_it_was_written() {
        let body =
            r#"{"type":"outcome_reached","scenario":"bus","version":"00ff","outcome":"company"}"#;
        let read = event(body).expect("reads");
        let written = serde_json::to_string(&read).expect("writes");
        assert_eq!(serde_json::from_str::<Event>(&written).expect("reads again"), read);
    }

    #[test]
    fn a_session_without_a_campaign_is_written_as_it_always_was() {
        let old = r#"{"type":"session_started","locale":"en","face":"text","embedded":true}"#;
        let read = event(old).expect("reads");
        assert_eq!(serde_json::to_string(&read.body).expect("writes"), old);
        let new = old.replace('}', r#","campaign":"safe-ride","utm_source":"poster"}"#);
        let read = event(&new).expect("reads");
        assert_eq!(serde_json::to_string(&read.body).expect("writes"), new);
        assert!(event(&new.replace("poster", "ada@example.org")).is_err());
    }

    #[test]
    fn there_is_no_room_for_anything_else() {
        let extra = r#"{"type":"outcome_reached","scenario":"bus","version":"00ff","outcome":"x","name":"Ada"}"#;
        assert!(event(extra).is_err());
        let spoken = r#"{"type":"outcome_reached","scenario":"bus","version":"00ff","outcome":"my name is Ada"}"#;
        assert!(event(spoken).is_err());
    }

    #[test]
    fn ids_are_of_their_version() {
        assert!(EventId::try_from(SESSION.to_owned()).is_err());
        assert!(SessionId::try_from(ID.to_owned()).is_err());
        assert!(EventId::try_from(ID.to_uppercase()).is_err());
    }
}

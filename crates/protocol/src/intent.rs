//! What a player can ask for, from either face.

use serde::{Deserialize, Serialize};

use crate::{CallId, Face, LineId, Locale, ScenarioId, TextSize, ViewId};

/// One thing a player asks for. An intent that does not fit the moment changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Intent {
    /// From the title to a scenario's content note.
    Open {
        /// Which scenario.
        scenario: ScenarioId,
    },
    /// From the content note into the scene.
    Begin,
    /// To the next line, or from the last one to the debrief.
    Continue,
    /// Take an option.
    Choose {
        /// Which option.
        option: LineId,
    },
    /// From the debrief, see the scene again through somebody else's eyes.
    Again {
        /// Through whose.
        view: ViewId,
    },
    /// Take the last choice back.
    Undo,
    /// Back to the title: "not this one", "leave", or after the debrief.
    Home,
    /// Lay a panel over the scene.
    Show {
        /// Which panel.
        panel: Panel,
    },
    /// Take the panel away.
    Close,
    /// Read in another language.
    SetLocale {
        /// Which language.
        locale: Locale,
    },
    /// Read at another size.
    SetTextSize {
        /// Which size.
        size: TextSize,
    },
    /// Turn sound on or off.
    SetSound {
        /// Whether it is to be on.
        on: bool,
    },
    /// Let things move, or let nothing move.
    SetStill {
        /// Whether nothing is to move.
        on: bool,
    },
    /// Hand the game's address to somebody. The page does this; the play hands it on.
    Share,
    /// Follow a call to action of the page that embeds the game. The page does this; the play
    /// hands it on.
    Call {
        /// Which one.
        action: CallId,
    },
    /// See the other face. The page does this; the play hands it on.
    SetFace {
        /// Which face.
        face: Face,
    },
}

/// What can lie over the scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Panel {
    /// The pause menu: language, text size, face, leave.
    Pause,
    /// The lines so far.
    History,
}

impl Intent {
    /// The intent of this type whose one field, if it has one, holds this value: what the page
    /// sends, so that the small wasm needs no reader of JSON. None if there is no such intent.
    #[must_use]
    pub fn read(kind: &str, value: &str) -> Option<Self> {
        let intent = match kind {
            "open" => Self::Open { scenario: ScenarioId::new(value).ok()? },
            "begin" => Self::Begin,
            "continue" => Self::Continue,
            "choose" => Self::Choose { option: LineId::new(value).ok()? },
            "again" => Self::Again { view: ViewId::new(value).ok()? },
            "undo" => Self::Undo,
            "home" => Self::Home,
            "show" => Self::Show { panel: Panel::read(value)? },
            "close" => Self::Close,
            "set_locale" => Self::SetLocale { locale: Locale::new(value).ok()? },
            "set_text_size" => Self::SetTextSize { size: TextSize::read(value)? },
            "set_sound" => Self::SetSound { on: value.parse().ok()? },
            "set_still" => Self::SetStill { on: value.parse().ok()? },
            "share" => Self::Share,
            "call" => Self::Call { action: CallId::new(value).ok()? },
            "set_face" => Self::SetFace { face: value.parse().ok()? },
            _ => return None,
        };
        Some(intent)
    }
}

impl Panel {
    fn read(word: &str) -> Option<Self> {
        match word {
            "pause" => Some(Self::Pause),
            "history" => Some(Self::History),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_intent_is_read_from_the_type_and_value_of_its_json() {
        let line = LineId::new("l1").unwrap();
        let mut all = vec![
            Intent::Open { scenario: ScenarioId::new("bus").unwrap() },
            Intent::Begin,
            Intent::Continue,
            Intent::Choose { option: line },
            Intent::Again { view: ViewId::new("nurse").unwrap() },
            Intent::SetSound { on: true },
            Intent::SetStill { on: false },
            Intent::Share,
            Intent::Call { action: CallId::new("sign").unwrap() },
            Intent::Undo,
            Intent::Home,
            Intent::Show { panel: Panel::Pause },
            Intent::Show { panel: Panel::History },
            Intent::Close,
            Intent::SetLocale { locale: Locale::english() },
            Intent::SetFace { face: Face::Pictures },
            Intent::SetFace { face: Face::Text },
        ];
        all.extend(TextSize::ALL.map(|size| Intent::SetTextSize { size }));
        for intent in all {
            let json = serde_json::to_value(&intent).unwrap();
            let fields = json.as_object().unwrap();
            let kind = fields["type"].as_str().unwrap();
            let values: Vec<&str> = fields
                .iter()
                .filter(|(name, _)| *name != "type")
                .map(|(_, value)| match value.as_bool() {
                    Some(true) => "true",
                    Some(false) => "false",
                    None => value.as_str().unwrap(),
                })
                .collect();
            assert!(values.len() <= 1, "{json}");
            assert_eq!(Intent::read(kind, values.first().unwrap_or(&"")), Some(intent));
        }
        assert_eq!(Intent::read("fly", ""), None);
        assert_eq!(Intent::read("choose", "my name is Ada"), None);
    }
}

//! What a player can ask for, from either face.

use serde::{Deserialize, Serialize};

use crate::{Face, LineId, Locale, ScenarioId, TextSize};

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

//! What is on the stage, as the script's commands left it.

use serde::{Deserialize, Serialize};

/// Place, light, people, and how they are framed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stage {
    /// The place, from `<<place bus>>`; none before the first.
    pub place: Option<String>,
    /// Its light, from `<<place bus night>>` or `<<light night>>`; none is its usual one.
    pub light: Option<String>,
    /// Who is there, in the order they came.
    pub people: Vec<Person>,
    /// What the picture is framed on.
    pub camera: Camera,
    /// The last sound since the line before; none where there was none.
    pub sound: Option<Sound>,
}

/// Somebody on the stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Person {
    /// Who, as drawn in `assets/cast`.
    pub id: String,
    /// Where they stand.
    pub side: Side,
    /// How they hold themselves: a mood that is drawn for them.
    pub mood: String,
    /// What they do with their hands, if anything: a gesture that is drawn for them.
    pub gesture: Option<String>,
    /// Where they look.
    pub gaze: Gaze,
    /// Whether the line being read is theirs.
    pub speaks: bool,
}

/// The mood of somebody who has just come.
pub const CALM: &str = "calm";

/// The word that ends a gesture.
pub const REST: &str = "rest";

/// Where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// On the left.
    Left,
    /// In the middle.
    Middle,
    /// On the right.
    Right,
}

impl Side {
    /// Every side, left to right.
    pub const ALL: [Self; 3] = [Self::Left, Self::Middle, Self::Right];

    /// The word in scripts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Middle => "middle",
            Self::Right => "right",
        }
    }

    /// The side that a word in a script names.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.as_str() == word)
    }
}

/// Where somebody looks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Gaze {
    /// The way they face.
    #[default]
    Ahead,
    /// Aside.
    Away,
    /// At the floor.
    Down,
    /// Out of the picture, at the player.
    You,
    /// At somebody, by the id of their drawing.
    At(String),
}

impl Gaze {
    /// The words in scripts that are no person.
    pub const WORDS: [&str; 4] = ["ahead", "away", "down", "you"];

    /// What a word in a script says; any other word is a person.
    #[must_use]
    pub fn read(word: &str) -> Self {
        match word {
            "ahead" => Self::Ahead,
            "away" => Self::Away,
            "down" => Self::Down,
            "you" => Self::You,
            who => Self::At(who.to_owned()),
        }
    }
}

/// What the picture is framed on. People are named by the ids of their drawings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Camera {
    /// Everybody.
    #[default]
    Wide,
    /// One person.
    Close(String),
    /// Two people.
    Two(String, String),
}

/// A sound that was heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sound {
    /// Which.
    pub id: String,
    /// Which in this play, from 0: the same sound twice is heard twice.
    pub turn: u32,
    /// What it is, in words, in the player's language.
    pub caption: String,
}

/// A place on the map of the title screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// A home.
    Home,
    /// The street one lives in.
    Neighbourhood,
    /// A bus.
    Bus,
    /// A school.
    School,
    /// A college.
    College,
    /// A factory.
    Factory,
    /// A farm.
    Farm,
    /// An office.
    Office,
    /// A phone.
    Phone,
}

impl Setting {
    /// Every place, in the order of the map's road.
    pub const ALL: [Self; 9] = [
        Self::Home,
        Self::Neighbourhood,
        Self::Bus,
        Self::School,
        Self::College,
        Self::Factory,
        Self::Farm,
        Self::Office,
        Self::Phone,
    ];

    /// The word in manifests and in the map's drawing.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Neighbourhood => "neighbourhood",
            Self::Bus => "bus",
            Self::School => "school",
            Self::College => "college",
            Self::Factory => "factory",
            Self::Farm => "farm",
            Self::Office => "office",
            Self::Phone => "phone",
        }
    }
}

/// How far a place on the map has woken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Awake {
    /// Which place.
    pub setting: Setting,
    /// How many endings the stories there have.
    pub endings: u16,
    /// How many of them the player has come to since the page was opened.
    pub seen: u16,
}

//! What every drawing has, so that a story can ask anything of anybody.

/// The moods of every person.
pub const MOODS: [&str; 8] =
    ["calm", "warm", "uneasy", "afraid", "sad", "angry", "resolute", "surprised"];
/// The gestures of every person.
pub const GESTURES: [&str; 6] = ["offer", "chest", "stop", "point", "raise", "hold"];
/// The variants of every person that neither moods nor gestures show: mouths that speak, and
/// shut lids.
pub const VARIANTS: [&str; 4] = ["m.talk", "m.talk2", "m.talk3", "blink"];
/// The spots of every person.
pub const SPOTS: [&str; 2] = ["face", "hand"];
/// The places of a map, and the ways between them.
pub const PLACES: [&str; 13] = [
    "home",
    "neighbourhood",
    "bus",
    "school",
    "college",
    "factory",
    "farm",
    "office",
    "phone",
    "way0",
    "way1",
    "way2",
    "way3",
];

//! What drawings made before moods, gestures and lights are forgiven, until the last of them is
//! drawn anew; then this file goes, and what calls it.

/// Where old people keep their poses. They are read as moods, and nothing else is asked of them:
/// else no pack could be made before everybody is drawn anew.
pub(super) const POSES: &str = "data-poses";

/// Places that old maps knew.
pub(super) const PLACES: [&str; 2] = ["street", "tower"];

/// Whether a `data-loop` is a hint of old, in words for a reader. What has one stands still.
pub(super) fn is_hint(text: &str) -> bool {
    matches!(
        text,
        "none"
            | "sway"
            | "sway 3s"
            | "sway 6s"
            | "sweep 1.6s"
            | "scroll -8px/s wrap 1760"
            | "scroll -60px/s wrap 1760"
            | "scroll -190px/s wrap 1760"
    )
}

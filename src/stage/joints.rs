//! The parts of a person that live: what breathes, looks, blinks and speaks.

use art::Drawing;

/// The bones of a person that move by themselves; none where a drawing has no such part.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Joints {
    pub(super) torso: Option<u16>,
    pub(super) head: Option<u16>,
    pub(super) irises: [Option<u16>; 2],
    pub(super) blink: Option<u16>,
    /// Mouths that speak.
    pub(super) mouths: Vec<u16>,
}

impl Joints {
    pub(super) fn of(drawing: &Drawing) -> Self {
        let mouths = ["m.talk", "m.talk2", "m.talk3"];
        Self {
            torso: drawing.bone("torso"),
            head: drawing.bone("head"),
            irises: [drawing.bone("irisN"), drawing.bone("irisF")],
            blink: drawing.bone("blink"),
            mouths: mouths.into_iter().filter_map(|id| drawing.bone(id)).collect(),
        }
    }
}

//! How a person can be held.

/// A person's moods and gestures.
#[derive(Debug, Clone, PartialEq)]
pub struct Puppet {
    /// Which way they face.
    pub faces: Facing,
    /// Face and posture: each of the eight moods, and whatever else the drawing has.
    pub moods: Vec<Pose>,
    /// What can be laid over any mood: arms and hands, mostly.
    pub gestures: Vec<Pose>,
}

impl Puppet {
    /// The mood with this id.
    #[must_use]
    pub fn mood(&self, id: &str) -> Option<&Pose> {
        self.moods.iter().find(|pose| pose.id == id)
    }

    /// The gesture with this id.
    #[must_use]
    pub fn gesture(&self, id: &str) -> Option<&Pose> {
        self.gestures.iter().find(|pose| pose.id == id)
    }
}

/// A side of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facing {
    /// Towards the left edge.
    Left,
    /// Towards the right edge.
    Right,
}

/// A mood or a gesture.
#[derive(Debug, Clone, PartialEq)]
pub struct Pose {
    /// Its name: `afraid`, `offer`.
    pub id: String,
    /// How bones are held. A mood leaves the others as drawn, a gesture as the mood has them.
    pub holds: Vec<Hold>,
    /// The variants it shows. A gesture's take the place of the mood's of the same family.
    pub shows: Vec<u16>,
}

/// How a pose holds a bone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hold {
    /// Which bone. Never one that follows another.
    pub bone: u16,
    /// Turned by, clockwise on screen, about the pivot.
    pub degrees: f32,
    /// Then moved by.
    pub by: [f32; 2],
}

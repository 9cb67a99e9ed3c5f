//! A drawing laid out as triangles on bones.

use crate::bone::Bone;
use crate::mesh::Mesh;
use crate::puppet::Puppet;

/// One picture: bones, and triangles that ride on them.
///
/// Each triangle lies in its bone's coordinates as if nothing were turned; where the bone is
/// comes from a mood, a gesture or the clock. [`Drawing::stance`] and
/// [`Drawing::placed`] say where; a vertex shader moves the points.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The name it was asked for by: `bus`, `map`, `ritu`.
    pub name: String,
    /// Width of the picture's frame, in units. Parts reach beyond the frame.
    pub width: f32,
    /// Height of the picture's frame, in units.
    pub height: f32,
    /// Its bones, each after its parent. The first, with an empty id, is the whole drawing.
    pub bones: Vec<Bone>,
    /// A person has one mesh; a place two, what lies behind people and what lies before them.
    pub meshes: Vec<Mesh>,
    /// Things in it a player may notice.
    pub spots: Vec<Spot>,
    /// What it is a drawing of.
    pub kind: Kind,
}

/// The most bones of a drawing; a shader is sent that many.
pub const MOST_BONES: usize = 128;

/// Where people stand in a place, in [`Drawing::meshes`].
pub const BEHIND_PEOPLE: usize = 0;
/// See [`BEHIND_PEOPLE`].
pub const BEFORE_PEOPLE: usize = 1;

/// What a drawing is of.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Somebody, with moods and gestures.
    Person(Puppet),
    /// Somewhere.
    Place {
        /// Its lights, the usual one first. None where `data-lights` is missing, as on a map
        /// whose places wake one by one.
        lights: Vec<Light>,
    },
}

/// One light of a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Light {
    /// Its name: `evening`, `tube`.
    pub id: String,
    /// Multiplied over everything, in sRGB.
    pub tint: [u8; 3],
    /// How far from [`Mesh::colors`] to [`Mesh::lit`], 0 to 1.
    pub lit: f32,
}

/// Something a player may notice.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its name: `hand`, `mirror`.
    pub id: String,
    /// Where, in the bone's coordinates.
    pub at: [f32; 2],
    /// The bone it rides on.
    pub bone: u16,
}

impl Drawing {
    /// The number of the bone with this id.
    #[must_use]
    pub fn bone(&self, id: &str) -> Option<u16> {
        let index = self.bones.iter().position(|bone| bone.id == id)?;
        u16::try_from(index).ok()
    }

    /// The spot with this id.
    #[must_use]
    pub fn spot(&self, id: &str) -> Option<&Spot> {
        self.spots.iter().find(|spot| spot.id == id)
    }

    /// The puppet, if this is a person.
    #[must_use]
    pub const fn puppet(&self) -> Option<&Puppet> {
        match &self.kind {
            Kind::Person(puppet) => Some(puppet),
            Kind::Place { .. } => None,
        }
    }

    /// The lights; none of a person.
    #[must_use]
    pub fn lights(&self) -> &[Light] {
        match &self.kind {
            Kind::Person(_) => &[],
            Kind::Place { lights } => lights,
        }
    }
}

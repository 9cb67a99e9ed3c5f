//! The drawings of Small Places: rooms, maps and people, as triangles on bones.
//!
//! The game reads an [`ArtPack`] and asks it for a [`Drawing`] by name. The pack keeps each
//! shape once and draws it many times (stamps, shadows, a street that comes round again), which
//! is what keeps it small; triangles are laid out when a drawing is asked for. A drawing has
//! one mesh however many moods, gestures and lights it knows: they are told as holds of its
//! bones and as second colours. The packer makes the pack from the SVG sources with the feature
//! `bake`.

mod blend;
mod bone;
mod cut;
mod drawing;
mod edge;
mod error;
mod expand;
mod mesh;
mod pack;
mod paint;
mod puppet;
mod read;
mod shape;
mod stance;
mod stream;
mod triangulation;

#[cfg(feature = "bake")]
pub mod bake;
#[cfg(feature = "bake")]
mod write;

pub use blend::blend_alpha;
pub use bone::{Bone, Held, Motion, Shade};
pub use drawing::{BEFORE_PEOPLE, BEHIND_PEOPLE, Drawing, Kind, Light, MOST_BONES, Spot};
pub use error::ArtError;
pub use mesh::Mesh;
pub use pack::ArtPack;
pub use puppet::{Facing, Hold, Pose, Puppet};
pub use stance::{Placed, Stance};

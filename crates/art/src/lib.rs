//! The drawings of Small Places: bus, maps and people, as triangles.
//!
//! The game reads an [`ArtPack`] and asks it for a [`Drawing`] by name. The pack keeps each
//! shape once and draws it many times (stamps, shadows, a puppet in its four moods), which is
//! what keeps it small; triangles are laid out when a drawing is asked for. The packer makes
//! the pack from the SVG sources with the feature `bake`.

mod blend;
mod drawing;
mod edge;
mod error;
mod expand;
mod pack;
mod paint;
mod read;
mod shape;
mod stream;
mod triangulation;

#[cfg(feature = "bake")]
pub mod bake;
#[cfg(feature = "bake")]
mod write;

pub use blend::blend_alpha;
pub use drawing::{Drawing, Layer, Mesh};
pub use error::ArtError;
pub use pack::ArtPack;

//! What can be wrong with a pack.

use thiserror::Error;

/// Why a pack cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ArtError {
    /// The bytes do not start as an art pack does.
    #[error("this is not an art pack")]
    NotAPack,
    /// The pack was written in a format this build does not read.
    #[error(
        "the art pack has format {found}, this build reads {known}: reload the page, or rebuild the pack"
    )]
    Version {
        /// The pack's format.
        found: u16,
        /// The one format this build reads.
        known: u16,
    },
    /// The pack ends too early, or goes on after its end.
    #[error("the art pack holds {found} bytes where it says {said}: it was cut short or added to")]
    Length {
        /// Payload bytes announced.
        said: u64,
        /// Payload bytes present.
        found: u64,
    },
    /// The payload does not match its hash.
    #[error("the art pack is damaged: its content does not match its hash")]
    Hash,
    /// The hash is right but the content makes no sense: a fault of the packer.
    #[error("the art pack is malformed: {0}")]
    Malformed(&'static str),
}

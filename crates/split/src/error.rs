use thiserror::Error;

/// Why a module cannot be parted.
#[derive(Debug, Error)]
pub enum SplitError {
    /// It is not valid.
    #[error("this is not a wasm module that can be read: {0}")]
    Damaged(#[from] wasmparser::BinaryReaderError),
    /// It can be read, and something of it cannot be written again.
    #[error("this wasm module cannot be written again: {0}")]
    Unwritable(#[from] wasm_encoder::reencode::Error),
    /// It does something that would need care which is not taken here.
    #[error("a module with {0} cannot be parted; build it without, or serve it whole")]
    Unsupported(&'static str),
    /// The record is of another module.
    #[error(
        "the record of calls is of {recorded} functions and the module has {functions}; record them anew"
    )]
    OtherModule {
        /// Functions in the record.
        recorded: usize,
        /// Functions of the module.
        functions: usize,
    },
}

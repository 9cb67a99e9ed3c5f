//! Parts a wasm module in two, so that a browser can start before it has all of it.
//!
//! Most of a large module is not called until something unusual happens, if ever. [`counted`] gives
//! a module that writes down which of its functions are called; [`split`] takes what it wrote down
//! and puts those functions into the *first* half and the others into the *rest*. The first half
//! stands alone. The rest imports from it ([`FIRST`]) its memory, its tables and its globals, and
//! when it is instantiated it fills in what was missing.
//!
//! The halves call each other through a table of their own, and pointers to functions keep their
//! places in the module's table, so nothing about the program changes. A call from the first half
//! to a function of the rest that is not there yet is a trap: whoever runs the halves must be
//! able to go on without them.
//!
//! What was called can also be had compiled before it is run: see [`WARM`].
//!
//! Binaryen's `wasm-split` is the same idea, without the compiling. Of the registries that this project
//! installs from only Debian's has it, in version 108 of 2022, which after 200 seconds was not done with
//! counting this game.

mod body;
mod counted;
mod elements;
mod error;
mod first;
mod module;
mod plan;
mod rest;
mod warm;

pub use counted::{CALLED, counted};
pub use error::SplitError;
pub use rest::FIRST;
pub use warm::{WARM, WARMING};

use module::Module;
use plan::Plan;

/// The two halves of a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Halves {
    /// What was called, and everything else that is no function.
    pub first: Vec<u8>,
    /// The other functions. It has no start of its own, and exports nothing.
    pub rest: Vec<u8>,
}

/// Parts `wasm`. `called` has a byte for each of its own functions (those it imports left out), as the
/// memory [`CALLED`] of a [`counted`] module has: 0 if it may come later. Functions that the module
/// exports, or starts with, are in the first half in any case, and so is any whose name, as the module's
/// name section has it, is one of `always`. Neither half has names.
///
/// # Errors
///
/// `wasm` is damaged, uses what this cannot part (see [`SplitError`]), or `called` is too short for it.
pub fn split(
    wasm: &[u8],
    called: &[u8],
    always: impl Fn(&str) -> bool,
) -> Result<Halves, SplitError> {
    let module = Module::read(wasm)?;
    let plan = Plan::new(&module, called, always)?;
    Ok(Halves { first: first::write(&module, &plan)?, rest: rest::write(&module, &plan)? })
}

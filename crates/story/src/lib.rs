//! The branching stories of Small Places.
//!
//! Scripts in Yarn Spinner 2 syntax are compiled, with their manifest and translations, into
//! [`Scenario`]s (feature `compile`); a [`Library`] of them travels to the browser as one hashed
//! pack; a [`Session`] plays one, as a pure function of scenario, seed and choices, and every
//! place in it has a short play code.
//!
//! No clock, no I/O, no global randomness, no engine.

#[cfg(feature = "compile")]
mod banned;
mod code;
mod expression;
mod function;
mod library;
mod machine;
mod phrase;
mod plural;
mod program;
mod scenario;
mod session;
mod value;
#[cfg(feature = "compile")]
mod yarn;

#[cfg(feature = "compile")]
mod compile;
#[cfg(feature = "compile")]
mod diagnostic;
#[cfg(feature = "compile")]
mod helplines;
#[cfg(feature = "compile")]
mod house;
#[cfg(feature = "compile")]
mod manifest;
#[cfg(feature = "compile")]
mod manuscript;
#[cfg(feature = "compile")]
mod proof;
#[cfg(feature = "compile")]
mod rules;
#[cfg(feature = "compile")]
mod script;
#[cfg(feature = "compile")]
mod source;
#[cfg(feature = "compile")]
pub mod strings;

pub use code::{CodeError, PlayCode, Resumed, Standing};
pub use expression::{Binary, Expression, Unary};
pub use function::{Function, Luck, Takes};
pub use library::{Library, PackError, Reading, Wordbook};
pub use phrase::{By, Forms, Operand, Part, Phrase};
pub use plural::{Category, Count};
pub use program::{Branch, Command, Line, Node, Op, Program};
pub use scenario::{CastMember, Ending, Prose, Said, Saying, Scenario, View};
pub use session::{ChooseError, Moment, Offer, Session, Step};
pub use value::{Kind, Value};

#[cfg(feature = "compile")]
pub use banned::banned_phrase;
#[cfg(feature = "compile")]
pub use compile::{ScenarioSources, compile_scenario};
#[cfg(feature = "compile")]
pub use diagnostic::{CODES, Diagnostic, Diagnostics};
#[cfg(feature = "compile")]
pub use helplines::{CHECK_HOLDS_DAYS, Day, Helpline, fresh_helplines, helplines};
#[cfg(feature = "compile")]
pub use house::{Drawn, House, Room, furnish};
#[cfg(feature = "compile")]
pub use manuscript::Manuscript;
#[cfg(feature = "compile")]
pub use proof::{Counts, Proof, prove};
#[cfg(feature = "compile")]
pub use script::{Script, TellError, Telling, Told, ToldLine, ToldOption};
#[cfg(feature = "compile")]
pub use source::Source;
#[cfg(feature = "compile")]
pub use strings::wordbook;

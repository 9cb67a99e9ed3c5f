//! Translations: Yarn's string tables, what translators are sent and send back, and the words of
//! the interface.
//!
//! A table has one row for each line and option of the script, found by its id, and a lock that
//! tells which text the translation was made for. See `docs/translating.md`.

mod accept;
mod delivery;
mod ending;
mod extract;
mod fit;
mod lock;
mod merge;
mod notes;
mod number;
mod original;
mod po;
mod row;
mod scripts;
mod state;
mod status;
mod table;
mod tag;
mod translate;
mod words;

pub use accept::{Accepted, accept};
pub use delivery::Delivery;
pub use extract::{Extracted, extract};
pub use lock::lock;
pub use merge::{Merged, merge};
pub use original::{Original, OriginalLine};
pub use po::to_po;
pub use row::Row;
pub use state::State;
pub use status::{Place, Status, status};
pub use table::{Table, TableError};
pub use tag::{Tagged, tag};
pub use words::wordbook;

pub(crate) use translate::translate;

//! The server of Small Places: it serves the site, takes in events, stores them in SQLite and
//! reports what was chosen. An event is acknowledged once it is on disk and not before; nothing
//! that an event has no field for is ever stored or logged.

mod access;
mod address;
mod app;
mod attribution;
mod body;
mod campaigns;
mod catalog_file;
mod chosen;
mod clock;
mod config;
mod connections;
mod counters;
mod error;
mod headers;
mod health;
mod ingest;
mod oembed;
mod pages;
mod problem;
mod results;
mod serve;
mod shutdown;
mod site;
mod stamp;
mod state;
mod store;
pub mod validate;
mod wording;

pub use address::{BadPublicUrl, PublicUrl};
pub use app::app;
pub use catalog_file::CatalogError;
pub use config::{Config, Limits};
pub use error::ServeError;
pub use serve::serve;
pub use state::State;
pub use store::OpenError;

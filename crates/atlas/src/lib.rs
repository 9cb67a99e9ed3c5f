//! Maps of stories: the graph of a scenario, its picture as SVG and as a page that stands alone,
//! and simulated plays that say how often each way through it is taken.
//!
//! No I/O: files are read and written by the command `places`.

mod counts;
mod draw;
mod expression;
mod flow;
pub mod graph;
mod layout;
mod measure;
mod page;

mod routes;
mod sheet;
mod simulate;
mod tally;
mod words;

pub use counts::{Counts, Origin};
pub use draw::{MapError, svg};
pub use flow::outcome;
pub use graph::Graph;
pub use page::page;
pub use simulate::{Bias, Policy, UnknownBias, simulate};
pub use tally::{
    Chosen, Next, Part, Passing, Policed, Reached, Simulated, Simulation, Spread, Taken, Tally,
};

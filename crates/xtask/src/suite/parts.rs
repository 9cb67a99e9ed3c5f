//! The parts of the test run, quick ones first, so that a mistake shows early.

use anyhow::Result;

use super::bench::Bench;
use super::tally::Tally;
use super::{browser, deny, lean, lint, node, page, rust};
use crate::display::Step;

/// One part.
pub(super) struct Part {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) run: fn(&Bench<'_>, &Step<'_>) -> Result<Tally>,
}

/// Every part, in the order they run.
pub(super) const PARTS: &[Part] = &[
    Part { name: "fmt", about: "the Rust code is formatted", run: lint::fmt },
    Part { name: "npm", about: "npm ci: what the page's tests need", run: node::install },
    Part { name: "types", about: "the page scripts are well typed", run: page::types },
    Part { name: "page", about: "the page scripts' own tests, in Node", run: page::tests },
    Part { name: "clippy", about: "clippy on the whole workspace", run: lint::clippy },
    Part {
        name: "rust",
        about: "every Rust test, the examples in docs included",
        run: rust::tests,
    },
    Part {
        name: "scenarios",
        about: "places check on the shipped scenarios",
        run: rust::scenarios,
    },
    Part { name: "doc", about: "the documentation builds without a warning", run: lint::doc },
    Part { name: "deny", about: "licences and sources of what is depended on", run: deny::check },
    Part { name: "clippy-wasm", about: "clippy on what runs in a browser", run: lint::clippy_wasm },
    Part {
        name: "lean",
        about: "the text face has no engine, clock or threads",
        run: lean::dependencies,
    },
    Part { name: "weight", about: "the text face is within its budget", run: lean::weight },
    Part { name: "site", about: "the site builds for the browser", run: browser::site },
    Part { name: "browser", about: "whole games played in Chromium", run: browser::tests },
];

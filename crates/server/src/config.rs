//! What a host decides.

use std::net::SocketAddr;
use std::path::PathBuf;

use crate::address::PublicUrl;

/// Where everything is.
#[derive(Debug, Clone)]
pub struct Config {
    /// The folder of static files, with pre-compressed `.br` files beside them.
    pub site: PathBuf,
    /// The catalog of what can be counted; read again whenever it changes.
    pub catalog: PathBuf,
    /// The SQLite file; made if it is not there.
    pub data: PathBuf,
    /// Where visitors find the server, if a proxy stands before it; otherwise each request says.
    pub public_url: Option<PublicUrl>,
    /// Where to listen; port 0 takes any free one.
    pub address: SocketAddr,
    /// How much is taken on at a time.
    pub limits: Limits,
}

/// How much is taken on at a time.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Batches that may wait for the disk; the next one is asked to come back later.
    pub waiting_batches: usize,
    /// The most pages (4 KiB each) the SQLite file may grow to; none for as many as fit the disk.
    pub pages: Option<u32>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { waiting_batches: 256, pages: None }
    }
}

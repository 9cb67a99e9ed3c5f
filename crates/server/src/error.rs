//! Why the server could not start. Each message is one sentence that says what to do.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::catalog_file::CatalogError;
use crate::results::WordsError;
use crate::store::OpenError;

/// Why the server could not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// No folder to serve.
    #[error("`{}` is no folder: build the site first, then give its folder as the site", path.display())]
    NoSite {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The database would be downloadable.
    #[error(
        "the data file `{}` lies inside the site, where anybody could download it: put it elsewhere",
        path.display()
    )]
    DataInSite {
        /// The data file.
        path: PathBuf,
    },
    /// The catalog is missing or damaged.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    /// The data file cannot be used.
    #[error(transparent)]
    Store(#[from] OpenError),
    /// The words of the results page are damaged, which a build from clean sources never has.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// The port is somebody else's.
    #[error("port {} is already in use: stop the program that uses it, or choose another port", address.port())]
    PortInUse {
        /// Where it was to listen.
        address: SocketAddr,
    },
    /// Cannot listen for another reason.
    #[error("cannot listen on {address} ({source}): choose another host or port")]
    Listen {
        /// Where it was to listen.
        address: SocketAddr,
        /// Why not.
        source: io::Error,
    },
    /// The system does not say when to stop.
    #[error("cannot watch for the signal to stop ({0}): start the server in an ordinary process")]
    Signal(#[source] io::Error),
}

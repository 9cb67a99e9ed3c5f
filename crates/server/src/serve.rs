//! Starts the server and stops it.

use std::io::ErrorKind;
use std::net::SocketAddr;

use tokio::net::TcpListener;

use crate::config::Config;
use crate::error::ServeError;
use crate::state::State;
use crate::{app, connections, shutdown};

/// Serves until a signal to stop, then writes what is waiting. `announce` is told the address once
/// the server listens there.
pub async fn serve(config: Config, announce: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    let stop = shutdown::signal().map_err(ServeError::Signal)?;
    let (listener, address) = listen(config.address).await?;
    let state = State::open(&config)?;
    announce(address);
    connections::serve(&listener, &app(state), stop).await;
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), ServeError> {
    let refused = |source: std::io::Error| match source.kind() {
        ErrorKind::AddrInUse => ServeError::PortInUse { address },
        _ => ServeError::Listen { address, source },
    };
    let listener = TcpListener::bind(address).await.map_err(refused)?;
    let bound = listener.local_addr().map_err(refused)?;
    Ok((listener, bound))
}

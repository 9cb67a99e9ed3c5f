//! `places serve`: the game, the store and the results on one address.

use std::io::{self, IsTerminal, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;

use server::{Config, Limits, PublicUrl, ServeError};

/// What it can be told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder of the built site, with its catalog.json
    #[arg(long, value_name = "DIR")]
    site: PathBuf,
    /// The `SQLite` file that choices are stored in; made if it is not there
    #[arg(long, value_name = "FILE", default_value = "./small-places.db")]
    data: PathBuf,
    /// Where visitors find the server, such as `https://play.example.org`, if a
    /// proxy stands before it
    #[arg(long, value_name = "URL")]
    public_url: Option<PublicUrl>,
    /// The port; 0 takes any free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address to listen on; 0.0.0.0 lets other machines in
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
}

#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("cannot start the threads that serve ({0}): free some memory")]
    Runtime(#[from] io::Error),
    #[error(transparent)]
    Serve(#[from] ServeError),
}

/// Serves until it is told to stop; a start that fails is one sentence and exit code 2.
pub(crate) fn run(args: Args) -> ExitCode {
    let coloured = io::stderr().is_terminal();
    let log = tracing_subscriber::fmt().with_writer(io::stderr).with_ansi(coloured);
    log.with_target(false).compact().init();
    match start(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("places serve: {error}");
            ExitCode::from(2)
        }
    }
}

fn start(args: Args) -> Result<(), Error> {
    let config = Config {
        catalog: args.site.join("catalog.json"),
        site: args.site,
        data: args.data,
        public_url: args.public_url,
        address: SocketAddr::new(args.host, args.port),
        limits: Limits::default(),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(server::serve(config, announce))?;
    Ok(())
}

fn announce(address: SocketAddr) {
    let line = format!("http://{}\n", reachable(address));
    let mut out = io::stdout();
    // Nobody may be reading; the server serves all the same.
    drop(out.write_all(line.as_bytes()).and_then(|()| out.flush()));
}

/// An address that a browser on this machine can open.
fn reachable(address: SocketAddr) -> SocketAddr {
    let host = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(host, address.port())
}

//! `cargo xtask play`: everything a newcomer needs to play, from one command.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::display::Display;
use crate::paths::Paths;
use crate::server::{self, Server};
use crate::site::{self, Parts};
use crate::stage::{self, GAME, LITE, Profile};
use crate::{child, toolchain};

/// How to play.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port to serve at, on this machine only.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Builds, serves, and stays until Ctrl-C.
pub(crate) fn run(options: &Options) -> Result<()> {
    child::on_interrupt(|| ())?;
    let result = play(options.port);
    // Stopping is how playing ends, whatever it interrupted.
    if child::stopping() { Ok(()) } else { result }
}

fn play(port: u16) -> Result<()> {
    if !server::is_free(port) {
        let other = port.checked_add(1).unwrap_or(8081);
        bail!(
            "port {port} is in use by another program: stop it, or play at another port with \
             `cargo xtask play --port {other}`"
        );
    }
    let paths = Paths::find()?;
    let display = Display::new();
    toolchain::wasm_target(&paths, &display)?;
    let places = stage::places(&paths, &display)?;
    let mut parts = Parts {
        checkout: paths.checkout.clone(),
        packed: stage::pack(&paths, &display, &places)?,
        lite: stage::library(&paths, &display, LITE, Profile::Play)?,
        game: None,
    };
    let folder = paths.work("site-play")?;
    site::assemble(&parts, true)?.unkept().write(&folder)?;
    let data = database(&paths)?;
    let server = Server::start(&places, &folder, &data, port)?;
    let address = server.address();
    println!("\n    Small Places is at  {address}\n");
    display.line("  The text face is being served; the pictures join it when the game is built.");
    match join_game(&paths, &display, &mut parts, &folder) {
        Ok(()) => display.line("  The pictures have joined. Ctrl-C ends the game."),
        Err(_) if child::stopping() => return Ok(()),
        Err(trouble) => {
            // The page stops asking for pictures that will not come.
            parts.game = None;
            site::assemble(&parts, false)?.unkept().write(&folder)?;
            display.line(&format!("\nerror: {trouble:#}\n"));
            display.line("  The text face goes on being served. Ctrl-C ends the game.");
        }
    }
    stay(&server, &display, &address)
}

fn database(paths: &Paths) -> Result<PathBuf> {
    std::fs::create_dir_all(&paths.cache)
        .with_context(|| format!("cannot make {}", paths.cache.display()))?;
    Ok(paths.cache.join("small-places.db"))
}

fn join_game(paths: &Paths, display: &Display, parts: &mut Parts, folder: &Path) -> Result<()> {
    parts.game = Some(stage::library(paths, display, GAME, Profile::Play)?);
    let whole = site::assemble(parts, false)?.unkept();
    whole.write(folder)?;
    whole.sweep(folder)
}

/// Shows what the server complains of until Ctrl-C, or until it ends by itself.
fn stay(server: &Server, display: &Display, address: &str) -> Result<()> {
    while !child::stopping() {
        // The address has been printed, and every request would be noise.
        let noise = |line: &String| line.contains(" INFO ") || line.trim() == address;
        server.heard().iter().filter(|line| !noise(line)).for_each(|line| display.line(line));
        if let Some(status) = server.ended().filter(|_| !child::stopping()) {
            bail!("the server has ended by itself ({status})");
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

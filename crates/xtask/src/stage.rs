//! The builds that more than one chore needs: the command `places`, what it packs, and the two
//! wasm libraries.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::binding::{self, Names};
use crate::cargo::{self, WASM};
use crate::display::Display;
use crate::paths::Paths;
use crate::{process, remap};

/// A browser library of the workspace.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Library {
    /// What a person reads while it is built.
    title: &'static str,
    package: &'static str,
    /// As rustc names it.
    crate_name: &'static str,
    /// The stem of the files a browser gets.
    name: &'static str,
    /// Is it parted before it is served? Names of functions then tell what comes first, and go.
    parted: bool,
}

impl Library {
    fn names(self, profile: Profile) -> Names {
        let served_as_it_is = profile == Profile::Dist && !self.parted;
        if served_as_it_is { Names::Removed } else { Names::Kept }
    }
}

/// The text face.
pub(crate) const LITE: Library = Library {
    title: "building the text face",
    package: "lite",
    crate_name: "lite",
    name: "lite",
    parted: false,
};

/// The pictures face.
pub(crate) const GAME: Library = Library {
    title: "building the game",
    package: "small-places",
    crate_name: "small_places",
    name: "game",
    parted: true,
};

/// Which of the root manifest's browser profiles to build with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build.
    Play,
    /// Small to download.
    Dist,
}

impl Profile {
    /// As the manifest names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Play => "play",
            Self::Dist => "dist",
        }
    }
}

/// Builds the command `places` for this machine.
pub(crate) fn places(paths: &Paths, display: &Display) -> Result<PathBuf> {
    let step = display.step("building the server and the packer");
    // The profile of the browser builds, because its procedural macros then serve both.
    let args = ["build", "--package", "places", "--profile", Profile::Play.name()];
    let program = cargo::build(paths, &step, &args, |_| ())?.program("places")?;
    step.done("");
    Ok(program)
}

/// Packs scenarios and drawings; a script that is wrong is an error showing every diagnostic.
pub(crate) fn pack(paths: &Paths, display: &Display, places: &Path) -> Result<PathBuf> {
    let step = display.step("packing the scenarios");
    let out = paths.work("packed")?;
    let mut command = Command::new(places);
    command.current_dir(&paths.checkout).arg("pack").arg("--out").arg(&out);
    process::run(&mut command, |line| step.says(line))?.well("places pack")?;
    step.done("");
    Ok(out)
}

/// Builds a browser library and its script.
pub(crate) fn library(
    paths: &Paths,
    display: &Display,
    library: Library,
    profile: Profile,
) -> Result<PathBuf> {
    let step = display.step(library.title);
    let args = ["build", "--package", library.package, "--lib", "--target", WASM, "--profile"];
    let args = [&args[..], &[profile.name()]].concat();
    let flags = match profile {
        Profile::Play => None,
        Profile::Dist => Some(remap::flags()?),
    };
    let adjust = |command: &mut Command| {
        if let Some(flags) = flags {
            command.env("CARGO_ENCODED_RUSTFLAGS", flags);
        }
    };
    let wasm = cargo::build(paths, &step, &args, adjust)?.wasm(library.crate_name)?;
    step.says("wasm-bindgen");
    let dir = paths.work(&format!("bound-{}", profile.name()))?;
    let bound = binding::bind(&wasm, &dir, library.name, library.names(profile))?;
    step.done("");
    Ok(bound)
}

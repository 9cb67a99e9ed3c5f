//! What the parts share, each made once and when first needed.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::cargo;
use crate::display::{Display, Step};
use crate::paths::Paths;
use crate::site::{self, Parts};
use crate::stage::{self, GAME, LITE, Profile};
use crate::{halves, toolchain};

/// What the parts share.
pub(crate) struct Bench<'a> {
    pub(crate) paths: Paths,
    pub(crate) display: &'a Display,
    /// None once it turned out not to build.
    places: OnceCell<Option<PathBuf>>,
    site: OnceCell<PathBuf>,
}

impl<'a> Bench<'a> {
    /// Nothing is made yet.
    pub(crate) fn new(paths: Paths, display: &'a Display) -> Self {
        Self { paths, display, places: OnceCell::new(), site: OnceCell::new() }
    }

    /// The command `places`, built with the whole workspace and its tests: one set of features,
    /// so that nothing is compiled twice.
    pub(super) fn places(&self, step: &Step<'_>) -> Result<&Path> {
        let mut trouble = None;
        let places = self.places.get_or_init(|| {
            let args = ["build", "--workspace", "--all-targets"];
            cargo::build(&self.paths, step, &args, |_| ())
                .and_then(|made| made.program("places"))
                .map_err(|error| trouble = Some(error))
                .ok()
        });
        match trouble {
            Some(trouble) => Err(trouble),
            None => places.as_deref().context("the workspace does not build (see above)"),
        }
    }

    /// The site with the game as `cargo xtask play` builds it, in halves as visitors get it.
    pub(super) fn site(&self, step: &Step<'_>) -> Result<&Path> {
        if let Some(site) = self.site.get() {
            return Ok(site);
        }
        let places = self.places(step)?;
        let (paths, display) = (&self.paths, self.display);
        toolchain::wasm_target(paths, display)?;
        let parts = Parts {
            checkout: paths.checkout.clone(),
            packed: stage::pack(paths, display, places)?,
            lite: stage::library(paths, display, LITE, Profile::Play)?,
            game: Some(stage::library(paths, display, GAME, Profile::Play)?),
        };
        let parts = halves::part(self, places, &parts, Profile::Play.name())?;
        let served = paths.work("site-test")?;
        let site = site::assemble(&parts, false)?;
        site.write(&served)?;
        site.sweep(&served)?;
        Ok(self.site.get_or_init(|| served))
    }
}

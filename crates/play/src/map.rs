//! The map of the title screen: which places hold stories, and how far they have woken.

use protocol::{Awake, Setting};
use story::Library;

use crate::course::Seen;

/// The places that hold stories, in the order of the road.
pub(crate) fn awake(library: &Library, seen: &Seen) -> Vec<Awake> {
    let places = Setting::ALL.into_iter().filter_map(|setting| {
        let here = || library.scenarios.iter().filter(move |one| one.setting == setting);
        here().next()?;
        let count = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        let endings = count(here().map(|scenario| scenario.endings.len()).sum());
        let seen = seen.iter().filter(|(id, _)| here().any(|scenario| scenario.id == *id));
        Some(Awake { setting, endings, seen: count(seen.count()) })
    });
    places.collect()
}

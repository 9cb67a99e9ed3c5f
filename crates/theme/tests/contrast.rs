//! Colours that can be told apart, and what is said of those that cannot.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use theme::{Colors, Ground, Name, PAIRS, Palette, Rgb, Theme};

fn colors(json: &str) -> Colors {
    Theme::from_json(&format!("{{\"colors\":{json}}}")).unwrap().colors
}

#[test]
fn the_houses_own_colours_can_be_told_apart() {
    assert_eq!(Colors::default().check(), []);
}

#[test]
fn a_faint_pair_is_named_with_its_ratio_and_what_to_change() {
    let wrong = colors(r##"{ "marigold": "#5a2a00" }"##).check();
    let [faint] = wrong.as_slice() else { panic!("{wrong:?}") };
    assert_eq!((faint.pair.front, faint.pair.ground), (Name::Ink, Ground::Of(Name::Marigold)));
    let told = faint.to_string();
    assert!(told.starts_with("`ink` and `marigold` stand 1."), "{told}");
    assert!(told.ends_with("and 4.5 is needed: the button that moves on"), "{told}");
    let change = faint.change.unwrap();
    assert_eq!((change.name, change.lighter), (Name::Marigold, true), "{told}");
    assert_eq!(faint.help(), format!("make `marigold` lighter, such as {}", change.to));
}

#[test]
fn all_faint_pairs_come_at_once() {
    let wrong =
        colors(r##"{ "madder": "#f0c0b0", "teal": "#e0e0c0", "amber": "#202020" }"##).check();
    let mut fronts: Vec<_> = wrong.iter().map(|faint| faint.pair.front).collect();
    fronts.dedup();
    assert_eq!(
        fronts,
        [Name::Ink, Name::Madder, Name::PaperBright, Name::Teal, Name::Amber],
        "{wrong:?}"
    );
}

#[test]
fn light_and_dark_cannot_be_turned_round() {
    let (light, dark) = ("#fffaf0", "#101018");
    let mut turned = BTreeMap::new();
    for name in Name::ALL {
        let is_light = matches!(name, Name::Ink | Name::Night | Name::Plum | Name::Dusk);
        turned.insert(name, Rgb::parse(if is_light { light } else { dark }).unwrap());
    }
    let wrong = Colors(turned).check();
    assert!(wrong.iter().any(|faint| faint.pair.ground == Ground::Evening), "{wrong:?}");
}

proptest! {
    /// Any colours at all: nothing is named that does not fail, nothing is passed over that does,
    /// and what is proposed would do.
    #[test]
    fn whatever_is_named_fails_and_nothing_else_does(
        some in proptest::collection::btree_map(0..Name::ALL.len(), any::<[u8; 3]>(), 0..13)
    ) {
        let set = some.into_iter().map(|(at, rgb)| (Name::ALL[at], Rgb(rgb)));
        let colors = Colors(set.collect());
        let palette = Palette::with(&colors);
        let wrong = colors.check();
        for pair in &PAIRS {
            let ground = match pair.ground {
                Ground::Of(name) => palette.get(name),
                Ground::Evening => theme::EVENING,
            };
            let ratio = palette.get(pair.front).contrast(ground);
            let named = wrong.iter().find(|faint| faint.pair == *pair);
            prop_assert_eq!(named.is_some(), ratio < pair.least);
            let Some(faint) = named else { continue };
            prop_assert!((faint.ratio - ratio).abs() < 1e-9);
            if let Some(change) = faint.change {
                let mut mended = colors.clone();
                mended.0.insert(change.name, change.to);
                prop_assert!(pair.ratio(&Palette::with(&mended)) >= pair.least);
            }
        }
    }
}

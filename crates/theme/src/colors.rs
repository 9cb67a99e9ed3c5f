//! The colours that are worn: the house's own, with a partner's in their place.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::name::Name;
use crate::rgb::Rgb;

/// The colours a theme changes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Colors(pub BTreeMap<Name, Rgb>);

/// A colour for every name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette([Rgb; Name::ALL.len()]);

impl Palette {
    /// The house's own, in the order of the names.
    const HOUSE: Self = Self([
        Rgb::hex(0x1a_10_30),
        Rgb::hex(0x15_10_2b),
        Rgb::hex(0xf6_ec_d6),
        Rgb::hex(0xff_f7_e6),
        Rgb::hex(0xe3_cf_ac),
        Rgb::hex(0xf5_8a_1f),
        Rgb::hex(0xff_b5_4d),
        Rgb::hex(0xac_3a_2c),
        Rgb::hex(0x4a_36_78),
        Rgb::hex(0x27_30_6b),
        Rgb::hex(0x23_5a_6a),
        Rgb::hex(0xf7_b9_94),
        Rgb::hex(0x9d_56_88),
    ]);

    /// The house's own colours with these in their place.
    #[must_use]
    pub fn with(colors: &Colors) -> Self {
        let mut palette = Self::HOUSE;
        for (name, color) in &colors.0 {
            palette.0[*name as usize] = *color;
        }
        palette
    }

    /// The colour of a name.
    #[must_use]
    pub const fn get(&self, name: Name) -> Rgb {
        self.0[name as usize]
    }
}

impl Default for Palette {
    fn default() -> Self {
        Self::HOUSE
    }
}

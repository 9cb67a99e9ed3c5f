//! The library: every scenario and the words of the interface, as one hashed pack.

use std::collections::BTreeMap;
use std::sync::Arc;

use protocol::{Catalog, Locale, ScenarioId};
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh64::xxh64;

use crate::scenario::Scenario;

const MAGIC: &[u8; 4] = b"SPPK";
/// The version of the pack's format. Any change of a packed type raises it.
const FORMAT: u16 = 3;
const HEADER: usize = 4 + 2 + 8;

/// The words of the interface: language → id → text.
pub type Wordbook = BTreeMap<Locale, BTreeMap<String, String>>;

/// Everything there is to play.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Library {
    /// The scenarios, in the order of the title screen.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The words of the interface.
    pub words: Wordbook,
}

/// Why a pack could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// It does not begin like one.
    #[error("this is not a pack of stories: make one with `places pack`")]
    NotAPack,
    /// A later game made it.
    #[error("this pack has format {found} and this game reads format {FORMAT}: reload the page")]
    Newer {
        /// The pack's format.
        found: u16,
    },
    /// Bytes are wrong or missing.
    #[error("this pack of stories is damaged: reload the page")]
    Damaged,
    /// The library cannot be written as a pack.
    #[error("the stories could not be packed: {0}")]
    Unpackable(String),
}

#[derive(Serialize)]
struct Written<'l> {
    scenarios: Vec<&'l Scenario>,
    words: &'l Wordbook,
}

/// A pack that is being read, a scenario at a time: to read all of it takes long enough on a slow phone
/// for somebody to press something meanwhile.
#[derive(Debug)]
pub struct Reading {
    payload: Vec<u8>,
    /// What of the payload is read.
    at: usize,
    /// How many scenarios are not.
    left: usize,
    scenarios: Vec<Arc<Scenario>>,
}

impl Reading {
    /// Looks whether this is a pack, and a whole one.
    pub fn begin(bytes: &[u8]) -> Result<Self, PackError> {
        let (header, payload) = bytes.split_at_checked(HEADER).ok_or(PackError::NotAPack)?;
        let [m0, m1, m2, m3, f0, f1, hash @ ..] = header else { return Err(PackError::NotAPack) };
        if [*m0, *m1, *m2, *m3] != *MAGIC {
            return Err(PackError::NotAPack);
        }
        let found = u16::from_le_bytes([*f0, *f1]);
        if found != FORMAT {
            return Err(PackError::Newer { found });
        }
        if xxh64(payload, u64::from(FORMAT)).to_le_bytes() != *hash {
            return Err(PackError::Damaged);
        }
        let mut reading = Self { payload: payload.to_vec(), at: 0, left: 0, scenarios: Vec::new() };
        reading.left = reading.take()?;
        Ok(reading)
    }

    fn take<T: for<'p> Deserialize<'p>>(&mut self) -> Result<T, PackError> {
        let left = self.payload.get(self.at..).ok_or(PackError::Damaged)?;
        let (read, rest) = postcard::take_from_bytes(left).map_err(|_| PackError::Damaged)?;
        self.at = self.payload.len() - rest.len();
        Ok(read)
    }

    /// Reads one scenario more. Says whether there is another.
    pub fn step(&mut self) -> Result<bool, PackError> {
        if self.left > 0 {
            let scenario = self.take::<Scenario>()?;
            self.scenarios.push(Arc::new(scenario));
            self.left -= 1;
        }
        Ok(self.left > 0)
    }

    /// Reads what is left.
    pub fn finish(mut self) -> Result<Library, PackError> {
        while self.step()? {}
        let words = self.take()?;
        Ok(Library { scenarios: self.scenarios, words })
    }
}

impl Library {
    /// Reads a pack. Whatever the bytes, the answer is a library or an error.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PackError> {
        Reading::begin(bytes)?.finish()
    }

    /// Writes a pack.
    pub fn to_bytes(&self) -> Result<Vec<u8>, PackError> {
        let written = Written {
            scenarios: self.scenarios.iter().map(Arc::as_ref).collect(),
            words: &self.words,
        };
        let payload = postcard::to_allocvec(&written)
            .map_err(|error| PackError::Unpackable(error.to_string()))?;
        let mut bytes = Vec::with_capacity(HEADER + payload.len());
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(&xxh64(&payload, u64::from(FORMAT)).to_le_bytes());
        bytes.extend_from_slice(&payload);
        Ok(bytes)
    }

    /// The scenario with this id.
    #[must_use]
    pub fn scenario(&self, id: &ScenarioId) -> Option<&Arc<Scenario>> {
        self.scenarios.iter().find(|scenario| scenario.id == *id)
    }

    /// What can be counted in it.
    #[must_use]
    pub fn catalog(&self) -> Catalog {
        Scenario::catalog_of(&self.scenarios)
    }
}

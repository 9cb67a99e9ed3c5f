//! JSON in attributes of a drawing's root.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::element::Element;
use super::error::Fault;

/// An object's members as they are written: the first light is the usual one.
pub(super) struct Members(pub(super) Vec<(String, Value)>);

impl Members {
    /// Reads an attribute; nothing if it is not there.
    pub(super) fn of(root: Element, attribute: &str) -> Result<Self, Fault> {
        let Some(text) = root.get(attribute) else { return Ok(Self(Vec::new())) };
        serde_json::from_str(text)
            .map_err(|error| root.wrong(&format!("its {attribute} do not read: {error}")))
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Members;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members: Vec<(String, Value)> = Vec::new();
        while let Some((name, value)) = map.next_entry()? {
            if members.iter().any(|(other, _)| *other == name) {
                return Err(A::Error::custom(format!("{name:?} is there twice")));
            }
            members.push((name, value));
        }
        Ok(Members(members))
    }
}

/// Numbers of an array that holds nothing else.
pub(super) fn numbers<const N: usize>(values: &[Value]) -> Option<[f64; N]> {
    let numbers: Option<Vec<f64>> = values.iter().map(Value::as_f64).collect();
    numbers?.try_into().ok()
}

//! The lights of a place, as its root lists them.

use std::str::FromStr;

use serde_json::Value;
use svgtypes::Color;

use super::element::Element;
use super::error::Fault;
use super::json::Members;
use super::spots::single;
use crate::drawing::Light;

/// The lights that the root lists.
pub(super) fn read(root: Element) -> Result<Vec<Light>, Fault> {
    let Members(members) = Members::of(root, "data-lights")?;
    let light = |(id, value): (String, Value)| {
        let wrong =
            || root.wrong(&format!("its data-lights set {id:?} in a way that is not known"));
        let members = value.as_object().filter(|members| members.len() == 2).ok_or_else(wrong)?;
        let tint = members.get("tint").and_then(Value::as_str).ok_or_else(wrong)?;
        let tint = Color::from_str(tint).map_err(|_| wrong())?;
        let lit = members.get("lit").and_then(Value::as_f64).ok_or_else(wrong)?;
        if !(0.0..=1.0).contains(&lit) {
            return Err(wrong());
        }
        Ok(Light {
            id: id.clone(),
            tint: [tint.red, tint.green, tint.blue],
            lit: single([lit; 2])[0],
        })
    };
    members.into_iter().map(light).collect()
}

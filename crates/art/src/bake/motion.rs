//! How a group of a place moves by itself, as its `data-loop` says.

use super::affine::Affine;
use super::element::Element;
use super::error::Fault;
use crate::bone::Motion;

/// The longest a motion takes, in seconds, and the farthest it leads, in units or degrees.
const MOST: f64 = 20_000.0;

/// Reads a group's motion. `fold` leads from the group's units to its bone's.
pub(super) fn read(group: Element, fold: Affine) -> Result<Option<Motion>, Fault> {
    let Some(text) = group.get("data-loop") else { return Ok(None) };
    let wrong = |problem: &str| group.wrong(&format!("its data-loop {text:?} {problem}"));
    let (kind, numbers) = text.split_once(' ').unwrap_or((text, ""));
    let numbers = |count: usize| {
        let numbers: Option<Vec<f64>> =
            numbers.split_whitespace().map(|word| word.parse().ok()).collect();
        let near = |numbers: &Vec<f64>| {
            numbers.len() == count && numbers.iter().all(|value| value.abs() <= MOST)
        };
        numbers.filter(near).ok_or_else(|| wrong(&format!("should have {count} numbers")))
    };
    let pivoted = || {
        group.needs("data-pivot")?;
        let size = fold.scale().ok_or_else(|| wrong("turns what is not scaled evenly"))?;
        Ok(size.signum())
    };
    let motion = match kind {
        "scroll" => {
            let numbers = numbers(2)?;
            let [along, down] = fold.direction([1.0, 0.0]);
            if down.abs() > 1e-6 || along <= 0.0 {
                return Err(wrong("should lead sideways"));
            }
            Motion::Scroll { speed: single(numbers[0] * along), wrap: single(numbers[1] * along) }
        }
        "sway" => {
            let numbers = numbers(2)?;
            let degrees = single(numbers[0] * pivoted()?);
            Motion::Sway { degrees, seconds: single(numbers[1]) }
        }
        "drift" => {
            let numbers = numbers(3)?;
            let by = fold.direction([numbers[0], numbers[1]]).map(single);
            Motion::Drift { by, seconds: single(numbers[2]) }
        }
        "spin" => {
            let degrees_per_second = single(numbers(1)?[0] * pivoted()?);
            Motion::Spin { degrees_per_second }
        }
        "pulse" => {
            let numbers = numbers(2)?;
            if !(0.0..=1.0).contains(&numbers[0]) {
                return Err(wrong("should have a least opacity from 0 to 1"));
            }
            Motion::Pulse { least: single(numbers[0]), seconds: single(numbers[1]) }
        }
        _ => return Err(wrong("is not scroll, sway, drift, spin or pulse")),
    };
    match motion {
        Motion::Scroll { wrap, .. } if wrap < 1.0 => Err(wrong("should wrap at a width")),
        Motion::Sway { seconds, .. }
        | Motion::Drift { seconds, .. }
        | Motion::Pulse { seconds, .. }
            if seconds < 1.0 =>
        {
            Err(wrong("should take a second or longer: nothing flashes"))
        }
        motion => Ok(Some(motion)),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "motions need no more than single precision")]
fn single(value: f64) -> f32 {
    value as f32
}

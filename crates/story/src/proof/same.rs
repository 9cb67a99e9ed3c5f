//! States after which the very same can happen are one, however they came about: so what is
//! counted is the story's, and not of the way it was walked.

use std::collections::HashMap;

use super::walk::{Walk, Way};

/// All of a way but where it leads: its lines, share, option, end, turn, outcome, and whether it
/// comes after a look.
type Outside<'w> = (&'w [u16], u64, Option<u16>, usize, usize, Option<usize>, bool);

/// Joins such states. The beginning stays the first.
pub(super) fn join(walk: &mut Walk) {
    let outsides = walk.states.iter().map(|ways| ways.iter().map(outside).collect::<Vec<_>>());
    let mut classes = numbered(outsides);
    let mut count = 0;
    // Alike by what can be seen of them at once; then apart as far as what they lead to is.
    while count < classes.1 {
        count = classes.1;
        let of = |to: usize| classes.0.get(to).copied().unwrap_or(usize::MAX);
        let next = walk.states.iter().enumerate().map(|(at, ways)| {
            let to = ways.iter().map(|way| way.to.map_or(usize::MAX, |(_, to)| of(to)));
            std::iter::once(of(at)).chain(to).collect::<Vec<_>>()
        });
        classes = numbered(next);
    }
    let classes = classes.0;
    let mut joined: Vec<Vec<Way>> = Vec::with_capacity(count);
    for (at, ways) in std::mem::take(&mut walk.states).into_iter().enumerate() {
        if classes.get(at) != Some(&joined.len()) {
            continue;
        }
        let ways = ways.into_iter().map(|way| Way {
            to: way.to.map(|(line, to)| (line, classes.get(to).copied().unwrap_or(to))),
            ..way
        });
        joined.push(ways.collect());
    }
    walk.states = joined;
}

fn outside(way: &Way) -> Outside<'_> {
    let option = way.to.map(|(line, _)| line);
    (&way.lines, way.share.to_bits(), option, way.at, way.turn, way.outcome, way.again)
}

/// A number for each of these, the same for the same, in the order they come up; and how many
/// there are.
fn numbered<T: std::hash::Hash + Eq>(all: impl Iterator<Item = T>) -> (Vec<usize>, usize) {
    let mut known = HashMap::new();
    let numbers = all.map(|one| {
        let next = known.len();
        *known.entry(one).or_insert(next)
    });
    let numbers = numbers.collect();
    (numbers, known.len())
}

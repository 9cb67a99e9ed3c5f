//! States after which the very same can happen are one, however they came about: so what is
//! counted is the story's, and not of the way it was walked.

use std::collections::{BTreeMap, HashMap};

use super::walk::{Walk, Way};

/// All of a way but where it leads: its lines, share, option, end, turn, outcome, and whether it
/// comes after a look.
type Outside<'w> = (&'w [u16], u64, Option<u16>, usize, usize, Option<usize>, bool);

/// Joins such states. The beginning stays the first.
pub(super) fn join(walk: &mut Walk) {
    let classes = Classes::of(&walk.states).numbered();
    let mut joined: Vec<Vec<Way>> = Vec::new();
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

/// The states, sorted by what can follow: Hopcroft's way to the smallest automaton.
struct Classes {
    /// The states of each class.
    members: Vec<Vec<usize>>,
    /// For each state its class and its place there.
    places: Vec<(usize, usize)>,
}

impl Classes {
    /// Sorts states by what can be seen of them at once, and then apart as far as what they lead
    /// to is.
    fn of(states: &[Vec<Way>]) -> Self {
        let mut known = HashMap::new();
        let mut classes = Self { members: Vec::new(), places: Vec::new() };
        let mut from = vec![Vec::new(); states.len()];
        for (at, ways) in states.iter().enumerate() {
            let next = known.len();
            let class = *known.entry(ways.iter().map(outside).collect::<Vec<_>>()).or_insert(next);
            if class == classes.members.len() {
                classes.members.push(Vec::new());
            }
            classes.places.push((class, 0));
            classes.add(at, class);
            for (number, way) in ways.iter().enumerate() {
                if let Some(slot) = way.to.and_then(|(_, to)| from.get_mut(to)) {
                    slot.push((number, at));
                }
            }
        }
        classes.split(&from);
        classes
    }

    fn split(&mut self, from: &[Vec<(usize, usize)>]) {
        let mut waiting: Vec<usize> = (0..self.members.len()).collect();
        let mut waits = vec![true; waiting.len()];
        while let Some(class) = waiting.pop() {
            set(&mut waits, class, false);
            let mut into: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for at in self.members.get(class).into_iter().flatten() {
                for (number, state) in from.get(*at).into_iter().flatten() {
                    into.entry(*number).or_default().push(*state);
                }
            }
            for states in into.into_values() {
                let mut hit: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
                for state in states {
                    hit.entry(self.class(state)).or_default().push(state);
                }
                for (class, states) in hit {
                    if states.len() == self.count(class) {
                        continue;
                    }
                    let new = self.members.len();
                    self.members.push(Vec::new());
                    waits.push(false);
                    for state in states {
                        self.remove(state);
                        self.add(state, new);
                    }
                    let both = waits.get(class) == Some(&true);
                    let smaller =
                        if both || self.count(new) <= self.count(class) { new } else { class };
                    set(&mut waits, smaller, true);
                    waiting.push(smaller);
                }
            }
        }
    }

    fn class(&self, state: usize) -> usize {
        self.places.get(state).map_or(usize::MAX, |(class, _)| *class)
    }

    fn count(&self, class: usize) -> usize {
        self.members.get(class).map_or(0, Vec::len)
    }

    fn add(&mut self, state: usize, class: usize) {
        if let (Some(members), Some(place)) =
            (self.members.get_mut(class), self.places.get_mut(state))
        {
            *place = (class, members.len());
            members.push(state);
        }
    }

    /// Takes a state out of its class; the last one there moves to its place.
    fn remove(&mut self, state: usize) {
        let Some((class, place)) = self.places.get(state).copied() else { return };
        let Some(members) = self.members.get_mut(class).filter(|all| place < all.len()) else {
            return;
        };
        members.swap_remove(place);
        if let Some(slot) = members.get(place).and_then(|moved| self.places.get_mut(*moved)) {
            slot.1 = place;
        }
    }

    /// A number for each state's class, in the order in which they come up.
    fn numbered(&self) -> Vec<usize> {
        let mut known = HashMap::new();
        let numbers = self.places.iter().map(|(class, _)| {
            let next = known.len();
            *known.entry(*class).or_insert(next)
        });
        numbers.collect()
    }
}

fn set(flags: &mut [bool], at: usize, to: bool) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = to;
    }
}

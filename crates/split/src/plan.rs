use std::collections::BTreeMap;

use crate::SplitError;
use crate::body;
use crate::module::{Module, count};

/// Which half each function is in, and where the halves reach each other.
pub(crate) struct Plan {
    imported: u32,
    /// For each of the module's own functions: was it called?
    is_called: Vec<bool>,
    /// Is it in the first half?
    is_first: Vec<bool>,
    /// Its number among the functions of its half.
    rank: Vec<u32>,
    /// Slots of the table between the halves: functions of the rest that the first half calls …
    pub(crate) to_rest: BTreeMap<u32, u32>,
    /// … and, after them, functions of the first half that the rest calls.
    pub(crate) to_first: BTreeMap<u32, u32>,
}

/// Where a function is, as seen from a half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the same half, or imported by both: called by this number.
    Here(u32),
    /// In the other half: called through this slot.
    There(u32),
}

impl Plan {
    pub(crate) fn new(
        module: &Module,
        called: &[u8],
        always: impl Fn(&str) -> bool,
    ) -> Result<Self, SplitError> {
        let functions = module.functions.len();
        let called = called
            .get(..functions)
            .ok_or(SplitError::OtherModule { recorded: called.len(), functions })?;
        let imported = module.imported();
        let is_called: Vec<bool> = called.iter().map(|called| *called != 0).collect();
        let mut is_first = is_called.clone();
        let named =
            module.names.iter().filter(|(_, name)| always(name)).map(|(function, _)| *function);
        for root in module.roots().chain(named) {
            let own = root.checked_sub(imported).and_then(|own| is_first.get_mut(own as usize));
            if let Some(first) = own {
                *first = true;
            }
        }
        let mut counts = [0, 0];
        let rank = is_first.iter().map(|first| {
            let next = &mut counts[usize::from(*first)];
            *next += 1;
            *next - 1
        });
        let rank = rank.collect();
        let mut plan = Self {
            imported,
            is_called,
            is_first,
            rank,
            to_rest: BTreeMap::new(),
            to_first: BTreeMap::new(),
        };
        plan.find_slots(module)?;
        Ok(plan)
    }

    fn find_slots(&mut self, module: &Module) -> Result<(), SplitError> {
        for (from, body) in self.is_first.iter().zip(&module.bodies) {
            for callee in body::callees(body)? {
                let Some(own) = callee.checked_sub(self.imported) else { continue };
                if self.is_first.get(own as usize) != Some(from) {
                    let slots = if *from { &mut self.to_rest } else { &mut self.to_first };
                    slots.insert(callee, 0);
                }
            }
        }
        for (slot, of) in self.to_rest.values_mut().chain(self.to_first.values_mut()).enumerate() {
            *of = count(slot);
        }
        Ok(())
    }

    /// How many slots there are.
    pub(crate) fn slots(&self) -> u32 {
        count(self.to_rest.len() + self.to_first.len())
    }

    /// Is this function there from the start? Imported ones are.
    pub(crate) fn is_first(&self, function: u32) -> bool {
        let own = function.checked_sub(self.imported);
        own.is_none_or(|own| self.is_first.get(own as usize).copied().unwrap_or(false))
    }

    /// The module's own functions of a half, by their places among all of its own.
    pub(crate) fn own(&self, first: bool) -> impl Iterator<Item = usize> + '_ {
        self.is_first.iter().enumerate().filter(move |(_, is)| **is == first).map(|(own, _)| own)
    }

    /// Was this one of the module's own functions called?
    pub(crate) fn is_called(&self, own: usize) -> bool {
        self.is_called.get(own).copied().unwrap_or(false)
    }

    /// Where `function` is for code in the first half, or in the rest.
    pub(crate) fn place(&self, function: u32, from_first: bool) -> Result<Place, SplitError> {
        let Some(own) = function.checked_sub(self.imported) else {
            return Ok(Place::Here(function));
        };
        if self.is_first(function) == from_first {
            let rank = self.rank.get(own as usize);
            return rank.map(|rank| Place::Here(self.imported + rank)).ok_or(UNKNOWN);
        }
        let slots = if from_first { &self.to_rest } else { &self.to_first };
        slots.get(&function).map(|slot| Place::There(*slot)).ok_or(UNKNOWN)
    }

    /// The number of a function in its own half.
    pub(crate) fn number(&self, function: u32) -> Result<u32, SplitError> {
        match self.place(function, self.is_first(function))? {
            Place::Here(number) => Ok(number),
            Place::There(_) => Err(UNKNOWN),
        }
    }
}

const UNKNOWN: SplitError = SplitError::Unsupported("calls of functions it does not have");

//! Luck that takes every turn: the same stretch of a story is walked once for each outcome.

use crate::function::Luck;

/// More outcomes of one draw than this are not walked.
const MOST: u32 = 100;
/// Nor are draws one after the other that have more outcomes together.
const TOGETHER: f64 = 10_000.0;

/// The draws of one walk, first those that are set, then the first outcome of each new one.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Fan {
    turns: Vec<Turn>,
    at: usize,
    /// Whether something drew from more outcomes than can be walked.
    pub(super) endless: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Turn {
    outcome: u32,
    outcomes: u32,
}

impl Fan {
    /// How many walks this one stands for, as seen from all of them: the product of its draws.
    pub(super) fn weight(&self) -> f64 {
        self.turns.iter().map(|turn| 1.0 / f64::from(turn.outcomes)).product()
    }

    /// The draws of the next walk; none when all have been walked.
    pub(super) fn next(mut self) -> Option<Self> {
        while let Some(mut turn) = self.turns.pop() {
            turn.outcome += 1;
            if turn.outcome < turn.outcomes {
                self.turns.push(turn);
                return Some(Self { turns: self.turns, at: 0, endless: false });
            }
        }
        None
    }
}

impl Luck for Fan {
    fn pick(&mut self, outcomes: u32) -> u32 {
        let new = self.at >= self.turns.len();
        if outcomes > MOST || (new && f64::from(outcomes) > TOGETHER * self.weight()) {
            self.endless = true;
            return 0;
        }
        let turn = self.turns.get(self.at).copied().unwrap_or_else(|| {
            let turn = Turn { outcome: 0, outcomes };
            self.turns.push(turn);
            turn
        });
        self.at += 1;
        turn.outcome
    }

    fn unit(&mut self) -> f32 {
        self.endless = true;
        0.5
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_comes_once() {
        let mut seen = Vec::new();
        let mut fan = Some(Fan::default());
        while let Some(mut luck) = fan {
            let first = luck.pick(2);
            let second = if first == 1 { luck.pick(3) } else { 9 };
            seen.push((first, second, luck.weight()));
            fan = luck.next();
        }
        let sixth = 1.0 / 6.0;
        assert_eq!(seen, [(0, 9, 0.5), (1, 0, sixth), (1, 1, sixth), (1, 2, sixth)]);
    }
}

//! Walks everything that can happen in a story: each state is a place after a choice, with the
//! values its variables hold there; dice are branches.

use std::collections::{BTreeSet, HashMap, HashSet};

use protocol::Act;

use super::fan::Fan;
use super::live::Live;
use crate::machine::{Halt, Machine, Open};
use crate::phrase::{By, Part};
use crate::program::{Command, Op, Program};
use crate::scenario::Scenario;
use crate::value::Value;

/// More states than this are more than one can prove anything about.
pub(super) const MOST: usize = 50_000;
/// How many instructions may pass between two choices.
const LONGEST: usize = 20_000;

/// Everything that can happen.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Each state's ways on, the beginning first.
    pub(super) states: Vec<Vec<Way>>,
    /// Instructions that some play comes to.
    pub(super) seen: BTreeSet<usize>,
    /// Options that some play can take, by line.
    pub(super) open: BTreeSet<u16>,
    /// Options that some play sees and cannot take, by line.
    pub(super) barred: BTreeSet<u16>,
    /// Options that some play is offered side by side, by line.
    offered: HashSet<Vec<u16>>,
    /// Tests that fail in some play.
    pub(super) failed: BTreeSet<usize>,
    /// Outcomes that some play reaches.
    pub(super) outcomes: BTreeSet<String>,
    /// What is wrong, once for each place: the instruction, and what.
    pub(super) faults: BTreeSet<(usize, Fault)>,
    /// The variable to blame if there are too many states.
    pub(super) blamed: Option<String>,
}

/// What can be wrong at an instruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// No option can be taken.
    DeadEnd,
    /// Two options can be taken that say the same.
    SameOption,
    /// No option to let it be for now.
    NoNotNow,
    /// No option but to confront or to let it be.
    NoLowRisk,
    /// The story ends, and no outcome was reached.
    NoOutcome,
    /// An outcome is reached after another one.
    SecondOutcome,
    /// It goes round and shows nothing.
    Circles,
    /// It jumps to a node that is not there.
    Nowhere,
    /// Draws from more outcomes than can be walked.
    Endless,
    /// A line has no form for a value it can have.
    NoForm,
    /// Looking at a detail leads away from the decision.
    LedAway,
    /// A detail can be looked at again and again.
    SeenTwice,
    /// Looking at a detail closes something.
    Closed,
    /// Looking at a detail tells nothing.
    SilentDetail,
    /// What was read before a decision is read again after a detail.
    SaidAgain,
    /// An outcome is reached by those alone who looked at a detail.
    OnlyByLooking,
}

/// A way on from a state: the lines up to the next choice, and one option; or the end.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Way {
    /// Lines that are read.
    pub(super) lines: Vec<u16>,
    /// The chance that luck, and a player who takes any open option alike, lead this way.
    pub(super) share: f64,
    /// The option and the state it leads to; none at the end.
    pub(super) to: Option<(u16, usize)>,
    /// Where the stretch stopped: the decision's instruction, or where it ended.
    pub(super) at: usize,
    /// Which turn of luck led there: ways of one turn are offered side by side.
    pub(super) turn: usize,
    /// The outcome reached on the stretch: its instruction.
    pub(super) outcome: Option<usize>,
    /// Whether it comes back to a decision after a look at a detail: its options were read.
    pub(super) again: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    at: u32,
    variables: Vec<Bits>,
    outcome: bool,
    noticed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Bits {
    Bool(bool),
    Number(u32),
    Text(String),
}

struct State {
    machine: Machine<Fan>,
    outcome: bool,
    /// Whether a detail was looked at to come here.
    noticed: bool,
}

impl State {
    /// Values that nothing looks at again are no part of what a state is.
    fn key(&self, live: &Live) -> Key {
        let matters = live.get(self.machine.at as usize);
        let bits = |value: &Value| match value {
            Value::Bool(value) => Bits::Bool(*value),
            Value::Number(value) => Bits::Number(value.to_bits()),
            Value::Text(value) => Bits::Text(value.clone()),
        };
        let variables = self.machine.variables.iter().enumerate();
        let variables = variables
            .map(|(at, value)| match matters {
                Some(matters) if matters.contains(&at) => bits(value),
                _ => Bits::Bool(false),
            })
            .collect();
        Key { at: self.machine.at, variables, outcome: self.outcome, noticed: self.noticed }
    }
}

/// Walks a scenario from an instruction on, with the variables that matter at each, unless there
/// are more states than `most`.
pub(super) fn walk(scenario: &Scenario, start: u32, live: &Live, most: usize) -> Walk {
    let program = &scenario.program;
    let mut walk = Walk::default();
    let mut known: HashMap<Key, usize> = HashMap::new();
    let machine = Machine::with(program, start, Fan::default());
    let first = State { machine, outcome: false, noticed: false };
    known.insert(first.key(live), 0);
    let mut waiting = vec![first];
    walk.states.push(Vec::new());
    let mut number = 0;
    while number < waiting.len() {
        let mut fan = Some(Fan::default());
        let mut turn = 0;
        while let Some(luck) = fan {
            let Some(state) = waiting.get(number) else { break };
            let mut machine = state.machine.clone();
            machine.luck = luck;
            let (outcome, again) = (state.outcome, state.noticed);
            let (ways, luck, endless) = stretch(scenario, machine, outcome, &mut walk);
            for (way, next) in ways {
                let way = Way { turn, again, ..way };
                let to = next.map(|(line, state)| {
                    let count = waiting.len();
                    let to = *known.entry(state.key(live)).or_insert(count);
                    if to == count {
                        waiting.push(state);
                        walk.states.push(Vec::new());
                    }
                    (line, to)
                });
                if let Some(ways) = walk.states.get_mut(number) {
                    ways.push(Way { to, ..way });
                }
            }
            if waiting.len() > most {
                walk.blamed = Some(blame(program, known.keys()));
                return walk;
            }
            // What goes round with dice in it has turns without end, and was told of.
            fan = luck.next().filter(|_| !endless);
            turn += 1;
        }
        number += 1;
    }
    walk
}

type Next = Option<(u16, State)>;

/// From a state to the next choices, for one turn of luck; and whether there is no end of turns.
fn stretch(
    scenario: &Scenario,
    mut machine: Machine<Fan>,
    mut outcome: bool,
    walk: &mut Walk,
) -> (Vec<(Way, Next)>, Fan, bool) {
    let program = &scenario.program;
    let mut lines = Vec::new();
    let mut reached = None;
    let mut endless = false;
    let mut fault = |at: usize, fault| walk.faults.insert((at, fault));
    let mut silent = 0;
    loop {
        let at = machine.at as usize;
        walk.seen.insert(at);
        let halt = machine.advance(program);
        if let Some(Op::Unless { to, .. }) = program.ops.get(at)
            && machine.at == *to
        {
            walk.failed.insert(at);
        }
        if machine.luck.endless {
            fault(at, Fault::Endless);
            endless = true;
            machine.luck.endless = false;
        }
        silent = if matches!(halt, None | Some(Halt::Command(_))) { silent + 1 } else { 0 };
        match halt {
            None => {}
            Some(Halt::Line { line, values }) => {
                if !has_forms(scenario, line, &values) {
                    fault(at, Fault::NoForm);
                }
                lines.push(line);
            }
            Some(Halt::Command(text)) => {
                let Command { name, arguments } = Command::read(&text);
                if name == "outcome" {
                    if outcome {
                        fault(at, Fault::SecondOutcome);
                    }
                    outcome = true;
                    reached = Some(at);
                    walk.outcomes.extend(arguments.into_iter().next());
                }
            }
            Some(Halt::Options(open)) => {
                let barred = open.iter().filter(|one| !one.available);
                walk.barred.extend(barred.map(|one| one.branch.line));
                let offered: Vec<u16> =
                    open.iter().filter(|one| one.available).map(|one| one.branch.line).collect();
                let plain = open.iter().all(|one| one.values.is_empty());
                if (walk.offered.insert(offered) || !plain) && says_twice(scenario, &open) {
                    fault(at, Fault::SameOption);
                }
                let acts: Vec<_> =
                    open.iter().filter(|one| one.available).map(|one| one.branch.act).collect();
                for lack in lacks(&acts) {
                    fault(at, lack);
                }
                let mut ways = Vec::new();
                #[allow(clippy::cast_precision_loss, reason = "as many as a decision has options")]
                let options = acts.len() as f64;
                let mut luck = machine.luck.clone();
                for (place, option) in open.iter().enumerate().filter(|(_, one)| one.available) {
                    walk.open.insert(option.branch.line);
                    let noticed = option.branch.act == Act::Notice;
                    let mut next = machine.clone();
                    next.take(program, place);
                    luck = std::mem::take(&mut next.luck);
                    let share = luck.weight() / options;
                    let way = Way { lines: lines.clone(), share, outcome: reached, ..Way::at(at) };
                    ways.push((
                        way,
                        Some((option.branch.line, State { machine: next, outcome, noticed })),
                    ));
                }
                if luck.endless {
                    fault(at, Fault::Endless);
                    endless = true;
                }
                return (ways, luck, endless);
            }
            Some(stop @ (Halt::End | Halt::Nowhere | Halt::Circles)) => {
                if !outcome {
                    fault(at, Fault::NoOutcome);
                }
                if stop == Halt::Nowhere {
                    fault(at, Fault::Nowhere);
                }
                let share = machine.luck.weight();
                let way = Way { lines, share, outcome: reached, ..Way::at(at) };
                return (vec![(way, None)], machine.luck, endless);
            }
        }
        if silent > LONGEST || lines.len() > LONGEST {
            fault(at, Fault::Circles);
            let share = machine.luck.weight();
            let way = Way { lines, share, outcome: reached, ..Way::at(at) };
            return (vec![(way, None)], machine.luck, true);
        }
    }
}

/// What a decision has too little of, with options of these acts open. A detail is no way on.
fn lacks(open: &[Act]) -> Vec<Fault> {
    let on = || open.iter().filter(|act| **act != Act::Notice);
    if on().next().is_none() {
        return vec![Fault::DeadEnd];
    }
    let mut lacks = Vec::new();
    if !open.contains(&Act::Wait) {
        lacks.push(Fault::NoNotNow);
    }
    if on().all(|act| matches!(act, Act::Direct | Act::Wait)) {
        lacks.push(Fault::NoLowRisk);
    }
    lacks
}

impl Way {
    /// A way that stops at an instruction, with nothing read on it.
    fn at(at: usize) -> Self {
        let lines = Vec::new();
        Self { lines, share: 0.0, to: None, at, turn: 0, outcome: None, again: false }
    }
}

/// Whether a line has a form for each of its values, in every language.
fn has_forms(scenario: &Scenario, line: u16, values: &[Value]) -> bool {
    scenario.said.iter().zip(&scenario.locales).all(|(said, locale)| {
        said.get(usize::from(line)).is_none_or(|saying| {
            saying.text.0.iter().all(|part| match part {
                Part::Forms(forms) if forms.by == By::Value => {
                    forms.form(&forms.value(values), locale).is_some()
                }
                _ => true,
            })
        })
    })
}

/// Whether two options can be taken that say the same in some language.
fn says_twice(scenario: &Scenario, open: &[Open<'_>]) -> bool {
    scenario.said.iter().zip(&scenario.locales).any(|(said, locale)| {
        let mut known = BTreeSet::new();
        open.iter().filter(|one| one.available).any(|one| {
            let saying = said.get(usize::from(one.branch.line));
            saying.is_some_and(|saying| !known.insert(saying.say(&one.values, locale).text))
        })
    })
}

/// The variable with the most values.
fn blame<'k>(program: &Program, keys: impl Iterator<Item = &'k Key>) -> String {
    let mut values: Vec<BTreeSet<&Bits>> = vec![BTreeSet::new(); program.variables.len()];
    for key in keys {
        for (values, value) in values.iter_mut().zip(&key.variables) {
            values.insert(value);
        }
    }
    let most = values.iter().zip(&program.variables).max_by_key(|(values, _)| values.len());
    most.map(|(_, (name, _))| name.clone()).unwrap_or_default()
}

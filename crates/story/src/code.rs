//! Play codes: a place in a story as a few letters that can be read out, typed and checked.
//!
//! A code holds the scenario and its version as fingerprints, the choices, and the lines read since
//! the last one, in Crockford's base 32 (no I, L, O or U), closed by a ten-bit checksum: a wrong
//! letter is always noticed. A choice is a fingerprint of the option's id, not its place, so that
//! a code made before a story was edited leads as far as its options are still there.

mod bits;

use std::fmt;

use crc::{CRC_10_ATM, Crc};
use xxhash_rust::xxh64::xxh64;

use crate::library::Library;
use crate::program::{Op, Program};
use crate::scenario::Scenario;
use crate::session::{Offer, Session, Step};
use bits::Bits;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECK: Crc<u16> = Crc::<u16>::new(&CRC_10_ATM);
const CHECK_LETTERS: usize = 2;
/// What stands between groups of letters, and what phones make of it.
const DASHES: [char; 5] = ['-', '‐', '‑', '–', '—'];
const FORMAT: u32 = 2;
const FORMAT_BITS: u32 = 4;
const SCENARIO_BITS: u32 = 10;
const VERSION_BITS: u32 = 10;
const SEED_BITS: u32 = 32;
/// How many bits stand for a choice.
const CHOICE_BITS: u32 = 6;
/// As many options can a decision have that its choice fits a code.
pub(crate) const MOST_OPTIONS: usize = 1 << CHOICE_BITS;

/// A place in a story, such as `2K7Q-9F4M-X0`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PlayCode(String);

/// Why a play code could not be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// A letter is wrong or missing.
    #[error(
        "this play code has a wrong or missing letter: check it against the one you were given"
    )]
    Damaged,
    /// Of a later format.
    #[error("this play code was made by a newer version of the game: reload the page")]
    Newer,
    /// Of no scenario here.
    #[error("this play code belongs to a story that is not here: look for another one")]
    UnknownStory,
}

/// A play taken up again by its code.
#[derive(Debug, Clone, PartialEq)]
pub struct Resumed {
    /// Where it goes on.
    pub session: Session,
    /// How much of the code still holds.
    pub standing: Standing,
}

/// How much of a play code still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was made with this version of the story, and leads to the very place.
    Whole,
    /// It was made with another version, and leads as far as its choices are still there.
    Edited {
        /// The choices that still are.
        kept: usize,
        /// The choices it holds.
        of: usize,
    },
}

impl PlayCode {
    /// The code of the place where a session stands.
    pub(crate) fn of(session: &Session) -> Self {
        let scenario = session.scenario();
        let mut bits = Bits::default();
        bits.push(FORMAT, FORMAT_BITS);
        bits.push(scenario_print(scenario), SCENARIO_BITS);
        bits.push(version_print(scenario), VERSION_BITS);
        if draws(&scenario.program) {
            bits.push(session.seed(), SEED_BITS);
        }
        let choices: Vec<u32> = session.choices().collect();
        bits.push_count(choices.len());
        for choice in choices {
            bits.push(choice, CHOICE_BITS);
        }
        bits.push_count(session.lines_since_choice());
        let mut letters = bits.letters();
        let check = CHECK.checksum(&letters);
        letters.extend(check_letters(check));
        let mut text = String::with_capacity(letters.len() + letters.len() / 4);
        for (at, letter) in letters.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*letter)]));
        }
        Self(text)
    }

    /// Reads a code as typed: case, spaces and hyphens do not matter, O is 0, I and L are 1.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let mut letters = Vec::new();
        for typed in text.chars().filter(|c| !c.is_whitespace() && !DASHES.contains(c)) {
            let typed = match typed.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let letter = ALPHABET.iter().position(|known| char::from(*known) == typed);
            letters.push(letter.and_then(|at| u8::try_from(at).ok()).ok_or(CodeError::Damaged)?);
        }
        let body = letters.len().checked_sub(CHECK_LETTERS).ok_or(CodeError::Damaged)?;
        let (body, check) = letters.split_at(body);
        let expected = CHECK.checksum(body);
        if check != check_letters(expected) {
            return Err(CodeError::Damaged);
        }
        Ok(Self(letters.iter().map(|letter| char::from(ALPHABET[usize::from(*letter)])).collect()))
    }

    /// The code's letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn bits(&self) -> Bits {
        let known = |c: char| ALPHABET.iter().position(|letter| char::from(*letter) == c);
        let mut bits = Bits::default();
        let mut letters: Vec<usize> = self.0.chars().filter_map(known).collect();
        letters.truncate(letters.len().saturating_sub(CHECK_LETTERS));
        for letter in letters {
            bits.push(u32::try_from(letter).unwrap_or(0), 5);
        }
        bits
    }
}

impl Session {
    /// Goes to the place a code names, in one of the library's scenarios; as near as can be where
    /// the scenario has been edited since.
    pub fn from_code(library: &Library, code: &PlayCode) -> Result<Resumed, CodeError> {
        let mut bits = code.bits();
        let mut take = |width| bits.take(width).ok_or(CodeError::Damaged);
        match take(FORMAT_BITS)? {
            FORMAT => {}
            older if older < FORMAT => return Err(CodeError::UnknownStory),
            _ => return Err(CodeError::Newer),
        }
        let print = take(SCENARIO_BITS)?;
        let version = take(VERSION_BITS)?;
        let scenario = library
            .scenarios
            .iter()
            .find(|scenario| scenario_print(scenario) == print)
            .ok_or(CodeError::UnknownStory)?;
        let same = version_print(scenario) == version;
        let seed = if draws(&scenario.program) { take(SEED_BITS)? } else { 0 };
        let of = bits.take_count().ok_or(CodeError::Damaged)?;
        let mut session = Self::new(scenario.clone(), seed);
        let mut kept = 0;
        for _ in 0..of {
            let choice = bits.take(CHOICE_BITS).ok_or(CodeError::Damaged)?;
            if session.follow(choice) {
                kept += 1;
            } else if same {
                return Err(CodeError::Damaged);
            } else {
                break;
            }
        }
        if kept == of {
            let lines = bits.take_count().ok_or(CodeError::Damaged)?;
            while session.lines_since_choice() < lines {
                match session.step() {
                    Step::Moment(_) => {}
                    _ if same => return Err(CodeError::Damaged),
                    _ => break,
                }
            }
        }
        let standing = if same { Standing::Whole } else { Standing::Edited { kept, of } };
        Ok(Resumed { session, standing })
    }

    /// Goes on to the next decision and takes the option with this fingerprint; whether there is one
    /// and it can be taken. The session stays where it is otherwise.
    fn follow(&mut self, choice: u32) -> bool {
        let mut ahead = self.clone();
        let Some(offers) = ahead.advance_to_decision() else { return false };
        let chosen = choice_prints(&offers).position(|print| print == choice);
        let taken = chosen.is_some_and(|at| ahead.choose_at(at).is_ok());
        if taken {
            *self = ahead;
        }
        taken
    }

    /// Steps to the next decision; none at the end.
    fn advance_to_decision(&mut self) -> Option<Vec<Offer>> {
        loop {
            match self.step() {
                Step::Moment(_) => {}
                Step::Options(offers) => return Some(offers),
                Step::End => return None,
            }
        }
    }
}

impl fmt::Display for PlayCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A ten-bit checksum as two letters.
fn check_letters(check: u16) -> [u8; CHECK_LETTERS] {
    let letter = |bits: u16| u8::try_from(bits & 31).unwrap_or(0);
    [letter(check >> 5), letter(check)]
}

fn scenario_print(scenario: &Scenario) -> u32 {
    print(scenario.id.as_str(), SCENARIO_BITS)
}

fn version_print(scenario: &Scenario) -> u32 {
    print(scenario.version.as_str(), VERSION_BITS)
}

/// A fingerprint for each option of a decision. Two that would be the same make way for each other in
/// the order of the script.
pub(crate) fn choice_prints(offers: &[Offer]) -> impl Iterator<Item = u32> {
    let mut taken = Vec::with_capacity(offers.len());
    offers.iter().map(move |offer| {
        let mut choice = print(offer.id.as_str(), CHOICE_BITS);
        while taken.contains(&choice) && taken.len() < MOST_OPTIONS {
            choice = (choice + 1) % (1 << CHOICE_BITS);
        }
        taken.push(choice);
        choice
    })
}

fn print(text: &str, width: u32) -> u32 {
    let hash = xxh64(text.as_bytes(), u64::from(FORMAT));
    u32::try_from(hash >> (64 - width)).unwrap_or(0)
}

fn draws(program: &Program) -> bool {
    program.ops.iter().any(|op| match op {
        Op::Line { with, .. } | Op::Command { with, .. } => {
            with.iter().any(crate::Expression::draws)
        }
        Op::Set { value, .. } => value.draws(),
        Op::Unless { condition, .. } => condition.draws(),
        Op::Options(branches) => branches.iter().any(|branch| {
            branch.with.iter().chain(&branch.condition).any(crate::Expression::draws)
        }),
        Op::Jump { to, .. } => to.draws(),
        Op::Evaluate(expression) => expression.draws(),
        Op::Goto(_) | Op::Stop => false,
    })
}

//! Play codes: a place in a story as a few letters that can be read out, typed and checked.
//!
//! A code holds the scenario's fingerprint, the choices, and the lines read since the last one,
//! in Crockford's base 32 (no I, L, O or U), closed by a ten-bit checksum: a wrong letter is
//! always noticed.

use std::fmt;

use crc::{CRC_10_ATM, Crc};

use crate::library::Library;
use crate::program::{Op, Program};
use crate::scenario::Scenario;
use crate::session::{Session, Step};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECK: Crc<u16> = Crc::<u16>::new(&CRC_10_ATM);
const CHECK_LETTERS: usize = 2;
const FORMAT: u32 = 1;
const FORMAT_BITS: u32 = 4;
const FINGERPRINT_BITS: u32 = 16;
const SEED_BITS: u32 = 32;

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
    /// Of no scenario here, or of another version of one.
    #[error("this play code belongs to a story that is not here any more: start it again")]
    UnknownStory,
}

impl PlayCode {
    /// The code of the place where a session stands.
    pub(crate) fn of(session: &Session) -> Self {
        let scenario = session.scenario();
        let mut bits = Bits::default();
        bits.push(FORMAT, FORMAT_BITS);
        bits.push(fingerprint(scenario), FINGERPRINT_BITS);
        if draws(&scenario.program) {
            bits.push(session.seed(), SEED_BITS);
        }
        let choices: Vec<(usize, usize)> = session.choices().collect();
        bits.push_count(choices.len());
        for (choice, options) in choices {
            bits.push(u32::try_from(choice).unwrap_or(u32::MAX), width(options));
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
        for typed in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
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
    /// Goes to the place a code names, in one of the library's scenarios.
    pub fn from_code(library: &Library, code: &PlayCode) -> Result<Self, CodeError> {
        let mut bits = code.bits();
        if bits.take(FORMAT_BITS).ok_or(CodeError::Damaged)? != FORMAT {
            return Err(CodeError::Newer);
        }
        let print = bits.take(FINGERPRINT_BITS).ok_or(CodeError::Damaged)?;
        let scenario = library
            .scenarios
            .iter()
            .find(|scenario| fingerprint(scenario) == print)
            .ok_or(CodeError::UnknownStory)?;
        let seed = if draws(&scenario.program) {
            bits.take(SEED_BITS).ok_or(CodeError::Damaged)?
        } else {
            0
        };
        let mut session = Self::new(scenario.clone(), seed);
        let choices = bits.take_count().ok_or(CodeError::Damaged)?;
        for _ in 0..choices {
            let options = session.advance_to_decision().ok_or(CodeError::Damaged)?;
            let choice = bits.take(width(options)).ok_or(CodeError::Damaged)?;
            session.choose_at(choice as usize).map_err(|_| CodeError::Damaged)?;
        }
        let lines = bits.take_count().ok_or(CodeError::Damaged)?;
        while session.lines_since_choice() < lines {
            let Step::Moment(_) = session.step() else { return Err(CodeError::Damaged) };
        }
        Ok(session)
    }

    /// Steps to the next decision. Returns how many options it has; none at the end.
    fn advance_to_decision(&mut self) -> Option<usize> {
        loop {
            match self.step() {
                Step::Moment(_) => {}
                Step::Options(offers) => return Some(offers.len()),
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

fn fingerprint(scenario: &Scenario) -> u32 {
    let digits = scenario.version.as_str();
    let tail = digits.get(digits.len().saturating_sub(4)..).unwrap_or_default();
    u32::from_str_radix(tail, 16).unwrap_or(0)
}

fn draws(program: &Program) -> bool {
    program.ops.iter().any(|op| match op {
        Op::Line { with, .. } => with.iter().any(crate::Expression::draws),
        Op::Set { value, .. } => value.draws(),
        Op::Unless { condition, .. } => condition.draws(),
        Op::Options(branches) => branches.iter().any(|branch| {
            branch.with.iter().chain(&branch.condition).any(crate::Expression::draws)
        }),
        Op::Command { with, .. } => with.iter().any(crate::Expression::draws),
        Op::Jump { to, .. } => to.draws(),
        Op::Evaluate(expression) => expression.draws(),
        Op::Goto(_) | Op::Stop => false,
    })
}

/// How many bits tell this many options apart.
fn width(options: usize) -> u32 {
    usize::BITS - options.saturating_sub(1).leading_zeros()
}

/// A string of bits, written at the end and read from the front.
#[derive(Debug, Default)]
struct Bits {
    bits: Vec<bool>,
    read: usize,
}

impl Bits {
    fn push(&mut self, number: u32, width: u32) {
        self.bits.extend((0..width).rev().map(|bit| number >> bit & 1 == 1));
    }

    fn take(&mut self, width: u32) -> Option<u32> {
        let end = self.read.checked_add(width as usize)?;
        let bits = self.bits.get(self.read..end)?;
        self.read = end;
        Some(bits.iter().fold(0, |number, bit| number << 1 | u32::from(*bit)))
    }

    /// Three bits at a time, each led by whether more follow.
    fn push_count(&mut self, count: usize) {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let groups = (32 - count.leading_zeros()).div_ceil(3).max(1);
        for group in (0..groups).rev() {
            self.push(u32::from(group > 0), 1);
            self.push(count >> (3 * group) & 7, 3);
        }
    }

    fn take_count(&mut self) -> Option<usize> {
        let mut count: u32 = 0;
        loop {
            let more = self.take(1)?;
            count = count.checked_mul(8)?.checked_add(self.take(3)?)?;
            if more == 0 {
                return usize::try_from(count).ok();
            }
        }
    }

    fn letters(&self) -> Vec<u8> {
        self.bits
            .chunks(5)
            .map(|chunk| {
                (0..5).fold(0, |letter, at| {
                    letter << 1 | u8::from(chunk.get(at).copied().unwrap_or(false))
                })
            })
            .collect()
    }
}

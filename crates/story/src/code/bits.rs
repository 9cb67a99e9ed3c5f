//! Strings of bits.

/// A string of bits, written at the end and read from the front.
#[derive(Debug, Default)]
pub(super) struct Bits {
    bits: Vec<bool>,
    read: usize,
}

impl Bits {
    pub(super) fn push(&mut self, number: u32, width: u32) {
        self.bits.extend((0..width).rev().map(|bit| number >> bit & 1 == 1));
    }

    pub(super) fn take(&mut self, width: u32) -> Option<u32> {
        let end = self.read.checked_add(width as usize)?;
        let bits = self.bits.get(self.read..end)?;
        self.read = end;
        Some(bits.iter().fold(0, |number, bit| number << 1 | u32::from(*bit)))
    }

    /// Three bits at a time, each led by whether more follow.
    pub(super) fn push_count(&mut self, count: usize) {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let groups = (32 - count.leading_zeros()).div_ceil(3).max(1);
        for group in (0..groups).rev() {
            self.push(u32::from(group > 0), 1);
            self.push(count >> (3 * group) & 7, 3);
        }
    }

    pub(super) fn take_count(&mut self) -> Option<usize> {
        let mut count: u32 = 0;
        loop {
            let more = self.take(1)?;
            count = count.checked_mul(8)?.checked_add(self.take(3)?)?;
            if more == 0 {
                return usize::try_from(count).ok();
            }
        }
    }

    pub(super) fn letters(&self) -> Vec<u8> {
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

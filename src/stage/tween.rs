//! Going from one thing to another over a little while.

use bevy::math::curve::{Curve, EaseFunction, EasingCurve};

/// Goes from one value to another, slow at both ends.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tween<T> {
    /// Where it began.
    pub(crate) from: T,
    /// Where it goes.
    pub(crate) to: T,
    /// When it began, in seconds.
    start: f32,
    /// How long it takes, in seconds.
    length: f32,
}

impl<T: Clone> Tween<T> {
    /// At rest.
    pub(crate) fn still(at: T) -> Self {
        Self { from: at.clone(), to: at, start: 0.0, length: 0.0 }
    }

    /// Begins to go from where it is said to be.
    pub(crate) fn go(&mut self, from: T, to: T, start: f32, length: f32) {
        *self = Self { from, to, start, length };
    }

    /// Whether it has come to its end.
    pub(crate) fn done(&self, now: f32) -> bool {
        now >= self.start + self.length
    }

    /// Comes to its end at once.
    pub(crate) fn skip(&mut self) {
        self.length = 0.0;
    }

    /// How far it has gone, 0 to 1, eased.
    pub(crate) fn share(&self, now: f32) -> f32 {
        if self.done(now) || self.length <= 0.0 {
            return 1.0;
        }
        let gone = ((now - self.start) / self.length).clamp(0.0, 1.0);
        EasingCurve::new(0.0, 1.0, EaseFunction::CubicInOut).sample_clamped(gone)
    }
}

impl Tween<f32> {
    pub(crate) fn at(&self, now: f32) -> f32 {
        self.from + (self.to - self.from) * self.share(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_starts_slow_ends_there_and_can_be_skipped() {
        let mut tween = Tween::still(0.0);
        tween.go(0.0, 10.0, 5.0, 2.0);
        assert!(tween.at(5.0).abs() < 1e-6 && tween.at(5.2) < 1.0);
        assert!((tween.at(6.0) - 5.0).abs() < 1e-4);
        assert!(!tween.done(6.9) && tween.done(7.0));
        assert!((tween.at(9.0) - 10.0).abs() < 1e-6);
        tween.skip();
        assert!(tween.done(5.0) && (tween.at(5.0) - 10.0).abs() < 1e-6);
    }
}

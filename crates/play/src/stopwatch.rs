//! Measures time between two moments, pauses left out.

use std::time::Duration;

/// Runs, stands still, runs on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Stopwatch {
    counted: Duration,
    running_since: Option<Duration>,
}

impl Stopwatch {
    /// One that runs from now, with this much counted already.
    pub(crate) fn running(counted: Duration, now: Duration) -> Self {
        Self { counted, running_since: Some(now) }
    }

    /// Stands still.
    pub(crate) fn stop(&mut self, now: Duration) {
        self.counted = self.read(now);
        self.running_since = None;
    }

    /// Runs on.
    pub(crate) fn run(&mut self, now: Duration) {
        self.counted = self.read(now);
        self.running_since = Some(now);
    }

    /// What was counted until now.
    pub(crate) fn read(&self, now: Duration) -> Duration {
        let running = self.running_since.map_or(Duration::ZERO, |since| now.saturating_sub(since));
        self.counted + running
    }

    /// What was counted until now, in milliseconds.
    pub(crate) fn millis(&self, now: Duration) -> u32 {
        u32::try_from(self.read(now).as_millis()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_is_not_counted() {
        let at = Duration::from_millis;
        let mut watch = Stopwatch::running(at(5), at(100));
        watch.stop(at(120));
        assert_eq!(watch.millis(at(900)), 25);
        watch.run(at(1000));
        assert_eq!(watch.millis(at(1010)), 35);
    }

    #[test]
    fn a_clock_that_goes_back_counts_nothing() {
        let at = Duration::from_millis;
        assert_eq!(Stopwatch::running(at(0), at(100)).millis(at(50)), 0);
    }
}

//! What a person sees while a chore runs: one live line per step on a terminal, plain lines
//! elsewhere.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{HumanDuration, MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How often a long step says something where there is no terminal.
const PLAIN_EVERY: Duration = Duration::from_secs(20);

/// Shows steps, one at a time.
pub(crate) struct Display {
    bars: MultiProgress,
    terminal: bool,
}

impl Display {
    /// Looks whether there is a terminal.
    pub(crate) fn new() -> Self {
        let terminal = console::Term::stderr().is_term();
        let target =
            if terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        Self { bars: MultiProgress::with_draw_target(target), terminal }
    }

    /// Is a person watching?
    pub(crate) fn terminal(&self) -> bool {
        self.terminal
    }

    /// Writes text above the live line.
    pub(crate) fn line(&self, text: &str) {
        self.bars.suspend(|| eprintln!("{text}"));
    }

    /// Begins a step.
    pub(crate) fn step(&self, title: impl Into<String>) -> Step<'_> {
        let title = title.into();
        let bar = self.bars.add(ProgressBar::new_spinner());
        bar.set_style(style("  {spinner} {prefix}  {elapsed}  {wide_msg:.dim}"));
        bar.set_prefix(title.clone());
        bar.enable_steady_tick(Duration::from_millis(120));
        if !self.terminal {
            eprintln!("  … {title}");
        }
        let now = Instant::now();
        Step {
            display: self,
            bar,
            title,
            began: now,
            spoke: Mutex::new(now),
            counted: false.into(),
        }
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("━━╌")
}

/// One step under way.
pub(crate) struct Step<'a> {
    display: &'a Display,
    bar: ProgressBar,
    title: String,
    began: Instant,
    spoke: Mutex<Instant>,
    counted: std::sync::atomic::AtomicBool,
}

impl Step<'_> {
    /// The display it belongs to.
    pub(crate) fn display(&self) -> &Display {
        self.display
    }

    /// How long it has taken so far.
    pub(crate) fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    /// Shows what it is doing.
    pub(crate) fn says(&self, what: &str) {
        self.bar.set_message(what.to_owned());
        self.plainly(what);
    }

    /// Shows how far it is: `done` of `total`, now at `what`.
    pub(crate) fn counts(&self, done: u64, total: u64, what: &str) {
        if !self.counted.swap(true, std::sync::atomic::Ordering::Relaxed) {
            self.bar.set_style(style(
                "  {spinner} {prefix}  {elapsed}  {bar:24.cyan} {pos}/{len}  {wide_msg:.dim}",
            ));
        }
        self.bar.set_length(total);
        self.bar.set_position(done);
        self.bar.set_message(what.to_owned());
        self.plainly(&format!("{done}/{total} {what}"));
    }

    fn plainly(&self, what: &str) {
        if self.display.terminal {
            return;
        }
        let mut spoke = self.spoke.lock().unwrap_or_else(PoisonError::into_inner);
        if spoke.elapsed() >= PLAIN_EVERY {
            *spoke = Instant::now();
            eprintln!("    {} {what} ({})", self.title, took(self.elapsed()));
        }
    }

    /// Ends it well; `note` may say what came of it.
    pub(crate) fn done(self, note: &str) {
        self.end("✓", note);
    }

    /// Ends it badly.
    pub(crate) fn failed(self, note: &str) {
        self.end("✗", note);
    }

    fn end(&self, mark: &str, note: &str) {
        self.bar.finish_and_clear();
        let gap = if note.is_empty() { "" } else { "  " };
        self.display.line(&format!(
            "  {mark} {}{gap}{note}  ({})",
            self.title,
            took(self.elapsed())
        ));
    }
}

impl Drop for Step<'_> {
    fn drop(&mut self) {
        // A step left by an error takes its live line along.
        if !self.bar.is_finished() {
            self.bar.finish_and_clear();
        }
    }
}

/// A duration as a person says it.
pub(crate) fn took(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        return "under a second".to_owned();
    }
    HumanDuration(Duration::from_secs(time.as_secs())).to_string()
}

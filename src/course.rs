//! The play as the game's one piece of state: intents in, snapshots and events out.

use std::time::Duration;

use bevy::prelude::*;
use protocol::{Face, Intent, Locale, Save, Snapshot, Update as Outcome};

/// The play, and what it shows now. Everything on the screen is derived from the snapshot.
#[derive(Resource)]
pub struct Course {
    play: play::Play,
    snapshot: Snapshot,
}

/// Somebody asks for something: a button, a key, the page.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct Ask(pub Intent);

/// What became of an ask: for the page, which shows it to assistive technology and logs it.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct Told(pub Outcome);

/// The two weights of the game's font. Held for ever: removing any font clears all of them.
#[derive(Resource, Debug, Clone, Default)]
pub struct Fonts {
    /// For reading.
    pub body: Handle<Font>,
    /// For headings and names.
    pub bold: Handle<Font>,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Ask>()
        .add_message::<Told>()
        .add_systems(Update, answer.in_set(CourseSystems));
}

/// When asks are answered. What asks in the same frame runs before, what shows after.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct CourseSystems;

impl Course {
    /// Opens a pack, in the pictures face.
    #[must_use]
    pub fn open(pack: &[u8], locale: &Locale) -> Self {
        let play = play::Play::open(pack, locale, Face::Pictures);
        let snapshot = play.snapshot();
        Self { play, snapshot }
    }

    /// What is shown now.
    #[must_use]
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// Where the player is.
    #[must_use]
    pub fn save(&self, now: Duration) -> Save {
        self.play.save(now)
    }

    /// Goes where a save says.
    pub fn restore(&mut self, save: &Save, now: Duration) -> Outcome {
        let outcome = self.play.restore(save, Face::Pictures, now);
        self.snapshot.clone_from(&outcome.snapshot);
        outcome
    }

    /// Takes in what others chose.
    pub fn tell_others(&mut self, text: &str) -> Outcome {
        let outcome = self.play.tell_others(text);
        self.snapshot.clone_from(&outcome.snapshot);
        outcome
    }

    /// Takes in what the page that embeds the game asks of its visitors.
    pub fn tell_calls(&mut self, text: &str) -> Outcome {
        let outcome = self.play.tell_calls(text);
        self.snapshot.clone_from(&outcome.snapshot);
        outcome
    }

    /// Says some things otherwise from now on.
    pub fn reword(&mut self, text: &str) -> Outcome {
        let outcome = self.play.reword(text);
        self.snapshot.clone_from(&outcome.snapshot);
        outcome
    }

    fn send(&mut self, intent: Intent, now: Duration) -> Outcome {
        let outcome = self.play.send(intent, now);
        self.snapshot.clone_from(&outcome.snapshot);
        outcome
    }
}

fn answer(
    mut asks: MessageReader<Ask>,
    mut told: MessageWriter<Told>,
    mut course: ResMut<Course>,
    time: Res<Time<Real>>,
) {
    // Only an ask may mark the course as changed: what is drawn is rebuilt when it is.
    for Ask(intent) in asks.read() {
        told.write(Told(course.send(intent.clone(), now(&time))));
    }
}

/// The time it is. A game that rested is told the time of its last frame, which may be long ago:
/// a press that wakes it must not seem to come at once after what it last showed.
fn now(time: &Time<Real>) -> Duration {
    let last = time.last_update();
    let since =
        last.map(|last| bevy::platform::time::Instant::now().saturating_duration_since(last));
    time.elapsed() + since.unwrap_or_default()
}

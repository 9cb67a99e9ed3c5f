//! What crosses a wire in Small Places: the ids and acts everything is counted by, the events
//! that are logged, the batches they travel in, and the snapshots and intents between the play
//! and its faces. Types only; what they mean happens elsewhere.

mod act;
mod batch;
mod catalog;
mod debrief;
mod event;
mod face;
mod id;
mod intent;
mod results;
mod save;
mod snapshot;
mod stage;

pub use act::{Act, UnknownAct};
pub use batch::{Answer, Batch, Reason, Receipt, Verdict};
pub use catalog::{
    Catalog, CatalogDecision, CatalogOption, CatalogOutcome, CatalogScenario, CatalogView, Wording,
};
pub use debrief::{Debrief, Fork, Twig};
pub use event::{Body, Event, EventId, SCHEMA, SessionId, UuidVersion};
pub use face::{Face, TextSize, UnknownFace};
pub use id::{BadSlug, CallId, LineId, Locale, OutcomeId, ScenarioId, StoryVersion, ViewId};
pub use intent::{Intent, Panel};
pub use results::{
    Chosen, DecisionResults, DetailResults, OptionResults, OutcomeResults, Results,
    ScenarioResults, ViewResults,
};
pub use save::Save;
pub use snapshot::{
    Action, ActionKind, Paragraph, ParagraphKind, Screen, Snapshot, Update, Utterance,
    UtteranceKind,
};
pub use stage::{Awake, CALM, Camera, Gaze, Person, REST, Setting, Side, Sound, Stage};

#[cfg(test)]
mod typescript;

//! What crosses a wire in Small Places: the ids and acts everything is counted by, the events
//! that are logged, the batches they travel in, and the snapshots and intents between the play
//! and its faces. Types only; what they mean happens elsewhere.

mod act;
mod address;
mod batch;
mod campaign;
mod catalog;
mod debrief;
mod event;
mod face;
mod id;
mod intent;
mod opening;
mod results;
mod save;
mod snapshot;
mod stage;

pub use act::{Act, UnknownAct};
pub use address::{BadAddress, BadOrigin, Origin, WebAddress};
pub use batch::{Answer, Batch, Reason, Receipt, Verdict};
pub use campaign::{Campaign, Consent, Country, Utm};
pub use catalog::{
    Catalog, CatalogDecision, CatalogOption, CatalogOutcome, CatalogScenario, CatalogView, Wording,
};
pub use debrief::{Debrief, Fork, Twig};
pub use event::{Body, Event, EventId, SCHEMA, SessionId, UuidVersion};
pub use face::{Face, TextSize, UnknownFace};
pub use id::{
    BadSlug, CallId, CampaignId, LineId, Locale, OutcomeId, ScenarioId, StoryVersion, ThemeId,
    UtmValue, ViewId,
};
pub use intent::{Intent, Panel};
pub use opening::{Opening, Openings};
pub use results::{
    CampaignResults, Chosen, DecisionResults, DetailResults, OptionResults, OutcomeResults,
    Results, ScenarioResults, UtmResults, ViewResults,
};
pub use save::Save;
pub use snapshot::{
    Action, ActionKind, Paragraph, ParagraphKind, Screen, Snapshot, Update, Utterance,
    UtteranceKind,
};
pub use stage::{Awake, CALM, Camera, Gaze, Person, REST, Setting, Side, Sound, Stage};

#[cfg(test)]
mod typescript;

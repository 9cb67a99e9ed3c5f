// Made from crates/protocol: `UPDATE=1 cargo test -p protocol typescript`.

export type Act = "direct" | "distract" | "delegate" | "document" | "delay" | "wait" | "other" | "notice";

export type Face = "pictures" | "text";

export type TextSize = "normal" | "large" | "largest";

export type Panel = "pause" | "history";

export type Screen = "title" | "note" | "scene" | "debrief" | "again" | "fault";

export type ActionKind = "main" | "option" | "notice" | "call" | "quiet";

export type Side = "left" | "middle" | "right";

export type Gaze = "ahead" | "away" | "down" | "you" | { "at": string };

export type Camera = "wide" | { "close": string } | { "two": [string, string] };

export type Sound = { 
/**
 * Which.
 */
id: string, 
/**
 * Which in this play, from 0: the same sound twice is heard twice.
 */
turn: number, 
/**
 * What it is, in words, in the player's language.
 */
caption: string, };

export type Setting = "home" | "neighbourhood" | "bus" | "school" | "college" | "factory" | "farm" | "office" | "phone";

export type Awake = { 
/**
 * Which place.
 */
setting: Setting, 
/**
 * How many endings the stories there have.
 */
endings: number, 
/**
 * How many of them the player has come to since the page was opened.
 */
seen: number, };

export type ParagraphKind = "plain" | "quote" | "fine";

export type UtteranceKind = "line" | "choice" | "seen";

export type ViewId = string;

export type CallId = string;

export type Twig = { 
/**
 * Which.
 */
option: LineId, 
/**
 * Its words.
 */
label: string, 
/**
 * Its act.
 */
act: Act, 
/**
 * The act in words.
 */
act_name: string, 
/**
 * Whether it was taken.
 */
taken: boolean, 
/**
 * How many of a hundred players took it here, to the nearest five; none where too few did
 * for the number to say nothing of anybody.
 */
percent: number | null, 
/**
 * All of this in words: the act, what it says, whether it was taken, how many took it.
 */
told: string, };

export type Fork = { 
/**
 * What the player noticed before it, in words; none where nothing was.
 */
noticed: string | null, 
/**
 * The options that were open, in the order of the script.
 */
twigs: Array<Twig>, };

export type Debrief = { 
/**
 * The heading over the way.
 */
heading: string, 
/**
 * How to read it.
 */
hint: string, 
/**
 * The decisions on the way, in order.
 */
forks: Array<Fork>, 
/**
 * What the numbers are; none where there are none to show.
 */
others: string | null, };

export type Verdict = "accepted" | "duplicate" | "rejected";

export type Reason = "malformed" | "unknown_schema" | "implausible_time" | "unknown_scenario" | "unknown_option" | "wrong_act" | "unknown_outcome" | "unknown_view" | "unknown_locale";

export type ScenarioId = string;

export type LineId = string;

export type OutcomeId = string;

export type Locale = string;

export type StoryVersion = string;

export type EventId = string;

export type SessionId = string;

export type CampaignId = string;

export type ThemeId = string;

export type UtmValue = string;

export type Origin = string;

export type WebAddress = string;

export type Consent = "assume" | "ask";

export type Country = "IN" | "US";

export type Utm = { 
/**
 * Which site or list a link stands on.
 */
source: Array<UtmValue>, 
/**
 * What kind of link it is.
 */
medium: Array<UtmValue>, 
/**
 * Which of the campaign's own efforts it belongs to.
 */
campaign: Array<UtmValue>, };

export type Campaign = { 
/**
 * What it is called, in every language the game speaks.
 */
name: Record<string, string>, 
/**
 * What it looks like.
 */
theme: ThemeId | null, 
/**
 * Whether a player is asked before anything is sent. Said by everybody, because silence must
 * not decide it.
 */
consent: Consent, 
/**
 * The sites whose pages may show the game in a frame; none for any.
 */
frame_ancestors: Array<Origin>, 
/**
 * What links of the campaign may say of where they stand.
 */
utm: Utm, 
/**
 * Where “Leave now” leads.
 */
exit: WebAddress | null, 
/**
 * Whose helplines are shown.
 */
country: Country | null, };

export type Person = { 
/**
 * Who, as drawn in `assets/cast`.
 */
id: string, 
/**
 * Where they stand.
 */
side: Side, 
/**
 * How they hold themselves: a mood that is drawn for them.
 */
mood: string, 
/**
 * What they do with their hands, if anything: a gesture that is drawn for them.
 */
gesture: string | null, 
/**
 * Where they look.
 */
gaze: Gaze, 
/**
 * Whether the line being read is theirs.
 */
speaks: boolean, };

export type Stage = { 
/**
 * The place, from `<<place bus>>`; none before the first.
 */
place: string | null, 
/**
 * Its light, from `<<place bus night>>` or `<<light night>>`; none is its usual one.
 */
light: string | null, 
/**
 * Who is there, in the order they came.
 */
people: Array<Person>, 
/**
 * What the picture is framed on.
 */
camera: Camera, 
/**
 * The last sound since the line before; none where there was none.
 */
sound: Sound | null, };

export type Paragraph = { 
/**
 * A heading of its own, such as "A question to take with you".
 */
heading: string | null, 
/**
 * The text.
 */
text: string, 
/**
 * What kind of text.
 */
kind: ParagraphKind, };

export type Utterance = { 
/**
 * Its place in the transcript, from 0: stable while the play goes on.
 */
index: number, 
/**
 * The id of the line or option; none of what was seen.
 */
line: LineId | null, 
/**
 * Who speaks; none for the narration.
 */
speaker: string | null, 
/**
 * The words.
 */
text: string, 
/**
 * What kind it is.
 */
kind: UtteranceKind, };

export type Intent = { "type": "open", 
/**
 * Which scenario.
 */
scenario: ScenarioId, } | { "type": "begin" } | { "type": "continue" } | { "type": "choose", 
/**
 * Which option.
 */
option: LineId, } | { "type": "again", 
/**
 * Through whose.
 */
view: ViewId, } | { "type": "undo" } | { "type": "home" } | { "type": "show", 
/**
 * Which panel.
 */
panel: Panel, } | { "type": "close" } | { "type": "set_locale", 
/**
 * Which language.
 */
locale: Locale, } | { "type": "set_text_size", 
/**
 * Which size.
 */
size: TextSize, } | { "type": "set_sound", 
/**
 * Whether it is to be on.
 */
on: boolean, } | { "type": "set_still", 
/**
 * Whether nothing is to move.
 */
on: boolean, } | { "type": "share" } | { "type": "call", 
/**
 * Which one.
 */
action: CallId, } | { "type": "set_face", 
/**
 * Which face.
 */
face: Face, };

export type Action = { 
/**
 * What is written on it.
 */
label: string, 
/**
 * What to send when it is taken.
 */
intent: Intent, 
/**
 * How to draw it.
 */
kind: ActionKind, 
/**
 * The option's act, for colour and sign; never told to the player as a judgement.
 */
act: Act | null, 
/**
 * Whether it is in force (a chosen language or size); none where that has no meaning.
 */
pressed: boolean | null, 
/**
 * The language of the label where it is not the snapshot's: the language switch.
 */
lang: Locale | null, 
/**
 * More about it, in small print.
 */
detail: string | null, 
/**
 * Where in the picture it can be taken too: a spot of the place, or `person.spot`.
 */
at: string | null, };

export type Snapshot = { 
/**
 * The language of every string here.
 */
locale: Locale, 
/**
 * The size of the text.
 */
text_size: TextSize, 
/**
 * The face that shows it.
 */
face: Face, 
/**
 * Whether sound is on.
 */
sound: boolean, 
/**
 * Whether nothing moves.
 */
still: boolean, 
/**
 * Which screen.
 */
screen: Screen, 
/**
 * What lies over it.
 */
panel: Panel | null, 
/**
 * The screen's heading (the panel's, where there is one).
 */
heading: string, 
/**
 * Standing text under the heading: the title's lead, the content note, the debrief.
 */
paragraphs: Array<Paragraph>, 
/**
 * The lines so far, oldest first; the last is the one being read.
 */
transcript: Array<Utterance>, 
/**
 * What moves the play on, in order: start, continue, or the options.
 */
actions: Array<Action>, 
/**
 * What stands in the same place on every screen: menu, undo, lines so far, language, face.
 */
bar: Array<Action>, 
/**
 * What the transcript and the action list are called, for assistive technology.
 */
transcript_label: string, 
/**
 * The name of the action list ("What do you do?").
 */
actions_label: string, 
/**
 * The name of the details among the actions ("Look around first").
 */
notices_label: string, 
/**
 * The name of the bar.
 */
bar_label: string, 
/**
 * What the stage shows.
 */
stage: Stage, 
/**
 * The places on the map that hold stories; none away from the title.
 */
awake: Array<Awake>, 
/**
 * The way that was taken, on the debrief.
 */
debrief: Debrief | null, 
/**
 * The play code of this place in the story; none outside a scene.
 */
code: string | null, };

export type Save = { 
/**
 * Which screen.
 */
screen: Screen, 
/**
 * What lies over it.
 */
panel: Panel | null, 
/**
 * The scenario whose note is open; the play code names it elsewhere.
 */
scenario: ScenarioId | null, 
/**
 * The play code.
 */
code: string | null, 
/**
 * The language.
 */
locale: Locale, 
/**
 * The text size.
 */
text_size: TextSize, 
/**
 * Whether sound is on.
 */
sound: boolean, 
/**
 * Whether nothing moves.
 */
still: boolean, 
/**
 * Endings the player has come to since the page was opened.
 */
seen: Array<[ScenarioId, OutcomeId]>, 
/**
 * Through whose eyes the scene is being seen again, and how many lines of it were read.
 */
view: [ViewId, number] | null, 
/**
 * Decisions taken back in this play, so that taking them anew is logged as revised.
 */
revised: Array<LineId>, 
/**
 * Time since the scenario started, in milliseconds, pauses left out.
 */
played_ms: number, 
/**
 * Time since the open decision was shown, in milliseconds, pauses left out.
 */
shown_ms: number, };

export type Body = { "type": "session_started", 
/**
 * The language at the start.
 */
locale: Locale, 
/**
 * The face at the start.
 */
face: Face, 
/**
 * Whether the page stands in a frame on another page.
 */
embedded: boolean, 
/**
 * The campaign the page was opened for. It and the next three are left out where the
 * address names none, so that a server which does not know them yet takes the event.
 */
campaign?: CampaignId, 
/**
 * Which site or list the link that led here stands on.
 */
utm_source?: UtmValue, 
/**
 * What kind of link it is.
 */
utm_medium?: UtmValue, 
/**
 * Which of the campaign's efforts it belongs to.
 */
utm_campaign?: UtmValue, } | { "type": "scenario_started", 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * Its exact script.
 */
version: StoryVersion, 
/**
 * The language it starts in.
 */
locale: Locale, } | { "type": "choices_shown", 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * Its exact script.
 */
version: StoryVersion, 
/**
 * The decision, by its first option in the script.
 */
decision: LineId, 
/**
 * The options that could be chosen, in the order shown.
 */
options: Array<LineId>, } | { "type": "choice_made", 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * Its exact script.
 */
version: StoryVersion, 
/**
 * The decision, by its first option in the script.
 */
decision: LineId, 
/**
 * The option.
 */
option: LineId, 
/**
 * Its act.
 */
act: Act, 
/**
 * How long the choices had been shown, in milliseconds, pauses left out.
 */
ms: number, 
/**
 * The face it was made in.
 */
face: Face, 
/**
 * The language it was made in.
 */
locale: Locale, 
/**
 * Whether this decision had been taken before in this play and taken back.
 */
revised: boolean, } | { "type": "noticed", 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * Its exact script.
 */
version: StoryVersion, 
/**
 * The decision that stood open, by its first option in the script.
 */
decision: LineId, 
/**
 * The detail, by the id of its option.
 */
detail: LineId, } | { "type": "seen_again", 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * Its exact script.
 */
version: StoryVersion, 
/**
 * Through whose eyes.
 */
view: ViewId, } | { "type": "outcome_reached", 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * Its exact script.
 */
version: StoryVersion, 
/**
 * Which ending.
 */
outcome: OutcomeId, } | { "type": "finished", 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * Its exact script.
 */
version: StoryVersion, 
/**
 * Time since the scenario started, in milliseconds, pauses left out.
 */
ms: number, } | { "type": "left", 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * Its exact script.
 */
version: StoryVersion, 
/**
 * The decision that stood open, or the last one taken; none before the first.
 */
decision: LineId | null, };

export type Update = { 
/**
 * What to show now.
 */
snapshot: Snapshot, 
/**
 * What to log, oldest first.
 */
events: Array<Body>, 
/**
 * The face the player asked for, if they just did.
 */
face: Face | null, 
/**
 * What the player asked to share, if they just did: words to go with the game's address.
 */
share: string | null, 
/**
 * The embedding page's call to action that the player took, if they just did.
 */
call: CallId | null, };

export type Event = { 
/**
 * The schema version: [`SCHEMA`].
 */
v: number, 
/**
 * Made by the browser.
 */
id: EventId, 
/**
 * Made by the browser, once a tab.
 */
session: SessionId, 
/**
 * The place of this event in its session, from 0.
 */
seq: number, 
/**
 * What happened.
 */
body: Body, };

export type Batch = { 
/**
 * The events, oldest first.
 */
events: Array<Event>, };

export type Answer = { 
/**
 * The event's id, where it could be read.
 */
id: string | null, 
/**
 * What became of it.
 */
verdict: Verdict, 
/**
 * Why it was rejected; only then.
 */
reason?: Reason | null, };

export type Receipt = { 
/**
 * One for each event sent.
 */
answers: Array<Answer>, };

export type Chosen = { 
/**
 * Per cent of the first choices at an option's decision, to the nearest five.
 */
options: { [key in LineId]: number }, };

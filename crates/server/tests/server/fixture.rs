//! A server over a folder of its own, and events to send it.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use protocol::{Receipt, Results};
use serde_json::{Value, json};
use server::{Config, Limits, PublicUrl, State};
use tempfile::TempDir;
use tower::ServiceExt;
use uuid::{NoContext, Timestamp, Uuid};

pub(crate) const VERSION: &str = "0123456789abcdef";

/// A catalog of one scenario with three decisions, two of them with details to notice (one begins
/// with its detail, as most do), two endings and two views.
pub(crate) fn catalog() -> Value {
    let say = |en: &str, hi: &str| json!({"en": en, "hi": hi});
    let option =
        |id: &str, act: &str, en: &str| json!({"id": id, "act": act, "text": say(en, "विकल्प")});
    json!({"scenarios": [{
        "id": "bus", "version": VERSION, "title": say("The bus", "बस"),
        "decisions": [
            {"id": "seat", "prompt": say("She says <nothing> & waits.", "वह चुप है।"), "options": [
                option("seat", "distract", "Offer her your seat"),
                option("stop", "direct", "Tell him to stop"),
                option("hand", "notice", "Her hand on the pole"),
                option("look", "wait", "Look out of the window"),
                option("cane", "notice", "Her <cane>"),
            ]},
            {"id": "ask", "prompt": say("The bus halts.", "बस रुकती है।"), "options": [
                option("ask", "delegate", "Ask the driver"),
                option("note", "document", "Note the number"),
            ]},
            {"id": "mirror", "prompt": say("The driver waits.", "ड्राइवर रुका है।"), "options": [
                option("mirror", "notice", "The mirror"),
                option("wave", "other", "Wave"),
            ]},
        ],
        "outcomes": [
            {"id": "company", "title": say("Not alone", "अकेली नहीं")},
            {"id": "alone", "title": say("She gets off", "वह उतर गई")},
        ],
        "views": [
            {"id": "nurse", "title": say("Again, as the nurse", "नर्स की नज़र से")},
            {"id": "ritu", "title": say("Again, as Ritu", "ऋतु की तरफ़ से")},
        ],
    }]})
}

/// A campaign that lists these sites, two sources and a medium.
pub(crate) fn campaign(frame_ancestors: &[&str]) -> String {
    json!({
        "name": {"en": "Safe ride", "hi": "सुरक्षित सफ़र"},
        "consent": "assume",
        "frame_ancestors": frame_ancestors,
        "utm": {"source": ["poster", "newsletter"], "medium": ["qr"]},
    })
    .to_string()
}

/// A server over a folder of its own.
pub(crate) struct Server {
    folder: TempDir,
    config: Config,
    pub(crate) app: Router,
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Server {
    pub(crate) fn new() -> Self {
        Self::with(Limits::default())
    }

    pub(crate) fn with(limits: Limits) -> Self {
        Self::of(limits, None)
    }

    /// One that was told where visitors find it.
    pub(crate) fn found_at(public_url: PublicUrl) -> Self {
        Self::of(Limits::default(), Some(public_url))
    }

    fn of(limits: Limits, public_url: Option<PublicUrl>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        fs::create_dir(&site).unwrap();
        fs::write(site.join("catalog.json"), catalog().to_string()).unwrap();
        let config = Config {
            catalog: site.join("catalog.json"),
            site,
            data: folder.path().join("places.db"),
            public_url,
            address: ([127, 0, 0, 1], 0).into(),
            limits,
        };
        let app = server::app(State::open(&config).unwrap());
        Self { folder, config, app }
    }

    /// Stopped and started anew over the same folder.
    pub(crate) fn restarted(self) -> Self {
        let Self { folder, config, app } = self;
        drop(app);
        let app = server::app(State::open(&config).unwrap());
        Self { folder, config, app }
    }

    /// Writes a campaign's file.
    pub(crate) fn campaign(&self, id: &str, text: &str) {
        fs::create_dir_all(self.site("campaigns")).unwrap();
        fs::write(self.site("campaigns").join(format!("{id}.json")), text).unwrap();
    }

    pub(crate) fn site(&self, name: &str) -> PathBuf {
        self.folder.path().join("site").join(name)
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("places.db")
    }

    /// A second connection to the data file, as another process would have one.
    pub(crate) fn sqlite(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.data()).unwrap()
    }

    pub(crate) fn stored(&self) -> u64 {
        self.sqlite().query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap()
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: head.status, headers: head.headers, bytes }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, body: impl Into<Body>) -> Answer {
        let request = Request::builder().method(Method::POST).uri("/api/v1/events");
        let request = request.header("content-type", "text/plain;charset=UTF-8");
        self.ask(request.body(body.into()).unwrap()).await
    }

    /// Sends events that the server takes a receipt's worth of notice of.
    pub(crate) async fn send(&self, events: &[Value]) -> Receipt {
        let answer = self.post(json!({"events": events}).to_string()).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        serde_json::from_slice(&answer.bytes).unwrap()
    }

    pub(crate) async fn results(&self) -> Results {
        serde_json::from_slice(&self.get("/api/v1/results").await.bytes).unwrap()
    }

    pub(crate) async fn health(&self) -> Value {
        self.get("/api/v1/health").await.json()
    }
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// An id made at another time than now.
pub(crate) fn id_at(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH).unwrap();
    Uuid::new_v7(Timestamp::from_unix(NoContext, since.as_secs(), since.subsec_nanos())).to_string()
}

pub(crate) fn days(days: u64) -> Duration {
    Duration::from_secs(days * 24 * 60 * 60)
}

/// An event in a session of its own.
pub(crate) fn event(body: &Value) -> Value {
    event_in(&Uuid::new_v4().to_string(), 0, body)
}

pub(crate) fn event_in(session: &str, seq: u32, body: &Value) -> Value {
    json!({"v": 1, "id": Uuid::now_v7().to_string(), "session": session, "seq": seq, "body": body})
}

pub(crate) fn started() -> Value {
    json!({"type": "scenario_started", "scenario": "bus", "version": VERSION, "locale": "en"})
}

pub(crate) fn shown(decision: &str, options: &[&str]) -> Value {
    json!({"type": "choices_shown", "scenario": "bus", "version": VERSION, "decision": decision,
        "options": options})
}

pub(crate) fn made(decision: &str, option: &str, act: &str, ms: u32, revised: bool) -> Value {
    json!({"type": "choice_made", "scenario": "bus", "version": VERSION, "decision": decision,
        "option": option, "act": act, "ms": ms, "face": "text", "locale": "hi", "revised": revised})
}

pub(crate) fn noticed(decision: &str, detail: &str) -> Value {
    json!({"type": "noticed", "scenario": "bus", "version": VERSION, "decision": decision,
        "detail": detail})
}

pub(crate) fn seen_again(view: &str) -> Value {
    json!({"type": "seen_again", "scenario": "bus", "version": VERSION, "view": view})
}

pub(crate) fn reached(outcome: &str) -> Value {
    json!({"type": "outcome_reached", "scenario": "bus", "version": VERSION, "outcome": outcome})
}

pub(crate) fn finished() -> Value {
    json!({"type": "finished", "scenario": "bus", "version": VERSION, "ms": 60_000})
}

pub(crate) fn left(decision: Option<&str>) -> Value {
    json!({"type": "left", "scenario": "bus", "version": VERSION, "decision": decision})
}

pub(crate) fn opened() -> Value {
    json!({"type": "session_started", "locale": "en", "face": "pictures", "embedded": true})
}

/// One event of each kind.
pub(crate) fn one_of_each() -> Vec<Value> {
    let bodies = [
        opened(),
        started(),
        shown("seat", &["look", "seat"]),
        made("seat", "seat", "distract", 1200, false),
        noticed("seat", "hand"),
        seen_again("nurse"),
        reached("company"),
        finished(),
        left(Some("ask")),
        left(None),
    ];
    bodies.iter().map(event).collect()
}

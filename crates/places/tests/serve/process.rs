//! A server process over a folder of its own.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

const VERSION: &str = "0123456789abcdef";

/// A site with a catalog, and a place for the data.
pub(crate) struct Home(TempDir);

impl Home {
    pub(crate) fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        fs::create_dir(home.site()).unwrap();
        fs::write(home.site().join("index.html"), "<title>Small Places</title>").unwrap();
        let catalog = json!({"scenarios": [{"id": "bus", "version": VERSION,
            "title": {"en": "The bus", "hi": "बस"}, "decisions": [], "outcomes": [], "views": []}]});
        fs::write(home.site().join("catalog.json"), catalog.to_string()).unwrap();
        home
    }

    pub(crate) fn site(&self) -> PathBuf {
        self.0.path().join("site")
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.0.path().join("places.db")
    }

    pub(crate) fn command(&self, port: u16) -> Command {
        command(&self.site(), &self.data(), port)
    }

    /// Every id that is stored.
    pub(crate) fn stored(&self) -> Vec<String> {
        let connection = rusqlite::Connection::open(self.data()).unwrap();
        let mut all = connection.prepare("SELECT id FROM event").unwrap();
        let ids = all.query_map([], |row| row.get::<_, [u8; 16]>(0)).unwrap();
        ids.map(|id| Uuid::from_bytes(id.unwrap()).to_string()).collect()
    }
}

pub(crate) fn command(site: &Path, data: &Path, port: u16) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_places"));
    command.arg("serve").arg("--site").arg(site).arg("--data").arg(data);
    command.arg("--port").arg(port.to_string());
    command
}

/// A start that is expected to fail: its exit code and what it said.
pub(crate) fn refusal(mut command: Command) -> (Option<i32>, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    assert!(stdout.is_empty(), "no address is announced");
    (status.code(), String::from_utf8(stderr).unwrap())
}

/// A server that serves; it is killed if it still does at the end.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: String,
}

impl Server {
    pub(crate) fn start(home: &Home) -> Self {
        let mut command = home.command(0);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { child, address: line.trim_end().to_owned() }
    }

    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// As a service manager stops it.
    pub(crate) fn terminate(&mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

pub(crate) fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().timeout_global(Some(Duration::from_mins(1))).build().into()
}

/// A batch of plays begun.
pub(crate) fn batch(events: usize) -> Vec<Value> {
    let body = json!({"type": "scenario_started", "scenario": "bus", "version": VERSION,
        "locale": "en"});
    let event = |_| {
        json!({"v": 1, "id": Uuid::now_v7().to_string(), "session": Uuid::new_v4().to_string(),
            "seq": 0, "body": body})
    };
    (0..events).map(event).collect()
}

/// Posts a batch; the ids that the server says are stored, or none if it gave no receipt.
pub(crate) fn post(agent: &ureq::Agent, address: &str, events: &[Value]) -> Option<Vec<String>> {
    let body = json!({"events": events}).to_string();
    let mut response = agent.post(format!("{address}/api/v1/events")).send(body).ok()?;
    let receipt: Value = serde_json::from_str(&response.body_mut().read_to_string().ok()?).ok()?;
    let stored = receipt["answers"].as_array()?.iter().map(|answer| {
        assert_ne!(answer["verdict"], "rejected", "{answer}");
        answer["id"].as_str().unwrap().to_owned()
    });
    Some(stored.collect())
}

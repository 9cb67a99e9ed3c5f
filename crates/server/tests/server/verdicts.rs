//! Each verdict and each reason.

use std::time::SystemTime;

use protocol::{Reason, Verdict};
use serde_json::{Value, json};

use crate::fixture::{
    Server, VERSION, days, event, id_at, left, made, noticed, one_of_each, opened, reached,
    seen_again, shown, started,
};

/// Sends one event; the reason it was rejected for, if it was.
async fn reason(server: &Server, event: Value) -> Option<Reason> {
    let receipt = server.send(&[event]).await;
    let [answer] = receipt.answers.as_slice() else { panic!("one answer for one event") };
    assert_eq!(answer.verdict == Verdict::Rejected, answer.reason.is_some());
    answer.reason
}

fn with(mut event: Value, pointer: &str, value: Value) -> Value {
    *event.pointer_mut(pointer).unwrap() = value;
    event
}

#[tokio::test]
async fn one_of_each_kind_is_accepted_once() {
    let server = Server::new();
    let events = one_of_each();
    let first = server.send(&events).await;
    for (answer, event) in first.answers.iter().zip(&events) {
        assert_eq!(answer.verdict, Verdict::Accepted, "{event}");
        assert_eq!(answer.id.as_deref(), event["id"].as_str());
    }
    let again = server.send(&events).await;
    assert!(again.answers.iter().all(|answer| answer.verdict == Verdict::Duplicate));
    assert_eq!(server.stored(), events.len() as u64);
}

#[tokio::test]
async fn the_same_event_twice_in_a_batch_counts_once() {
    let server = Server::new();
    let one = event(&started());
    let verdicts: Vec<_> =
        server.send(&[one.clone(), one]).await.answers.iter().map(|a| a.verdict).collect();
    assert_eq!(verdicts, [Verdict::Accepted, Verdict::Duplicate]);
    assert_eq!(server.stored(), 1);
}

#[tokio::test]
async fn a_bad_event_spoils_only_itself() {
    let server = Server::new();
    let bad = json!({"id": "Ada Lovelace", "v": [[1]]});
    let named = with(event(&started()), "/body/scenario", json!("moon"));
    let receipt = server.send(&[event(&started()), bad, named.clone(), event(&opened())]).await;
    let verdicts: Vec<_> = receipt.answers.iter().map(|answer| answer.verdict).collect();
    let expected = [Verdict::Accepted, Verdict::Rejected, Verdict::Rejected, Verdict::Accepted];
    assert_eq!(verdicts, expected);
    assert_eq!(receipt.answers[1].id, None, "what is no id is not sent back");
    assert_eq!(receipt.answers[2].id.as_deref(), named["id"].as_str());
    assert_eq!(server.stored(), 2);
}

#[tokio::test]
async fn what_is_no_event_is_malformed() {
    let server = Server::new();
    let good = event(&started());
    let mut named = good.clone();
    named["name"] = json!("Ada");
    let mut inner = good.clone();
    inner["body"]["name"] = json!("Ada");
    let cases = [
        json!(null),
        json!("hello"),
        json!([]),
        json!({}),
        named,
        inner,
        with(good.clone(), "/v", json!("1")),
        with(good.clone(), "/id", json!("00000000-0000-4000-8000-000000000000")),
        with(good.clone(), "/session", good["id"].clone()),
        with(good.clone(), "/seq", json!(-1)),
        with(good.clone(), "/body/type", json!("confessed")),
        with(good.clone(), "/body/version", json!("Ada-Lovelace-012")),
        with(good.clone(), "/body/version", json!("00ff")),
        with(good.clone(), "/body/locale", json!("my name is Ada")),
        event(&shown("seat", &[])),
        event(&shown("seat", &["seat", "seat"])),
        with(event(&made("seat", "seat", "distract", 1, false)), "/body/ms", json!(1u64 << 32)),
    ];
    for case in cases {
        assert_eq!(reason(&server, case.clone()).await, Some(Reason::Malformed), "{case}");
    }
    assert_eq!(server.stored(), 0);
}

#[tokio::test]
async fn another_schema_is_told_apart_from_nonsense() {
    let server = Server::new();
    for v in [0u64, 2, 255, 256, u64::MAX] {
        let later = json!({"v": v, "id": event(&started())["id"], "what": {"ever": true}});
        assert_eq!(reason(&server, later).await, Some(Reason::UnknownSchema), "{v}");
    }
}

#[tokio::test]
async fn a_clock_may_be_wrong_but_not_wild() {
    let server = Server::new();
    let now = SystemTime::now();
    let minute = std::time::Duration::from_mins(1);
    for fine in [now - days(30) + minute, now + days(1) - minute] {
        assert_eq!(reason(&server, with(event(&opened()), "/id", json!(id_at(fine)))).await, None);
    }
    for wild in [now - days(30) - minute, now + days(1) + minute, SystemTime::UNIX_EPOCH] {
        let event = with(event(&opened()), "/id", json!(id_at(wild)));
        assert_eq!(reason(&server, event).await, Some(Reason::ImplausibleTime));
    }
}

#[tokio::test]
async fn only_what_is_in_the_catalog_is_counted() {
    let server = Server::new();
    let cases = [
        (with(event(&started()), "/body/scenario", json!("moon")), Reason::UnknownScenario),
        (event(&shown("stop", &["stop"])), Reason::UnknownOption),
        (event(&shown("seat", &["seat", "ask"])), Reason::UnknownOption),
        (event(&made("seat", "ask", "delegate", 1, false)), Reason::UnknownOption),
        (event(&made("moon", "seat", "distract", 1, false)), Reason::UnknownOption),
        (event(&left(Some("stop"))), Reason::UnknownOption),
        (event(&made("seat", "seat", "direct", 1, false)), Reason::WrongAct),
        (event(&reached("victory")), Reason::UnknownOutcome),
        (event(&seen_again("company")), Reason::UnknownView),
        (with(event(&opened()), "/body/locale", json!("fr")), Reason::UnknownLocale),
        (with(event(&started()), "/body/locale", json!("fr")), Reason::UnknownLocale),
    ];
    for (event, expected) in cases {
        assert_eq!(reason(&server, event.clone()).await, Some(expected), "{event}");
    }
    assert_eq!(server.stored(), 0);
    let health = server.health().await;
    assert_eq!(health["rejected"]["unknown_option"], 5);
    assert_eq!(health["rejected"]["unknown_locale"], 2);
    assert_eq!(health["rejected"]["wrong_act"], 1);
    assert_eq!(health["accepted"], 0);
}

#[tokio::test]
async fn a_detail_is_noticed_and_an_option_is_chosen() {
    let server = Server::new();
    let fine = [
        noticed("seat", "hand"),
        noticed("mirror", "mirror"),
        shown("mirror", &["wave"]),
        made("mirror", "wave", "other", 1, false),
        left(Some("mirror")),
        seen_again("ritu"),
    ];
    for body in fine {
        assert_eq!(reason(&server, event(&body)).await, None, "{body}");
    }
    let stored = server.stored();
    let cases = [
        (noticed("seat", "seat"), Reason::WrongAct),
        (noticed("seat", "mirror"), Reason::UnknownOption),
        (noticed("hand", "hand"), Reason::UnknownOption),
        (noticed("seat", "moon"), Reason::UnknownOption),
        (made("seat", "hand", "notice", 1, false), Reason::WrongAct),
        (made("seat", "hand", "other", 1, true), Reason::WrongAct),
        (made("mirror", "mirror", "notice", 1, false), Reason::WrongAct),
        (made("seat", "seat", "notice", 1, false), Reason::WrongAct),
        (shown("seat", &["seat", "cane"]), Reason::WrongAct),
        (shown("mirror", &["mirror", "wave"]), Reason::WrongAct),
        (shown("mirror", &["mirror"]), Reason::WrongAct),
    ];
    for (body, expected) in cases {
        assert_eq!(reason(&server, event(&body)).await, Some(expected), "{body}");
    }
    assert_eq!(server.stored(), stored);
}

#[tokio::test]
async fn an_older_script_still_counts() {
    let server = Server::new();
    let older = with(event(&started()), "/body/version", json!("ffffffffffffffff"));
    assert_ne!(older["body"]["version"], VERSION);
    assert_eq!(reason(&server, older).await, None);
}

#[tokio::test]
async fn the_catalog_is_read_anew_when_it_changes() {
    let server = Server::new();
    let sequel = with(event(&started()), "/body/scenario", json!("moon"));
    assert_eq!(reason(&server, sequel.clone()).await, Some(Reason::UnknownScenario));
    let mut catalog = crate::fixture::catalog();
    catalog["scenarios"][0]["id"] = json!("moon");
    catalog["scenarios"][0]["title"]["fr"] = json!("La lune");
    std::fs::write(server.site("catalog.json"), catalog.to_string()).unwrap();
    assert_eq!(reason(&server, sequel).await, None);
}

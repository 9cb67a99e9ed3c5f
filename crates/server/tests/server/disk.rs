//! A disk that is full, a file that somebody else has locked.

use std::time::Duration;

use axum::http::StatusCode;
use protocol::Verdict;
use serde_json::{Value, json};
use server::Limits;

use crate::fixture::{Server, event, made};

fn batch() -> Vec<Value> {
    (0..100).map(|_| event(&made("seat", "seat", "distract", 1, false))).collect()
}

#[tokio::test]
async fn a_full_disk_loses_nothing_acknowledged_and_is_got_over() {
    let server = Server::with(Limits { pages: Some(60), ..Limits::default() });
    let mut acknowledged = Vec::new();
    let refused = loop {
        let events = batch();
        let answer = server.post(json!({"events": events}).to_string()).await;
        if answer.status == StatusCode::SERVICE_UNAVAILABLE {
            assert!(answer.header("retry-after").is_some());
            assert!(answer.json()["message"].as_str().unwrap().contains("send them again"));
            break events;
        }
        assert_eq!(answer.status, StatusCode::OK);
        acknowledged.extend(events);
        assert!(acknowledged.len() < 10_000, "the limit has no effect");
    };
    assert!(!acknowledged.is_empty());
    assert_eq!(server.stored(), acknowledged.len() as u64);
    let health = server.health().await;
    assert_eq!(health["store"], "failing");
    assert_eq!(health["refused"]["unwritten"], 1);
    assert_eq!(health["accepted"], acknowledged.len());
    assert_eq!(server.results().await.scenarios[0].decisions[0].made, acknowledged.len() as u64);

    // What was acknowledged is known to be stored even while nothing more fits.
    let known = server.send(&acknowledged[..50]).await;
    assert!(known.answers.iter().all(|answer| answer.verdict == Verdict::Duplicate));

    let freed = server
        .sqlite()
        .execute("DELETE FROM event WHERE id IN (SELECT id FROM event LIMIT 300)", [])
        .unwrap();
    let again = server.send(&refused).await;
    assert!(again.answers.iter().all(|answer| answer.verdict == Verdict::Accepted));
    assert_eq!(server.stored(), (acknowledged.len() - freed + refused.len()) as u64);
    assert_eq!(server.health().await["store"], "ok");
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_waiting_are_asked_to_come_back() {
    let limits = Limits { waiting_batches: 1, pages: None };
    let server = std::sync::Arc::new(Server::with(limits));
    let elsewhere = server.sqlite();
    elsewhere.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut senders = tokio::task::JoinSet::new();
    // One after the other: the first is being written, another waits, and then there is no room.
    let busy = loop {
        let server = std::sync::Arc::clone(&server);
        senders.spawn(async move { server.post(json!({"events": batch()}).to_string()).await });
        let answered = tokio::time::timeout(Duration::from_millis(100), senders.join_next()).await;
        if let Ok(Some(answer)) = answered {
            break answer.unwrap();
        }
        assert!(senders.len() < 40, "there is always room");
    };
    assert_eq!(busy.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(busy.header("retry-after"), Some("2"));
    elsewhere.execute_batch("ROLLBACK").unwrap();

    let mut taken = 0;
    while let Some(answer) = senders.join_next().await {
        assert_eq!(answer.unwrap().status, StatusCode::OK);
        taken += 100;
    }
    assert!(taken >= 100);
    assert_eq!(server.stored(), taken);
    assert_eq!(server.health().await["refused"]["busy"], 1);
}

//! What is no batch, what is too large, and many senders at once.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{Request, StatusCode};
use hyper::body::Frame;
use protocol::Batch;
use serde_json::{Value, json};

use crate::fixture::{Answer, Server, event, one_of_each, started};

/// A body that is announced and never comes.
struct Stalled;

impl HttpBody for Stalled {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

fn message(answer: &Answer) -> String {
    assert_eq!(answer.header("content-type"), Some("application/json"));
    answer.json()["message"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_no_batch_is_refused_in_words() {
    let server = Server::new();
    let deep = format!("{{\"events\":{}1{}}}", "[".repeat(20_000), "]".repeat(20_000));
    let bodies: [&[u8]; 9] = [
        b"",
        b"hello",
        b"[]",
        b"{}",
        br#"{"events":{}}"#,
        br#"{"events":[]} more"#,
        br#"{"events":[],"name":"Ada"}"#,
        b"{\"events\":[\"\xff\"]}",
        br#"{"events":[{]}"#,
    ];
    for body in bodies {
        let answer = server.post(body.to_vec()).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", String::from_utf8_lossy(body));
        assert!(message(&answer).contains("events"));
    }
    assert_eq!(server.health().await["refused"]["not_a_batch"], bodies.len());
    assert_ne!(server.post(deep).await.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn an_event_of_great_depth_is_malformed() {
    let server = Server::new();
    let deep = format!("{{\"events\":[{}1{}]}}", "{\"v\":".repeat(9_000), "}".repeat(9_000));
    let answer = server.post(deep).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.json()["answers"][0]["reason"], "malformed");
}

#[tokio::test]
async fn an_empty_batch_has_an_empty_receipt() {
    let answer = Server::new().post(r#"{"events":[]}"#).await;
    assert_eq!(answer.json(), json!({"answers": []}));
}

#[tokio::test]
async fn a_batch_of_the_greatest_size_is_taken_and_one_larger_is_not() {
    let server = Server::new();
    let text = json!({"events": [event(&started())]}).to_string();
    let padded = |bytes: usize| format!("{text}{}", " ".repeat(bytes - text.len()));
    assert_eq!(server.post(padded(Batch::MOST_BYTES)).await.status, StatusCode::OK);
    for bytes in [Batch::MOST_BYTES + 1, 5 << 20] {
        let answer = server.post(padded(bytes)).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(message(&answer).contains("60000"));
    }

    let events: Vec<Value> = (0..=Batch::MOST_EVENTS).map(|_| event(&started())).collect();
    let small: Vec<Value> = events.iter().map(|event| event["id"].clone()).collect();
    let answer = server.post(json!({"events": small}).to_string()).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(server.send(&events[1..]).await.answers.len(), Batch::MOST_EVENTS);
    assert_eq!(server.health().await["refused"]["too_large"], 3);
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_comes_is_given_up() {
    let server = Server::new();
    let answer = server.post(Body::new(Stalled)).await;
    assert_eq!(answer.status, StatusCode::REQUEST_TIMEOUT);
    assert!(message(&answer).contains("again"));
    assert_eq!(server.health().await["refused"]["broken_off"], 1);
}

#[tokio::test]
async fn any_content_type_will_do() {
    let server = Server::new();
    for kind in [None, Some("application/json"), Some("application/octet-stream")] {
        let mut request = Request::post("/api/v1/events");
        if let Some(kind) = kind {
            request = request.header("content-type", kind);
        }
        let body = json!({"events": [event(&started())]}).to_string();
        let answer = server.ask(request.body(Body::from(body)).unwrap()).await;
        assert_eq!(answer.json()["answers"][0]["verdict"], "accepted", "{kind:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_senders_at_once_are_each_counted_once() {
    let server = std::sync::Arc::new(Server::new());
    let shared = one_of_each();
    let mut senders = tokio::task::JoinSet::new();
    for _ in 0..16 {
        let (server, shared) = (std::sync::Arc::clone(&server), shared.clone());
        senders.spawn(async move {
            for _ in 0..10 {
                let mut batch = one_of_each();
                batch.extend(shared.clone());
                assert_eq!(server.send(&batch).await.answers.len(), batch.len());
            }
        });
    }
    while let Some(sender) = senders.join_next().await {
        sender.unwrap();
    }
    let each = shared.len() as u64;
    assert_eq!(server.stored(), 16 * 10 * each + each);
    let health = server.health().await;
    assert_eq!(health["accepted"], 16 * 10 * each + each);
    assert_eq!(health["duplicate"], 16 * 10 * each - each);
}

//! What others chose.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::fixture::{Server, catalog, event, made, noticed, shown};

const BUS: &str = "/api/v1/chosen/bus";

async fn choose(server: &Server, decision: &str, (option, act): (&str, &str), times: usize) {
    let choices: Vec<_> =
        (0..times).map(|_| event(&made(decision, option, act, 900, false))).collect();
    for batch in choices.chunks(100) {
        server.send(batch).await;
    }
}

const SEAT: (&str, &str) = ("seat", "distract");
const STOP: (&str, &str) = ("stop", "direct");
const LOOK: (&str, &str) = ("look", "wait");
const ASK: (&str, &str) = ("ask", "delegate");
const NOTE: (&str, &str) = ("note", "document");

async fn told(server: &Server) -> Value {
    let answer = server.get(BUS).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), Some("public, max-age=600"));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.json().as_object().unwrap().len(), 1, "shares and nothing else");
    answer.json()["options"].clone()
}

fn an_hour_passes(server: &Server) {
    server.sqlite().execute("UPDATE chosen SET looked = looked - 3600", []).unwrap();
}

#[tokio::test]
async fn an_unknown_scenario_is_told_so() {
    let server = Server::new();
    for unknown in ["moon", "BUS", "bus%20", "%ff", "%3Cscript%3E", "bus/seat", ""] {
        let answer = server.get(&format!("/api/v1/chosen/{unknown}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{unknown}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"));
        assert!(answer.json()["message"].is_string());
    }
    let kept: u64 =
        server.sqlite().query_row("SELECT count(*) FROM chosen", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn first_choices_are_told_and_nothing_else_counts() {
    let server = Server::new();
    choose(&server, "seat", SEAT, 31).await;
    choose(&server, "seat", STOP, 40).await;
    choose(&server, "seat", LOOK, 29).await;
    choose(&server, "ask", ASK, 30).await;
    choose(&server, "ask", NOTE, 19).await;
    let beside: Vec<_> = (0..60)
        .map(|at| match at % 3 {
            0 => event(&made("seat", "look", "wait", 900, true)),
            1 => event(&noticed("seat", "hand")),
            _ => event(&shown("ask", &["ask", "note"])),
        })
        .collect();
    server.send(&beside).await;
    assert_eq!(told(&server).await, json!({"seat": 30, "stop": 40, "look": 30}));
    let made = server.results().await.scenarios[0].decisions[0].made;
    assert_eq!(made, 100, "as results count them");
}

#[tokio::test]
async fn what_is_small_is_withheld_with_the_next() {
    let server = Server::new();
    choose(&server, "seat", SEAT, 60).await;
    choose(&server, "seat", STOP, 30).await;
    choose(&server, "ask", ASK, 80).await;
    assert_eq!(told(&server).await, json!({"seat": 65}), "nobody looked out; all asked the driver");
}

#[tokio::test]
async fn it_is_told_anew_after_an_hour_and_ten_more() {
    let server = Server::new();
    assert_eq!(told(&server).await, json!({}));
    for (option, times) in [(SEAT, 20), (STOP, 20), (LOOK, 20)] {
        choose(&server, "seat", option, times).await;
    }
    assert_eq!(told(&server).await, json!({}), "not before the hour is over");
    an_hour_passes(&server);
    let first = json!({"seat": 35, "stop": 35, "look": 35});
    assert_eq!(told(&server).await, first);
    choose(&server, "seat", SEAT, 9).await;
    for _ in 0..3 {
        an_hour_passes(&server);
        assert_eq!(told(&server).await, first, "nine more choices");
    }
    choose(&server, "seat", SEAT, 1).await;
    assert_eq!(told(&server).await, first, "ten, but within the hour of the last look");
    an_hour_passes(&server);
    assert_eq!(told(&server).await, json!({"seat": 45, "stop": 30, "look": 30}));
}

#[tokio::test]
async fn a_server_that_is_started_anew_tells_the_same() {
    let server = Server::new();
    for (option, times) in [(SEAT, 20), (STOP, 20), (LOOK, 20)] {
        choose(&server, "seat", option, times).await;
    }
    let first = told(&server).await;
    choose(&server, "seat", SEAT, 9).await;
    let server = server.restarted();
    an_hour_passes(&server);
    assert_eq!(told(&server).await, first);
    choose(&server, "seat", SEAT, 100).await;
    let server = server.restarted();
    assert_eq!(told(&server).await, first);
    an_hour_passes(&server);
    assert_ne!(told(&server).await, first);
}

#[tokio::test]
async fn what_cannot_be_kept_is_not_told() {
    let server = Server::new();
    choose(&server, "ask", ASK, 30).await;
    choose(&server, "ask", NOTE, 30).await;
    let refuse = |event: &str| {
        let sql = format!(
            "CREATE TRIGGER refuse_{event} BEFORE {event} ON chosen
             BEGIN SELECT RAISE(ABORT, 'no room'); END"
        );
        server.sqlite().execute_batch(&sql).unwrap();
    };
    refuse("INSERT");
    assert_eq!(told(&server).await, json!({}));
    server.sqlite().execute_batch("DROP TRIGGER refuse_INSERT").unwrap();
    let first = told(&server).await;
    assert_eq!(first, json!({"ask": 50, "note": 50}));
    choose(&server, "ask", ASK, 90).await;
    an_hour_passes(&server);
    refuse("UPDATE");
    assert_eq!(told(&server).await, first);
}

#[tokio::test]
async fn a_dropped_option_is_not_told_and_changes_no_share() {
    let server = Server::new();
    for (option, times) in [(SEAT, 40), (STOP, 40), (LOOK, 20)] {
        choose(&server, "seat", option, times).await;
    }
    assert_eq!(told(&server).await, json!({"seat": 40, "stop": 40, "look": 20}));
    let mut later = catalog();
    let options = later["scenarios"][0]["decisions"][0]["options"].as_array_mut().unwrap();
    options.retain(|option| option["id"] != "stop");
    std::fs::write(server.site("catalog.json"), later.to_string()).unwrap();
    let without = json!({"seat": 40, "look": 20});
    assert_eq!(told(&server).await, without);
    choose(&server, "seat", SEAT, 10).await;
    an_hour_passes(&server);
    assert_eq!(told(&server).await, json!({"seat": 45, "look": 20}));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_who_ask_at_once_are_told_the_same_or_nothing_yet() {
    let server = std::sync::Arc::new(Server::new());
    choose(&server, "ask", ASK, 30).await;
    choose(&server, "ask", NOTE, 30).await;
    let mut asking = tokio::task::JoinSet::new();
    for _ in 0..32 {
        let server = std::sync::Arc::clone(&server);
        asking.spawn(async move { told(&server).await });
    }
    let all = json!({"ask": 50, "note": 50});
    while let Some(answer) = asking.join_next().await {
        let answer = answer.unwrap();
        assert!(answer == all || answer == json!({}), "{answer}");
    }
    assert_eq!(told(&server).await, all);
}

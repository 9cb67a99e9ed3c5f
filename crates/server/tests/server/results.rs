//! The numbers.

use axum::http::StatusCode;
use protocol::{Act, OptionResults, ScenarioResults};
use serde_json::Value;
use uuid::Uuid;

use crate::fixture::{
    Server, event, event_in, finished, left, made, noticed, opened, reached, seen_again, shown,
    started,
};

async fn bus(server: &Server) -> ScenarioResults {
    server.results().await.scenarios.remove(0)
}

fn play(bodies: &[Value]) -> Vec<Value> {
    let session = Uuid::new_v4().to_string();
    (0..).zip(bodies).map(|(seq, body)| event_in(&session, seq, body)).collect()
}

fn counts(option: &OptionResults) -> (&str, u64, u64, Option<u64>) {
    (option.option.as_str(), option.chosen, option.revised, option.median_ms)
}

#[tokio::test]
async fn before_the_first_play_everything_is_there_with_nought() {
    let results = Server::new().results().await;
    assert_eq!(results.sessions, 0);
    let bus = &results.scenarios[0];
    assert_eq!((bus.plays, bus.finished, bus.left), (0, 0, 0));
    assert_eq!(bus.title, "The bus");
    let options: Vec<_> = bus.decisions.iter().flat_map(|d| &d.options).map(counts).collect();
    let nought = ["seat", "stop", "look", "ask", "note", "wave"].map(|id| (id, 0, 0, None));
    assert_eq!(options, nought);
    let outcomes: Vec<_> = bus.outcomes.iter().map(|o| (o.outcome.as_str(), o.reached)).collect();
    assert_eq!(outcomes, [("company", 0), ("alone", 0)]);
}

#[tokio::test]
async fn a_play_is_counted_as_it_went() {
    let server = Server::new();
    let all = ["seat", "stop", "look"];
    let whole = play(&[
        opened(),
        started(),
        shown("seat", &all),
        made("seat", "look", "wait", 3000, false),
        shown("seat", &all),
        made("seat", "stop", "direct", 500, true),
        shown("ask", &["ask", "note"]),
        made("ask", "note", "document", 2000, false),
        reached("company"),
        finished(),
    ]);
    let half = play(&[
        opened(),
        started(),
        shown("seat", &all),
        made("seat", "look", "wait", 1000, false),
        left(Some("seat")),
    ]);
    server.send(&whole).await;
    server.send(&half).await;
    server.send(&whole).await;

    let results = server.results().await;
    assert_eq!(results.sessions, 2);
    let bus = &results.scenarios[0];
    assert_eq!((bus.plays, bus.finished, bus.left), (2, 1, 1));
    let [seat, ask, _] = bus.decisions.as_slice() else { panic!("three decisions") };
    assert_eq!((seat.shown, seat.made), (3, 2));
    assert_eq!((ask.shown, ask.made), (1, 1));
    let options: Vec<_> = seat.options.iter().chain(&ask.options).map(counts).collect();
    let expected = [
        ("seat", 0, 0, None),
        ("stop", 0, 1, None),
        ("look", 2, 0, Some(2000)),
        ("ask", 0, 0, None),
        ("note", 1, 0, Some(2000)),
    ];
    assert_eq!(options, expected);
    let outcomes: Vec<_> = bus.outcomes.iter().map(|o| o.reached).collect();
    assert_eq!(outcomes, [1, 0]);
}

/// Each detail of each decision, with how many plays looked at it out of how many came there.
async fn details(server: &Server) -> Vec<(String, u64, u64)> {
    let decisions = bus(server).await.decisions.into_iter();
    decisions
        .flat_map(|decision| {
            let seen = decision.seen;
            decision.details.into_iter().map(move |one| (one.detail.into(), one.noticed, seen))
        })
        .collect()
}

fn all(expected: [(&str, u64, u64); 3]) -> Vec<(String, u64, u64)> {
    expected.map(|(detail, noticed, seen)| (detail.to_owned(), noticed, seen)).to_vec()
}

#[tokio::test]
async fn a_detail_is_counted_once_a_play_and_apart_from_choices() {
    let server = Server::new();
    let nought = [("hand", 0, 0), ("cane", 0, 0), ("mirror", 0, 0)];
    assert_eq!(details(&server).await, all(nought));
    // Looked, chose, took it back and looked again; then began anew in the same tab.
    let twice = play(&[
        started(),
        shown("seat", &["seat", "stop"]),
        noticed("seat", "hand"),
        noticed("seat", "cane"),
        made("seat", "seat", "distract", 900, false),
        noticed("seat", "hand"),
        made("seat", "stop", "direct", 900, true),
        shown("mirror", &["wave"]),
        noticed("mirror", "mirror"),
        finished(),
        started(),
        shown("seat", &["seat", "stop"]),
        noticed("seat", "hand"),
    ]);
    server.send(&twice).await;
    assert_eq!(details(&server).await, all([("hand", 2, 2), ("cane", 1, 2), ("mirror", 1, 1)]));
    // One that only came, and one whose page was reloaded in between.
    server.send(&play(&[started(), shown("seat", &["seat"])])).await;
    server.send(&play(&[noticed("mirror", "mirror"), noticed("mirror", "mirror")])).await;
    assert_eq!(details(&server).await, all([("hand", 2, 3), ("cane", 1, 3), ("mirror", 2, 2)]));

    let bus = bus(&server).await;
    let seat = &bus.decisions[0];
    assert_eq!((seat.shown, seat.made), (3, 1));
    let options: Vec<_> = seat.options.iter().map(|option| option.option.as_str()).collect();
    assert_eq!(options, ["seat", "stop", "look"]);
    let acts = bus.decisions.iter().flat_map(|decision| &decision.options).map(|one| one.act);
    assert!(acts.into_iter().all(|act| act != Act::Notice));
    assert_eq!(bus.decisions[2].options.len(), 1, "a decision that is named by its detail");
}

#[tokio::test]
async fn each_time_a_view_was_seen_counts() {
    let server = Server::new();
    let views = async || {
        let views = bus(&server).await.views;
        views.into_iter().map(|one| (one.title, one.seen)).collect::<Vec<_>>()
    };
    let titles = |nurse, ritu| {
        [("Again, as the nurse".to_owned(), nurse), ("Again, as Ritu".to_owned(), ritu)]
    };
    assert_eq!(views().await, titles(0, 0));
    server.send(&play(&[seen_again("nurse"), seen_again("ritu"), seen_again("nurse")])).await;
    assert_eq!(views().await, titles(2, 1));
    let hindi = server.get("/api/v1/results?locale=hi").await.json();
    assert_eq!(hindi["scenarios"][0]["views"][1]["title"], "ऋतु की तरफ़ से");
}

#[tokio::test]
async fn the_median_is_exact() {
    let server = Server::new();
    let median = async |times: &[u32]| {
        let server = Server::new();
        let events: Vec<_> =
            times.iter().map(|ms| event(&made("seat", "seat", "distract", *ms, false))).collect();
        server.send(&events).await;
        bus(&server).await.decisions[0].options[0].median_ms
    };
    assert_eq!(median(&[7]).await, Some(7));
    assert_eq!(median(&[9, 1, 5]).await, Some(5));
    assert_eq!(median(&[10, 1, 100, 3]).await, Some(6));
    assert_eq!(median(&[2, 2, 2, 4_000_000_000]).await, Some(2));
    assert_eq!(median(&[u32::MAX, u32::MAX]).await, Some(u64::from(u32::MAX)));
    assert_eq!(bus(&server).await.decisions[0].options[0].median_ms, None);
}

#[tokio::test]
async fn whoever_comes_back_to_the_page_has_not_left() {
    let server = Server::new();
    let returned = play(&[started(), left(None), shown("seat", &["seat"]), left(None), finished()]);
    server.send(&returned).await;
    assert_eq!(bus(&server).await.left, 0);
    let twice = play(&[started(), left(None), left(None)]);
    server.send(&twice).await;
    assert_eq!(bus(&server).await.left, 1);
    let anew = play(&[started(), left(Some("seat")), started(), left(None)]);
    server.send(&anew).await;
    assert_eq!(bus(&server).await.left, 3);
}

#[tokio::test]
async fn results_are_in_the_language_asked_for() {
    let server = Server::new();
    let hindi = server.get("/api/v1/results?locale=hi").await.json();
    assert_eq!(hindi["scenarios"][0]["title"], "बस");
    let english = server.get("/api/v1/results?locale=en").await.json();
    assert_eq!(english["scenarios"][0]["title"], "The bus");
    for unknown in ["fr", "", "%3Cscript%3E"] {
        let answer = server.get(&format!("/api/v1/results?locale={unknown}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.json()["message"].as_str().unwrap().contains("locale"));
    }
}

#[tokio::test]
async fn a_result_is_there_as_soon_as_it_is_acknowledged() {
    let server = Server::new();
    for plays in 1..=20 {
        server.send(&[event(&started())]).await;
        assert_eq!(bus(&server).await.plays, plays);
    }
}

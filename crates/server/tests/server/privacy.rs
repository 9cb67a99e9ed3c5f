//! Nothing but an event's own fields is ever on the disk.

use axum::body::Body;
use axum::http::Request;
use serde_json::json;

use crate::fixture::{Server, VERSION, event, made, noticed, one_of_each, seen_again, started};

/// Letters that nothing else on the disk is made of.
const MARK: &str = "Zyxwvu";

#[tokio::test]
async fn what_an_event_has_no_field_for_is_nowhere_on_the_disk() {
    let server = Server::new();
    let mut outer = event(&started());
    outer["name"] = json!(MARK);
    let mut inner = event(&made("seat", "seat", "distract", 900, false));
    inner["body"]["note"] = json!(MARK);
    let mut version = event(&started());
    version["body"]["version"] = json!(format!("{MARK}-lives-here"));
    let mut scenario = event(&started());
    scenario["body"]["scenario"] = json!(MARK);
    let mut events = one_of_each();
    let good = events.len() as u64;
    let detail = event(&noticed("seat", MARK));
    let view = event(&seen_again(MARK));
    events.extend([outer, inner, version, scenario, detail, view]);

    let request = Request::post(format!("/api/v1/events?from={MARK}"))
        .header("user-agent", MARK)
        .header("referer", format!("https://{MARK}.example/"))
        .header("cookie", format!("who={MARK}"))
        .header("x-forwarded-for", "203.0.113.77")
        .body(Body::from(json!({"events": events}).to_string()))
        .unwrap();
    let receipt = server.ask(request).await.json();
    let rejected =
        receipt["answers"].as_array().unwrap().iter().filter(|a| a["verdict"] == "rejected");
    assert_eq!(rejected.count(), 6);
    assert_eq!(server.stored(), good);

    let mut files = 0;
    for file in std::fs::read_dir(server.data().parent().unwrap()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            files += 1;
            let bytes = std::fs::read(&path).unwrap();
            let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|bytes| bytes == needle);
            assert!(!holds(MARK.as_bytes()), "{}", path.display());
            assert!(!holds(b"203.0.113"), "{}", path.display());
        }
    }
    assert!(files >= 2, "the database and its log were looked through");
}

#[tokio::test]
async fn the_columns_are_the_events_fields() {
    let server = Server::new();
    let columns: Vec<String> = server
        .sqlite()
        .prepare("SELECT name FROM pragma_table_info('event')")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let expected = "id session seq day kind scenario version decision option act ms face locale \
        revised outcome embedded options view campaign utm_source utm_medium utm_campaign";
    assert_eq!(columns, expected.split_whitespace().collect::<Vec<_>>());
}

#[tokio::test]
async fn every_field_is_in_its_column() {
    let server = Server::new();
    let event = event(&made("seat", "stop", "direct", 4321, true));
    server.send(std::slice::from_ref(&event)).await;
    let row = server
        .sqlite()
        .query_row(
            "SELECT hex(id), hex(session), day, kind, scenario || version || decision || option \
             || act || ms || face || locale || revised, outcome, embedded, options FROM event",
            [],
            |row| {
                let nothing = (5..8)
                    .all(|at| row.get_ref(at).is_ok_and(|v| v == rusqlite::types::ValueRef::Null));
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, u64>(2)?,
                    row.get::<_, String>(3)?,
                    row.get::<_, String>(4)?,
                    nothing,
                ))
            },
        )
        .unwrap();
    let hex = |id: &serde_json::Value| id.as_str().unwrap().replace('-', "").to_uppercase();
    assert_eq!(row.0, hex(&event["id"]));
    assert_eq!(row.1, hex(&event["session"]));
    let ms = u64::from_str_radix(&row.0[..12], 16).unwrap();
    assert_eq!(row.2, ms / 86_400_000);
    assert_eq!(row.3, "choice_made");
    assert_eq!(row.4, "bus0123456789abcdefseatstopdirect4321texthi1");
    assert!(row.5);
}

#[tokio::test]
async fn a_look_and_a_view_are_in_their_columns_and_in_no_other() {
    let server = Server::new();
    server.send(&[event(&noticed("seat", "hand")), event(&seen_again("nurse"))]).await;
    let kept = |kind: &str| {
        let sql = "SELECT concat_ws(' ', scenario, version, decision, option, act, ms, face, \
            locale, revised, outcome, embedded, options, view) FROM event WHERE kind = ?";
        server.sqlite().query_row(sql, [kind], |row| row.get::<_, String>(0)).unwrap()
    };
    assert_eq!(kept("noticed"), format!("bus {VERSION} seat hand"));
    assert_eq!(kept("seen_again"), format!("bus {VERSION} nurse"));
}

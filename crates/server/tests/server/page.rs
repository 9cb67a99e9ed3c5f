//! The page for people.

use serde_json::json;

use crate::fixture::{Server, event, event_in, made, noticed, opened, seen_again, shown, started};

async fn page(server: &Server, query: &str) -> String {
    let answer = server.get(&format!("/results{query}")).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("script"));
    answer.text()
}

#[tokio::test]
async fn it_speaks_both_languages() {
    let server = Server::new();
    let english = page(&server, "").await;
    assert!(english.contains("<html lang=\"en\">") && english.contains("The bus"));
    assert_eq!(page(&server, "?locale=en").await, english);
    assert_eq!(page(&server, "?locale=tlh").await, english);
    let hindi = page(&server, "?locale=hi").await;
    assert!(
        hindi.contains("<html lang=\"hi\">") && hindi.contains("बस") && !hindi.contains("The bus")
    );
}

#[tokio::test]
async fn before_the_first_play_it_says_what_to_do() {
    let server = Server::new();
    assert!(page(&server, "").await.contains("Nobody has played yet"));
    assert!(page(&server, "?locale=hi").await.contains("अभी तक किसी ने नहीं खेला"));
    server.send(&[event(&opened())]).await;
    assert!(!page(&server, "").await.contains("Nobody has played yet"));
}

#[tokio::test]
async fn shares_appear_once_there_are_enough() {
    let server = Server::new();
    let choice = |option, act| event(&made("seat", option, act, 1500, false));
    let mut events: Vec<_> = (0..9).map(|_| choice("seat", "distract")).collect();
    events.push(event(&started()));
    server.send(&events).await;
    let few = page(&server, "").await;
    assert!(few.contains("Fewer than ten") && !few.contains("%)"));
    server.send(&[choice("stop", "direct")]).await;
    let enough = page(&server, "").await;
    assert!(!enough.contains("Fewer than ten"));
    assert!(
        enough.contains("(90%)") && enough.contains("(10%)") && enough.contains("width=\"90.0%\"")
    );
    assert!(enough.contains("1.5 s"));
}

#[tokio::test]
async fn details_stand_apart_from_options_and_views_by_their_names() {
    let server = Server::new();
    let mut events: Vec<_> = (0..6).map(|_| event(&noticed("seat", "hand"))).collect();
    events.extend((0..14).map(|_| event(&shown("seat", &["seat"]))));
    events.extend((0..3).map(|_| event(&seen_again("ritu"))));
    events.push(event(&started()));
    server.send(&events).await;
    let english = page(&server, "").await;
    let [options, details] = ["Offer her your seat", "Her hand on the pole"]
        .map(|text| english.find(text).unwrap_or_else(|| panic!("{text} is on the page")));
    let between = &english[options..details];
    assert!(between.contains("Look out of the window") && between.contains("</table>"));
    assert!(english[details..].contains("(30%)") && english.contains("Her &lt;cane&gt;"));
    assert!(english.contains("Again, as Ritu") && english.contains("Seen again"));
    let acts = &english[english.find("id=\"acts\"").unwrap()..];
    assert!(!acts.contains("Notice") && acts.contains("Reply or look"));
    let hindi = page(&server, "?locale=hi").await;
    assert!(hindi.contains("चुनने से पहले") && hindi.contains("ऋतु की तरफ़ से"));
}

#[tokio::test]
async fn what_a_script_says_is_text_and_not_markup() {
    let server = Server::new();
    let session = uuid::Uuid::new_v4().to_string();
    server.send(&[event_in(&session, 0, &started())]).await;
    assert!(page(&server, "").await.contains("She says &lt;nothing&gt; &amp; waits."));
}

#[tokio::test]
async fn a_site_without_scenarios_says_so() {
    let server = Server::new();
    std::fs::write(server.site("catalog.json"), json!({"scenarios": []}).to_string()).unwrap();
    assert!(page(&server, "").await.contains("no scenario"));
}

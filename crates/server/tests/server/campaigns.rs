//! Where sessions come from: what is kept of it, and what is told.

use protocol::{CampaignResults, UtmResults, Verdict};
use serde_json::{Value, json};

use crate::fixture::{Server, campaign, event, opened, started};

fn by(campaign: Option<&str>, source: Option<&str>, medium: Option<&str>) -> Value {
    let mut body = opened();
    for (name, value) in [("campaign", campaign), ("utm_source", source), ("utm_medium", medium)] {
        if let Some(value) = value {
            body[name] = json!(value);
        }
    }
    event(&body)
}

/// What the store keeps of each session, sorted.
fn kept(server: &Server) -> Vec<String> {
    let sqlite = server.sqlite();
    let mut all = sqlite
        .prepare(
            "SELECT concat_ws(' ', ifnull(campaign, '-'), ifnull(utm_source, '-'), \
             ifnull(utm_medium, '-'), ifnull(utm_campaign, '-')) AS kept FROM event ORDER BY kept",
        )
        .unwrap();
    all.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

async fn campaigns(server: &Server) -> Vec<CampaignResults> {
    server.results().await.campaigns
}

fn counts(results: &[UtmResults]) -> Vec<(&str, u64)> {
    results.iter().map(|one| (one.value.as_str(), one.sessions)).collect()
}

#[tokio::test]
async fn what_no_campaign_lists_becomes_other_and_no_event_is_lost() {
    let server = Server::new();
    server.campaign("ride", &campaign(&[]));
    server.campaign("torn", "{");
    let cases = [
        (by(None, None, None), "- - - -"),
        (by(Some("ride"), Some("poster"), Some("qr")), "ride poster qr -"),
        (by(Some("ride"), Some("qr"), Some("poster")), "ride other other -"),
        (by(Some("ride"), Some("ada-lovelace-1815"), None), "ride other - -"),
        (by(Some("Ada-Lovelace"), Some("poster"), None), "other other - -"),
        (by(Some("torn"), Some("poster"), None), "other other - -"),
        (by(None, Some("poster"), None), "- other - -"),
        (by(Some("other"), None, None), "other - - -"),
    ];
    for (event, expected) in &cases {
        let receipt = server.send(std::slice::from_ref(event)).await;
        assert_eq!(receipt.answers[0].verdict, Verdict::Accepted, "{expected}");
    }
    let mut expected = cases.map(|(_, expected)| expected);
    expected.sort_unstable();
    assert_eq!(kept(&server), expected);
}

#[tokio::test]
async fn what_is_no_id_is_no_event() {
    let server = Server::new();
    for bad in ["ada@example.org", "../ride", "a b", "", "नाम", &"a".repeat(41)] {
        let receipt = server.send(&[by(Some(bad), None, None), by(None, Some(bad), None)]).await;
        assert!(receipt.answers.iter().all(|one| one.verdict == Verdict::Rejected), "{bad}");
    }
    let mut elsewhere = event(&started());
    elsewhere["body"]["campaign"] = json!("ride");
    assert_eq!(server.send(&[elsewhere]).await.answers[0].verdict, Verdict::Rejected);
    assert_eq!(server.stored(), 0);
}

#[tokio::test]
async fn a_list_counts_as_it_is_when_the_event_comes() {
    let server = Server::new();
    server.send(&[by(Some("ride"), Some("poster"), None)]).await;
    server.campaign("ride", &campaign(&[]));
    server.send(&[by(Some("ride"), Some("poster"), None)]).await;
    server.campaign("ride", &campaign(&[]).replace("poster", "leaflet"));
    server.send(&[by(Some("ride"), Some("poster"), None)]).await;
    assert_eq!(kept(&server), ["other other - -", "ride other - -", "ride poster - -"]);
}

#[tokio::test]
async fn sessions_are_told_apart_by_campaign_and_link_where_there_are_enough() {
    let server = Server::new();
    server.campaign("ride", &campaign(&[]));
    let mut events: Vec<_> =
        (0..12).map(|_| by(Some("ride"), Some("poster"), Some("qr"))).collect();
    events.extend((0..11).map(|_| by(Some("ride"), Some("newsletter"), None)));
    events.extend((0..10).map(|_| by(Some("ride"), Some("unheard-of"), None)));
    events.extend((0..13).map(|_| by(Some("nobody"), None, None)));
    events.extend((0..20).map(|_| by(None, None, None)));
    for events in events.chunks(100) {
        server.send(events).await;
    }
    let told = campaigns(&server).await;
    let [ride, other] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(
        (ride.campaign.as_str(), ride.name.as_str(), ride.sessions),
        ("ride", "Safe ride", 33)
    );
    assert_eq!(counts(&ride.sources), [("poster", 12), ("newsletter", 11), ("other", 10)]);
    assert_eq!(counts(&ride.mediums), [("qr", 12)]);
    assert!(ride.efforts.is_empty());
    assert_eq!((other.campaign.as_str(), other.sessions), ("other", 13));
    assert_eq!(server.results().await.sessions, 66);

    let hindi = server.get("/api/v1/results?locale=hi").await.json();
    assert_eq!(hindi["campaigns"][0]["name"], "सुरक्षित सफ़र");
    let page = server.get("/results").await.text();
    for words in ["Campaigns", "Safe ride", "Source: poster", "Kind: qr", "Source: something else"]
    {
        assert!(page.contains(words), "{words}");
    }
    assert!(page.contains("Links with an unknown campaign") && !page.contains("unheard-of"));
    let page = server.get("/results?locale=hi").await.text();
    assert!(page.contains("सुरक्षित सफ़र") && page.contains("कहाँ से: poster"));
}

#[tokio::test]
async fn few_are_never_told_apart_nor_left_over() {
    let server = Server::new();
    server.campaign("ride", &campaign(&[]));
    let mut events: Vec<_> = (0..9).map(|_| by(Some("ride"), Some("poster"), None)).collect();
    events.extend((0..20).map(|_| by(None, None, None)));
    server.send(&events).await;
    assert!(campaigns(&server).await.is_empty());
    assert!(!server.get("/results").await.text().contains("id=\"campaigns\""));

    // Of those who came by the campaign, three did not come by the poster.
    let mut events: Vec<_> = (0..6).map(|_| by(Some("ride"), Some("poster"), None)).collect();
    events.extend((0..3).map(|_| by(Some("ride"), Some("newsletter"), None)));
    server.send(&events).await;
    let told = campaigns(&server).await;
    assert_eq!((told[0].sessions, counts(&told[0].sources)), (18, vec![]));
}

#[tokio::test]
async fn a_store_of_before_there_were_campaigns_goes_on() {
    let server = Server::new();
    server.send(&[by(None, None, None)]).await;
    // As the version before left it.
    server
        .sqlite()
        .execute_batch(
            "DROP INDEX event_campaign;
             ALTER TABLE event DROP COLUMN campaign;
             ALTER TABLE event DROP COLUMN utm_source;
             ALTER TABLE event DROP COLUMN utm_medium;
             ALTER TABLE event DROP COLUMN utm_campaign;
             PRAGMA user_version = 3;",
        )
        .unwrap();
    let server = server.restarted();
    server.campaign("ride", &campaign(&[]));
    let events: Vec<_> = (0..10).map(|_| by(Some("ride"), None, None)).collect();
    server.send(&events).await;
    let results = server.results().await;
    assert_eq!(results.sessions, 11);
    // One session is left over, which must not be told.
    assert!(results.campaigns.is_empty());
    server.send(&(0..9).map(|_| by(None, None, None)).collect::<Vec<_>>()).await;
    assert_eq!(campaigns(&server).await[0].sessions, 10);
}

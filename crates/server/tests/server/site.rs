//! Static files and the headers of every answer.

use std::fs;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

use crate::fixture::{Answer, Server, event, started};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

async fn get_with(server: &Server, path: &str, name: &str, value: &str) -> Answer {
    server.ask(Request::get(path).header(name, value).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_file_comes_with_its_kind_and_how_long_it_keeps() {
    let server = Server::new();
    let files = [
        ("index.html", "text/html; charset=utf-8", "no-cache"),
        ("player.js", "text/javascript", "no-cache"),
        ("player.0123abcd.js", "text/javascript", FOR_EVER),
        ("game.0123456789abcdef.wasm", "application/wasm", FOR_EVER),
        ("mukta.deadbeef.ttf", "font/ttf", FOR_EVER),
        ("bus.deadbeef.pack", "application/octet-stream", FOR_EVER),
        ("style.css", "text/css", "no-cache"),
    ];
    for (name, kind, keeps) in files {
        fs::write(server.site(name), name).unwrap();
        let answer = server.get(&format!("/{name}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}");
        assert_eq!(answer.header("content-type"), Some(kind), "{name}");
        assert_eq!(answer.header("cache-control"), Some(keeps), "{name}");
        assert_eq!(answer.text(), name);
    }
    assert_eq!(server.get("/").await.text(), "index.html");
}

#[tokio::test]
async fn what_keeps_its_name_is_asked_for_each_time() {
    let server = Server::new();
    for folder in ["campaigns", "themes"] {
        fs::create_dir(server.site(folder)).unwrap();
    }
    for (name, kind) in [
        ("embed.js", "text/javascript"),
        ("sw.js", "text/javascript"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("catalog.json", "application/json"),
        ("helplines.json", "application/json"),
        ("campaigns/ride.json", "application/json"),
        ("themes/dusk.json", "application/json"),
    ] {
        fs::write(server.site(name), "{}").unwrap();
        let answer = server.get(&format!("/{name}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}");
        assert_eq!(answer.header("content-type"), Some(kind), "{name}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{name}");
        let policy = answer.header("content-security-policy").unwrap();
        // A worker lives under the policy that its own script came with.
        assert!(policy.contains("script-src 'self'") && policy.contains("connect-src 'self'"));
    }
}

#[tokio::test]
async fn a_changed_file_is_served_changed_and_an_unchanged_one_not_again() {
    let server = Server::new();
    fs::write(server.site("player.js"), "one").unwrap();
    let first = server.get("/player.js").await;
    let tag = first.header("etag").unwrap().to_owned();
    let again = get_with(&server, "/player.js", "if-none-match", &tag).await;
    assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
    fs::write(server.site("player.js"), "another").unwrap();
    let changed = get_with(&server, "/player.js", "if-none-match", &tag).await;
    assert_eq!(changed.text(), "another");
}

#[tokio::test]
async fn brotli_is_for_those_who_take_it() {
    let server = Server::new();
    fs::write(server.site("game.0123abcd.wasm"), "plain").unwrap();
    fs::write(server.site("game.0123abcd.wasm.br"), "pressed").unwrap();
    fs::write(server.site("player.js"), "plain").unwrap();
    let pressed = get_with(&server, "/game.0123abcd.wasm", "accept-encoding", "gzip, br").await;
    assert_eq!(pressed.text(), "pressed");
    assert_eq!(pressed.header("content-encoding"), Some("br"));
    assert_eq!(pressed.header("content-type"), Some("application/wasm"));
    assert_eq!(pressed.header("cache-control"), Some(FOR_EVER));
    let plain = get_with(&server, "/game.0123abcd.wasm", "accept-encoding", "gzip").await;
    assert_eq!(plain.text(), "plain");
    assert_eq!(plain.header("content-encoding"), None);
    for answer in [&pressed, &plain] {
        assert_eq!(answer.header("vary"), Some("accept-encoding"));
    }
    let only = get_with(&server, "/player.js", "accept-encoding", "br").await;
    assert_eq!(only.text(), "plain");
}

#[tokio::test]
async fn nothing_outside_the_site_is_served() {
    let server = Server::new();
    fs::create_dir(server.site("folder")).unwrap();
    let ways = [
        "/../places.db",
        "/%2e%2e/places.db",
        "/..%2fplaces.db",
        "/%2e%2e%2fplaces.db",
        "/folder/../../places.db",
        "/folder/%2e%2e/%2e%2e/places.db",
        "/..%5cplaces.db",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/%00",
        "/catalog.json%00.js",
        "/folder",
        "//folder",
        "/nothing.js",
        "/nothing.0123abcd.js",
    ];
    for way in ways {
        let answer = server.get(way).await;
        assert!(!answer.status.is_success(), "{way}");
        assert!(!answer.status.is_server_error(), "{way}: {}", answer.status);
        assert_ne!(answer.header("cache-control"), Some(FOR_EVER), "{way}");
        let leads = answer.header("location").unwrap_or("/");
        assert!(leads.starts_with('/') && !leads.starts_with("//"), "{way} leads to {leads}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let server = Server::new();
    fs::write(server.site("index.html"), "hello").unwrap();
    let batch = serde_json::json!({"events": [event(&started())]}).to_string();
    let answers = [
        server.get("/").await,
        server.get("/nothing").await,
        server.get("//nothing").await,
        server.get("/api/v1/nothing").await,
        server.get("/api/v1/events").await,
        server.get("/api/v1/results").await,
        server.get("/results").await,
        server.get("/results/style.css").await,
        server.post("nonsense").await,
        server.post(batch).await,
    ];
    for answer in answers {
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(answer.header("cache-control"), Some("no-cache"));
        assert!(answer.header("permissions-policy").unwrap().contains("geolocation=()"));
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none';"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains(" 'unsafe-eval'"));
        assert_eq!(answer.header("set-cookie"), None);
    }
}

#[tokio::test]
async fn a_sandboxed_frame_may_ask_first() {
    let server = Server::new();
    let request = Request::builder()
        .method(Method::OPTIONS)
        .uri("/api/v1/events")
        .header("origin", "null")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "content-type")
        .body(Body::empty())
        .unwrap();
    let answer = server.ask(request).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert_eq!(answer.header("access-control-allow-methods"), Some("*"));
    assert_eq!(answer.header("access-control-allow-headers"), Some("*"));
}

#[tokio::test]
async fn a_wrong_method_is_told_so() {
    let server = Server::new();
    fs::write(server.site("index.html"), "hello").unwrap();
    for (method, path) in
        [(Method::GET, "/api/v1/events"), (Method::PUT, "/"), (Method::POST, "/results")]
    {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        assert_eq!(server.ask(request).await.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
    }
}

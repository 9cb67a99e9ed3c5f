//! What programs are told that show an address as a frame.

use std::fs;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::fixture::{Answer, Server};

const HOST: &str = "play.example.org";

fn with_pages() -> Server {
    let server = Server::new();
    for name in ["index.html", "bus.html", "about.html"] {
        fs::write(server.site(name), "<head></head>").unwrap();
    }
    server
}

async fn ask(server: &Server, host: &str, query: &str) -> Answer {
    let request = Request::get(format!("/oembed?{query}")).header("host", host);
    server.ask(request.body(Body::empty()).unwrap()).await
}

async fn told(server: &Server, url: &str, more: &str) -> Value {
    let url: String = form_urlencoded::byte_serialize(url.as_bytes()).collect();
    let answer = ask(server, HOST, &format!("url={url}{more}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{url}: {}", answer.text());
    assert_eq!(answer.header("content-type"), Some("application/json"));
    answer.json()
}

#[tokio::test]
async fn a_page_is_shown_in_a_plain_frame() {
    let server = with_pages();
    let told = told(&server, "https://play.example.org/bus.html?lang=hi&campaign=ride", "").await;
    assert_eq!(
        told,
        json!({
            "version": "1.0",
            "type": "rich",
            "title": "बस",
            "provider_name": "छोटी जगहें",
            "provider_url": "https://play.example.org/",
            "cache_age": 86_400,
            "html": "<iframe src=\"https://play.example.org/bus.html?campaign=ride&amp;lang=hi\" \
                title=\"बस\" width=\"960\" height=\"600\" allow=\"fullscreen\" loading=\"lazy\" \
                style=\"border:0;max-width:100%\"></iframe>",
            "width": 960,
            "height": 600,
        })
    );
}

#[tokio::test]
async fn a_title_is_in_the_language_of_the_page() {
    let server = with_pages();
    for (url, title) in [
        ("https://play.example.org", "Small Places"),
        ("https://play.example.org/?lang=hi", "छोटी जगहें"),
        ("https://play.example.org/index.html?scenario=bus", "The bus"),
        ("https://play.example.org/?scenario=nothing", "Small Places"),
        ("https://play.example.org/bus.html", "The bus"),
        ("http://play.example.org/bus.html?lang=tlh#code=AAAA", "The bus"),
    ] {
        assert_eq!(told(&server, url, "").await["title"], title, "{url}");
    }
}

#[tokio::test]
async fn a_frame_has_the_room_it_is_given() {
    let server = with_pages();
    let url = "https://play.example.org/bus.html";
    for (more, width, height) in [
        ("&maxwidth=640", 640, 800),
        ("&maxwidth=320&maxheight=9999", 320, 480),
        ("&maxheight=300&dnt=1&format=json", 960, 300),
        ("&maxwidth=wide&maxheight=-1", 960, 600),
        ("&maxwidth=0&maxheight=0", 1, 1),
    ] {
        let told = told(&server, url, more).await;
        assert_eq!((&told["width"], &told["height"]), (&json!(width), &json!(height)), "{more}");
        let frame = told["html"].as_str().unwrap();
        assert!(frame.contains(&format!("width=\"{width}\" height=\"{height}\"")), "{frame}");
    }
}

#[tokio::test]
async fn an_address_of_somebody_else_is_not_ours() {
    let server = with_pages();
    for url in [
        "https://evil.example/bus.html",
        "https://play.example.org.evil.example/bus.html",
        "https://play.example.org@evil.example/bus.html",
        "https://evil.example/?https://play.example.org/bus.html",
        "https://play.example.org:8443/bus.html",
        "https://play.example.org\\.evil.example/bus.html",
        "javascript://play.example.org/bus.html",
        "//play.example.org/bus.html",
        "/bus.html",
        "bus.html",
        "https://play.example.org/about.html",
        "https://play.example.org/gone.html",
        "https://play.example.org/results",
        "https://play.example.org/catalog.json",
        "https://play.example.org/../bus.html",
        "https://play.example.org/%2e%2e/bus.html",
        "https://play.example.org/folder/bus.html",
        "https://play.example.org/bus.html\u{0}",
        "https://play.example.org/bus.html\" onload=\"alert(1)",
    ] {
        let url: String = form_urlencoded::byte_serialize(url.as_bytes()).collect();
        let answer = ask(&server, HOST, &format!("url={url}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{url}");
        assert!(answer.json()["message"].as_str().unwrap().contains("not one of a page"), "{url}");
    }
    // The page is gone, whatever the catalog says.
    fs::remove_file(server.site("bus.html")).unwrap();
    let url = "url=https%3A%2F%2Fplay.example.org%2Fbus.html";
    assert_eq!(ask(&server, HOST, url).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nothing_but_ids_gets_from_the_address_into_the_frame() {
    let server = with_pages();
    let url = "https://play.example.org/bus.html?lang=en%22%20onload=%22x&theme=a%26b&campaign=\
        %3Cscript%3E&utm_source=ok&utm_source=later&other=thing";
    let told = told(&server, url, "").await;
    let frame = told["html"].as_str().unwrap();
    assert!(frame.starts_with("<iframe src=\"https://play.example.org/bus.html?utm_source=ok\" "));
}

#[tokio::test]
async fn a_title_is_text_in_the_frame() {
    let server = with_pages();
    let hostile = crate::fixture::catalog().to_string().replace("The bus", "<b> & \\\"bus\\\"");
    fs::write(server.site("catalog.json"), hostile).unwrap();
    let told = told(&server, "https://play.example.org/bus.html", "").await;
    assert_eq!(told["title"], "<b> & \"bus\"");
    assert!(told["html"].as_str().unwrap().contains("title=\"&lt;b&gt; &amp; &quot;bus&quot;\""));
}

#[tokio::test]
async fn what_is_asked_wrongly_is_told_so() {
    let server = with_pages();
    let good = "url=https%3A%2F%2Fplay.example.org%2Fbus.html";
    for (query, status) in [
        (String::new(), StatusCode::BAD_REQUEST),
        ("url=".to_owned(), StatusCode::BAD_REQUEST),
        (format!("{good}&format=xml"), StatusCode::NOT_IMPLEMENTED),
        ("format=xml".to_owned(), StatusCode::NOT_IMPLEMENTED),
        (format!("{good}&url=https%3A%2F%2Fevil.example"), StatusCode::OK),
    ] {
        assert_eq!(ask(&server, HOST, &query).await.status, status, "{query}");
    }
    for host in ["evil.example", "a\"b", "", "*.example.org"] {
        assert_eq!(ask(&server, host, good).await.status, StatusCode::NOT_FOUND, "{host}");
    }
}

#[tokio::test]
async fn behind_a_proxy_the_address_is_the_one_that_visitors_see() {
    let server = Server::found_at("https://example.org/games".parse().unwrap());
    fs::write(server.site("bus.html"), "<head></head>").unwrap();
    let inside = ask(&server, "127.0.0.1:8080", "url=https://example.org/games/bus.html").await;
    assert!(
        inside.json()["html"]
            .as_str()
            .unwrap()
            .contains("src=\"https://example.org/games/bus.html\"")
    );
    for outside in ["https://example.org/bus.html", "http://127.0.0.1:8080/bus.html"] {
        let answer = ask(&server, "127.0.0.1:8080", &format!("url={outside}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{outside}");
    }
}

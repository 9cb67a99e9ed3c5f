//! Pages: what they may do, who may frame them, and how they go out.

use std::fs;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use server::PublicUrl;

use crate::fixture::{Answer, Server, campaign};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    require-trusted-types-for 'script'; style-src 'sha256-Zm9v'";

/// As the build writes one, large enough to be worth compressing.
fn html(text: &str) -> String {
    let text = format!("<p>{text}</p>").repeat(200);
    format!(
        "<!doctype html>\n<html><head>\n<meta http-equiv=\"Content-Security-Policy\" \
         content=\"{POLICY}\">\n</head>\n<body>{text}</body></html>\n"
    )
}

fn with_pages() -> Server {
    let server = Server::new();
    for name in ["index.html", "bus.html", "about.html"] {
        fs::write(server.site(name), html(name)).unwrap();
    }
    server
}

async fn from(server: &Server, host: &str, path: &str) -> Answer {
    with(server, path, &[("host", host)]).await
}

async fn with(server: &Server, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    server.ask(request.body(Body::empty()).unwrap()).await
}

async fn policy(server: &Server, path: &str) -> String {
    let answer = server.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.header("content-security-policy").unwrap().to_owned()
}

#[tokio::test]
async fn a_page_is_held_to_what_it_says_itself() {
    let server = with_pages();
    for path in ["/", "/index.html", "/bus.html", "/about.html", "/bus.html?campaign=ride"] {
        assert_eq!(policy(&server, path).await, POLICY, "{path}");
    }
    fs::write(server.site("bus.html"), "<head></head>no policy").unwrap();
    let ours = policy(&server, "/bus.html").await;
    assert!(ours.starts_with("default-src 'none';") && !ours.contains("frame-ancestors"));
    fs::write(server.site("bus.html"), html("x").replace("'none'", "'none'; frame-ancestors *"))
        .unwrap();
    assert_eq!(policy(&server, "/bus.html").await, POLICY);
}

#[tokio::test]
async fn a_campaign_says_who_may_frame_its_pages() {
    let server = with_pages();
    server.campaign("ride", &campaign(&["https://example.org", "https://*.ngo.example"]));
    server.campaign("open", &campaign(&[]));
    let listed =
        format!("{POLICY}; frame-ancestors 'self' https://example.org https://*.ngo.example");
    for path in [
        "/?campaign=ride",
        "/bus.html?lang=hi&campaign=ride",
        "/bus.html?campaign=ride&campaign=open",
        "/bus.html?c%61mpaign=r%69de",
    ] {
        assert_eq!(policy(&server, path).await, listed, "{path}");
    }
    for path in [
        "/bus.html",
        "/bus.html?campaign=open",
        "/bus.html?campaign=nobody",
        "/bus.html?campaign=open&campaign=ride",
        "/bus.html?campaign=",
        "/bus.html?campaign=../ride",
        "/bus.html?campaign=..%2Fcampaigns%2Fride",
        "/bus.html?campaign=ride%00",
        "/bus.html?campaign=ride.json",
    ] {
        assert_eq!(policy(&server, path).await, POLICY, "{path}");
    }
    // No other way to the file goes round the list.
    for path in ["/b%75s.html?campaign=ride", "/%69ndex.html?campaign=ride"] {
        assert!(policy(&server, path).await.ends_with("; frame-ancestors 'self'"), "{path}");
    }
}

#[tokio::test]
async fn a_campaign_is_followed_as_its_file_changes() {
    let server = with_pages();
    let path = "/bus.html?campaign=ride";
    server.campaign("ride", "{ \"name\":");
    assert_eq!(policy(&server, path).await, format!("{POLICY}; frame-ancestors 'self'"));
    server.campaign("ride", &campaign(&["https://a.example"]));
    let listed = format!("{POLICY}; frame-ancestors 'self' https://a.example");
    let first = server.get(path).await;
    assert_eq!(first.header("content-security-policy"), Some(listed.as_str()));
    server.campaign("ride", "{ \"half\":");
    assert_eq!(policy(&server, path).await, listed, "a half-written file changes nothing");
    server.campaign("ride", &campaign(&["https://a.example", "https://b.example"]));
    // The page itself is the same, and what a browser kept of it still is not.
    let tag = first.header("etag").unwrap();
    let again = with(&server, path, &[("if-none-match", tag)]).await;
    assert_eq!(again.status, StatusCode::OK);
    assert!(again.header("content-security-policy").unwrap().ends_with(" https://b.example"));
    fs::remove_file(server.site("campaigns/ride.json")).unwrap();
    assert_eq!(policy(&server, path).await, POLICY);
}

#[tokio::test]
async fn a_page_is_not_sent_twice_and_never_old() {
    let server = with_pages();
    let first = server.get("/bus.html").await;
    assert_eq!(first.header("cache-control"), Some("no-cache"));
    let tag = first.header("etag").unwrap();
    for known in [tag.to_owned(), format!("\"x\", {tag}"), format!("W/{tag}"), "*".to_owned()] {
        let again = with(&server, "/bus.html", &[("if-none-match", &known)]).await;
        assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0), "{known}");
        assert_eq!(again.header("etag"), Some(tag));
        assert_eq!(again.header("content-security-policy"), Some(POLICY));
        assert_eq!(again.header("vary"), Some("accept-encoding, accept-language"));
    }
    let asked = [("if-none-match", tag), ("accept-encoding", "br")];
    let packed = with(&server, "/bus.html", &asked).await;
    assert_eq!(packed.status, StatusCode::OK, "another body has another tag");
    fs::write(server.site("bus.html"), html("changed")).unwrap();
    let changed = with(&server, "/bus.html", &[("if-none-match", tag)]).await;
    assert!(changed.text().contains("changed"));
    fs::remove_file(server.site("bus.html")).unwrap();
    assert_eq!(server.get("/bus.html").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_page_is_compressed_for_those_who_take_it() {
    let server = with_pages();
    // What a build laid beside the page lacks the link.
    fs::write(server.site("bus.html.br"), "stale").unwrap();
    let plain = server.get("/bus.html").await;
    for taken in ["br", "gzip, deflate, br", "gzip;q=0.5, BR;q=0.1"] {
        let packed = with(&server, "/bus.html", &[("accept-encoding", taken)]).await;
        assert_eq!(packed.header("content-encoding"), Some("br"), "{taken}");
        assert_eq!(packed.header("vary"), Some("accept-encoding, accept-language"));
        assert!(packed.bytes.len() < plain.bytes.len() / 4);
        let mut read = Vec::new();
        brotli::BrotliDecompress(&mut packed.bytes.as_slice(), &mut read).unwrap();
        assert_eq!(read, plain.bytes);
    }
    for refused in ["gzip", "br;q=0", "br; q=0.0", "brotli", ""] {
        let answer = with(&server, "/bus.html", &[("accept-encoding", refused)]).await;
        assert_eq!(answer.header("content-encoding"), None, "{refused}");
        assert_eq!(answer.bytes, plain.bytes);
    }
}

#[tokio::test]
async fn a_page_says_where_to_ask_how_to_show_it() {
    let server = with_pages();
    let asked = "/bus.html?x=%22&utm_source=poster&campaign=ride&lang=hi&theme=%3Cb%3E";
    let answer = from(&server, "Play.Example.org", asked).await;
    let href = "https://play.example.org/oembed?format=json&url=https%3A%2F%2Fplay.example.org%2F\
        bus.html%3Fcampaign%3Dride%26lang%3Dhi%26utm_source%3Dposter";
    let link = format!("<{href}>; rel=\"alternate\"; type=\"application/json+oembed\"");
    assert_eq!(answer.header("link"), Some(link.as_str()));
    let tag = format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\">\n</head>",
        href.replace('&', "&amp;")
    );
    assert_eq!(answer.text().matches(&tag).count(), 1, "{}", answer.text());
    // Whoever follows it is told of that very address.
    let told =
        from(&server, "play.example.org", href.strip_prefix("https://play.example.org").unwrap());
    let frame = told.await.json()["html"].as_str().unwrap().to_owned();
    assert!(
        frame.contains("/bus.html?campaign=ride&amp;lang=hi&amp;utm_source=poster\""),
        "{frame}"
    );

    let title = from(&server, "localhost:8080", "/").await;
    assert!(title.header("link").unwrap().contains("<http://localhost:8080/oembed?"));
    let about = from(&server, "play.example.org", "/about.html").await;
    assert_eq!((about.header("link"), about.text().contains("oembed")), (None, false));
}

#[tokio::test]
async fn what_a_page_waits_for_is_asked_for_by_its_header() {
    let server = with_pages();
    let hint = "<link rel=\"preload\" as=\"script\" href=\"web/early.0f.js\" integrity=\"sha256-x\" crossorigin=\"anonymous\">\n</head>";
    fs::write(server.site("bus.html"), html("bus").replace("</head>", hint)).unwrap();
    let answer = server.get("/bus.html?lang=hi").await;
    let links: Vec<_> =
        answer.headers.get_all("link").iter().map(|one| one.to_str().unwrap()).collect();
    let ahead = "<web/early.0f.js>; rel=\"preload\"; as=\"script\"; crossorigin=\"anonymous\"; integrity=\"sha256-x\"";
    assert_eq!(links.iter().filter(|link| **link == ahead).count(), 1, "{links:?}");
}

#[tokio::test]
async fn a_page_opens_in_the_language_that_its_browser_reads() {
    let server = with_pages();
    let openings =
        "<div class=\"opening\" lang=\"en\"></div><div class=\"opening\" lang=\"hi\"></div>";
    let page = html("bus").replace("<html>", "<html lang=\"en\" data-undecided>");
    fs::write(server.site("bus.html"), page.replace("<body>", openings)).unwrap();
    let root = async |path: &str, headers: &[(&str, &str)]| {
        let answer = with(&server, path, headers).await;
        let text = answer.text();
        let from = text.find("<html").unwrap();
        text[from..from + text[from..].find('>').unwrap()].to_owned()
    };
    let reads = |language| [("accept-language", language)];
    assert_eq!(root("/bus.html", &reads("fr, hi-IN;q=0.8, en")).await, "<html lang=\"hi\"");
    assert_eq!(root("/bus.html", &reads("fr")).await, "<html lang=\"en\"");
    assert_eq!(root("/bus.html?lang=hi", &reads("en")).await, "<html lang=\"hi\"");
    // Whoever keeps it for later, in whatever language, and whoever asks for more than a language.
    let undecided = "<html lang=\"en\" data-undecided";
    assert_eq!(root("/bus.html", &reads("*")).await, undecided);
    assert_eq!(root("/bus.html?face=text", &reads("hi")).await, undecided);
    let tag = async |language| {
        with(&server, "/bus.html", &reads(language)).await.header("etag").unwrap().to_owned()
    };
    assert_ne!(tag("hi").await, tag("en").await);
}

#[tokio::test]
async fn a_host_that_cannot_be_one_is_not_repeated() {
    let server = with_pages();
    for host in [
        "evil.example/?",
        "a\"><script>alert(1)</script>",
        "a.example, b.example",
        "me@a.example",
        "*.example.org",
        "a.example:80:80",
        "",
    ] {
        let answer = from(&server, host, "/bus.html").await;
        assert_eq!(answer.status, StatusCode::OK, "{host}");
        assert_eq!(answer.header("link"), None, "{host}");
        assert_eq!(answer.text(), html("bus.html"), "{host}");
    }
    let twice = [("host", "a.example"), ("host", "b.example")];
    assert_eq!(with(&server, "/bus.html", &twice).await.header("link"), None);
}

#[tokio::test]
async fn where_the_host_says_what_it_is_called_no_request_says_otherwise() {
    let server = Server::found_at("https://example.org/games/".parse::<PublicUrl>().unwrap());
    fs::write(server.site("bus.html"), html("bus")).unwrap();
    for host in ["evil.example", "a\"><script>", "127.0.0.1:8080"] {
        let answer = from(&server, host, "/bus.html").await;
        let text = answer.text();
        assert!(
            text.contains("href=\"https://example.org/games/oembed?format=json&amp;url=https%3A")
        );
        assert!(!text.contains("evil") && !text.contains("127.0.0.1"));
        assert!(answer.header("link").unwrap().starts_with("<https://example.org/games/oembed?"));
    }
}

#[tokio::test]
async fn what_only_looks_like_a_page_is_a_file_or_nothing() {
    let server = with_pages();
    fs::create_dir(server.site("folder.html")).unwrap();
    fs::write(server.site("latin.html"), b"\xff\xfe").unwrap();
    for path in ["/folder.html", "/..%2fbus.html", "/bus.html/", "//bus.html", "/.html", "/x.html"]
    {
        assert!(!server.get(path).await.status.is_success(), "{path}");
    }
    let latin = server.get("/latin.html").await;
    assert_eq!((latin.status, latin.bytes), (StatusCode::OK, b"\xff\xfe".to_vec()));
    let put = Request::builder().method(Method::PUT).uri("/bus.html").body(Body::empty()).unwrap();
    assert_eq!(server.ask(put).await.status, StatusCode::METHOD_NOT_ALLOWED);
    let head =
        Request::builder().method(Method::HEAD).uri("/bus.html").body(Body::empty()).unwrap();
    let head = server.ask(head).await;
    assert_eq!(
        (head.status, head.header("content-security-policy")),
        (StatusCode::OK, Some(POLICY))
    );
}

#[tokio::test]
async fn more_addresses_than_are_kept_are_all_answered() {
    let server = with_pages();
    for number in 0..200 {
        let path = format!("/bus.html?utm_source=s{number}");
        let answer =
            with(&server, &path, &[("host", "a.example"), ("accept-encoding", "br")]).await;
        let mut read = Vec::new();
        brotli::BrotliDecompress(&mut answer.bytes.as_slice(), &mut read).unwrap();
        let text = String::from_utf8(read).unwrap();
        assert!(text.contains(&format!("utm_source%3Ds{number}\"")), "{number}");
    }
}

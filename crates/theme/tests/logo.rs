//! Pictures that may stand as a logo, and those that may not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

use theme::{LOGO_MOST_BYTES, LogoError, LogoFile, check_logo};

fn file(name: &str) -> LogoFile {
    LogoFile::try_from(name.to_owned()).unwrap()
}

fn svg(inside: &str) -> Result<(), LogoError> {
    let text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \
         viewBox='0 0 9 9'>{inside}</svg>"
    );
    check_logo(&file("a.svg"), text.as_bytes())
}

#[test]
fn shapes_colours_and_what_lies_within_may_stand() {
    for fine in [
        "<title>A forum</title><path d='M0 0h9v9z' fill='#ac3a2c'/>",
        "<defs><linearGradient id='g'><stop stop-color='red'/></linearGradient></defs><rect fill='url(#g)' width='9' height='9'/>",
        "<style>.a { fill: url('#g') }</style><use href='#g'/><use xlink:href='#g'/>",
        "<metadata><note xmlns='http://www.inkscape.org/' href='#'/></metadata>",
    ] {
        assert_eq!(svg(fine), Ok(()), "{fine}");
    }
    assert_eq!(check_logo(&file("a.png"), b"\x89PNG\r\n\x1a\n and so on"), Ok(()));
}

#[test]
fn what_runs_moves_or_comes_from_elsewhere_may_not() {
    let element = |name: &str| LogoError::Element(name.to_owned());
    let elsewhere = |from: &str| LogoError::Elsewhere(from.to_owned());
    for (bad, why) in [
        ("<script>alert(1)</script>", element("script")),
        ("<foreignObject/>", element("foreignObject")),
        ("<p xmlns='http://www.w3.org/1999/xhtml'/>", element("p")),
        ("<script xmlns=''/>", element("script")),
        ("<image href='#a'/>", element("image")),
        ("<path><animate attributeName='d'/></path>", element("animate")),
        ("<text>A</text>", element("text")),
        ("<?xml-stylesheet href='a.css'?>", element("?xml-stylesheet")),
        ("<path onclick='a()'/>", LogoError::Handler("onclick".to_owned())),
        ("<path OnLoad='a()'/>", LogoError::Handler("OnLoad".to_owned())),
        ("<use href='https://example.org/a.svg#b'/>", elsewhere("https://example.org/a.svg#b")),
        ("<use xlink:href='//example.org'/>", elsewhere("//example.org")),
        ("<use href='data:image/svg+xml,a'/>", elsewhere("data:image/svg+xml,a")),
        ("<path fill='url(https://example.org/a)'/>", elsewhere("https://example.org/a)")),
        ("<path style='fill: URL( \"a.svg#b\")'/>", elsewhere("a.svg#b\")")),
        ("<style>@import 'a.css';</style>", LogoError::Style("@import")),
        ("<style>path { animation: a 1s }</style>", LogoError::Style("animation")),
        ("<path style='fill: u\\72l(a)'/>", LogoError::Style("\\")),
    ] {
        assert_eq!(svg(bad), Err(why), "{bad}");
    }
}

#[test]
fn a_file_is_what_its_name_says_and_small() {
    let svg_of = |text: &str| check_logo(&file("a.svg"), text.as_bytes());
    let bomb = "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";
    for bad in ["", "<svg/>", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg'", bomb] {
        assert_eq!(svg_of(bad), Err(LogoError::Kind("SVG")), "{bad}");
    }
    let shapeless = "<svg xmlns='http://www.w3.org/2000/svg'/>";
    assert_eq!(svg_of(shapeless), Err(LogoError::Shapeless));
    assert_eq!(check_logo(&file("a.png"), b"GIF89a"), Err(LogoError::Kind("PNG")));
    let heavy = vec![b' '; LOGO_MOST_BYTES + 1];
    assert_eq!(check_logo(&file("a.svg"), &heavy), Err(LogoError::Heavy(LOGO_MOST_BYTES + 1)));
}

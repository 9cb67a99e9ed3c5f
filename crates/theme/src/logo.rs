//! Looks into a logo: a small picture that does nothing but stand there.

use roxmltree::{Attribute, Document, Node};

use crate::theme::LogoFile;

/// A logo travels with the first screen, so it may weigh no more than this.
pub const LOGO_MOST_BYTES: usize = 30_000;

const SVG: &str = "http://www.w3.org/2000/svg";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// What an SVG may be made of. Scripts, pages within, other pictures and movement are left out.
const ELEMENTS: [&str; 24] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "metadata",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "symbol",
    "title",
    "use",
    "switch",
];

/// What a style may not hold.
const STYLES: [&str; 5] = ["@import", "@font-face", "@keyframes", "animation", "\\"];

/// Why a file is no logo.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// It is too heavy.
    #[error("it has {0} bytes, and {LOGO_MOST_BYTES} are allowed: simplify it")]
    Heavy(usize),
    /// It is not what its name says.
    #[error("it is no {0} picture: save it anew as one")]
    Kind(&'static str),
    /// It has no shape.
    #[error("its <svg> has no viewBox: a browser could not tell how wide it is")]
    Shapeless,
    /// It holds what a logo has no use for.
    #[error("it holds <{0}>: draw it with shapes alone, words as outlines")]
    Element(String),
    /// It does something.
    #[error("it has {0}, which would run a script: leave it out")]
    Handler(String),
    /// It mentions what is not in it.
    #[error("it mentions `{0}`: nothing may come from elsewhere")]
    Elsewhere(String),
    /// Its style asks for what is not allowed.
    #[error("its style has `{0}`: a logo brings no file or font and does not move")]
    Style(&'static str),
}

/// Holds the bytes of a logo against what is allowed, by what its name says it is.
pub fn check_logo(file: &LogoFile, bytes: &[u8]) -> Result<(), LogoError> {
    if bytes.len() > LOGO_MOST_BYTES {
        return Err(LogoError::Heavy(bytes.len()));
    }
    if file.is_png() {
        let is_png = bytes.starts_with(b"\x89PNG\r\n\x1a\n");
        return if is_png { Ok(()) } else { Err(LogoError::Kind("PNG")) };
    }
    // The reader knows no document types, so none can be smuggled in.
    let text = std::str::from_utf8(bytes).map_err(|_| LogoError::Kind("SVG"))?;
    let document = Document::parse(text).map_err(|_| LogoError::Kind("SVG"))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(LogoError::Kind("SVG"));
    }
    if !root.has_attribute("viewBox") {
        return Err(LogoError::Shapeless);
    }
    document.root().descendants().try_for_each(look)
}

fn look(node: Node<'_, '_>) -> Result<(), LogoError> {
    if let Some(instruction) = node.pi() {
        return Err(LogoError::Element(format!("?{}", instruction.target)));
    }
    if !node.is_element() {
        return Ok(());
    }
    let name = node.tag_name();
    // What programs for drawing note for themselves is of their own kind, and drawn by nobody.
    let drawn = matches!(name.namespace(), None | Some("" | SVG | XHTML));
    if drawn && !(name.namespace() == Some(SVG) && ELEMENTS.contains(&name.name())) {
        return Err(LogoError::Element(name.name().to_owned()));
    }
    if name.name() == "style" {
        style(&node.descendants().filter_map(|text| text.text()).collect::<String>())?;
    }
    let counts = |namespace: Option<&str>| matches!(namespace, None | Some(XLINK | XML));
    node.attributes().filter(|one| counts(one.namespace())).try_for_each(attribute)
}

fn attribute(attribute: Attribute<'_, '_>) -> Result<(), LogoError> {
    let (name, value) = (attribute.name(), attribute.value());
    if name.to_ascii_lowercase().starts_with("on") {
        return Err(LogoError::Handler(name.to_owned()));
    }
    if matches!(name, "href" | "src" | "base") && !value.trim_start().starts_with('#') {
        return Err(LogoError::Elsewhere(cut(value)));
    }
    if name == "style" { style(value) } else { mentions(value) }
}

/// Looks at a style. An escape could hide anything, so there is none.
fn style(text: &str) -> Result<(), LogoError> {
    let small = text.to_ascii_lowercase();
    match STYLES.into_iter().find(|word| small.contains(word)) {
        Some(found) => Err(LogoError::Style(found)),
        None => mentions(text),
    }
}

/// What is mentioned by `url(…)` lies in the same file.
fn mentions(text: &str) -> Result<(), LogoError> {
    let small = text.to_ascii_lowercase();
    for (at, found) in small.match_indices("url(") {
        let inside = small[at + found.len()..].trim_start_matches(['"', '\'', ' ']);
        if !inside.starts_with('#') {
            return Err(LogoError::Elsewhere(cut(inside)));
        }
    }
    Ok(())
}

fn cut(text: &str) -> String {
    text.chars().take(40).collect()
}

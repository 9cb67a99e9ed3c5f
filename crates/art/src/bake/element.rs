//! Reading a drawing's elements, strictly.

use std::collections::HashSet;

use roxmltree::{Document, Node};

use super::affine::Affine;
use super::error::Fault;

const SVG: &str = "http://www.w3.org/2000/svg";
/// How far off anything may lie, in units; and how much it may be scaled.
pub(super) const FARTHEST: f64 = 20_000.0;
const WIDEST: f64 = 60.0;

/// An element of a drawing.
#[derive(Clone, Copy)]
pub(super) struct Element<'a, 'input> {
    node: Node<'a, 'input>,
}

/// Reads a drawing's XML.
pub(super) fn parse(svg: &str) -> Result<Document<'_>, Fault> {
    Document::parse(svg).map_err(|error| Fault(error.to_string()))
}

impl<'a, 'input> Element<'a, 'input> {
    /// The drawing's root, with the frame's size.
    pub(super) fn root(
        document: &'a Document<'input>,
        known: &[&str],
    ) -> Result<(Self, [f32; 2]), Fault> {
        let root = Self { node: document.root_element() };
        if !root.node.has_tag_name((SVG, "svg")) {
            return Err(root.unknown());
        }
        root.knows(known)?;
        root.unique_ids()?;
        let frame = root.needs("viewBox")?;
        match root.numbers::<4>(frame)? {
            [0.0, 0.0, width, height] if width > 0.0 && height > 0.0 =>
            {
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "a frame's size is a small whole number"
                )]
                Ok((root, [width as f32, height as f32]))
            }
            _ => Err(root.wrong("its viewBox must start at 0 0 and have a size")),
        }
    }

    /// Refuses a second group or a second gradient of the same id, wherever it is.
    pub(super) fn unique_ids(self) -> Result<(), Fault> {
        let mut seen = HashSet::new();
        let nodes = self.node.descendants().filter(Node::is_element);
        for element in nodes.map(|node| Self { node }) {
            if element.id().is_some_and(|id| !seen.insert((element.name(), id))) {
                return Err(element.wrong("another one has the same id"));
            }
        }
        Ok(())
    }

    pub(super) fn name(self) -> &'a str {
        self.node.tag_name().name()
    }

    pub(super) fn id(self) -> Option<&'a str> {
        self.get("id")
    }

    pub(super) fn get(self, attribute: &str) -> Option<&'a str> {
        self.node.attribute(attribute)
    }

    pub(super) fn needs(self, attribute: &str) -> Result<&'a str, Fault> {
        self.get(attribute)
            .ok_or_else(|| self.wrong(&format!("it needs the attribute {attribute}")))
    }

    /// Refuses attributes other than these.
    pub(super) fn knows(self, known: &[&str]) -> Result<(), Fault> {
        let strange = self.node.attributes().find(|attribute| {
            attribute.namespace().is_some() || !known.contains(&attribute.name())
        });
        match strange {
            Some(attribute) => Err(self
                .wrong(&format!("the importer does not know its attribute {}", attribute.name()))),
            None => Ok(()),
        }
    }

    /// The elements within, refusing text.
    pub(super) fn children(self) -> Result<Vec<Self>, Fault> {
        let text =
            |node: &Node| node.is_text() && node.text().is_some_and(|text| !text.trim().is_empty());
        if self.node.children().any(|node| text(&node)) {
            return Err(self.wrong("the importer does not draw text"));
        }
        let children = self.node.children().filter(Node::is_element);
        let children: Vec<Self> = children.map(|node| Self { node }).collect();
        match children.iter().find(|child| child.node.tag_name().namespace() != Some(SVG)) {
            Some(strange) => Err(strange.unknown()),
            None => Ok(children),
        }
    }

    pub(super) fn transform(self) -> Result<Affine, Fault> {
        let Some(text) = self.get("transform") else { return Ok(Affine::STILL) };
        let wrong = |problem: &str| self.wrong(&format!("its transform {text:?} {problem}"));
        let Affine { a, b, c, d, e, f } =
            Affine::parse(text).map_err(|error| wrong(&format!("does not read: {error}")))?;
        let within = |most: f64| move |value: &f64| value.abs() <= most;
        if [a, b, c, d].iter().all(within(WIDEST)) && [e, f].iter().all(within(FARTHEST)) {
            Ok(Affine { a, b, c, d, e, f })
        } else {
            Err(wrong("leads too far off"))
        }
    }

    /// A number, or what stands in for it.
    pub(super) fn number(self, attribute: &str, otherwise: f64) -> Result<f64, Fault> {
        let Some(text) = self.get(attribute) else { return Ok(otherwise) };
        Ok(self.numbers::<1>(text)?[0])
    }

    /// Two numbers, or the origin.
    pub(super) fn point(self, attribute: &str) -> Result<[f64; 2], Fault> {
        self.get(attribute).map_or(Ok([0.0, 0.0]), |text| self.numbers::<2>(text))
    }

    /// An opacity, 1 if it is not given.
    pub(super) fn opacity(self, attribute: &str) -> Result<f64, Fault> {
        let opacity = self.number(attribute, 1.0)?;
        if (0.0..=1.0).contains(&opacity) {
            Ok(opacity)
        } else {
            Err(self.wrong(&format!("its {attribute} should be from 0 to 1")))
        }
    }

    /// So many numbers, apart by spaces.
    pub(super) fn numbers<const N: usize>(self, text: &str) -> Result<[f64; N], Fault> {
        let number = |word: &str| word.parse().ok().filter(|value: &f64| value.is_finite());
        let numbers: Option<Vec<f64>> = text.split_whitespace().map(number).collect();
        let wrong = || self.wrong(&format!("{text:?} should be numbers, {N} of them"));
        numbers.and_then(|numbers| numbers.try_into().ok()).ok_or_else(wrong)
    }

    /// A fault in this element, which is not one the importer draws here.
    pub(super) fn unknown(self) -> Fault {
        self.wrong("the importer does not draw this element here")
    }

    /// A fault in this element.
    pub(super) fn wrong(self, problem: &str) -> Fault {
        Fault(format!("{}: {problem}", self.described()))
    }

    /// Which element this is, for somebody looking for it in the file.
    fn described(self) -> String {
        let name = self.name();
        if let Some(id) = self.id() {
            return format!("<{name} id={id:?}>");
        }
        let alike = |node: &Node| node.has_tag_name(name);
        let order = self.node.prev_siblings().filter(alike).count();
        let around = self.node.ancestors().skip(1).find_map(|node| node.attribute("id"));
        let around = around.map_or(String::new(), |id| format!(" in {id:?}"));
        let place = self.node.document().text_pos_at(self.node.range().start);
        format!("<{name}> number {order}{around} (line {}, column {})", place.row, place.col)
    }
}

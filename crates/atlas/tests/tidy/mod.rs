//! Whether a map is tidy.

use roxmltree::{Document, Node};

/// A number in an attribute.
pub(crate) fn number(node: Node<'_, '_>, name: &str) -> f32 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// The sheets of a map as (id, left, top, right, bottom).
pub(crate) fn sheets(document: &Document<'_>) -> Vec<(String, [f32; 4])> {
    let groups = document.descendants().filter(|node| {
        node.attribute("class")
            .is_some_and(|class| class.split(' ').any(|word| matches!(word, "card" | "ending")))
            && node.has_attribute("transform")
    });
    let sheet = |group: Node<'_, '_>| {
        let shift = group.attribute("transform").unwrap();
        let shift = shift.trim_start_matches("translate(").trim_end_matches(')');
        let (x, y) = shift.split_once(' ').unwrap();
        let (x, y): (f32, f32) = (x.parse().unwrap(), y.parse().unwrap());
        let body = group
            .children()
            .find(|child| matches!(child.attribute("class"), Some("sheet" | "body")))
            .unwrap();
        let (width, height) = (number(body, "width"), number(body, "height"));
        (group.attribute("id").unwrap().to_owned(), [x, y, x + width, y + height])
    };
    groups.map(sheet).collect()
}

/// What lies over what, if anything does.
pub(crate) fn untidy(document: &Document<'_>) -> Option<String> {
    let sheets = sheets(document);
    for (at, (one, a)) in sheets.iter().enumerate() {
        for (other, b) in sheets.iter().skip(at + 1) {
            if a[2] > b[0] && b[2] > a[0] && a[3] > b[1] && b[3] > a[1] {
                return Some(format!("{one} lies over {other}"));
            }
        }
    }
    for way in document.descendants().filter(|node| node.has_attribute("data-from")) {
        for (x, y) in points(way.attribute("d").unwrap()) {
            let over = sheets.iter().find(|(_, [left, top, right, bottom])| {
                left + 1.0 < x && x < right - 1.0 && top + 1.0 < y && y < bottom - 1.0
            });
            if let Some((over, _)) = over {
                let (from, to) = (way.attribute("data-from"), way.attribute("data-to"));
                return Some(format!("the way from {from:?} to {to:?} runs over {over}"));
            }
        }
    }
    None
}

/// Points along a path of curves and levels.
fn points(path: &str) -> Vec<(f32, f32)> {
    let spaced = path.replace('M', " M ").replace('C', " C ").replace('H', " H ");
    let mut words = spaced.split_whitespace();
    let (mut at, mut points) = ((0.0, 0.0), Vec::new());
    while let Some(word) = words.next() {
        let mut next = || words.next().unwrap().parse::<f32>().unwrap();
        match word {
            "M" => at = (next(), next()),
            "H" => {
                let to = next();
                points.extend((0..=20u8).map(|n| (at.0 + (to - at.0) * f32::from(n) / 20.0, at.1)));
                at.0 = to;
            }
            "C" => {
                let knots: [f32; 6] = std::array::from_fn(|_| next());
                let [x1, y1, x2, y2, x3, y3] = knots;
                points.extend((0..=40u8).map(|part| {
                    let part = f32::from(part) / 40.0;
                    (cubic(part, [at.0, x1, x2, x3]), cubic(part, [at.1, y1, y2, y3]))
                }));
                at = (x3, y3);
            }
            other => panic!("{other}"),
        }
    }
    points
}

fn cubic(part: f32, [first, second, third, last]: [f32; 4]) -> f32 {
    let rest = 1.0 - part;
    rest.powi(3) * first
        + 3.0 * rest.powi(2) * part * second
        + 3.0 * rest * part.powi(2) * third
        + part.powi(3) * last
}

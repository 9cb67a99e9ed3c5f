//! Where cards stand and which lanes the ways between them keep to.

mod align;

use std::collections::BTreeMap;

use dugong::graphlib::{Graph as Layered, GraphOptions};
use dugong::{EdgeLabel, GraphLabel, NodeLabel, RankDir};

use crate::graph::{Graph, Target, Way};
use crate::sheet::WIDTH;
use align::{Item, Link};

const BETWEEN_COLUMNS: f64 = 210.0;
const BETWEEN_CARDS: f32 = 46.0;
const BETWEEN_LANES: f32 = 26.0;

/// Where everything stands.
#[derive(Debug)]
pub(crate) struct Layout {
    places: BTreeMap<Target, Place>,
    lanes: BTreeMap<(usize, Target), Vec<Lane>>,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// A corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    pub(crate) x: f32,
    pub(crate) y: f32,
}

/// Past the cards of a column, on a level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Lane {
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) y: f32,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Sheet(Target),
    /// A way from a card to a target, past this one of the columns between them.
    Lane(usize, Target, usize),
}

/// The map cannot be laid out.
#[derive(Debug, thiserror::Error)]
#[error("the map could not be laid out: {0}")]
pub struct LayoutError(String);

impl Layout {
    /// Lays out cards of these heights, all of one width, in columns from left to right. The
    /// endings stand in the last one. `port` says how far down its card a way leaves and how far
    /// down its goal it comes in.
    pub(crate) fn of(
        graph: &Graph,
        height: impl Fn(Target) -> f32,
        port: impl Fn(usize, Way) -> (f32, f32),
    ) -> Result<Self, LayoutError> {
        let mut layered = layered(graph, &height);
        dugong::layout(&mut layered).map_err(|error| LayoutError(error.to_string()))?;
        let mut layout =
            Self { places: BTreeMap::new(), lanes: BTreeMap::new(), width: 0.0, height: 0.0 };
        for target in targets(graph) {
            if let Some(node) = layered.node(&key(target))
                && let (Some(x), Some(y)) = (node.x, node.y)
            {
                let place =
                    Place { x: narrow(x - node.width / 2.0), y: narrow(y - node.height / 2.0) };
                layout.width = layout.width.max(place.x + WIDTH);
                layout.places.insert(target, place);
            }
        }
        for (from, to) in pairs(graph).into_keys() {
            if let Some(edge) = layered.edge(&key(Target::Card(from)), &key(to), None) {
                let points = edge.points.iter().map(|point| (narrow(point.x), narrow(point.y)));
                let lanes = layout.past(&points.collect::<Vec<_>>(), from, to);
                layout.lanes.insert((from, to), lanes);
            }
        }
        layout.align(graph, &height, &port);
        Ok(layout)
    }

    /// Moves everything up and down so that ways run straight.
    fn align(
        &mut self,
        graph: &Graph,
        height: &impl Fn(Target) -> f32,
        port: &impl Fn(usize, Way) -> (f32, f32),
    ) {
        let mut columns: Vec<f32> = self.places.values().map(|place| place.x).collect();
        columns.sort_by(f32::total_cmp);
        columns.dedup();
        let column = |x: f32| columns.iter().position(|one| *one >= x).unwrap_or_default();
        let mut numbers: BTreeMap<Standing, usize> = BTreeMap::new();
        let mut items = Vec::new();
        for (target, place) in &self.places {
            numbers.insert(Standing::Sheet(*target), items.len());
            let (top, height) = (place.y, height(*target));
            items.push(Item { column: column(place.x), top, height, room: BETWEEN_CARDS / 2.0 });
        }
        for ((from, to), lanes) in &self.lanes {
            for (at, lane) in lanes.iter().enumerate() {
                numbers.insert(Standing::Lane(*from, *to, at), items.len());
                let column = column(lane.left);
                items.push(Item { column, top: lane.y, height: 0.0, room: BETWEEN_LANES / 2.0 });
            }
        }
        let links = self.links(graph, &numbers, port);
        align::align(&mut items, &links);
        let top = |standing: Standing| Some(items.get(*numbers.get(&standing)?)?.top);
        for (target, place) in &mut self.places {
            place.y = top(Standing::Sheet(*target)).unwrap_or(place.y);
        }
        for ((from, to), lanes) in &mut self.lanes {
            for (at, lane) in lanes.iter_mut().enumerate() {
                lane.y = top(Standing::Lane(*from, *to, at)).unwrap_or(lane.y);
            }
        }
        self.height = items.iter().map(|item| item.top + item.height).fold(0.0, f32::max);
    }

    /// Every stretch of every way.
    fn links(
        &self,
        graph: &Graph,
        numbers: &BTreeMap<Standing, usize>,
        port: &impl Fn(usize, Way) -> (f32, f32),
    ) -> Vec<Link> {
        let mut links = Vec::new();
        for (at, card) in graph.cards.iter().enumerate() {
            for way in card.ways().into_iter().filter(|way| !way.back) {
                let (leaves, enters) = port(at, way);
                let lanes = 0..self.lanes(at, way.to).len();
                let mut stops = vec![(Standing::Sheet(Target::Card(at)), leaves)];
                stops.extend(lanes.map(|lane| (Standing::Lane(at, way.to, lane), 0.0)));
                stops.push((Standing::Sheet(way.to), enters));
                for pair in stops.windows(2) {
                    if let [(one, leaves), (other, enters)] = pair
                        && let (Some(from), Some(to)) = (numbers.get(one), numbers.get(other))
                    {
                        links.push(Link { from: *from, leaves: *leaves, to: *to, enters: *enters });
                    }
                }
            }
        }
        links
    }

    /// Where a card or ending stands.
    pub(crate) fn place(&self, target: Target) -> Option<Place> {
        self.places.get(&target).copied()
    }

    /// The lanes from a card to where a way leads, from left to right.
    pub(crate) fn lanes(&self, from: usize, to: Target) -> &[Lane] {
        self.lanes.get(&(from, to)).map_or(&[], Vec::as_slice)
    }

    /// Every column that a row of points crosses between its ends.
    fn past(&self, points: &[(f32, f32)], from: usize, to: Target) -> Vec<Lane> {
        let ends = [self.place(Target::Card(from)), self.place(to)].map(|place| place.map(|p| p.x));
        let mut columns: Vec<f32> = self.places.values().map(|place| place.x).collect();
        columns.sort_by(f32::total_cmp);
        columns.dedup();
        let within = columns.into_iter().filter(|x| !ends.contains(&Some(*x)));
        within
            .filter_map(|left| {
                let right = left + WIDTH;
                let inside = points.iter().find(|(x, _)| left < *x && *x < right);
                inside.map(|(_, y)| Lane { left, right, y: *y })
            })
            .collect()
    }
}

type Dagre = Layered<NodeLabel, EdgeLabel, GraphLabel>;

fn layered(graph: &Graph, height: &impl Fn(Target) -> f32) -> Dagre {
    let mut layered = Dagre::new(GraphOptions { multigraph: false, ..Default::default() });
    layered.set_graph(GraphLabel {
        rankdir: RankDir::LR,
        nodesep: f64::from(BETWEEN_CARDS),
        edgesep: f64::from(BETWEEN_LANES),
        ranksep: BETWEEN_COLUMNS,
        ..Default::default()
    });
    for target in targets(graph) {
        let size = NodeLabel {
            width: f64::from(WIDTH),
            height: f64::from(height(target)),
            ..Default::default()
        };
        layered.set_node(key(target), size);
    }
    let columns = Columns::of(graph);
    for ((from, to), ways) in pairs(graph) {
        // No edge can be shorter than its columns are apart, so these are the columns it takes.
        let minlen = columns.at(to).saturating_sub(columns.at(Target::Card(from))).max(1);
        let edge = EdgeLabel { weight: f64::from(ways), minlen, ..Default::default() };
        layered.set_edge_with_label(key(Target::Card(from)), key(to), edge);
    }
    layered
}

/// The column of everything: a card stands as far left as what leads to it allows, the endings
/// stand in the last column.
struct Columns {
    cards: Vec<usize>,
}

impl Columns {
    fn of(graph: &Graph) -> Self {
        let mut columns = Self { cards: vec![0; graph.cards.len()] };
        let pairs = pairs(graph);
        // Ways back are left out, so this settles after at most one round a card.
        for _ in 0..graph.cards.len() {
            for (from, to) in pairs.keys() {
                let least = columns.at(Target::Card(*from)) + 1;
                if let Target::Card(to) = to
                    && let Some(column) = columns.cards.get_mut(*to)
                {
                    *column = least.max(*column);
                }
            }
        }
        columns
    }

    fn at(&self, target: Target) -> usize {
        match target {
            Target::Card(at) => self.cards.get(at).copied().unwrap_or_default(),
            Target::End(_) => self.cards.iter().max().map_or(0, |last| last + 1),
        }
    }
}

/// Cards and what they lead on to, with the number of ways.
fn pairs(graph: &Graph) -> BTreeMap<(usize, Target), u32> {
    let mut pairs = BTreeMap::new();
    for (at, card) in graph.cards.iter().enumerate() {
        for way in card.ways().into_iter().filter(|way| !way.back) {
            *pairs.entry((at, way.to)).or_default() += 1;
        }
    }
    pairs
}

fn targets(graph: &Graph) -> impl Iterator<Item = Target> {
    let cards = (0..graph.cards.len()).map(Target::Card);
    cards.chain((0..graph.endings.len()).map(Target::End))
}

fn key(target: Target) -> String {
    match target {
        Target::Card(at) => format!("card-{at}"),
        Target::End(at) => format!("end-{at}"),
    }
}

#[allow(clippy::cast_possible_truncation, reason = "pixels")]
fn narrow(number: f64) -> f32 {
    number as f32
}

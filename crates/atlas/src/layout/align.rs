//! Exchanges and moves what stands in a column, so that ways cross less and run on the level.
//!
//! The layering sees cards as points. This pass knows at which height of a card each way leaves.

const SWEEPS: usize = 12;
const ROUNDS: usize = 40;

/// Something that stands in a column: a card, an ending, or a way that passes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    pub(super) column: usize,
    pub(super) top: f32,
    pub(super) height: f32,
    /// The room it keeps above and below.
    pub(super) room: f32,
}

/// A stretch of a way from one column to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Link {
    pub(super) from: usize,
    /// How far below the top of `from` it leaves.
    pub(super) leaves: f32,
    pub(super) to: usize,
    /// How far below the top of `to` it comes in.
    pub(super) enters: f32,
}

/// Which neighbours pull.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Both,
}

/// Moves the items.
pub(super) fn align(items: &mut Vec<Item>, links: &[Link]) {
    let mut field = Field { items: items.clone(), links };
    let mut best = (field.crossings(), field.items.clone());
    for sweep in 0..SWEEPS {
        field.sweep(if sweep % 2 == 0 { Side::Left } else { Side::Right });
        field.exchange();
        let crossings = field.crossings();
        if crossings < best.0 {
            best = (crossings, field.items.clone());
        }
    }
    field.items = best.1;
    for _ in 0..ROUNDS {
        for column in 0..field.columns() {
            let order = field.order(column);
            field.settle(&order, Side::Both);
        }
    }
    let highest = field.items.iter().map(|item| item.top).fold(f32::INFINITY, f32::min);
    for item in &mut field.items {
        item.top = (item.top - highest).round();
    }
    *items = field.items;
}

struct Field<'l> {
    items: Vec<Item>,
    links: &'l [Link],
}

impl Field<'_> {
    fn columns(&self) -> usize {
        self.items.iter().map(|item| item.column + 1).max().unwrap_or_default()
    }

    /// The items of a column, from the top.
    fn order(&self, column: usize) -> Vec<usize> {
        let all = self.items.iter().enumerate().filter(|(_, item)| item.column == column);
        let mut order: Vec<usize> = all.map(|(at, _)| at).collect();
        order.sort_by(|a, b| self.top(*a).total_cmp(&self.top(*b)));
        order
    }

    fn top(&self, at: usize) -> f32 {
        self.items.get(at).map_or(0.0, |item| item.top)
    }

    /// For every way at an item: the height its neighbour holds it at, and how far down it joins.
    fn pulls(&self, at: usize, side: Side) -> Vec<(f32, f32)> {
        let mut pulls = Vec::new();
        for link in self.links {
            if link.to == at && side != Side::Right {
                pulls.push((self.top(link.from) + link.leaves, link.enters));
            }
            if link.from == at && side != Side::Left {
                pulls.push((self.top(link.to) + link.enters, link.leaves));
            }
        }
        pulls
    }

    /// Orders every column by where its neighbours on one side are.
    fn sweep(&mut self, side: Side) {
        let columns = self.columns();
        for step in 0..columns {
            let column = if side == Side::Left { step } else { columns - 1 - step };
            let mut order = self.order(column);
            let keys: Vec<f32> = (0..self.items.len())
                .map(|at| {
                    mean(self.pulls(at, side).iter().map(|pull| pull.0)).unwrap_or(self.top(at))
                })
                .collect();
            let key = |at: usize| keys.get(at).copied().unwrap_or_default();
            order.sort_by(|a, b| key(*a).total_cmp(&key(*b)));
            self.settle(&order, side);
        }
    }

    /// Exchanges neighbours in a column wherever that undoes crossings.
    fn exchange(&mut self) {
        for column in 0..self.columns() {
            let mut order = self.order(column);
            for above in 1..order.len() {
                let before = (self.crossings(), self.items.clone());
                order.swap(above - 1, above);
                self.settle(&order, Side::Both);
                if self.crossings() >= before.0 {
                    order.swap(above - 1, above);
                    self.items = before.1;
                }
            }
        }
    }

    /// Puts a column's items, in this order, as near to where they are pulled as their room
    /// allows: the least squares of the distances, by pooling those that would overlap.
    fn settle(&mut self, order: &[usize], side: Side) {
        let mut pools: Vec<Pool> = Vec::new();
        let mut down = 0.0;
        for (place, at) in order.iter().enumerate() {
            let Some(item) = self.items.get(*at) else { continue };
            let pulls = self.pulls(*at, side);
            let wanted = mean(pulls.iter().map(|(height, join)| height - join));
            let mut pool = Pool {
                sum: wanted.unwrap_or(item.top) - down - item.room,
                weight: 1.0,
                from: place,
            };
            let heavy = f32::from(u8::try_from(pulls.len().max(1)).unwrap_or(u8::MAX));
            pool.sum *= heavy;
            pool.weight *= heavy;
            while let Some(last) = pools.pop_if(|last| last.level() > pool.level()) {
                pool.sum += last.sum;
                pool.weight += last.weight;
                pool.from = last.from;
            }
            pools.push(pool);
            down += item.height + 2.0 * item.room;
        }
        let mut down = 0.0;
        for (place, at) in order.iter().enumerate() {
            let pool = pools.iter().rev().find(|pool| pool.from <= place);
            if let (Some(item), Some(pool)) = (self.items.get_mut(*at), pool) {
                item.top = pool.level() + down + item.room;
                down += item.height + 2.0 * item.room;
            }
        }
    }

    /// How many pairs of ways cross between two columns.
    fn crossings(&self) -> usize {
        let ends: Vec<(usize, f32, f32)> = self
            .links
            .iter()
            .filter_map(|link| {
                let column = self.items.get(link.from)?.column;
                let (leaves, enters) =
                    (self.top(link.from) + link.leaves, self.top(link.to) + link.enters);
                Some((column, leaves, enters))
            })
            .collect();
        let mut crossings = 0;
        for (at, a) in ends.iter().enumerate() {
            for b in ends.iter().skip(at + 1) {
                crossings += usize::from(a.0 == b.0 && (a.1 - b.1) * (a.2 - b.2) < -0.5);
            }
        }
        crossings
    }
}

/// Items that touch and move as one.
struct Pool {
    sum: f32,
    weight: f32,
    from: usize,
}

impl Pool {
    fn level(&self) -> f32 {
        self.sum / self.weight
    }
}

fn mean(numbers: impl Iterator<Item = f32>) -> Option<f32> {
    let (sum, count) = numbers.fold((0.0, 0.0_f32), |(sum, count), one| (sum + one, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(column: usize, top: f32) -> Item {
        Item { column, top, height: 100.0, room: 20.0 }
    }

    fn link(from: usize, leaves: f32, to: usize) -> Link {
        Link { from, leaves, to, enters: 20.0 }
    }

    #[test]
    fn ways_are_uncrossed_and_nothing_overlaps() {
        let mut items = vec![item(0, 0.0), item(1, 0.0), item(1, 140.0), item(1, 280.0)];
        let links = [link(0, 90.0, 1), link(0, 50.0, 2), link(0, 10.0, 3)];
        align(&mut items, &links);
        assert!(items[3].top < items[2].top && items[2].top < items[1].top, "{items:?}");
        assert!(items[2].top - items[3].top >= 138.0 && items[1].top - items[2].top >= 138.0);
        assert!(items.iter().all(|item| item.top >= 0.0));
    }

    #[test]
    fn a_way_alone_runs_on_the_level() {
        let mut items = vec![item(0, 500.0), item(1, 0.0)];
        align(&mut items, &[link(0, 70.0, 1)]);
        assert!((items[0].top + 70.0 - items[1].top - 20.0).abs() <= 1.0, "{items:?}");
    }
}

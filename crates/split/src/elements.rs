use std::borrow::Cow;

use wasm_encoder::{ConstExpr, ElementSection, Elements};
use wasmparser::{ElementItems, ElementKind, Operator};

use crate::SplitError;
use crate::module::Module;

/// Pointers to functions that a module keeps in a table from the start.
pub(crate) struct Segment {
    pub(crate) table: u32,
    /// The place of the first of them in the table.
    pub(crate) start: i32,
    pub(crate) functions: Vec<u32>,
}

pub(crate) fn segments(module: &Module) -> Result<Vec<Segment>, SplitError> {
    module
        .elements
        .iter()
        .map(|element| {
            let (
                ElementKind::Active { table_index, offset_expr },
                ElementItems::Functions(functions),
            ) = (&element.kind, &element.items)
            else {
                return Err(SplitError::Unsupported("tables that are filled by and by"));
            };
            let Operator::I32Const { value: start } = offset_expr.get_operators_reader().read()?
            else {
                return Err(SplitError::Unsupported("tables whose places are worked out"));
            };
            let functions = functions.clone().into_iter().collect::<Result<_, _>>()?;
            Ok(Segment { table: table_index.unwrap_or(0), start, functions })
        })
        .collect()
}

/// Fills places of a table, from `start` on.
pub(crate) fn fill(section: &mut ElementSection, table: u32, start: i32, functions: Vec<u32>) {
    if functions.is_empty() {
        return;
    }
    let table = (table != 0).then_some(table);
    section.active(table, &ConstExpr::i32_const(start), Elements::Functions(Cow::Owned(functions)));
}

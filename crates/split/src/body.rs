use wasm_encoder::{Encode, Instruction};
use wasmparser::{FunctionBody, Operator};

use crate::SplitError;
use crate::module::Module;
use crate::plan::{Place, Plan};

/// Every function that a body calls by its number.
pub(crate) fn callees(body: &FunctionBody) -> Result<Vec<u32>, SplitError> {
    let mut callees = Vec::new();
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::Call { function_index } => callees.push(function_index),
            Operator::ReturnCall { .. } => return Err(SplitError::Unsupported("tail calls")),
            Operator::RefFunc { .. } => return Err(SplitError::Unsupported("functions as values")),
            _ => {}
        }
    }
    Ok(callees)
}

/// A body as it reads in its half: all as it was, but for the functions it calls, and after what it
/// does `before` all else.
pub(crate) fn moved(
    module: &Module,
    plan: &Plan,
    body: &FunctionBody,
    in_first: bool,
    before: &[u8],
) -> Result<Vec<u8>, SplitError> {
    let range = body.range();
    let mut out = Vec::with_capacity(range.len() + before.len());
    let mut operators = body.get_operators_reader()?;
    let mut copied = operators.original_position();
    out.extend_from_slice(module.slice(&(range.start..copied)));
    out.extend_from_slice(before);
    while !operators.eof() {
        let (operator, at) = operators.read_with_offset()?;
        let Operator::Call { function_index } = operator else { continue };
        out.extend_from_slice(module.slice(&(copied..at)));
        copied = operators.original_position();
        match plan.place(function_index, in_first)? {
            Place::Here(number) => Instruction::Call(number).encode(&mut out),
            Place::There(slot) => {
                Instruction::I32Const(slot.cast_signed()).encode(&mut out);
                let type_index = module.type_of(function_index)?;
                let table_index = crate::module::count(module.tables.len());
                Instruction::CallIndirect { type_index, table_index }.encode(&mut out);
            }
        }
    }
    out.extend_from_slice(module.slice(&(copied..range.end)));
    Ok(out)
}

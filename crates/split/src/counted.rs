use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, Encode, ExportKind, ExportSection, Instruction, MemArg, MemorySection, MemoryType,
    RawSection,
};
use wasmparser::{FunctionBody, Parser, Payload};

use crate::SplitError;
use crate::module::{Module, count};

/// The export by which a counted module gives its record: a memory with a byte for each of its own
/// functions, 0 until it is called.
pub const CALLED: &str = "split:called";

/// The same module, which writes down which of its functions are called. It needs a machine that
/// allows several memories to a module.
///
/// # Errors
///
/// `wasm` is damaged or uses what this cannot part.
pub fn counted(wasm: &[u8]) -> Result<Vec<u8>, SplitError> {
    let module = Module::read(wasm)?;
    let memory = count(module.memories.len());
    let mut out = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::MemorySection(_) => out.section(&memories(&module)?),
            Payload::ExportSection(_) => out.section(&exports(&module, memory)?),
            Payload::CodeSectionStart { .. } => out.section(&code(&module, memory)?),
            // What names and tools' marks say is of no use here.
            Payload::CustomSection(_) => &mut out,
            other => match other.as_section() {
                Some((id, range)) => out.section(&RawSection { id, data: module.slice(&range) }),
                None => &mut out,
            },
        };
    }
    Ok(out.finish())
}

fn memories(module: &Module) -> Result<MemorySection, SplitError> {
    const PAGE: usize = 65_536;
    let mut section = module.memory_section()?;
    let pages = module.functions.len().div_ceil(PAGE) as u64;
    section.memory(MemoryType {
        minimum: pages,
        maximum: Some(pages),
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    Ok(section)
}

fn exports(module: &Module, memory: u32) -> Result<ExportSection, SplitError> {
    let mut section = ExportSection::new();
    for export in &module.exports {
        section.export(export.name, RoundtripReencoder.export_kind(export.kind)?, export.index);
    }
    section.export(CALLED, ExportKind::Memory, memory);
    Ok(section)
}

fn code(module: &Module, memory: u32) -> Result<CodeSection, SplitError> {
    let mut section = CodeSection::new();
    for (own, body) in module.bodies.iter().enumerate() {
        section.raw(&marking(module, body, own as u64, memory)?);
    }
    Ok(section)
}

/// A body that first of all writes down that it is called.
fn marking(
    module: &Module,
    body: &FunctionBody,
    own: u64,
    memory: u32,
) -> Result<Vec<u8>, SplitError> {
    let range = body.range();
    let start = body.get_operators_reader()?.original_position();
    let mut out = module.slice(&(range.start..start)).to_vec();
    Instruction::I32Const(0).encode(&mut out);
    Instruction::I32Const(1).encode(&mut out);
    Instruction::I32Store8(MemArg { offset: own, align: 0, memory_index: memory }).encode(&mut out);
    out.extend_from_slice(module.slice(&(start..range.end)));
    Ok(out)
}

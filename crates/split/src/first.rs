use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, DataCountSection, ElementSection, ExportKind, ExportSection, FunctionSection,
    MemorySection, RawSection, RefType, SectionId, StartSection, TableSection, TableType,
};
use wasmparser::ExternalKind;

use crate::elements::{self, fill};
use crate::module::{Module, count};
use crate::plan::Plan;
use crate::{SplitError, body};

/// The name by which the first half gives the rest one of its tables, memories or globals. The table
/// between the halves is the table after the module's own.
pub(crate) fn shared(kind: ExportKind, index: usize) -> String {
    let kind = match kind {
        ExportKind::Table => "table",
        ExportKind::Memory => "memory",
        _ => "global",
    };
    format!("rest:{kind}:{index}")
}

pub(crate) fn write(module: &Module, plan: &Plan) -> Result<Vec<u8>, SplitError> {
    let mut out = wasm_encoder::Module::new();
    let raw = |id: SectionId, range| RawSection { id: id.into(), data: module.slice(range) };
    out.section(&raw(SectionId::Type, &module.types));
    if !module.imports.is_empty() {
        out.section(&raw(SectionId::Import, &module.imports_section));
    }
    out.section(&functions(module, plan));
    out.section(&tables(module, plan)?);
    out.section(&memories(module)?);
    if !module.globals.is_empty() {
        out.section(&raw(SectionId::Global, &module.globals_section));
    }
    out.section(&exports(module, plan)?);
    if let Some(start) = module.start {
        out.section(&StartSection { function_index: plan.number(start)? });
    }
    out.section(&pointers(module, plan)?);
    if let Some(count) = module.data_count {
        out.section(&DataCountSection { count });
    }
    out.section(&code(module, plan)?);
    if let Some(data) = &module.data {
        out.section(&raw(SectionId::Data, data));
    }
    Ok(out.finish())
}

/// Its functions, and after them one that only traps, for the places of those that are to come. Its
/// type is one that the module has.
fn functions(module: &Module, plan: &Plan) -> FunctionSection {
    let mut section = FunctionSection::new();
    for ty in plan.own(true).filter_map(|own| module.functions.get(own)).chain([&0]) {
        section.function(*ty);
    }
    section
}

fn tables(module: &Module, plan: &Plan) -> Result<TableSection, SplitError> {
    let mut section = TableSection::new();
    for table in &module.tables {
        RoundtripReencoder.parse_table(&mut section, table.clone())?;
    }
    section.table(between(plan));
    Ok(section)
}

/// The table through which the halves call each other.
pub(crate) fn between(plan: &Plan) -> TableType {
    let slots = u64::from(plan.slots());
    TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: slots,
        maximum: Some(slots),
        shared: false,
    }
}

fn memories(module: &Module) -> Result<MemorySection, SplitError> {
    let mut section = MemorySection::new();
    for memory in &module.memories {
        section.memory(RoundtripReencoder.memory_type(*memory)?);
    }
    Ok(section)
}

fn exports(module: &Module, plan: &Plan) -> Result<ExportSection, SplitError> {
    let mut section = ExportSection::new();
    for export in &module.exports {
        let index = if export.kind == ExternalKind::Func {
            plan.number(export.index)?
        } else {
            export.index
        };
        section.export(export.name, RoundtripReencoder.export_kind(export.kind)?, index);
    }
    let counts = [
        (ExportKind::Table, module.tables.len() + 1),
        (ExportKind::Memory, module.memories.len()),
        (ExportKind::Global, module.globals.len()),
    ];
    for (kind, many) in counts {
        for index in 0..many {
            section.export(&shared(kind, index), kind, count(index));
        }
    }
    Ok(section)
}

fn pointers(module: &Module, plan: &Plan) -> Result<ElementSection, SplitError> {
    let mut section = ElementSection::new();
    let trap = module.imported() + count(plan.own(true).count());
    for segment in elements::segments(module)? {
        let number = |function: &u32| {
            if plan.is_first(*function) { plan.number(*function) } else { Ok(trap) }
        };
        let functions = segment.functions.iter().map(number).collect::<Result<_, _>>()?;
        fill(&mut section, segment.table, segment.start, functions);
    }
    let reached =
        plan.to_first.keys().map(|function| plan.number(*function)).collect::<Result<_, _>>()?;
    fill(
        &mut section,
        count(module.tables.len()),
        count(plan.to_rest.len()).cast_signed(),
        reached,
    );
    Ok(section)
}

fn code(module: &Module, plan: &Plan) -> Result<CodeSection, SplitError> {
    /// No locals; `unreachable`; `end`.
    const TRAP: [u8; 3] = [0x00, 0x00, 0x0b];
    let mut section = CodeSection::new();
    for body in plan.own(true).filter_map(|own| module.bodies.get(own)) {
        section.raw(&body::moved(module, plan, body, true)?);
    }
    section.raw(&TRAP);
    Ok(section)
}

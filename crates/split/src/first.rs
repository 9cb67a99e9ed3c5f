use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, DataCountSection, ElementSection, ExportKind, ExportSection,
    FunctionSection, GlobalSection, GlobalType, RawSection, RefType, SectionId, StartSection,
    TableSection, TableType, TypeSection, ValType,
};
use wasmparser::ExternalKind;

use crate::elements::{self, fill};
use crate::module::{Module, count};
use crate::plan::Plan;
use crate::warm::{WARM, WARMING, Warmth};
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
    let warmth = Warmth::new(module, plan);
    let mut out = wasm_encoder::Module::new();
    let raw = |id: SectionId, range| RawSection { id: id.into(), data: module.slice(range) };
    out.section(&types(module)?);
    if !module.imports.is_empty() {
        out.section(&raw(SectionId::Import, &module.imports_section));
    }
    out.section(&functions(module, plan));
    out.section(&tables(module, plan, &warmth)?);
    out.section(&module.memory_section()?);
    out.section(&globals(module)?);
    out.section(&exports(module, plan)?);
    if let Some(start) = module.start {
        out.section(&StartSection { function_index: plan.number(start)? });
    }
    out.section(&pointers(module, plan, &warmth)?);
    if let Some(count) = module.data_count {
        out.section(&DataCountSection { count });
    }
    out.section(&code(module, plan, &warmth)?);
    if let Some(data) = &module.data {
        out.section(&raw(SectionId::Data, data));
    }
    Ok(out.finish())
}

/// The module's, and those of our own two functions.
fn types(module: &Module) -> Result<TypeSection, SplitError> {
    let mut section = TypeSection::new();
    for signature in &module.signatures {
        section.ty().func_type(&RoundtripReencoder.func_type(signature.clone())?);
    }
    section.ty().function([], []);
    section.ty().function([ValType::I32, ValType::I32], []);
    Ok(section)
}

/// Its functions, and after them two of our own: one that only traps, for the places of those that are
/// to come, and the one that has all compiled.
fn functions(module: &Module, plan: &Plan) -> FunctionSection {
    let mut section = FunctionSection::new();
    let [trap, warm] = [0, 1].map(|own| count(module.signatures.len()) + own);
    let theirs = plan.own(true).filter_map(|own| module.functions.get(own));
    for ty in theirs.chain([&trap, &warm]) {
        section.function(*ty);
    }
    section
}

/// The number of the first of our own.
fn trap(module: &Module, plan: &Plan) -> u32 {
    module.imported() + count(plan.own(true).count())
}

fn globals(module: &Module) -> Result<GlobalSection, SplitError> {
    let mut section = GlobalSection::new();
    for global in &module.globals {
        RoundtripReencoder.parse_global(&mut section, global.clone())?;
    }
    let ty = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
    section.global(ty, &ConstExpr::i32_const(0));
    Ok(section)
}

fn tables(module: &Module, plan: &Plan, warmth: &Warmth) -> Result<TableSection, SplitError> {
    let mut section = TableSection::new();
    for table in &module.tables {
        RoundtripReencoder.parse_table(&mut section, table.clone())?;
    }
    section.table(between(plan));
    section.table(warmth.table());
    Ok(section)
}

/// A table of so many functions, and no more.
pub(crate) fn function_table(many: u32) -> TableType {
    let many = u64::from(many);
    TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: many,
        maximum: Some(many),
        shared: false,
    }
}

/// The table through which the halves call each other.
pub(crate) fn between(plan: &Plan) -> TableType {
    function_table(plan.slots())
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
    section.export(WARMING, ExportKind::Global, count(module.globals.len()));
    section.export(WARM, ExportKind::Func, trap(module, plan) + 1);
    Ok(section)
}

fn pointers(module: &Module, plan: &Plan, warmth: &Warmth) -> Result<ElementSection, SplitError> {
    let mut section = ElementSection::new();
    let trap = trap(module, plan);
    for segment in elements::segments(module)? {
        let number = |function: &u32| {
            if plan.is_first(*function) { plan.number(*function) } else { Ok(trap) }
        };
        let functions = segment.functions.iter().map(number).collect::<Result<_, _>>()?;
        fill(&mut section, segment.table, segment.start, functions);
    }
    warmth.fill(&mut section)?;
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

fn code(module: &Module, plan: &Plan, warmth: &Warmth) -> Result<CodeSection, SplitError> {
    /// No locals; `unreachable`; `end`.
    const TRAP: [u8; 3] = [0x00, 0x00, 0x0b];
    let mut section = CodeSection::new();
    for own in plan.own(true) {
        if let Some(body) = module.bodies.get(own) {
            section.raw(&body::moved(module, plan, body, true, &warmth.prologue(own))?);
        }
    }
    section.raw(&TRAP);
    section.function(&warmth.function());
    Ok(section)
}

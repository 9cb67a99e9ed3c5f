use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ElementSection, EntityType, ExportKind, FunctionSection, ImportSection,
    RawSection, SectionId,
};
use wasmparser::TypeRef;

use crate::elements::{self, fill};
use crate::first::{between, shared};
use crate::module::{Module, count};
use crate::plan::Plan;
use crate::{SplitError, body};

/// The module name by which the rest imports what the first half exports; all else it imports as the
/// whole module did.
pub const FIRST: &str = "first";

pub(crate) fn write(module: &Module, plan: &Plan) -> Result<Vec<u8>, SplitError> {
    let mut out = wasm_encoder::Module::new();
    out.section(&RawSection { id: SectionId::Type.into(), data: module.slice(&module.types) });
    out.section(&imports(module, plan)?);
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for own in plan.own(false) {
        if let (Some(ty), Some(body)) = (module.functions.get(own), module.bodies.get(own)) {
            functions.function(*ty);
            code.raw(&body::moved(module, plan, body, false, &[])?);
        }
    }
    out.section(&functions);
    out.section(&pointers(module, plan)?);
    out.section(&code);
    Ok(out.finish())
}

fn imports(module: &Module, plan: &Plan) -> Result<ImportSection, SplitError> {
    let mut section = ImportSection::new();
    for import in &module.imports {
        if let TypeRef::Func(ty) = import.ty {
            section.import(import.module, import.name, EntityType::Function(ty));
        }
    }
    let mut from_first = |kind, index, ty: EntityType| {
        section.import(FIRST, &shared(kind, index), ty);
    };
    for (index, table) in module.tables.iter().enumerate() {
        let ty = RoundtripReencoder.table_type(table.ty)?;
        from_first(ExportKind::Table, index, ty.into());
    }
    from_first(ExportKind::Table, module.tables.len(), between(plan).into());
    for (index, memory) in module.memories.iter().enumerate() {
        let ty = RoundtripReencoder.memory_type(*memory)?;
        from_first(ExportKind::Memory, index, ty.into());
    }
    for (index, global) in module.globals.iter().enumerate() {
        let ty = RoundtripReencoder.global_type(global.ty)?;
        from_first(ExportKind::Global, index, ty.into());
    }
    Ok(section)
}

/// Puts its functions where the first half left room: in the module's tables and between the halves.
fn pointers(module: &Module, plan: &Plan) -> Result<ElementSection, SplitError> {
    let mut section = ElementSection::new();
    for segment in elements::segments(module)? {
        let mut at = segment.start;
        for run in
            segment.functions.chunk_by(|one, other| plan.is_first(*one) == plan.is_first(*other))
        {
            if run.first().is_some_and(|function| !plan.is_first(*function)) {
                let functions =
                    run.iter().map(|function| plan.number(*function)).collect::<Result<_, _>>()?;
                fill(&mut section, segment.table, at, functions);
            }
            at += count(run.len()).cast_signed();
        }
    }
    let reached =
        plan.to_rest.keys().map(|function| plan.number(*function)).collect::<Result<_, _>>()?;
    fill(&mut section, count(module.tables.len()), 0, reached);
    Ok(section)
}

use std::ops::Range;

use wasm_encoder::MemorySection;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasmparser::{
    Element, Export, ExternalKind, FuncType, FunctionBody, Global, Import, KnownCustom, MemoryType,
    Name, Operator, Parser, Payload, Table, TypeRef,
};

use crate::SplitError;

/// A module's parts, as they stand in its bytes.
#[derive(Default)]
pub(crate) struct Module<'a> {
    pub(crate) bytes: &'a [u8],
    /// Sections that are copied as they are.
    pub(crate) types: Range<usize>,
    pub(crate) signatures: Vec<FuncType>,
    pub(crate) data: Option<Range<usize>>,
    pub(crate) data_count: Option<u32>,
    pub(crate) imports_section: Range<usize>,
    /// The functions that it imports, which come before its own in the numbering.
    pub(crate) imports: Vec<Import<'a>>,
    /// The types of its own functions.
    pub(crate) functions: Vec<u32>,
    pub(crate) bodies: Vec<FunctionBody<'a>>,
    pub(crate) tables: Vec<Table<'a>>,
    pub(crate) memories: Vec<MemoryType>,
    pub(crate) globals: Vec<Global<'a>>,
    pub(crate) exports: Vec<Export<'a>>,
    pub(crate) start: Option<u32>,
    pub(crate) elements: Vec<Element<'a>>,
    /// What functions are called, where the module says it.
    pub(crate) names: Vec<(u32, &'a str)>,
}

impl<'a> Module<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, SplitError> {
        let mut module = Self { bytes, ..Self::default() };
        for payload in Parser::new(0).parse_all(bytes) {
            module.take(payload?)?;
        }
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), SplitError> {
        match payload {
            Payload::TypeSection(types) => {
                self.types = types.range();
                let signatures = types.into_iter_err_on_gc_types();
                self.signatures = signatures.collect::<Result<_, _>>()?;
            }
            Payload::ImportSection(imports) => {
                self.imports_section = imports.range();
                self.imports = imports.into_imports().collect::<Result<_, _>>()?;
                if self.imports.iter().any(|import| !matches!(import.ty, TypeRef::Func(_))) {
                    return Err(SplitError::Unsupported("imports other than functions"));
                }
            }
            Payload::FunctionSection(functions) => {
                self.functions = functions.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::TableSection(tables) => {
                self.tables = tables.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::MemorySection(memories) => {
                self.memories = memories.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::GlobalSection(globals) => {
                self.globals = globals.into_iter().collect::<Result<_, _>>()?;
                for global in &self.globals {
                    for operator in global.init_expr.get_operators_reader() {
                        if matches!(operator?, Operator::RefFunc { .. }) {
                            return Err(SplitError::Unsupported("functions in globals"));
                        }
                    }
                }
            }
            Payload::ExportSection(exports) => {
                self.exports = exports.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(elements) => {
                self.elements = elements.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::DataCountSection { count, .. } => self.data_count = Some(count),
            Payload::DataSection(data) => self.data = Some(data.range()),
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::TagSection(_) => return Err(SplitError::Unsupported("exceptions")),
            Payload::CustomSection(section) => self.take_names(&section.as_known())?,
            Payload::Version { .. } | Payload::CodeSectionStart { .. } | Payload::End(_) => {}
            _ => return Err(SplitError::Unsupported("sections that are not known here")),
        }
        Ok(())
    }

    fn take_names(&mut self, section: &KnownCustom<'a>) -> Result<(), SplitError> {
        let KnownCustom::Name(names) = section else { return Ok(()) };
        for part in names.clone() {
            if let Name::Function(functions) = part? {
                for naming in functions {
                    let naming = naming?;
                    self.names.push((naming.index, naming.name));
                }
            }
        }
        Ok(())
    }

    /// How many functions it imports, which is the number of its own first one.
    pub(crate) fn imported(&self) -> u32 {
        count(self.imports.len())
    }

    /// The type of the function of this number.
    pub(crate) fn type_of(&self, function: u32) -> Result<u32, SplitError> {
        let own = function.checked_sub(self.imported());
        let found = match own {
            Some(own) => self.functions.get(own as usize).copied(),
            None => self.imports.get(function as usize).and_then(|import| match import.ty {
                TypeRef::Func(ty) => Some(ty),
                _ => None,
            }),
        };
        found.ok_or(SplitError::Unsupported("calls of functions it does not have"))
    }

    /// The functions that whoever runs the module may call at once.
    pub(crate) fn roots(&self) -> impl Iterator<Item = u32> + '_ {
        let exports = self.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        exports.map(|export| export.index).chain(self.start)
    }

    /// Its memories, to which a half may add its own.
    pub(crate) fn memory_section(&self) -> Result<MemorySection, SplitError> {
        let mut section = MemorySection::new();
        for memory in &self.memories {
            section.memory(RoundtripReencoder.memory_type(*memory)?);
        }
        Ok(section)
    }

    pub(crate) fn slice(&self, range: &Range<usize>) -> &'a [u8] {
        self.bytes.get(range.clone()).unwrap_or_default()
    }
}

/// Numbers in a module have 32 bits, so nothing read from one can be too many.
pub(crate) fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

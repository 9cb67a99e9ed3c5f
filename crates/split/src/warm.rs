use std::borrow::Cow;

use wasm_encoder::{
    BlockType, ConstExpr, ElementSection, Elements, Encode, Function, HeapType, Instruction,
    TableType, ValType as Encoded,
};
use wasmparser::{FuncType, ValType};

use crate::SplitError;
use crate::first::function_table;
use crate::module::{Module, count};
use crate::plan::Plan;

/// The export that has the functions compiled that were called: `(part: i32, of: i32) -> ()`, for each
/// part of so many, from 0. Browsers compile a function when it is first called; workers that call this,
/// with [`WARMING`] set, have that done for the page, which runs the same module and shares what is
/// compiled.
pub const WARM: &str = "split:warm";

/// The export that says whether functions are called for this alone: a global of 32 bits, 0 or 1. They
/// then do nothing.
pub const WARMING: &str = "split:warming";

/// What a half needs for that: a global, a table of its functions, and the function that calls them.
pub(crate) struct Warmth<'a> {
    module: &'a Module<'a>,
    plan: &'a Plan,
    /// The module's own functions that were called and can be called for nothing, those of a type together.
    functions: Vec<usize>,
    global: u32,
    table: u32,
}

impl<'a> Warmth<'a> {
    pub(crate) fn new(module: &'a Module<'a>, plan: &'a Plan) -> Self {
        let mut warmth = Self {
            module,
            plan,
            functions: Vec::new(),
            global: count(module.globals.len()),
            // After the module's own, and the one between the halves.
            table: count(module.tables.len()) + 1,
        };
        let mut functions: Vec<usize> =
            plan.own(true).filter(|own| warmth.signature(*own).is_some()).collect();
        functions.sort_by_key(|own| module.functions.get(*own));
        warmth.functions = functions;
        warmth
    }

    /// Of a function that was called, and takes and gives nothing that has no zero.
    fn signature(&self, own: usize) -> Option<&'a FuncType> {
        if !self.plan.is_called(own) {
            return None;
        }
        let signature = self.module.signatures.get(*self.module.functions.get(own)? as usize)?;
        let all = signature.params().iter().chain(signature.results());
        all.into_iter().all(|ty| zero(*ty).is_some()).then_some(signature)
    }

    /// What a function does before all else: where it is called for nothing, it comes back at once.
    pub(crate) fn prologue(&self, own: usize) -> Vec<u8> {
        let mut out = Vec::new();
        let Some(signature) = self.signature(own) else { return out };
        for zero in signature.results().iter().filter_map(|ty| zero(*ty)) {
            zero.encode(&mut out);
        }
        Instruction::GlobalGet(self.global).encode(&mut out);
        Instruction::BrIf(0).encode(&mut out);
        for _ in signature.results() {
            Instruction::Drop.encode(&mut out);
        }
        out
    }

    pub(crate) fn table(&self) -> TableType {
        function_table(count(self.functions.len()))
    }

    pub(crate) fn fill(&self, section: &mut ElementSection) -> Result<(), SplitError> {
        let number = |own: &usize| self.plan.number(self.module.imported() + count(*own));
        let numbers = self.functions.iter().map(number).collect::<Result<Vec<_>, _>>()?;
        section.active(
            Some(self.table),
            &ConstExpr::i32_const(0),
            Elements::Functions(Cow::Owned(numbers)),
        );
        Ok(())
    }

    /// Calls those of a part: for each type a loop over its stretch of the table.
    pub(crate) fn function(&self) -> Function {
        const PART: u32 = 0;
        const OF: u32 = 1;
        const AT: u32 = 2;
        const TO: u32 = 3;
        let mut function = Function::new([(2, Encoded::I32)]);
        let many = count(self.functions.len()).cast_signed();
        let mut code = function.instructions();
        code.local_get(PART).i32_const(many).i32_mul().local_get(OF).i32_div_u().local_set(AT);
        code.local_get(PART).i32_const(1).i32_add().i32_const(many).i32_mul();
        code.local_get(OF).i32_div_u().local_set(TO);
        let ty = |own: &usize| self.module.functions.get(*own).copied().unwrap_or_default();
        let mut end = 0;
        for alike in self.functions.chunk_by(|one, other| ty(one) == ty(other)) {
            end += count(alike.len());
            let signature = alike.first().and_then(|own| Some((ty(own), self.signature(*own)?)));
            let Some((type_index, signature)) = signature else { continue };
            let mut code = function.instructions();
            code.block(BlockType::Empty).loop_(BlockType::Empty);
            code.local_get(AT).i32_const(end.cast_signed()).i32_ge_u().br_if(1);
            code.local_get(AT).local_get(TO).i32_ge_u().if_(BlockType::Empty).return_().end();
            for zero in signature.params().iter().filter_map(|ty| zero(*ty)) {
                function.instruction(&zero);
            }
            let mut code = function.instructions();
            code.local_get(AT).call_indirect(self.table, type_index);
            for _ in signature.results() {
                code.drop();
            }
            code.local_get(AT).i32_const(1).i32_add().local_set(AT).br(0);
            code.end().end();
        }
        function.instructions().end();
        function
    }
}

fn zero(ty: ValType) -> Option<Instruction<'static>> {
    Some(match ty {
        ValType::I32 => Instruction::I32Const(0),
        ValType::I64 => Instruction::I64Const(0),
        ValType::F32 => Instruction::F32Const(0.0_f32.into()),
        ValType::F64 => Instruction::F64Const(0.0_f64.into()),
        ValType::Ref(ty) if ty == wasmparser::RefType::EXTERNREF => {
            Instruction::RefNull(HeapType::EXTERN)
        }
        ValType::Ref(ty) if ty == wasmparser::RefType::FUNCREF => {
            Instruction::RefNull(HeapType::FUNC)
        }
        _ => return None,
    })
}

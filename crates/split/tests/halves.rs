//! A module parted in any way does what it did whole, once both halves are there.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the verdict")]

use proptest::prelude::*;
use split::{CALLED, FIRST, Halves, SplitError, WARM, WARMING};
use wasmi::{Caller, Engine, Extern, Instance, Linker, Module, Store, Val};

/// Functions that call each other directly and through pointers, share a memory and a global, and
/// speak to their host.
const PROGRAM: &str = r#"(module
  (import "host" "twice" (func $twice (param i32) (result i32)))
  (import "host" "tell" (func $tell (param i64)))
  (type $one (func (param i32) (result i32)))
  (table $pointers 6 6 funcref)
  (memory 1)
  (global $sum (mut i32) (i32.const 0))
  (export "main" (func $main))
  (export "memory" (memory 0))
  (elem (i32.const 1) $double $even $odd $keep)
  (data (i32.const 8) "\05\00\00\00")
  (func $double (param i32) (result i32) (call $twice (local.get 0)))
  (func $even (param i32) (result i32) (local i32 i64)
    (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 1))
      (else (call $odd (i32.sub (local.get 0) (i32.const 1))))))
  (func $odd (param i32) (result i32)
    (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 0))
      (else (call $even (i32.sub (local.get 0) (i32.const 1))))))
  (func $keep (param i32) (result i32)
    (global.set $sum (i32.add (global.get $sum) (local.get 0)))
    (i32.store (i32.const 8) (i32.add (i32.load (i32.const 8)) (global.get $sum)))
    (call $tell (i64.extend_i32_s (i32.load (i32.const 8))))
    (i32.load (i32.const 8)))
  (func $never (result i32) (i32.const 7))
  (func $pair (param i32) (result i32 i32) (local.get 0) (call $never))
  (func $main (param $which i32) (param $of i32) (result i32)
    (if (i32.eq (local.get $which) (i32.const 9))
      (then (return (i32.add (call $pair (local.get $of))))))
    (call $keep (call_indirect $pointers (type $one) (local.get $of) (local.get $which))))
)"#;

/// The functions of [`PROGRAM`] that are its own.
const OWN: usize = 7;

struct Machine {
    store: Store<Vec<i64>>,
    linker: Linker<Vec<i64>>,
    instance: Instance,
}

impl Machine {
    fn run(wasm: &[u8]) -> Self {
        wasmparser::validate(wasm).unwrap();
        let engine = Engine::default();
        let mut store = Store::new(&engine, Vec::new());
        let mut linker = Linker::new(&engine);
        linker.func_wrap("host", "twice", |of: i32| of.wrapping_mul(2)).unwrap();
        let tell = |mut caller: Caller<'_, Vec<i64>>, what: i64| caller.data_mut().push(what);
        linker.func_wrap("host", "tell", tell).unwrap();
        let module = Module::new(&engine, wasm).unwrap();
        let instance = linker.instantiate_and_start(&mut store, &module).unwrap();
        Self { store, linker, instance }
    }

    fn join(&mut self, rest: &[u8]) {
        wasmparser::validate(rest).unwrap();
        let shared: Vec<(String, Extern)> = self
            .instance
            .exports(&self.store)
            .map(|export| (export.name().to_owned(), export.into_extern()))
            .collect();
        for (name, what) in shared {
            self.linker.define(FIRST, &name, what).unwrap();
        }
        let module = Module::new(self.store.engine(), rest).unwrap();
        self.linker.instantiate_and_start(&mut self.store, &module).unwrap();
    }

    /// `None` for a trap.
    fn call(&mut self, which: i32, of: i32) -> Option<i32> {
        let main = self.instance.get_typed_func::<(i32, i32), i32>(&self.store, "main").unwrap();
        main.call(&mut self.store, (which, of)).ok()
    }

    /// Has every function called for nothing, in so many parts.
    fn warm(&mut self, of: i32) {
        let warming = self.instance.get_global(&self.store, WARMING).unwrap();
        warming.set(&mut self.store, Val::I32(1)).unwrap();
        let warm = self.instance.get_typed_func::<(i32, i32), ()>(&self.store, WARM).unwrap();
        for part in 0..of {
            warm.call(&mut self.store, (part, of)).unwrap();
        }
        warming.set(&mut self.store, Val::I32(0)).unwrap();
    }

    fn memory(&self) -> Vec<u8> {
        self.instance.get_memory(&self.store, "memory").unwrap().data(&self.store).to_vec()
    }

    fn record(&self) -> Vec<u8> {
        let record = self.instance.get_memory(&self.store, CALLED).unwrap();
        record.data(&self.store).to_vec()
    }
}

fn program() -> Vec<u8> {
    wat::parse_str(PROGRAM).unwrap()
}

/// Also of pointers that are nowhere, and of functions of another type.
fn calls() -> impl Strategy<Value = Vec<(i32, i32)>> {
    prop::collection::vec((prop_oneof![0..7, Just(9)], 0..20), 0..12)
}

proptest! {
    #[test]
    fn halves_joined_do_what_the_whole_does(
        called in prop::collection::vec(0..=1_u8, OWN),
        calls in calls(),
    ) {
        let mut whole = Machine::run(&program());
        let Halves { first, rest } = split::split(&program(), &called, |_| false).unwrap();
        let mut halves = Machine::run(&first);
        let memory = halves.memory();
        halves.warm(2);
        prop_assert_eq!(halves.memory(), memory, "functions that are called for nothing do nothing");
        halves.join(&rest);
        for (which, of) in calls {
            prop_assert_eq!(whole.call(which, of), halves.call(which, of));
        }
        prop_assert_eq!(whole.store.data(), halves.store.data());
    }

    #[test]
    fn what_was_called_can_be_called_again_without_the_rest(calls in calls()) {
        let mut counted = Machine::run(&split::counted(&program()).unwrap());
        let mut whole = Machine::run(&program());
        for (which, of) in &calls {
            prop_assert_eq!(whole.call(*which, *of), counted.call(*which, *of), "counting changes nothing");
        }
        let first = split::split(&program(), &counted.record(), |_| false).unwrap().first;
        let mut first = Machine::run(&first);
        for (which, of) in &calls {
            prop_assert_eq!(first.call(*which, *of).is_some(), Machine::run(&program()).call(*which, *of).is_some());
        }
        prop_assert_eq!(whole.store.data(), first.store.data());
    }
}

#[test]
fn a_function_that_is_not_there_yet_is_a_trap_and_afterwards_is_there() {
    // All but `odd`, reached directly and by pointer, and `never`, reached from another function.
    let halves = split::split(&program(), &[1, 1, 0, 1, 0, 1, 1], |_| false).unwrap();
    let mut machine = Machine::run(&halves.first);
    assert_eq!(machine.call(1, 4), Some(5 + 8));
    assert_eq!(machine.call(2, 1), None, "even(1) calls odd");
    assert_eq!(machine.call(3, 1), None, "a pointer to odd");
    assert_eq!(machine.call(9, 1), None, "pair calls never");
    machine.join(&halves.rest);
    assert_eq!(machine.call(2, 3), Some(13 + 8), "odd numbers are not even");
    assert_eq!(machine.call(9, 1), Some(8));
}

#[test]
fn every_function_that_was_called_can_be_called_for_nothing() {
    // A machine that counts what is called, made of a first half: counting goes by functions.
    for (called, of) in [([0; OWN], 1), ([1; OWN], 1), ([1; OWN], 3), ([1, 0, 1, 0, 1, 0, 0], 9)] {
        let first = split::split(&program(), &called, |_| false).unwrap().first;
        let mut counted = Machine::run(&split::counted(&first).unwrap());
        counted.warm(of);
        let record = counted.record();
        // `main` is there in any case, and not called for that; after the functions of the program come
        // the trap and the one that calls them.
        let [others @ .., main] = called;
        let others = others.iter().map(|called| usize::from(*called)).sum::<usize>();
        assert_eq!(record[..others + 3], [vec![1; others], vec![main, 0, 1]].concat());
    }
}

#[test]
fn counting_tells_the_called_from_the_others() {
    let mut machine = Machine::run(&split::counted(&program()).unwrap());
    assert_eq!(machine.record()[..OWN], [0; OWN]);
    machine.call(2, 0);
    assert_eq!(machine.record()[..OWN], [0, 1, 0, 1, 0, 0, 1]);
}

#[test]
fn the_first_half_is_smaller_by_what_is_not_called() {
    let nothing = split::split(&program(), &[0; OWN], |_| false).unwrap();
    let everything = split::split(&program(), &[1; OWN], |_| false).unwrap();
    assert!(nothing.first.len() < everything.first.len());
    assert!(nothing.rest.len() > everything.rest.len());
    Machine::run(&everything.first).join(&everything.rest);
}

#[test]
fn what_is_named_is_there_from_the_start() {
    let named =
        split::split(&program(), &[0; OWN], |name| name == "odd" || name == "even").unwrap();
    let mut machine = Machine::run(&named.first);
    assert_eq!(machine.call(2, 1), None, "keep is missing, which main calls");
    let called = [0, 0, 0, 1, 0, 0, 0];
    let named = split::split(&program(), &called, |name| name == "odd" || name == "even").unwrap();
    assert_eq!(Machine::run(&named.first).call(2, 1), Some(5));
}

#[test]
fn a_record_of_another_module_is_refused() {
    let refused = split::split(&program(), &[1; OWN - 1], |_| false).unwrap_err();
    assert!(matches!(refused, SplitError::OtherModule { recorded: 6, functions: 7 }), "{refused}");
}

#[test]
fn what_cannot_be_parted_says_so() {
    let cases = [
        ("(module (import \"a\" \"b\" (memory 1)))", "imports other than functions"),
        (
            "(module (func $f) (elem declare func $f) (func (drop (ref.func $f))))",
            "functions as values",
        ),
        ("(module (func $f (return_call $f)))", "tail calls"),
        (
            "(module (table 1 funcref) (elem funcref (ref.null func)))",
            "tables that are filled by and by",
        ),
        ("(module (func $f) (global funcref (ref.func $f)))", "functions in globals"),
        ("(module (tag))", "exceptions"),
    ];
    for (text, why) in cases {
        let wasm = wat::parse_str(text).unwrap();
        let refused = split::split(&wasm, &[1; 9], |_| false).unwrap_err().to_string();
        assert!(refused.contains(why), "{text}: {refused}");
    }
    assert!(matches!(split::split(b"\0asm", &[], |_| false), Err(SplitError::Damaged(_))));
}

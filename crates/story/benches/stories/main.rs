//! How long stories take to be compiled, checked, read and told, by this engine and by two others.
//!
//! `cargo bench -p story --features compile`; `cargo xtask measure` tabulates what it finds, and
//! `docs/performance.md` keeps a run.

#![allow(missing_docs, reason = "criterion's macro makes a public function")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "what does not run cannot be measured")]

mod corpus;
mod engine;
mod ink;
mod ours;
mod session;
mod translate;
mod yarn;

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{
    BatchSize, BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
};
use story::{Library, Manuscript, Scenario, ScenarioSources};

use corpus::Tale;
use engine::{Engine, Walk, transcript};
use ink::BladeInk;
use ours::Ours;
use yarn::YarnSpinner;

/// How many walks through a story all engines must agree on before any is timed.
const WALKS: usize = 40;

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    targets = parse, check, begin, step, load
}
criterion_main!(benches);

/// From the text of a script to what the engine plays.
fn parse(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    for tale in &corpus::tales() {
        compile::<Ours>(&mut group, tale);
        compile::<YarnSpinner>(&mut group, tale);
        compile::<BladeInk>(&mut group, tale);
    }
}

fn compile<E: Engine>(group: &mut BenchmarkGroup<'_, WallTime>, tale: &Tale) {
    let script = E::script(tale);
    group.throughput(Throughput::Bytes(script.len() as u64));
    group.bench_function(BenchmarkId::new(E::NAME, tale.name), |bencher| {
        bencher.iter_with_large_drop(|| E::compile(black_box(script)));
    });
}

/// From the files of a scenario, all languages, to the proof that it is sound.
fn check(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("check");
    for name in &corpus::shipped_names() {
        let ScenarioSources { files } = corpus::shipped(name);
        let manuscript = || {
            let sources = ScenarioSources { files: files.clone() };
            Manuscript::compile(sources).unwrap_or_else(|wrong| panic!("{wrong}"))
        };
        let proof = story::prove(&manuscript());
        assert!(proof.problems.is_empty(), "{}", proof.problems);
        println!("{name}: {:?}", proof.counts);
        group.bench_function(BenchmarkId::new("compile", name), |bencher| {
            bencher.iter_with_large_drop(&manuscript);
        });
        let written = manuscript();
        group.bench_function(BenchmarkId::new("prove", name), |bencher| {
            bencher.iter_with_large_drop(|| story::prove(black_box(&written)));
        });
    }
}

/// From what the engine plays to the moment before the first step.
fn begin(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("begin");
    for tale in &corpus::tales() {
        open::<Ours>(&mut group, tale);
        open::<YarnSpinner>(&mut group, tale);
        open::<BladeInk>(&mut group, tale);
    }
}

fn open<E: Engine>(group: &mut BenchmarkGroup<'_, WallTime>, tale: &Tale) {
    let program = E::compile(E::script(tale));
    group.bench_function(BenchmarkId::new(E::NAME, tale.name), |bencher| {
        bencher.iter_with_large_drop(|| E::begin(black_box(&program)));
    });
}

/// From a story's beginning to its end, the same choices taken everywhere.
fn step(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("step");
    for tale in &corpus::tales() {
        let steps = steps_alike(tale);
        println!("{}: {steps} steps", tale.name);
        group.throughput(Throughput::Elements(steps as u64));
        tell::<Ours>(&mut group, tale);
        tell::<YarnSpinner>(&mut group, tale);
        tell::<BladeInk>(&mut group, tale);
    }
    for name in &corpus::shipped_names() {
        let scenario = scenario(name);
        group.throughput(Throughput::Elements(session::play(&scenario).1 as u64));
        group.bench_function(BenchmarkId::new("session", name), |bencher| {
            bencher.iter_with_large_drop(|| session::play(black_box(&scenario)));
        });
    }
}

/// How many steps the timed walk has. Panics if an engine tells another story than the others.
fn steps_alike(tale: &Tale) -> usize {
    let (ours, yarn, ink) =
        (Ours::compile(&tale.yarn), YarnSpinner::compile(&tale.yarn), BladeInk::compile(&tale.ink));
    for walk in (0..WALKS).map(Walk) {
        let told = transcript::<Ours>(&ours, walk);
        assert_eq!(told, transcript::<YarnSpinner>(&yarn, walk), "{} {walk:?}", tale.name);
        assert_eq!(told, transcript::<BladeInk>(&ink, walk), "{} {walk:?}", tale.name);
    }
    transcript::<Ours>(&ours, Walk::TIMED).0
}

fn tell<E: Engine>(group: &mut BenchmarkGroup<'_, WallTime>, tale: &Tale) {
    let program = E::compile(E::script(tale));
    group.bench_function(BenchmarkId::new(E::NAME, tale.name), |bencher| {
        bencher.iter_batched(
            || E::begin(&program),
            |mut telling| {
                E::play(&mut telling, Walk::TIMED, |speaker, words| {
                    black_box((speaker, words));
                });
                telling
            },
            BatchSize::SmallInput,
        );
    });
}

/// From the bytes of the pack that ships to what can be played.
fn load(criterion: &mut Criterion) {
    let scenarios = corpus::shipped_names().iter().map(|name| scenario(name)).collect();
    let words = corpus::source(&corpus::assets().join("strings/ui.csv"));
    let words = story::wordbook(words).unwrap_or_else(|wrong| panic!("{wrong}"));
    let pack = Library { scenarios, words }.to_bytes().unwrap();
    let mut group = criterion.benchmark_group("load");
    group.throughput(Throughput::Bytes(pack.len() as u64));
    group.bench_function(BenchmarkId::new("story", "shipped pack"), |bencher| {
        bencher.iter_with_large_drop(|| Library::from_bytes(black_box(&pack)).unwrap());
    });
}

fn scenario(name: &str) -> Arc<Scenario> {
    let manuscript = Manuscript::compile(corpus::shipped(name));
    Arc::new(manuscript.unwrap_or_else(|wrong| panic!("{wrong}")).scenario)
}

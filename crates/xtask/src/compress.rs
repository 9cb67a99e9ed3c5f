//! Brotli, as small as it gets, on every core.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use crate::display::Step;
use crate::site::kind;

/// Names and contents, compressed.
pub(crate) type Compressed = BTreeMap<String, Vec<u8>>;

/// Is a file worth compressing? Pictures and fonts packed already are not; ours are TTF. Nor is
/// what a host edits in the finished site, where an old compressed twin would be served for it.
pub(crate) fn worthwhile(name: &str) -> bool {
    const KINDS: [&str; 9] = ["css", "html", "js", "json", "pack", "svg", "ttf", "txt", "wasm"];
    let edited = ["campaigns/", "themes/"].iter().any(|folder| name.starts_with(folder));
    KINDS.contains(&kind(name)) && !edited
}

/// Compresses all of them.
pub(crate) fn all(files: &[(&str, &[u8])], step: &Step<'_>) -> Result<Compressed> {
    let mut queue: Vec<_> = files.to_vec();
    // The longest last, where `pop` takes them from: they decide when all are done.
    queue.sort_by_key(|(_, bytes)| bytes.len());
    let total = queue.len() as u64;
    let queue = Mutex::new(queue);
    let done = Mutex::new(Compressed::new());
    let work = || -> Result<()> {
        while let Some((name, bytes)) = lock(&queue).pop() {
            let small = one(bytes).with_context(|| format!("cannot compress {name}"))?;
            let mut done = lock(&done);
            done.insert(name.to_owned(), small);
            step.counts(done.len() as u64, total, name);
        }
        Ok(())
    };
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err(anyhow::anyhow!("the compressor panicked")))
        })
    })?;
    Ok(done.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The smallest that every browser can read: quality 11, and the largest window of RFC 7932.
fn one(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &params)?;
    Ok(small)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::display::Display;

    #[test]
    fn what_is_compressed_can_be_read_again() {
        let text = "somewhere someone speaks up ".repeat(400);
        let files = [("a.js", text.as_bytes()), ("b.css", b"".as_slice())];
        let display = Display::new();
        let small = all(&files, &display.step("test")).unwrap();
        assert!(small["a.js"].len() < text.len() / 10);
        for (name, bytes) in files {
            let mut read = Vec::new();
            brotli::BrotliDecompress(&mut small[name].as_slice(), &mut read).unwrap();
            assert_eq!(read, bytes, "{name}");
        }
    }

    #[test]
    fn fonts_and_wasm_are_worth_it() {
        assert!(worthwhile("fonts/body.1a2b3c4d.ttf") && worthwhile("game_bg.1a2b3c4d.wasm"));
        assert!(!worthwhile("picture.png") && !worthwhile("licence"));
        assert!(!worthwhile("campaigns/example.json") && worthwhile("catalog.json"));
    }
}

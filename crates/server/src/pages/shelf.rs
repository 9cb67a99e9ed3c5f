//! Pages as they go out, kept until their file changes: compressing one takes longer than all the
//! rest of an answer.

use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::http::HeaderValue;
use brotli::enc::BrotliEncoderParams;

use super::discovery::Discovery;
use super::{ahead, language, policy};
use crate::address::{PageAddress, PublicUrl};
use crate::stamp::{Stamp, stamp};

/// Variants of a page that are kept. An address makes one, and addresses are for anybody to make.
const MOST_VARIANTS: usize = 64;
/// The first so many are made as small as it gets, which takes ten times as long, and stay. All
/// others are quickly made and make room for each other.
const MOST_SMALLEST: usize = 16;

/// What a body depends on besides its file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Variant {
    /// Which page is asked for, and how.
    pub(super) address: PageAddress,
    /// Where it was found; none to leave the link out that needs to know.
    pub(super) base: Option<PublicUrl>,
    /// The language it opens in; none to leave that to the page.
    pub(super) language: Option<String>,
    /// Whether it is compressed.
    pub(super) brotli: bool,
}

/// A page as it goes out.
#[derive(Debug)]
pub(super) struct Ready {
    /// The body.
    pub(super) body: Bytes,
    /// Tells this body from any other.
    pub(super) tag: u64,
    /// The policy that the page declares.
    pub(super) policy: Option<String>,
    /// The `Link` header for what the page waits for.
    pub(super) ahead: Option<HeaderValue>,
    smallest: bool,
}

#[derive(Debug)]
struct Kept {
    stamp: Stamp,
    html: Arc<str>,
    ready: HashMap<Variant, Arc<Ready>>,
}

/// The pages of a site.
#[derive(Debug)]
pub(crate) struct Shelf {
    site: PathBuf,
    pages: Mutex<HashMap<String, Kept>>,
}

impl Shelf {
    /// Those of a site. Reads nothing yet.
    pub(crate) fn of(site: &Path) -> Self {
        Self { site: site.to_owned(), pages: Mutex::default() }
    }

    /// A page as its file is now; none if there is no such file or it is no text.
    pub(super) fn get(&self, variant: &Variant) -> Option<Arc<Ready>> {
        let file = variant.address.page.file();
        let html = self.html(&file)?;
        let smallest = {
            let pages = self.pages();
            let kept = &pages.get(&file)?.ready;
            if let Some(ready) = kept.get(variant) {
                return Some(Arc::clone(ready));
            }
            let smallest = kept.values().filter(|ready| ready.smallest).count();
            variant.brotli && smallest < MOST_SMALLEST
        };
        let ready = Arc::new(prepare(&html, variant, smallest)?);
        if let Some(kept) = self.pages().get_mut(&file)
            && Arc::ptr_eq(&kept.html, &html)
        {
            if kept.ready.len() >= MOST_VARIANTS {
                kept.ready.retain(|_, ready| ready.smallest);
            }
            kept.ready.insert(variant.clone(), Arc::clone(&ready));
        }
        Some(ready)
    }

    /// The language to open a page in for a browser that reads these, best first.
    pub(super) fn language(&self, address: &PageAddress, languages: &[String]) -> Option<String> {
        let html = self.html(&address.page.file())?;
        language::wanted(&html, address, languages.iter().map(String::as_str))
    }

    fn html(&self, file: &str) -> Option<Arc<str>> {
        let path = self.site.join(file);
        let Ok(stamp) = stamp(&path) else {
            self.pages().remove(file);
            return None;
        };
        if let Some(kept) = self.pages().get(file)
            && kept.stamp == stamp
        {
            return Some(Arc::clone(&kept.html));
        }
        let html: Arc<str> = fs::read_to_string(&path).ok()?.into();
        let kept = Kept { stamp, html: Arc::clone(&html), ready: HashMap::new() };
        self.pages().insert(file.to_owned(), kept);
        Some(html)
    }

    fn pages(&self) -> MutexGuard<'_, HashMap<String, Kept>> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn prepare(html: &str, variant: &Variant, smallest: bool) -> Option<Ready> {
    let opened = match &variant.language {
        Some(language) => language::opened(html, language),
        None => html.to_owned(),
    };
    let page = match &variant.base {
        Some(base) => Discovery::of(&variant.address, base).inserted(&opened),
        None => opened,
    };
    let mut hasher = DefaultHasher::new();
    (&page, variant.brotli).hash(&mut hasher);
    let body = if variant.brotli {
        compressed(page.as_bytes(), if smallest { 11 } else { 5 })?
    } else {
        page.into_bytes()
    };
    let (policy, ahead) = (policy::declared(html), ahead::header(html));
    Some(Ready { body: body.into(), tag: hasher.finish(), policy, ahead, smallest })
}

fn compressed(bytes: &[u8], quality: i32) -> Option<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut small = Vec::new();
    // Only writing to the memory could fail, and that does not.
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &params).ok()?;
    Some(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variant(number: usize) -> Variant {
        let address = PageAddress::new("/", &format!("utm_source=s{number}")).unwrap();
        Variant { address, base: None, language: None, brotli: true }
    }

    #[test]
    fn addresses_that_anybody_makes_up_displace_none_of_the_first_and_fill_no_memory() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("index.html"), "<head></head>".repeat(100)).unwrap();
        let shelf = Shelf::of(site.path());
        let first = shelf.get(&variant(0)).unwrap();
        for number in 1..1_000 {
            shelf.get(&variant(number)).unwrap();
            assert!(shelf.pages()["index.html"].ready.len() <= MOST_VARIANTS);
        }
        assert!(Arc::ptr_eq(&first, &shelf.get(&variant(0)).unwrap()));
        let smallest =
            shelf.pages()["index.html"].ready.values().filter(|one| one.smallest).count();
        assert_eq!(smallest, MOST_SMALLEST);
    }
}

//! Fills `index.html` for each page of the site: the first screens, the names of the files, what
//! the page may do, and hints that start the first downloads early.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::{Context, Result, bail};
use maud::{Markup, PreEscaped, html};
use protocol::{Openings, ScenarioId};

use super::Manifest;
use super::integrity::integrity;
use super::opening::{self, Entrance};

/// The script the page starts, which says what comes first.
pub(super) const START: &str = "web/start.js";

/// The play in text, which that one asks for at once, but for who sees the pictures first.
pub(super) const PLAYER: &str = "web/player.js";

/// What answers presses until that one is there; it stands behind the first screens, which are shown while
/// it is on its way, and is asked for before anything else.
const EARLY: &str = "web/early.js";

/// What the script imports for who may have pictures, and whom it employs to get them.
const SOON: [&str; 3] = ["web/scene.js", DRIVER, STAFF];
/// Those of them that the game needs.
const GAME: [&str; 2] = [DRIVER, STAFF];
const DRIVER: &str = "web/game-driver.js";
/// Who gets the game and plays it.
const STAFF: &str = "web/game-worker.js";

/// What the script imports by its name in the list of files.
const LITE: &str = "lite.js";

/// Fetched by the script as soon as it runs, so better asked for with the page.
const FETCHED_FIRST: [&str; 2] = ["lite_bg.wasm", "scenarios.pack"];

/// What a page that loads only itself may do: compile its own wasm, and hand no text to anything
/// that would run it. `'self'` is the address the page came from, in a sandboxed frame too.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; \
     worker-src 'self'; base-uri 'none'; form-action 'none'; \
     require-trusted-types-for 'script'; trusted-types small-places small-places-early";

/// What all pages of a site share.
pub(super) struct Press<'a> {
    pub(super) template: &'a str,
    pub(super) manifest: &'a Manifest,
    /// Per logical file, the logical files it needs at once.
    pub(super) imports: &'a BTreeMap<String, Vec<String>>,
    /// Content by served path.
    pub(super) served: &'a BTreeMap<String, Vec<u8>>,
    /// The style sheet, which stands in the page.
    pub(super) sheet: &'a str,
    pub(super) openings: &'a [Openings],
}

impl Press<'_> {
    /// Every page by its file name: the title, and one for each story.
    pub(super) fn pages(&self) -> Result<BTreeMap<String, String>> {
        let mut pages = BTreeMap::new();
        pages.insert("index.html".to_owned(), self.page(Entrance::Title)?);
        let stories = self.openings.first().map(|one| one.stories.as_slice()).unwrap_or_default();
        for story in stories {
            let page = self.page(Entrance::Story(&story.scenario))?;
            pages.insert(format!("{}.html", story.scenario), page);
        }
        Ok(pages)
    }

    fn page(&self, entrance: Entrance<'_>) -> Result<String> {
        let about = About::of(self.openings, entrance);
        let gaps = [
            ("<!--HEAD-->", self.head(entrance)?),
            ("<!--FACE-->", opening::face(self.openings, entrance).into_string()),
            ("<!--EARLY-->", self.early()?),
            ("<!--AHEAD-->", self.ahead(entrance)?),
            ("__TITLE__", escaped(&about.title)),
            ("__DESCRIPTION__", escaped(&about.description)),
            ("__SCREEN__", about.screen.to_owned()),
            ("__FILES__", self.manifest.to_json()),
            ("<!--START-->", self.start()?),
        ];
        let mut page = self.template.to_owned();
        for (gap, content) in gaps {
            if !page.contains(gap) {
                bail!("index.html has no {gap}");
            }
            page = page.replace(gap, &content);
        }
        Ok(page)
    }

    fn head(&self, entrance: Entrance<'_>) -> Result<String> {
        let style = integrity(self.sheet.as_bytes());
        let policy = format!("{POLICY}; style-src '{style}'");
        let mut head = String::new();
        let mut line = |markup: Markup| writeln!(head, "{}", markup.into_string());
        line(html! { meta http-equiv="Content-Security-Policy" content=(policy); })?;
        let (early, whole) = self.checked(EARLY)?;
        line(
            html! { link rel="preload" as="script" href=(early) integrity=(whole) crossorigin="anonymous"; },
        )?;
        line(html! { link rel="expect" href="#first-en" blocking="render"; })?;
        line(html! { style { (PreEscaped(self.sheet)) } })?;
        if let Entrance::Story(id) = entrance {
            line(html! { meta name="scenario" content=(id); })?;
        }
        Ok(head)
    }

    fn early(&self) -> Result<String> {
        let (early, whole) = self.checked(EARLY)?;
        let script = html! { script src=(early) integrity=(whole) crossorigin="anonymous" {} };
        Ok(script.into_string())
    }

    fn start(&self) -> Result<String> {
        let (player, whole) = self.checked(PLAYER)?;
        let ahead = html! { link rel="modulepreload" href=(player) integrity=(whole); };
        let (start, whole) = self.checked(START)?;
        let script = html! { script type="module" src=(start) integrity=(whole) {} };
        Ok(format!("{}\n{}", ahead.into_string(), script.into_string()))
    }

    /// What the script will ask for. A browser takes half as long to ask for all of it as to show the
    /// first screen, so `early.js` takes it out of its template a few at a time.
    fn ahead(&self, entrance: Entrance<'_>) -> Result<String> {
        let mut ahead = String::new();
        let mut line = |markup: Markup| writeln!(ahead, "{}", markup.into_string());
        // The long ones first: a browser asks for few at a time, and the short ones fit beside them.
        for file in FETCHED_FIRST {
            let href = self.served(file)?;
            line(html! { link rel="preload" as="fetch" crossorigin href=(href); })?;
        }
        let at_once = needed(self.imports, &[PLAYER]);
        // The deepest first: those that a script names itself a browser soon knows without a hint.
        for module in std::iter::once(&LITE).chain(at_once.iter().rev()) {
            let (href, whole) = self.checked(module)?;
            line(html! { link rel="modulepreload" href=(href) integrity=(whole); })?;
        }
        let game = needed(self.imports, &GAME);
        let soon = needed(self.imports, &SOON);
        // Not for those who save data; what the page draws by itself, not for those who have the game at hand.
        for module in soon.iter().rev().filter(|one| !at_once.contains(one)) {
            let (href, whole) = self.checked(module)?;
            // A browser takes a worker's script as it comes, whatever a hint says of it.
            let whole = (**module != *STAFF).then_some(whole);
            let drawn = !game.contains(module);
            line(
                html! { link.pictures.drawn[drawn] rel="modulepreload" href=(href) integrity=[whole]; },
            )?;
        }
        if let Some(place) = first_place(self.openings, entrance) {
            let href = self.served(&format!("places/{place}.svg"))?;
            line(html! { link.pictures.drawn rel="preload" as="fetch" crossorigin href=(href); })?;
        }
        Ok(ahead)
    }

    fn served(&self, logical: &str) -> Result<&str> {
        let name = self.manifest.files.get(logical);
        name.map(String::as_str).with_context(|| format!("the site has no {logical}"))
    }

    /// A file's address, and the hash its content must have.
    fn checked(&self, logical: &str) -> Result<(&str, String)> {
        let name = self.served(logical)?;
        let bytes = self.served.get(name).map(Vec::as_slice).unwrap_or_default();
        Ok((name, integrity(bytes)))
    }
}

/// What a page says of itself to who has not opened it.
struct About {
    title: String,
    description: String,
    screen: &'static str,
}

impl About {
    /// In the first language there is.
    fn of(openings: &[Openings], entrance: Entrance<'_>) -> Self {
        let Some(first) = openings.first() else {
            return Self { title: String::new(), description: String::new(), screen: "title" };
        };
        let (name, shown) = (&first.title.heading, &first.title);
        let lead = shown.paragraphs.first().map(|one| one.text.clone()).unwrap_or_default();
        match entrance {
            Entrance::Title => Self { title: name.clone(), description: lead, screen: "title" },
            Entrance::Story(id) => Self {
                title: format!("{} – {name}", story_title(first, id)),
                description: detail(first, id).unwrap_or(lead),
                screen: "note",
            },
        }
    }
}

fn story_title<'a>(openings: &'a Openings, id: &ScenarioId) -> &'a str {
    let story = openings.stories.iter().find(|story| story.scenario == *id);
    story.map(|story| story.title.as_str()).unwrap_or_default()
}

/// The place that a page's first illustration shows, if it leads to one.
fn first_place<'a>(openings: &'a [Openings], entrance: Entrance<'_>) -> Option<&'a str> {
    let Entrance::Story(id) = entrance else { return None };
    let story = openings.first()?.stories.iter().find(|story| story.scenario == *id)?;
    story.screens.first()?.stage.place.as_deref()
}

/// What the title says of a story.
fn detail(openings: &Openings, id: &ScenarioId) -> Option<String> {
    let open = protocol::Intent::Open { scenario: id.clone() };
    openings.title.actions.iter().find(|one| one.intent == open)?.detail.clone()
}

fn escaped(text: &str) -> String {
    html! { (text) }.into_string()
}

/// Some modules and every other that they cannot start without.
pub(super) fn needed<'a>(
    imports: &'a BTreeMap<String, Vec<String>>,
    roots: &[&'a str],
) -> Vec<&'a str> {
    let mut needed = roots.to_vec();
    let mut known: BTreeSet<&str> = needed.iter().copied().collect();
    let mut at = 0;
    while let Some(module) = needed.get(at) {
        let more = imports.get(*module).into_iter().flatten().map(String::as_str);
        let more: Vec<_> = more.filter(|one| known.insert(one)).collect();
        needed.extend(more);
        at += 1;
    }
    needed
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<head><!--HEAD--><title>__TITLE__</title>__DESCRIPTION__</head>\
        <html data-screen=__SCREEN__><!--FACE--><!--EARLY--><!--AHEAD--><script>const files = __FILES__</script>\
        <!--START-->";

    fn manifest(files: &[&str]) -> Manifest {
        let files = files.iter().map(|one| ((*one).to_owned(), format!("{one}.0f"))).collect();
        Manifest { building: true, files, ..Manifest::default() }
    }

    const ALL: [&str; 11] = [
        "lite.js",
        "web/game-driver.js",
        "web/game-worker.js",
        "web/scene.js",
        "web/start.js",
        "web/player.js",
        "web/early.js",
        "web/a.js",
        "web/later.js",
        "lite_bg.wasm",
        "scenarios.pack",
    ];

    fn fill(template: &str, files: &[&str]) -> Result<String> {
        let imports = [("web/player.js".to_owned(), vec!["web/a.js".to_owned()])].into();
        let served = [("web/a.js.0f".to_owned(), b"a".to_vec())].into();
        let (manifest, sheet) = (manifest(files), "p > a { x: 1 }");
        let press = Press {
            template,
            manifest: &manifest,
            imports: &imports,
            served: &served,
            sheet,
            openings: &[],
        };
        press.pages().map(|mut pages| pages.remove("index.html").unwrap_or_default())
    }

    #[test]
    fn the_gaps_are_filled() {
        let page = fill(TEMPLATE, &ALL).unwrap();
        for part in [
            "<script src=\"web/early.js.0f\" integrity=\"sha256-",
            "<style>p > a { x: 1 }</style>",
            "<link rel=\"modulepreload\" href=\"web/player.js.0f\"",
            "<link class=\"pictures\" rel=\"modulepreload\" href=\"web/game-driver.js.0f\"",
            "<link class=\"pictures drawn\" rel=\"modulepreload\" href=\"web/scene.js.0f\"",
            "as=\"fetch\" crossorigin href=\"lite_bg.wasm.0f\"",
            "<script type=\"module\" src=\"web/start.js.0f\" integrity=\"sha256-",
            "{\"building\":true,\"files\":{\"lite.js\":",
            "data-screen=title",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("modulepreload\" href=\"web/later"), "{page}");
    }

    #[test]
    fn what_is_preloaded_and_the_style_are_known_by_their_content() {
        let page = fill(TEMPLATE, &ALL).unwrap();
        let module = format!("href=\"web/a.js.0f\" integrity=\"{}\"", integrity(b"a"));
        assert!(page.contains(&module), "{page}");
        let style = format!("style-src '{}'", integrity(b"p > a { x: 1 }"));
        assert!(page.contains(&style), "{page}");
        assert!(!page.contains("unsafe-inline"), "{page}");
    }

    #[test]
    fn a_missing_gap_or_file_is_an_error() {
        let trouble = fill("<!--HEAD-->", &ALL).unwrap_err();
        assert_eq!(trouble.to_string(), "index.html has no <!--FACE-->");
        let trouble = fill(TEMPLATE, &ALL.map(|one| if one == "lite_bg.wasm" { "x" } else { one }))
            .unwrap_err();
        assert_eq!(trouble.to_string(), "the site has no lite_bg.wasm");
    }

    #[test]
    fn nothing_in_the_manifest_can_close_the_script_it_stands_in() {
        let files = [("a".to_owned(), "</script>".to_owned())].into();
        assert!(!Manifest { files, ..Manifest::default() }.to_json().contains("</"));
    }
}

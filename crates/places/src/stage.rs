//! `places stage`: lists what there is for stories to use.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use protocol::{Locale, Setting};
use serde::Serialize;
use story::{Drawn, House, Wordbook};

use crate::house::house;
use crate::load::{self, LoadError};

/// What to list.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder of assets
    #[arg(default_value = "assets")]
    assets: PathBuf,
    /// Print one JSON object, for editors and scripts
    #[arg(long)]
    json: bool,
}

/// What stories may name.
#[derive(Debug, Serialize)]
struct Stock {
    places: BTreeMap<String, Place>,
    people: BTreeMap<String, Person>,
    /// Each with its caption.
    sounds: BTreeMap<String, String>,
    settings: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct Place {
    lights: Vec<String>,
    spots: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Person {
    moods: Vec<String>,
    gestures: Vec<String>,
    spots: Vec<String>,
}

/// Exits with 0 if it could be listed, 1 if the words are wrong, 2 if it could not look.
pub(crate) fn run(args: &Args) -> ExitCode {
    match stock(args) {
        Ok(stock) => {
            // Nobody may be reading.
            let _ = if args.json { json(&stock) } else { text(&stock) };
            ExitCode::SUCCESS
        }
        Err(error) => error.exit(),
    }
}

fn stock(args: &Args) -> Result<Stock, LoadError> {
    let House { people, places } = house(&args.assets)?;
    let words = load::words(&args.assets)?.map_err(LoadError::Wrong)?;
    let all = |names: std::collections::BTreeSet<String>| names.into_iter().collect();
    // A drawing that nobody has words for, such as the map, is none that a story can use.
    let worded = |(name, _): &(String, _)| caption(&words, &format!("place.{name}")).is_some();
    let places = places
        .into_iter()
        .filter(worded)
        .map(|(name, room)| (name, Place { lights: all(room.lights), spots: all(room.spots) }));
    let people = people.into_iter().map(|(name, Drawn { moods, gestures, spots })| {
        (name, Person { moods: all(moods), gestures: all(gestures), spots: all(spots) })
    });
    let english = words.get(&Locale::english()).into_iter().flatten();
    let sounds = english
        .filter_map(|(key, text)| Some((key.strip_prefix("sound.")?.to_owned(), text.clone())));
    Ok(Stock {
        places: places.collect(),
        people: people.collect(),
        sounds: sounds.collect(),
        settings: Setting::ALL.map(Setting::as_str).to_vec(),
    })
}

fn caption<'w>(words: &'w Wordbook, key: &str) -> Option<&'w String> {
    words.get(&Locale::english())?.get(key)
}

fn text(stock: &Stock) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "Places: <<place …>>, <<light …>>, #at:spot")?;
    for (name, place) in &stock.places {
        let rows = [("lights", &place.lights), ("spots", &place.spots)];
        rows_of(&mut out, name, &rows)?;
    }
    writeln!(out, "\nPeople: <<mood …>>, <<gesture …>>, #at:person.spot")?;
    for (name, person) in &stock.people {
        let rows =
            [("moods", &person.moods), ("gestures", &person.gestures), ("spots", &person.spots)];
        rows_of(&mut out, name, &rows)?;
    }
    writeln!(out, "\nSounds: <<sound …>>, and its caption")?;
    for (name, caption) in &stock.sounds {
        writeln!(out, "  {name:<12}{caption}")?;
    }
    writeln!(out, "\nSettings: setting = \"…\"\n  {}", stock.settings.join(", "))
}

fn rows_of(out: &mut impl Write, name: &str, rows: &[(&str, &Vec<String>)]) -> io::Result<()> {
    let mut name = name;
    for (what, words) in rows.iter().filter(|(_, words)| !words.is_empty()) {
        writeln!(out, "  {name:<12}{what:<9} {}", words.join(", "))?;
        name = "";
    }
    Ok(())
}

fn json(stock: &Stock) -> io::Result<()> {
    let text = serde_json::to_string_pretty(stock).map_err(io::Error::other)?;
    writeln!(io::stdout(), "{text}")
}

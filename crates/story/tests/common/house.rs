//! A house that has what a script uses, and nothing else.

use std::collections::BTreeMap;
use std::path::Path;

use protocol::{CALM, Locale};
use story::{Drawn, House, Room, Source, Wordbook};

/// What these scripts use, drawn and worded.
#[allow(dead_code, reason = "each test file takes what it needs")]
pub(crate) fn house(files: &[Source]) -> (House, Wordbook) {
    let mut house = House::default();
    let mut words = BTreeMap::new();
    let mut place = String::new();
    let is_script = |name: &str| Path::new(name).extension().is_some_and(|end| end == "yarn");
    let scripts = files.iter().filter(|file| is_script(&file.name));
    for line in scripts.flat_map(|file| file.text.lines()).map(str::trim) {
        if let Some((_, spot)) = line.split_once("#at:") {
            let spot = spot.split(' ').next().unwrap();
            match spot.split_once('.') {
                Some((who, spot)) => person(&mut house, who).spots.insert(spot.to_owned()),
                None => house.places.get_mut(&place).unwrap().spots.insert(spot.to_owned()),
            };
        }
        let Some(inside) = line.strip_prefix("<<").and_then(|line| line.strip_suffix(">>")) else {
            continue;
        };
        let mut word = |key: String| drop(words.insert(key, "Words".to_owned()));
        match inside.split(' ').collect::<Vec<_>>().as_slice() {
            ["place", name, light @ ..] => {
                (*name).clone_into(&mut place);
                let room = house.places.entry(place.clone()).or_insert_with(Room::default);
                room.lights.extend(light.iter().map(|light| (*light).to_owned()));
                word(format!("place.{name}"));
                for light in light {
                    word(format!("light.{name}.{light}"));
                }
            }
            ["light", light] => {
                house.places.get_mut(&place).unwrap().lights.insert((*light).to_owned());
                word(format!("light.{place}.{light}"));
            }
            ["enter", who, _] => {
                person(&mut house, who);
            }
            ["mood", who, mood] => person(&mut house, who).moods.extend([(*mood).to_owned()]),
            ["gesture", who, gesture] => {
                person(&mut house, who).gestures.extend([(*gesture).to_owned()]);
            }
            ["sound", sound] => word(format!("sound.{sound}")),
            _ => {}
        }
    }
    (house, Wordbook::from([(Locale::english(), words)]))
}

fn person<'h>(house: &'h mut House, who: &str) -> &'h mut Drawn {
    let drawn = house.people.entry(who.to_owned()).or_default();
    drawn.moods.insert(CALM.to_owned());
    drawn
}

//! What the script's commands leave on the stage.

use protocol::{CALM, Camera, Gaze, Locale, Person, REST, Side, Sound, Stage};
use story::{Command, Moment, Op, Scenario};

use crate::words::Words;

/// The stage after these moments, with whoever says the last line speaking.
pub(crate) fn stage(
    moments: &[Moment],
    scenario: &Scenario,
    locale: &Locale,
    words: Words<'_>,
) -> Stage {
    let mut stage = Stage::default();
    let mut sounds = 0;
    let mut lines_since_sound = 0;
    for moment in moments {
        match moment {
            Moment::Command(command) => {
                if let ("sound", Some(id)) = (command.name.as_str(), command.arguments.first()) {
                    let caption = words.get(&format!("sound.{id}"));
                    stage.sound = Some(Sound { id: id.clone(), turn: sounds, caption });
                    sounds += 1;
                    lines_since_sound = 0;
                }
                apply(&mut stage, command);
            }
            Moment::Line { line, values } => {
                let speaker = scenario.line(*line, values, locale).speaker;
                let language = scenario.language(locale);
                for person in &mut stage.people {
                    let member = scenario.member(&person.id);
                    let name = member.and_then(|member| member.name.get(language));
                    person.speaks = speaker.is_some() && name == speaker.as_ref();
                }
                lines_since_sound += 1;
                if lines_since_sound > 1 {
                    stage.sound = None;
                }
            }
            Moment::Chosen { .. } => {
                stage.sound = None;
                for person in &mut stage.people {
                    person.speaks = false;
                }
            }
        }
    }
    stage
}

/// The empty place a scenario begins in.
pub(crate) fn setting(scenario: &Scenario) -> Stage {
    let mut ops = scenario.program.ops.iter();
    let first = ops.find_map(|op| match op {
        Op::Command { .. } => Command::of(op).filter(|command| command.name == "place"),
        _ => None,
    });
    let mut stage = Stage::default();
    if let Some(command) = first {
        apply(&mut stage, &command);
    }
    stage
}

/// Does what a command says.
pub(crate) fn apply(stage: &mut Stage, command: &Command) {
    let words: Vec<&str> = command.arguments.iter().map(String::as_str).collect();
    match (command.name.as_str(), words.as_slice()) {
        ("place", [place, light @ ..]) => {
            stage.place = Some((*place).to_owned());
            stage.light = light.first().map(|light| (*light).to_owned());
        }
        ("light", [light]) => stage.light = Some((*light).to_owned()),
        ("enter", [who, side]) => {
            let Some(side) = Side::read(side) else { return };
            match stage.people.iter_mut().find(|person| person.id == *who) {
                Some(person) => person.side = side,
                None => stage.people.push(newcomer(who, side)),
            }
        }
        ("leave", [who]) => {
            stage.people.retain(|person| person.id != *who);
            forget(stage, who);
        }
        ("mood", [who, mood]) => with(stage, who, |person| {
            (*mood).clone_into(&mut person.mood);
            person.gesture = None;
        }),
        ("gesture", [who, gesture]) => with(stage, who, |person| {
            person.gesture = (*gesture != REST).then(|| (*gesture).to_owned());
        }),
        ("look", [who, at]) => with(stage, who, |person| person.gaze = Gaze::read(at)),
        ("camera", ["wide"]) => stage.camera = Camera::Wide,
        ("camera", ["close", who]) => stage.camera = Camera::Close((*who).to_owned()),
        ("camera", ["two", one, other]) => {
            stage.camera = Camera::Two((*one).to_owned(), (*other).to_owned());
        }
        _ => {}
    }
}

fn newcomer(who: &str, side: Side) -> Person {
    Person {
        id: who.to_owned(),
        side,
        mood: CALM.to_owned(),
        gesture: None,
        gaze: Gaze::Ahead,
        speaks: false,
    }
}

fn with(stage: &mut Stage, who: &str, change: impl FnOnce(&mut Person)) {
    if let Some(person) = stage.people.iter_mut().find(|person| person.id == who) {
        change(person);
    }
}

/// Nobody looks at somebody who has gone, and no picture is framed on them.
fn forget(stage: &mut Stage, who: &str) {
    for person in &mut stage.people {
        if person.gaze == Gaze::At(who.to_owned()) {
            person.gaze = Gaze::Ahead;
        }
    }
    let framed = match &stage.camera {
        Camera::Wide => false,
        Camera::Close(one) => one == who,
        Camera::Two(one, other) => one == who || other == who,
    };
    if framed {
        stage.camera = Camera::Wide;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(commands: &[&str]) -> Stage {
        let mut stage = Stage::default();
        for command in commands {
            apply(&mut stage, &Command::read(command));
        }
        stage
    }

    #[test]
    fn people_come_change_and_go() {
        let stage = after(&[
            "place bus night",
            "enter ritu left",
            "enter uncle right",
            "mood ritu afraid",
            "leave uncle",
        ]);
        assert_eq!(stage.place.as_deref(), Some("bus"));
        assert_eq!(stage.light.as_deref(), Some("night"));
        let ritu = Person { mood: "afraid".into(), ..newcomer("ritu", Side::Left) };
        assert_eq!(stage.people, [ritu]);
    }

    #[test]
    fn entering_again_moves() {
        let stage = after(&["enter ritu left", "enter ritu middle"]);
        assert_eq!(stage.people.len(), 1);
        assert_eq!(stage.people[0].side, Side::Middle);
    }

    #[test]
    fn a_gesture_lasts_until_the_next_mood_or_rest() {
        let gesture = |more: &[&str]| {
            let start = ["enter ritu left", "gesture ritu stop"];
            after(&[&start, more].concat()).people[0].gesture.clone()
        };
        assert_eq!(gesture(&[]).as_deref(), Some("stop"));
        assert_eq!(gesture(&["gesture ritu rest"]), None);
        assert_eq!(gesture(&["mood ritu calm"]), None);
    }

    #[test]
    fn a_new_place_has_its_usual_light() {
        let stage = after(&["place bus night", "place bus"]);
        assert_eq!(stage.light, None);
        assert_eq!(after(&["place bus", "light tube"]).light.as_deref(), Some("tube"));
    }

    #[test]
    fn who_goes_is_looked_at_and_framed_no_more() {
        let start = ["enter ritu left", "enter uncle right", "look ritu uncle"];
        for framed in ["camera close uncle", "camera two ritu uncle"] {
            let there = after(&[&start[..], &[framed]].concat());
            assert_eq!(there.people[0].gaze, Gaze::At("uncle".into()));
            assert_ne!(there.camera, Camera::Wide);
            let gone = after(&[&start[..], &[framed, "leave uncle"]].concat());
            assert_eq!(gone.people[0].gaze, Gaze::Ahead);
            assert_eq!(gone.camera, Camera::Wide);
        }
        assert_eq!(after(&["camera close ritu", "camera wide"]).camera, Camera::Wide);
        for (word, gaze) in [("away", Gaze::Away), ("down", Gaze::Down), ("you", Gaze::You)] {
            let stage = after(&["enter ritu left", &format!("look ritu {word}")]);
            assert_eq!(stage.people[0].gaze, gaze);
        }
    }
}

//! What the script's commands leave on the stage.

use protocol::{Mood, Person, Side, Stage};
use story::{Command, Moment, Op, Scenario};

/// The stage after these moments.
pub(crate) fn stage(moments: &[Moment]) -> Stage {
    let mut stage = Stage::default();
    for moment in moments {
        if let Moment::Command(command) = moment {
            apply(&mut stage, command);
        }
    }
    stage
}

/// The empty place a scenario begins in.
pub(crate) fn setting(scenario: &Scenario) -> Stage {
    let place = scenario.program.ops.iter().find_map(|op| match op {
        Op::Command { .. } => Command::of(op)
            .filter(|command| command.name == "place")
            .and_then(|command| command.arguments.into_iter().next()),
        _ => None,
    });
    Stage { place, people: Vec::new() }
}

fn apply(stage: &mut Stage, command: &Command) {
    let words: Vec<&str> = command.arguments.iter().map(String::as_str).collect();
    match (command.name.as_str(), words.as_slice()) {
        ("place", [place]) => stage.place = Some((*place).to_owned()),
        ("enter", [who, side]) => {
            let Some(side) = Side::ALL.into_iter().find(|known| known.as_str() == *side) else {
                return;
            };
            match stage.people.iter_mut().find(|person| person.id == *who) {
                Some(person) => person.side = side,
                None => {
                    stage.people.push(Person { id: (*who).to_owned(), side, mood: Mood::Calm });
                }
            }
        }
        ("leave", [who]) => stage.people.retain(|person| person.id != *who),
        ("mood", [who, mood]) => {
            let mood = Mood::ALL.into_iter().find(|known| known.as_str() == *mood);
            let person = stage.people.iter_mut().find(|person| person.id == *who);
            if let (Some(person), Some(mood)) = (person, mood) {
                person.mood = mood;
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(commands: &[&str]) -> Stage {
        let moments: Vec<Moment> = commands
            .iter()
            .map(|words| {
                let mut words = words.split(' ').map(str::to_owned);
                let name = words.next().unwrap();
                Moment::Command(Command { name, arguments: words.collect() })
            })
            .collect();
        stage(&moments)
    }

    #[test]
    fn people_come_change_and_go() {
        let stage = after(&[
            "place bus",
            "enter ritu left",
            "enter uncle right",
            "mood ritu afraid",
            "leave uncle",
        ]);
        assert_eq!(stage.place.as_deref(), Some("bus"));
        let ritu = Person { id: "ritu".into(), side: Side::Left, mood: Mood::Afraid };
        assert_eq!(stage.people, [ritu]);
    }

    #[test]
    fn entering_again_moves() {
        let stage = after(&["enter ritu left", "enter ritu middle"]);
        assert_eq!(stage.people.len(), 1);
        assert_eq!(stage.people[0].side, Side::Middle);
    }
}

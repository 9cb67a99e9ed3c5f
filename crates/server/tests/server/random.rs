//! Whatever is sent, validation answers and does not fall over.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use server::validate::validate;

use crate::fixture::{catalog, one_of_each};

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
        prop::sample::select(vec!["bus", "seat", "choice_made", "left", "direct", "en"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((field(), inner), 0..6)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn field() -> impl Strategy<Value = String> {
    let known = ["v", "id", "session", "seq", "body", "type", "scenario", "options", "decision"];
    prop_oneof![prop::sample::select(known.map(str::to_owned).to_vec()), ".{0,8}"]
}

/// A good event with one thing in it replaced.
fn nearly_good() -> impl Strategy<Value = Value> {
    let pointers = [
        "/v",
        "/id",
        "/session",
        "/seq",
        "/body",
        "/body/type",
        "/body/scenario",
        "/body/ms",
        "/body/detail",
        "/body/view",
    ];
    let events = prop::sample::select(one_of_each());
    (events, prop::sample::select(pointers.to_vec()), any_json()).prop_map(
        |(mut event, at, value)| {
            if let Some(place) = event.pointer_mut(at) {
                *place = value;
            }
            event
        },
    )
}

proptest! {
    #[test]
    fn any_text_has_an_answer(text in ".{0,200}", now in any::<u64>()) {
        let catalog = serde_json::from_value(catalog()).unwrap();
        prop_assert!(validate(&text, &catalog, now).is_err());
    }

    #[test]
    fn any_json_has_an_answer(value in any_json(), now in any::<u64>()) {
        let catalog = serde_json::from_value(catalog()).unwrap();
        prop_assert!(validate(&value.to_string(), &catalog, now).is_err());
    }

    #[test]
    fn what_is_valid_is_what_was_sent(value in nearly_good()) {
        let catalog = serde_json::from_value(catalog()).unwrap();
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs() * 1000;
        if let Ok(valid) = validate(&value.to_string(), &catalog, now) {
            prop_assert_eq!(json!(valid.event), value);
        }
    }
}

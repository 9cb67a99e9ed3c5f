//! `places play`, with what is typed coming from a pipe.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the verdict")]

mod common;

use common::{MARKET, refused, said};

const BUS: &str = "assets/scenarios/lucknow-bus";

#[test]
fn the_first_options_lead_to_an_ending_with_its_question_and_a_code() {
    let told = said(&["play", BUS], &"1\n".repeat(40));
    let at = |words: &str| told.find(words).unwrap_or_else(|| panic!("{words}\n{told}"));
    assert!(
        at("Before you start") < at("brushing against") && at("brushing against") < at("Six on")
    );
    assert!(at("[enter uncle middle]") < at("Harbhajan: The window again!"));
    assert!(at("You: Look up, and keep looking") < at("He sells no ticket"));
    assert!(at("What changed") < at("A question to take with you"));
    assert!(at("Does silence mean consent?") < at("Play code: "));
    assert!(!told.contains('\u{1b}'), "a pipe takes no colours");
    assert!(!told.contains("[wait]"), "acts are shown only when asked for");
}

#[test]
fn a_choice_is_taken_back_and_a_wrong_word_is_answered() {
    let told = said(&["play", BUS], "7\nb\n3\nb\n4\nq\n");
    assert!(told.contains("There is no `7` here: type a number from 1 to 5"), "{told}");
    assert!(told.contains("There is no choice to take back yet."), "{told}");
    assert!(told.contains("The last choice is taken back."), "{told}");
    assert!(told.contains("You: Look round. Has anyone else seen?"), "{told}");
    assert!(
        told.contains("go on from there: places play assets/scenarios/lucknow-bus --code "),
        "{told}"
    );
}

#[test]
fn a_code_goes_on_where_it_was_given() {
    let told = said(&["play", BUS], "3\n4\nq\n");
    let code = told.split("--code ").nth(1).unwrap().trim();
    let resumed = said(&["play", BUS, "--code", code], "");
    assert!(resumed.contains("You: Ask the student, “Did you see that?”"), "{resumed}");
    assert!(resumed.contains("Offer to swap seats with her"), "{resumed}");
    assert!(!resumed.contains("Six on a January evening"), "{resumed}");
    let (complaint, _) = refused(&["play", BUS, "--code", "ZZZZ-ZZZZ"]);
    assert!(complaint.contains("wrong or missing letter"), "{complaint}");
}

#[test]
fn an_input_that_ends_is_owned_up_to() {
    let told = said(&["play", BUS], "1\n");
    assert!(told.contains("The input ended before the story did.\nPlay code: "), "{told}");
}

#[test]
fn acts_and_hindi_are_there_for_the_asking() {
    let told = said(&["play", BUS, "--acts", "--locale", "hi"], "3\nq\n");
    assert!(told.contains("शुरू करने से पहले") && told.contains("[other]"), "{told}");
    assert!(told.contains("आप: नज़र उठाएँ, और टिकाए रखें"), "{told}");
}

#[test]
fn options_whose_condition_does_not_hold_are_not_offered() {
    let told = said(&["play", MARKET], "1\n1\n1\n3\n");
    assert_eq!(told.matches("Walk round again").count(), 4, "offered twice and chosen twice");
}

#[test]
fn among_several_stories_one_has_to_be_named() {
    let folder = tempfile::tempdir().unwrap();
    for (name, from) in [("lucknow-bus", "assets/scenarios/lucknow-bus"), ("market", MARKET)] {
        let to = folder.path().join(name);
        std::fs::create_dir(&to).unwrap();
        for entry in std::fs::read_dir(common::repository(from)).unwrap() {
            let path = entry.unwrap().path();
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
    let (complaint, code) = refused(&["play", folder.path().to_str().unwrap()]);
    assert!(complaint.contains("lucknow-bus, market"), "{complaint}");
    assert_eq!(code, Some(1));
}

//! Keeps `web/protocol.d.ts`, the types the page scripts are checked against, equal to these.

use ts_rs::{Config, TS};

use crate::*;

fn declarations() -> String {
    let config = Config::default();
    let mut all = vec![
        Act::decl(&config),
        Face::decl(&config),
        TextSize::decl(&config),
        Panel::decl(&config),
        Screen::decl(&config),
        ActionKind::decl(&config),
        Side::decl(&config),
        Gaze::decl(&config),
        Camera::decl(&config),
        Sound::decl(&config),
        Setting::decl(&config),
        Awake::decl(&config),
        ParagraphKind::decl(&config),
        UtteranceKind::decl(&config),
        ViewId::decl(&config),
        CallId::decl(&config),
        Twig::decl(&config),
        Fork::decl(&config),
        Debrief::decl(&config),
        Verdict::decl(&config),
        Reason::decl(&config),
        ScenarioId::decl(&config),
        LineId::decl(&config),
        OutcomeId::decl(&config),
        Locale::decl(&config),
        StoryVersion::decl(&config),
        EventId::decl(&config),
        SessionId::decl(&config),
        CampaignId::decl(&config),
        ThemeId::decl(&config),
        UtmValue::decl(&config),
        Origin::decl(&config),
        WebAddress::decl(&config),
        Consent::decl(&config),
        Country::decl(&config),
        Utm::decl(&config),
        Campaign::decl(&config),
        Person::decl(&config),
        Stage::decl(&config),
        Paragraph::decl(&config),
        Utterance::decl(&config),
        Intent::decl(&config),
        Action::decl(&config),
        Snapshot::decl(&config),
        Save::decl(&config),
        Body::decl(&config),
        Update::decl(&config),
        Event::decl(&config),
        Batch::decl(&config),
        Answer::decl(&config),
        Receipt::decl(&config),
        Chosen::decl(&config),
    ];
    for one in &mut all {
        one.insert_str(0, "export ");
    }
    format!(
        "// Made from crates/protocol: `UPDATE=1 cargo test -p protocol typescript`.\n\n{}\n",
        all.join("\n\n")
    )
}

#[test]
fn the_page_scripts_are_checked_against_these_very_types() {
    let path = "../../web/protocol.d.ts";
    let made = declarations();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &made).expect("writes web/protocol.d.ts");
    }
    let kept = std::fs::read_to_string(path).expect("web/protocol.d.ts is there");
    assert_eq!(kept, made, "run `UPDATE=1 cargo test -p protocol typescript`");
}

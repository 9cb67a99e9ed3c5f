//! Every way to break a line of a `scenario.toml`.

use crate::mutation::{Mutation, each, each_unquoted, misspelt};

/// Every mutation of a manifest.
pub(crate) fn mutations(text: &str) -> Vec<Mutation> {
    let mut all = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let mut add = |kind: &str, after: String| all.push(Mutation::new(kind, number, after));
        each(line, "\"", "").for_each(|after| add("quote lost", after));
        for sign in ["[", "]", "{", "}", "=", ",", "."] {
            each_unquoted(line, sign).for_each(|after| add(&format!("{sign} lost"), after));
        }
        if line.starts_with('[') {
            let name = line.trim_matches(['[', ']']);
            add("heading doubled", format!("{line}\n{line}"));
            for part in name.split('.') {
                let view = name.strip_prefix("views.") == Some(part);
                let kind = if view { "view renamed" } else { "heading misspelt" };
                add(kind, line.replacen(part, &misspelt(part), 1));
            }
            all.push(Mutation::dropped("heading", number));
            continue;
        }
        let (key, value) = line.split_once(" = ").unwrap();
        add(&format!("{key} doubled"), format!("{line}\n{line}"));
        add(&format!("{key} misspelt"), line.replacen(key, &misspelt(key), 1));
        add(&format!("{key} without value"), format!("{key} ="));
        add(&format!("{key} empty"), format!("{key} = \"\""));
        for inner in ["title", "text", "words", "en", "hi"].into_iter().filter(|one| *one != key) {
            each(line, &format!("{inner} ="), &format!("{} =", misspelt(inner)))
                .for_each(|after| add("inner key misspelt", after));
        }
        match key {
            "id" | "start" | "base" | "review" | "setting" | "target" | "node" => {
                let word = value.trim_matches('"');
                add(&format!("{key} changed"), line.replacen(word, &misspelt(word), 1));
            }
            "locales" => {
                add("language taken out", line.replacen(", \"hi\"", "", 1));
                add("written language taken out", line.replacen("\"en\", ", "", 1));
                add("language twice", line.replacen("\"hi\"", "\"hi\", \"hi\"", 1));
                add("language added", line.replacen("\"hi\"", "\"hi\", \"ur\"", 1));
            }
            "minutes" => {
                add("minutes too few", format!("{key} = [0, 1]"));
                add("minutes too many", format!("{key} = [5, 9]"));
            }
            "title" | "text" => add("other wording", line.replacen(' ', "  ", 1)),
            _ => {}
        }
        all.push(Mutation::dropped(key, number));
    }
    all
}

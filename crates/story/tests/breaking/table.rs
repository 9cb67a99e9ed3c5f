//! Every way to break a row of a string table.

use crate::mutation::{Mutation, each, each_unquoted, misspelt};

/// Every mutation of a table.
pub(crate) fn mutations(text: &str) -> Vec<Mutation> {
    let mut all = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let mut add = |kind: &str, after: String| all.push(Mutation::new(kind, number, after));
        each(line, "\"", "").for_each(|after| add("quote lost", after));
        each_unquoted(line, ",").for_each(|after| add("comma lost", after));
        if number == 0 {
            for column in line.split(',') {
                add("column misspelt", line.replacen(column, &misspelt(column), 1));
            }
        } else {
            row(line, &mut add);
            add("row doubled", format!("{line}\n{line}"));
            all.push(Mutation::dropped("row", number));
        }
    }
    all
}

fn row(line: &str, add: &mut impl FnMut(&str, String)) {
    let id = line.split(',').nth(1).unwrap();
    let place = line.split(",example.yarn,").nth(1).unwrap();
    let lock = place.split(',').nth(2).unwrap();
    let head = format!("hi,{id},");
    let text = line.strip_prefix(&head).unwrap().split(",example.yarn").next().unwrap();
    let put = |from: &str, to: &str| line.replacen(from, to, 1);
    add("language changed", put("hi,", "ur,"));
    add("language lost", put("hi,", ","));
    add("id changed", put(id, &misspelt(id)));
    add("id without line", put("line:", ""));
    add("lock changed", put(lock, "0badc0de"));
    add("lock lost", put(lock, ""));
    add("text lost", put(text, ""));
    for (number, value) in
        ["{0}", "{", "}"].into_iter().enumerate().filter(|(_, v)| text.contains(*v))
    {
        add(["value lost", "{ lost", "} lost"][number], put(value, ""));
    }
    if let Some((name, _)) = text.trim_matches('"').split_once(": ") {
        add("speaker lost", put(&format!("{name}: "), ""));
        add("speaker colon lost", put(&format!("{name}:"), name));
        add("speaker misspelt", put(name, &misspelt(name)));
    }
    add("mark added", put(text, &format!("\"[b]{}\"", text.trim_matches('"'))));
    add("place changed", put(",example.yarn,", ",other.yarn,"));
    add("comment added", format!("{line}a remark"));
}

//! Every way to break a line of a script.

use crate::mutation::{Mutation, each, misspelt};

const COMMANDS: [&str; 19] = [
    "declare", "set", "place", "light", "enter", "leave", "mood", "gesture", "look", "camera",
    "sound", "outcome", "jump", "stop", "if", "elseif", "else", "endif", "call",
];
/// Commands whose words are changed one by one.
const WORDS: [&str; 11] = [
    "place", "light", "enter", "leave", "mood", "gesture", "look", "camera", "sound", "outcome",
    "jump",
];
const ACTS: [&str; 8] =
    ["direct", "distract", "delegate", "document", "delay", "wait", "other", "notice"];
/// Closes the kinds of what is changed in a detail to notice, or under one.
pub(crate) const OF_A_DETAIL: &str = " of a detail";

/// Every mutation of a script.
pub(crate) fn mutations(text: &str) -> Vec<Mutation> {
    let script = Script::of(text);
    let mut all = Vec::new();
    let mut detail = None;
    for (number, line) in text.lines().enumerate() {
        if !line.trim().is_empty() && !line.trim().starts_with("//") {
            let indent = line.len() - line.trim_start().len();
            if line.trim().starts_with("->") || detail.is_some_and(|above| indent <= above) {
                detail = line.contains("#act:notice").then_some(indent);
            }
            let before = all.len();
            script.line(number, line, &mut all);
            for mutation in all.iter_mut().skip(before).filter(|_| detail.is_some()) {
                mutation.kind.push_str(OF_A_DETAIL);
            }
        }
    }
    all
}

/// Names that a script knows.
struct Script {
    titles: Vec<String>,
    ids: Vec<String>,
    words: Vec<String>,
}

impl Script {
    fn of(text: &str) -> Self {
        let after = |sign: &'static str| {
            text.lines().filter_map(move |line| {
                let rest = line.split_once(sign)?.1;
                Some(rest.split([' ', '>']).next().unwrap_or_default().to_owned())
            })
        };
        let words = ["<<enter ", "<<outcome "].into_iter().flat_map(after);
        let known = ["calm", "afraid", "resolute", "left", "middle", "right"];
        Self {
            titles: after("title: ").collect(),
            ids: after("#line:").collect(),
            words: words.chain(known.map(str::to_owned)).collect(),
        }
    }

    fn line(&self, number: usize, line: &str, all: &mut Vec<Mutation>) {
        let written = line.trim();
        let what = what(written);
        all.push(Mutation::dropped(what, number));
        all.push(Mutation::new(format!("{what} doubled"), number, format!("{line}\n{line}")));
        indentation(number, line, what, all);
        if written.starts_with("<<") {
            self.command(number, line, what, all);
        } else if let Some(title) = written.strip_prefix("title: ") {
            self.title(number, title, all);
        } else if matches!(what, "---" | "===") {
            let shorter = written.get(1..).unwrap();
            all.push(Mutation::new(format!("{what} cut short"), number, shorter));
        } else {
            self.said(number, line, what, all);
        }
        expressions(number, line, what, all);
    }

    fn title(&self, number: usize, title: &str, all: &mut Vec<Mutation>) {
        all.push(Mutation::new("title key misspelt", number, format!("titel: {title}")));
        all.push(Mutation::new("title colon lost", number, format!("title {title}")));
        all.push(Mutation::new("title lost", number, "title:"));
        all.push(Mutation::new("title misspelt", number, format!("title: {}", misspelt(title))));
        let other = Self::other(&self.titles, title);
        all.push(Mutation::new("title of another node", number, format!("title: {other}")));
    }

    fn said(&self, number: usize, line: &str, what: &str, all: &mut Vec<Mutation>) {
        let mut add = |kind: &str, after: String| all.push(Mutation::new(kind, number, after));
        for (tag, name) in line.match_indices('#').filter_map(|(at, _)| {
            let tag = line.get(at..)?.split(' ').next()?;
            Some((tag, tag.split(':').next()?))
        }) {
            let value = tag.split_once(':').map_or("", |(_, value)| value);
            let with = |new: &str| line.replacen(tag, new, 1);
            let name = name.trim_start_matches('#');
            add(&format!("#{name} dropped"), with(""));
            add(&format!("#{name} sign lost"), with(&tag[1..]));
            add(&format!("#{name} misspelt"), with(&format!("#{}:{value}", misspelt(name))));
            add(&format!("#{name} colon lost"), with(&format!("#{name}{value}")));
            add(&format!("#{name} without value"), with(&format!("#{name}:")));
            add(&format!("#{name} doubled"), with(&format!("{tag} {tag}")));
            if name == "act" {
                add("#act unknown", with(&format!("#act:{}", misspelt(value))));
                let at = ACTS.iter().position(|act| *act == value).unwrap();
                add("#act of another kind", with(&format!("#act:{}", ACTS[(at + 1) % 8])));
            } else if name == "at" {
                add("#at of nobody or nothing", with(&format!("#at:{}", misspelt(value))));
                if let Some((who, spot)) = value.split_once('.') {
                    add("#at of nothing", with(&format!("#at:{who}.{}", misspelt(spot))));
                }
            } else {
                add("#line new", with(&format!("{tag}x")));
                add(
                    "#line of another line",
                    with(&format!("#line:{}", Self::other(&self.ids, value))),
                );
            }
        }
        if what == "option" {
            add("arrow lost", line.replacen("-> ", "", 1));
            add("arrow without dash", line.replacen("->", ">", 1));
            add("arrow without head", line.replacen("->", "-", 1));
        } else if let Some((name, rest)) = line.split_once(": ").filter(|(n, _)| speaks(n)) {
            let slip = name.replacen(name.trim(), &misspelt(name.trim()), 1);
            add("speaker misspelt", format!("{slip}: {rest}"));
            add("speaker colon lost", format!("{name} {rest}"));
            add("speaker lost", rest.to_owned());
        } else {
            add("colon in narration", line.replacen(' ', ": ", 1));
        }
        let words = line.split('#').next().unwrap().trim().trim_start_matches("-> ");
        let last = words.split(' ').find(|word| word.chars().all(char::is_alphabetic));
        if let Some(word) = last {
            add("other wording", line.replacen(word, &format!("{word}{word}"), 1));
        }
        for tail in [" // a remark", " \\"] {
            let kind = if tail.ends_with('\\') { "backslash put last" } else { "remark added" };
            add(kind, format!("{line}{tail}"));
        }
    }

    fn command(&self, number: usize, line: &str, what: &str, all: &mut Vec<Mutation>) {
        let mut add = |kind: String, after: String| all.push(Mutation::new(kind, number, after));
        add(format!("{what} misspelt"), line.replacen(what, &misspelt(what), 1));
        for (sign, kind) in [("<<", "opening"), (">>", "closing")] {
            add(format!("{kind} lost of {what}"), line.replacen(sign, "", 1));
            add(format!("{kind} cut short of {what}"), line.replacen(sign, &sign[1..], 1));
        }
        if !WORDS.contains(&what) {
            return;
        }
        let inside = line.trim().trim_start_matches("<<").trim_end_matches(">>");
        let words: Vec<&str> = inside.split(' ').collect();
        for (at, word) in words.iter().enumerate().skip(1) {
            let put = |new: &str| {
                let mut words = words.clone();
                words[at] = new;
                let said = words.iter().filter(|word| !word.is_empty()).copied();
                let inside = said.collect::<Vec<_>>().join(" ");
                format!("{}<<{inside}>>", line.split("<<").next().unwrap())
            };
            add(format!("word of {what} dropped"), put(""));
            add(format!("word of {what} misspelt"), put(&misspelt(word)));
            let known = if what == "jump" { &self.titles } else { &self.words };
            add(format!("word of {what} changed for another"), put(Self::other(known, word)));
        }
        add(format!("word of {what} added"), line.replace(">>", " more>>"));
    }

    /// A name after this one that is another.
    fn other<'k>(known: &'k [String], name: &str) -> &'k str {
        let at = known.iter().position(|one| one == name).unwrap_or(0);
        let after = known.iter().cycle().skip(at + 1).take(known.len());
        after.map(String::as_str).find(|one| *one != name).unwrap_or("other")
    }
}

fn speaks(name: &str) -> bool {
    !name.contains(['#', '<', '“']) && name.trim().split(' ').count() < 3
}

/// What a line is.
fn what(written: &str) -> &str {
    if written.starts_with("->") {
        return "option";
    }
    if let Some(inside) = written.strip_prefix("<<") {
        let word = inside.split([' ', '>']).next().unwrap_or_default();
        return COMMANDS.into_iter().find(|one| *one == word).unwrap_or("command");
    }
    match written {
        "---" | "===" => written,
        _ if written.starts_with("title:") => "title",
        _ => "line",
    }
}

fn indentation(number: usize, line: &str, what: &str, all: &mut Vec<Mutation>) {
    if matches!(what, "title" | "---" | "===") {
        return;
    }
    let mut add = |kind: String, after: String| all.push(Mutation::new(kind, number, after));
    let inner = line.trim_start();
    let indent = line.len() - inner.len();
    if indent >= 4 {
        add(format!("{what} a level out"), line[4..].to_owned());
        add(format!("{what} half a level out"), line[2..].to_owned());
        add(format!("{what} at the margin"), inner.to_owned());
    }
    add(format!("{what} a level in"), format!("    {line}"));
    add(format!("{what} after an empty line"), format!("\n{line}"));
}

fn expressions(number: usize, line: &str, what: &str, all: &mut Vec<Mutation>) {
    let mut add = |kind: &str, after: String| {
        all.push(Mutation::new(format!("{kind} in {what}"), number, after));
    };
    for sign in ["{", "}", "[", "]", "/]", "(", ")", "\"", "$"] {
        each(line, sign, "").for_each(|after| add(&format!("{sign} lost"), after));
    }
    for (at, _) in line.match_indices('$') {
        let rest = line.get(at + 1..).unwrap();
        let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
        let after = rest.strip_prefix(name).unwrap();
        add("variable misspelt", format!("{}${}{after}", &line[..at], misspelt(name)));
    }
    if !line.contains("<<") {
        return;
    }
    let swaps = [
        (">=", "<"),
        (" < ", " >= "),
        ("==", "!="),
        ("&&", "||"),
        ("||", "&&"),
        ("not ", ""),
        ("!$", "$"),
        ("true", "false"),
        ("false", "true"),
        ("+ 1", "- 1"),
        ("= 0", "= 1"),
        ("= 1", "= 0"),
        ("= 2", "= 3"),
        ("= 3", "= 2"),
    ];
    for (from, to) in swaps {
        let kind = format!("{} for {}", to.trim(), from.trim());
        each(line, from, to).for_each(|after| add(&kind, after));
    }
    for (from, to) in [(">=", ">"), (">=", "=>"), ("==", "="), (" = ", " "), (" to ", " ")] {
        let kind = if to == ">" { "> for >=" } else { "operator spoilt" };
        each(line, from, to).for_each(|after| add(kind, after));
    }
    for (from, to) in [("<<if $", "<<if not $"), ("<<if !$", "<<if !!$"), ("= 2>>", "= 200>>")] {
        each(line, from, to).for_each(|after| add("condition turned round", after));
    }
    if matches!(what, "if" | "elseif") {
        let inside = line.split(what).nth(1).unwrap().trim_end_matches(">>");
        add("condition lost", line.replacen(inside, "", 1));
        add("condition always false", line.replacen(inside, " false", 1));
        add("condition always true", line.replacen(inside, " true", 1));
    }
    if what == "option"
        && let Some((before, rest)) = line.split_once("<<if")
    {
        let after = rest.split_once(">>").unwrap().1;
        add("condition dropped", format!("{before}{}", after.trim_start()));
        add("condition always false", format!("{before}<<if false>>{after}"));
        add("condition emptied", format!("{before}<<if>>{after}"));
    }
}

//! Assets with one small scenario in English and Hindi, all translated.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

pub(crate) const SCRIPT: &str = "title: Start
---
<<declare $n = 3>>
The bus is late. #line:nb_start_01
Ritu: It is {$n} minutes late. #line:nb_start_02
-> Ask her the time #act:distract #line:nb_o_ask
    Ritu: Ten past nine. #line:nb_ask_01
-> Wait #act:wait #line:nb_o_wait
<<outcome home>>
===
";

const MANIFEST: &str = r#"id = "night-bus"
start = "Start"
base = "en"
locales = ["en", "hi"]
minutes = [1, 2]
review = "draft"
setting = "bus"
target = "ritu"
retired = []
[text.en]
title = "T"
place = "P"
summary = "S"
note = "N"
question = "Q"
reflection = "R"
[text.hi]
title = "T"
place = "P"
summary = "S"
note = "N"
question = "Q"
reflection = "R"
[outcomes.home]
en = { title = "H", text = "h", words = "w" }
hi = { title = "H", text = "h", words = "w" }
[cast.ritu]
name = { en = "Ritu", hi = "ऋतु" }
look = { en = "L", hi = "L" }
"#;

const TABLE: &str = "language,id,text,file,node,lineNumber,lock,comment
hi,line:nb_start_01,बस देर से है।,,,,,said softly
hi,line:nb_start_02,\"ऋतु: देर, {0} मिनट।\",,,,,
hi,line:nb_o_ask,समय पूछें,,,,,
hi,line:nb_ask_01,ऋतु: नौ दस।,,,,,
hi,line:nb_o_wait,रुकें,,,,,
";

pub(crate) struct Home(TempDir);

/// What a command came to.
pub(crate) struct Done {
    pub(crate) code: Option<i32>,
    pub(crate) said: String,
}

impl Home {
    /// A scenario whose table was never extracted.
    pub(crate) fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(home.path("scenarios/night-bus")).unwrap();
        fs::create_dir(home.path("strings")).unwrap();
        home.write("strings/ui.csv", "id,comment,en,hi\n");
        home.write("scenarios/night-bus/scenario.toml", MANIFEST);
        home.write_script(SCRIPT);
        home.write("scenarios/night-bus/strings.hi.csv", TABLE);
        home
    }

    /// The same with its table brought up to date.
    pub(crate) fn extracted() -> Self {
        let home = Self::new();
        assert_eq!(home.strings(&["extract", "scenarios"]).code, Some(0));
        home
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    pub(crate) fn write_script(&self, text: &str) {
        self.write("scenarios/night-bus/night.yarn", text);
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn table(&self) -> String {
        self.read("scenarios/night-bus/strings.hi.csv")
    }

    pub(crate) fn script(&self) -> String {
        self.read("scenarios/night-bus/night.yarn")
    }

    pub(crate) fn strings(&self, arguments: &[&str]) -> Done {
        self.places(&[&["strings"], arguments].concat())
    }

    /// Runs the command in the folder of the assets.
    pub(crate) fn places(&self, arguments: &[&str]) -> Done {
        let mut command = Command::new(env!("CARGO_BIN_EXE_places"));
        let output = command.args(arguments).current_dir(self.0.path()).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        Done { code: output.status.code(), said: String::from_utf8(said).unwrap() }
    }
}

//! The course of a play in the terminal.

use std::io;

use protocol::Locale;
use story::{Moment, Offer, Session, Step};

use super::screen::Screen;
use super::words::Words;

/// A play in the terminal.
pub(super) struct Game<'g> {
    pub(super) session: Session,
    pub(super) screen: &'g Screen,
    pub(super) words: &'g Words,
    pub(super) locale: &'g Locale,
    /// Whether options show their acts.
    pub(super) acts: bool,
    /// What names the story on the command line, with a space after it.
    pub(super) path: String,
}

/// What the player does at a decision.
enum Answer {
    Take(Offer),
    Back,
    Quit,
    End,
}

impl Game<'_> {
    /// Title and content note. Returns whether the player goes on.
    pub(super) fn open(&self) -> io::Result<bool> {
        let scenario = self.session.scenario();
        if let Some(prose) = scenario.prose(self.locale) {
            self.screen.line(&self.screen.bold(&prose.title))?;
            self.screen.line(&prose.place)?;
            self.screen.heading(&self.words.note)?;
            self.screen.line(&prose.note)?;
        }
        if scenario.draft {
            self.screen.line(&self.words.draft)?;
        }
        if !self.screen.typed {
            return self.screen.line("").map(|()| true);
        }
        self.screen.aside(&self.words.begin)?;
        let typed = self.screen.read()?;
        Ok(typed.is_some_and(|typed| !typed.eq_ignore_ascii_case("q")))
    }

    /// What was said since the last choice, for who comes back.
    pub(super) fn recall(&self) -> io::Result<()> {
        let moments = self.session.moments();
        let chosen = moments.iter().rposition(|moment| matches!(moment, Moment::Chosen { .. }));
        moments.iter().skip(chosen.unwrap_or(0)).try_for_each(|moment| self.tell(moment))
    }

    /// Plays to the end, or until the player leaves.
    pub(super) fn play(&mut self) -> io::Result<()> {
        loop {
            match self.session.step() {
                Step::Moment(moment) => self.tell(&moment)?,
                Step::End => return self.close(),
                Step::Options(offers) => match self.ask(&offers)? {
                    Answer::Take(offer) => {
                        if self.session.choose(&offer.id).is_ok()
                            && let Some(chosen) = self.session.moments().last()
                        {
                            self.screen.line("")?;
                            self.tell(chosen)?;
                        }
                    }
                    Answer::Back if self.session.undo() => self.screen.line(&self.words.back)?,
                    Answer::Back => self.screen.line(&self.words.no_back)?,
                    Answer::Quit => return self.leave(),
                    Answer::End => {
                        self.screen.line(&self.words.ended)?;
                        return self.leave();
                    }
                },
            }
        }
    }

    fn tell(&self, moment: &Moment) -> io::Result<()> {
        let scenario = self.session.scenario();
        match moment {
            Moment::Line { line, values } => {
                let said = scenario.line(*line, values, self.locale);
                match said.speaker {
                    Some(speaker) => {
                        let speaker = self.screen.bold(&format!("{speaker}:"));
                        self.screen.line(&format!("{speaker} {}", said.text))
                    }
                    None => self.screen.line(&said.text),
                }
            }
            Moment::Chosen { line, values } => {
                let said = scenario.line(*line, values, self.locale);
                let you = self.screen.bold(&format!("{}:", self.words.you));
                self.screen.line(&format!("{you} {}", said.text))
            }
            Moment::Command(command) => {
                let mut words = vec![command.name.as_str()];
                words.extend(command.arguments.iter().map(String::as_str));
                self.screen.aside(&format!("[{}]", words.join(" ")))
            }
        }
    }

    fn ask(&self, offers: &[Offer]) -> io::Result<Answer> {
        let open: Vec<&Offer> = offers.iter().filter(|offer| offer.available).collect();
        self.list(&open)?;
        loop {
            let Some(typed) = self.screen.read()? else { return Ok(Answer::End) };
            match typed.to_lowercase().as_str() {
                "" => {}
                "b" => return Ok(Answer::Back),
                "q" => return Ok(Answer::Quit),
                "?" => self.screen.line(&self.words.help)?,
                number => {
                    let place = number.parse::<usize>().ok().and_then(|one| one.checked_sub(1));
                    if let Some(offer) = place.and_then(|place| open.get(place)) {
                        return Ok(Answer::Take((*offer).clone()));
                    }
                    let most = open.len().to_string();
                    let wrong = self.words.wrong.replace("{typed}", &typed);
                    self.screen.line(&wrong.replace("{most}", &most))?;
                }
            }
        }
    }

    fn list(&self, open: &[&Offer]) -> io::Result<()> {
        if open.is_empty() {
            return self.screen.line(&self.words.stuck);
        }
        self.screen.heading(&self.words.ask)?;
        for (place, offer) in open.iter().enumerate() {
            let said = self.session.scenario().line(offer.line, &offer.values, self.locale);
            let act = if self.acts { format!(" [{}]", offer.act.as_str()) } else { String::new() };
            let number = self.screen.bold(&format!("{:>2}", place + 1));
            self.screen.line(&format!("{number}  {}{}", said.text, self.screen.dim(&act)))?;
        }
        if self.screen.typed { self.screen.aside(&self.words.hint) } else { Ok(()) }
    }

    /// The ending, the question to take away, and the code.
    fn close(&self) -> io::Result<()> {
        let scenario = self.session.scenario();
        let at = scenario.language(self.locale);
        let outcome = self.session.moments().iter().rev().find_map(|moment| match moment {
            Moment::Command(command) => atlas::outcome(command),
            _ => None,
        });
        let ending = outcome.and_then(|id| scenario.ending(&id));
        self.screen.heading(&self.words.changed)?;
        match ending {
            Some(ending) => {
                for words in [ending.title.get(at), ending.text.get(at)].into_iter().flatten() {
                    self.screen.line(words)?;
                }
            }
            None => self.screen.line(&self.words.no_ending)?,
        }
        if let Some(prose) = scenario.prose(self.locale) {
            self.screen.heading(&self.words.question)?;
            self.screen.line(&prose.question)?;
        }
        let code = self.session.code();
        self.screen.line(&format!("\n{}", self.words.code.replace("{code}", code.as_str())))
    }

    fn leave(&self) -> io::Result<()> {
        let code = self.session.code();
        self.screen.line(&self.words.code.replace("{code}", code.as_str()))?;
        let resume = self.words.resume.replace("{path}", &self.path);
        self.screen.line(&resume.replace("{code}", code.as_str()))
    }
}

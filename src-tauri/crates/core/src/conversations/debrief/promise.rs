//! Sentences that promise something: "I'll send Ana the list", "they get back to us", "Ana to check".

use super::{
    OfferKind,
    phrases::{
        ARTICLES, BETWEEN, MAYBE_MINE, MINE, OPINIONS, RECEIVERS, THEIRS, WE_SHALL, without_opening,
    },
    sides::Sides,
    verbs::{base, does, hands_over, happens, is_command},
    words::Line,
};
use crate::english::say;

/// A sentence that was read as a promise.
pub(super) struct Promised {
    pub(super) kind: OfferKind,
    pub(super) what: String,
    /// The words of whom it is, where that may be neither side.
    pub(super) who: Option<String>,
}

impl Promised {
    pub(super) const fn plain(kind: OfferKind, what: String) -> Self {
        let who = None;
        Self { kind, what, who }
    }
}

/// Reads a sentence without its date as a promise; `dated` tells that the line names a day.
pub(super) fn promise(text: &str, sides: &Sides, dated: bool) -> Option<Promised> {
    let line = Line::new(without_opening(text));
    if matches!(line.word(0), "never" | "not" | "don't" | "no") {
        return None;
    }
    let reading = Reading {
        line: &line,
        sides,
        dated,
    };
    let (kind, verb) = reading
        .asked()
        .or_else(|| reading.ours())
        .or_else(|| reading.to_me())
        .or_else(|| reading.mine())
        .or_else(|| reading.theirs())
        .or_else(|| reading.awaited())?;
    let what = reading.what(verb);
    let who = (kind == OfferKind::TheyOwe)
        .then(|| reading.other_unit())
        .flatten();
    (!what.is_empty()).then_some(Promised { kind, what, who })
}

/// Returns what a text behind "I owe" or "they owe" is about, without a beginning that repeats it.
pub(super) fn thing(text: &str, sides: &Sides) -> String {
    if let Some(promised) = promise(text, sides, true) {
        return promised.what;
    }
    let line = Line::new(text);
    let reading = Reading {
        line: &line,
        sides,
        dated: true,
    };
    match reading.skip_receiver(0) {
        0 => say::phrase(text).to_owned(),
        start => say::phrase(line.from(start)).to_owned(),
    }
}

pub(super) struct Reading<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) sides: &'a Sides,
    pub(super) dated: bool,
}

impl Reading<'_> {
    /// "She asked me to send …" is mine; "I asked Ana to send …" is theirs.
    fn asked(&self) -> Option<(OfferKind, usize)> {
        const ASKS: [&str; 9] = [
            "asked",
            "asks",
            "wants",
            "want",
            "needs",
            "expects",
            "told",
            "'d like",
            "would like",
        ];
        let line = self.line;
        let mine = line.word(0) == "i";
        (0..line.len().min(6)).find_map(|at| {
            let whom = line.after_any(at, &ASKS)?;
            let (kind, to) = if matches!(line.word(whom), "me" | "us") && !mine {
                (OfferKind::IOwe, whom + 1)
            } else if mine {
                let to = line
                    .after_any(whom, &["her", "him", "them"])
                    .or_else(|| self.name(whom))?;
                (OfferKind::TheyOwe, to)
            } else {
                return None;
            };
            let verb = line.after(to, "to")?;
            does(line.word(verb)).then_some((kind, verb))
        })
    }

    /// "L&D to send the contract", "my team will check it", "Ana and I meet again".
    fn ours(&self) -> Option<(OfferKind, usize)> {
        let line = self.line;
        let joint = self.joint().map(|end| (end, false));
        let (subject, is_vague) = joint.or_else(|| self.sides.ours(line))?;
        let modal = line
            .after_any(subject, &THEIRS)
            .or_else(|| line.after_any(subject, &WE_SHALL));
        let verb = self.skip(modal.unwrap_or(subject));
        let word = line.word(verb);
        let is_said = modal.is_some() || self.dated || hands_over(word) || line.is_apart(subject);
        let is_clear = !is_vague || self.dated || hands_over(word);
        let is_thing = line.is_apart(subject) && self.dated;
        ((does(word) && is_said && is_clear) || is_thing && verb < line.len())
            .then_some((OfferKind::IOwe, verb))
    }

    fn mine(&self) -> Option<(OfferKind, usize)> {
        let line = self.line;
        let verb = if line.word(0) == "to" && does(line.word(1)) {
            Some(1)
        } else if let Some(at) = line.after_any(0, &MINE) {
            let verb = self.skip(at);
            let word = line.word(verb);
            // "Will send it"; "will" of a name is not meant.
            let subjectless = matches!(line.word(0), "will" | "me" | "let" | "let's");
            (!happens(word) && (!subjectless || does(word))).then_some(verb)
        } else if let Some(at) = line.after_any(0, &MAYBE_MINE) {
            let verb = self.skip(at);
            does(line.word(verb)).then_some(verb)
        } else if line.word(0) == "i" {
            let verb = self.skip(1);
            let word = line.word(verb);
            let meant = is_command(word) || (self.dated && does(word) && base(word) == word);
            (meant && !OPINIONS.contains(&word)).then_some(verb)
        } else if line.word(0) == "promised" {
            // "Promised me the list" is theirs.
            (!matches!(line.word(1), "me" | "us")).then_some(1)
        } else {
            self.command()
        }?;
        (verb < line.len()).then_some((OfferKind::IOwe, verb))
    }

    /// "Send Ana the list", "call her", "talk to HR".
    fn command(&self) -> Option<usize> {
        let line = self.line;
        let (verb, next) = (line.word(0), line.word(1));
        let with_whom = match verb {
            "call" | "phone" | "ring" | "meet" | "mail" | "help" | "show" | "pay" => {
                matches!(next, "her" | "him" | "them" | "the" | "back" | "again")
                    || self.name(1).is_some()
            }
            "talk" | "speak" => matches!(next, "to" | "with"),
            "check" | "review" | "draft" | "book" | "plan" | "come" => {
                matches!(
                    next,
                    "the"
                        | "a"
                        | "an"
                        | "with"
                        | "if"
                        | "whether"
                        | "back"
                        | "our"
                        | "their"
                        | "her"
                        | "his"
                        | "in"
                )
            }
            _ => is_command(verb),
        };
        (with_whom && line.len() > 1).then_some(0)
    }

    fn theirs(&self) -> Option<(OfferKind, usize)> {
        let line = self.line;
        let (subject, is_known) = self.subject()?;
        let verb = self.contracted(subject).or_else(|| {
            let modal = line.after_any(subject, &THEIRS)?;
            Some(modal)
        });
        let verb = if let Some(verb) = verb {
            let verb = self.skip(verb);
            let word = line.word(verb);
            // "She is going to …" is news more often than a promise.
            let said = |at: usize| {
                let word = line.word(at);
                ["promise", "agree", "offer", "commit"]
                    .iter()
                    .any(|one| word.starts_with(one))
            };
            let to = verb.checked_sub(1).is_some_and(|at| line.word(at) == "to");
            let binding = !to || verb.checked_sub(2).is_some_and(said);
            (does(word) || (is_known && binding && !happens(word))).then_some(verb)
        } else if let Some(at) = line.after_any(
            subject,
            &["owes", "owe", "promised", "promises", "offered", "offers"],
        ) {
            Some(at)
        } else if line.is_apart(subject) && subject < line.len() {
            // "Ana: send us the sheet".
            is_command(line.word(subject)).then_some(subject)
        } else {
            let verb = self.skip(subject);
            let word = line.word(verb);
            let to_us = (verb..line.len()).any(|at| matches!(line.word(at), "me" | "us" | "back"));
            (does(word) && (self.dated || to_us || hands_over(word))).then_some(verb)
        }?;
        (verb < line.len()).then_some((OfferKind::TheyOwe, verb))
    }

    /// "Promised us the list", "send me the list".
    fn to_me(&self) -> Option<(OfferKind, usize)> {
        let line = self.line;
        let gives = line.word(0) == "promised" || hands_over(line.word(0));
        let to_me = gives && matches!(line.word(1), "me" | "us") && line.len() > 2;
        to_me.then_some((OfferKind::TheyOwe, usize::from(line.word(0) == "promised")))
    }

    /// "Waiting for the notes from Ana", "expecting their plan".
    fn awaited(&self) -> Option<(OfferKind, usize)> {
        const WAITING: [&str; 8] = [
            "waiting for",
            "waiting on",
            "i wait for",
            "expecting",
            "awaiting",
            "to get from her",
            "i'm waiting for",
            "we wait for",
        ];
        let at = self.line.after_any(0, &WAITING)?;
        // "Waiting for me to send the list" is mine.
        let (kind, at) = match self.line.after(at, "me to") {
            Some(verb) => (OfferKind::IOwe, verb),
            None => (OfferKind::TheyOwe, at),
        };
        (at < self.line.len()).then_some((kind, at))
    }

    fn skip(&self, at: usize) -> usize {
        if BETWEEN.contains(&self.line.word(at)) {
            at + 1
        } else {
            at
        }
    }

    /// Returns what is promised: the thing where it is handed over, else what is done.
    fn what(&self, verb: usize) -> String {
        let line = self.line;
        let word = line.word(verb);
        let mut start = verb;
        if hands_over(word) && !matches!(line.word(verb + 1), "back" | "up") {
            start = self.skip_receiver(verb + 1);
        } else if !does(word) {
            // "I promised Ana the list", "I owe her the list".
            start = self.skip_receiver(verb);
        }
        if start > verb {
            let thing = without_receiver(say::phrase(line.from(start)), self.sides);
            if !thing.is_empty() {
                return thing.to_owned();
            }
        }
        let rest = say::phrase(line.from(verb));
        let base = base(word);
        match rest.split_once(char::is_whitespace) {
            Some((_, after)) if base != word => format!("{base} {after}"),
            _ => say::uncapital(rest),
        }
    }

    fn skip_receiver(&self, at: usize) -> usize {
        let line = self.line;
        let at = if matches!(line.word(at), "over" | "across" | "on") {
            at + 1
        } else {
            at
        };
        let next = line.word(at + 1);
        if RECEIVERS.contains(&line.word(at)) && at + 1 < line.len() {
            // "Send her notes" may be her notes.
            return if line.word(at) == "her" && next.is_empty() {
                at
            } else {
                at + 1
            };
        }
        // "The Group CFO the list".
        let whom = at + usize::from(line.word(at) == "the");
        match self.name(whom) {
            Some(end) if ARTICLES.contains(&line.word(end)) => end,
            Some(end) if self.is_known(at) && end < line.len() => end,
            _ => at,
        }
    }
}

/// Takes "to her" and "to Ana" off the end.
fn without_receiver<'a>(text: &'a str, sides: &Sides) -> &'a str {
    let Some((before, last)) = text.rsplit_once(' ') else {
        return text;
    };
    let receiver = last.to_lowercase();
    let known = RECEIVERS.contains(&receiver.as_str()) || sides.is_theirs(&receiver);
    match before.strip_suffix(" to") {
        Some(thing) if known && thing.contains(' ') => thing,
        _ => text,
    }
}

/// Returns whether a promise is something to do rather than a thing to send: "check the dates".
pub fn is_deed(text: &str) -> bool {
    let line = Line::new(text);
    let verb = line.word(0);
    does(verb) && !hands_over(verb) && line.len() > 1 && base(verb) == verb
}

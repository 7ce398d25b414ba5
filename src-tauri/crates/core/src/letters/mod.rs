//! Texts for others: what asks for a chat, what follows one, and what goes with a promise.
//!
//! Each is a template with slots, built in or of one's own. They are filled from courtesy, days and
//! [`Shareable`](crate::conversations::Shareable) values alone, and nothing here sends anything.
//!
//! Templates of one's own are rows of `setting`.

mod address;
mod after;
mod ask;
mod mailto;
mod moments;
mod names;
mod offered;
mod preview;
mod promise;
mod wording;

use crate::model::{LetterKind, template};
use serde::Serialize;

use crate::{
    Id, Records,
    english::say,
    model::{Conversation, Leader},
};

pub use address::{full_name, greeting_name};
pub use after::thanks;
pub use ask::{another_time, ask, ask_for_rhythm};

pub use mailto::mailto;
pub use moments::is_asking;
pub(crate) use moments::moment;
pub use offered::moments_to_keep;
pub use preview::preview;
pub use promise::about_promise;
pub(crate) use wording::at as both_clocks;

/// A text for one person, ready to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Letter {
    /// What it is for.
    pub kind: LetterKind,
    /// The e-mail address of whom it goes to; empty where it is not known.
    pub to: String,
    pub subject: String,
    pub text: String,
    /// The chat that an invitation can be saved for: it has a time, and is still to come.
    pub invitation: Option<Id<Conversation>>,
    /// The chat for which the text offers moments; they are kept once the text is used.
    pub offers_for: Option<Id<Conversation>>,
    /// Whether there is no name to greet.
    pub unnamed: bool,
}

/// What fills the slots of a template.
#[derive(Debug, Default)]
struct Fill(Vec<(&'static str, String)>);

impl Fill {
    /// Returns what every text can say: whom it greets, about whom it is, and who signs.
    fn of(records: &Records, leader: &Leader, kind: LetterKind) -> Self {
        let me = &records.me;
        let name = if kind.is_to_assistant() {
            address::assistant(leader).name
        } else {
            address::greeting_name(records, leader)
        };
        let signature: Vec<&str> = [me.name.trim(), me.role.trim()]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect();
        Self(vec![
            ("name", name),
            ("leader", address::in_a_sentence(leader)),
            (
                "unit",
                records
                    .unit(leader.unit_id)
                    .map_or_else(String::new, |unit| unit.name.clone()),
            ),
            ("my name", me.name.trim().to_owned()),
            ("my role", me.role.trim().to_owned()),
            ("company", records.company.name.trim().to_owned()),
            ("signature", signature.join("\n")),
        ])
    }

    fn with(mut self, slot: &'static str, text: impl Into<String>) -> Self {
        self.0.push((slot, text.into()));
        self
    }

    /// Returns the subject line; a slot of several lines goes on one.
    fn subject(&self, records: &Records, kind: LetterKind) -> String {
        let filled = template::fill(records.subjects.subject(kind), &self.0);
        let lines: Vec<&str> = filled.split_whitespace().collect();
        say::capital(&lines.join(" "))
    }

    fn is_empty(&self, slot: &str) -> bool {
        let mut slots = self.0.iter();
        slots.any(|(name, text)| *name == slot && text.is_empty())
    }

    /// Returns the letter that the template of its kind makes.
    fn letter(self, records: &Records, leader: &Leader, kind: LetterKind) -> Letter {
        Letter {
            kind,
            to: if kind.is_to_assistant() {
                address::assistant(leader).email
            } else {
                leader.email.clone()
            },
            subject: self.subject(records, kind),
            text: template::fill(records.templates.text(kind), &self.0),
            invitation: None,
            offers_for: None,
            unnamed: self.is_empty("name") && records.templates.text(kind).contains("{name}"),
        }
    }
}

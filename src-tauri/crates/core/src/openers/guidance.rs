//! The guidance on the five openers and the other purposes: text, kept as data outside the code.
//!
//! The api crate parses the file and passes it in; this crate only knows its shape.

use serde::{Deserialize, Serialize};

use crate::model::Depth;
use crate::model::{EntryKind, Purpose, SensitiveMark, Topic};

/// Everything the guidance file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Guidance {
    /// The five, by number.
    pub openers: Vec<Opener>,
    /// The chats that open with no question.
    pub purposes: Vec<PurposeGuidance>,
    /// What sensitive times hold back.
    pub sensitive: Vec<Sensitive>,
    /// What each kind of rhythm entry usually holds back and invites.
    pub kinds: Vec<KindGuidance>,
    /// What a depth means.
    pub depths: Vec<DepthGuidance>,
}

/// One opener: why, when, with what, and how to say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Opener {
    /// 1 to 5.
    pub number: u8,
    /// The question, verbatim.
    pub question: String,
    /// Why ask it.
    pub why: String,
    /// When it fits.
    pub fits: String,
    /// When it does not.
    pub does_not_fit: String,
    /// What to know before.
    pub homework: Vec<HomeworkHint>,
    /// Three questions to go on with.
    pub probes: Vec<String>,
    /// What to listen for.
    pub listen_for: String,
    /// What to avoid.
    pub avoid: String,
    /// What counts as an answer.
    pub counts: Counts,
    /// When to ask again.
    pub ask_again: AskAgain,
    /// Templates, the first choice first; the one without slots last.
    pub wordings: Vec<Template>,
}

/// Something to know before an opener is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HomeworkHint {
    /// What.
    pub text: String,
    /// The topic that holds it, if one does.
    pub topic: Option<Topic>,
}

/// What an answer of each depth looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Counts {
    /// Heard.
    pub heard: String,
    /// Evidenced.
    pub evidenced: String,
    /// Agreed.
    pub agreed: String,
}

/// When an opener may be asked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AskAgain {
    /// In words.
    pub text: String,
    /// Calendar days after which it may be.
    pub after_days_min: u16,
    /// Calendar days after which it should be.
    pub after_days_max: u16,
}

/// A sentence with `{slots}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "WordingTemplate"))]
pub struct Template {
    /// "W1" to "W3", "W0".
    pub key: String,
    /// The sentence.
    pub text: String,
}

/// A chat without an opener.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PurposeGuidance {
    /// The word of the purpose; also "help", which is no chat.
    pub key: String,
    /// Its name.
    pub name: String,
    /// When it is the right one.
    pub when: String,
    /// How to begin, with slots; nothing where one listens.
    pub begin: Option<String>,
    /// How to begin where nothing is known that fills the slots.
    #[serde(default)]
    pub begin_plain: Option<String>,
    /// What else to know.
    pub note: Option<String>,
}

/// What a sensitive time changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Sensitive {
    /// Which.
    pub mark: SensitiveMark,
    /// Its name.
    pub name: String,
    /// Openers that wait.
    pub held_back: Vec<u8>,
    /// Openers that may be asked with care.
    pub with_care: Vec<u8>,
    /// In words.
    pub note: String,
    /// What is offered, in words.
    pub offered: String,
    /// Openers that are offered.
    pub offered_openers: Vec<u8>,
    /// Purposes that are offered.
    pub offered_purposes: Vec<String>,
}

/// What one kind of entry usually means for openers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KindGuidance {
    /// Which kind.
    pub kind: EntryKind,
    /// Openers that wait while it lasts.
    pub holds_back: Vec<u8>,
    /// Openers that it makes welcome, and when.
    pub invites: Vec<Invitation>,
}

/// A time around an entry in which an opener is welcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Invitation {
    /// 1 to 5.
    pub opener: u8,
    /// In words.
    pub text: String,
    /// Before its first day, after its last, or while it lasts.
    pub side: InvitationSide,
    /// What `from` and `to` count.
    pub unit: InvitationUnit,
    /// Where the time begins, counted from the entry.
    pub from: Option<i64>,
    /// Where it ends, inclusive.
    pub to: Option<i64>,
}

/// On which side of an entry an invitation lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum InvitationSide {
    /// Before its first day.
    Before,
    /// While it lasts.
    During,
    /// After its last day.
    After,
}

/// What an invitation counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum InvitationUnit {
    /// Calendar days.
    Days,
    /// Working days.
    WorkingDays,
    /// Weeks of seven days.
    Weeks,
}

/// What a depth means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DepthGuidance {
    /// Which.
    pub key: Depth,
    /// Its name.
    pub name: String,
    /// How to tell.
    pub test: Option<String>,
    /// When it falls back, in words.
    pub falls_back: Option<String>,
}

impl Guidance {
    /// Returns the guidance on opener `number`.
    pub fn opener(&self, number: u8) -> Option<&Opener> {
        self.openers.iter().find(|opener| opener.number == number)
    }

    /// Returns the guidance on a chat without an opener.
    pub fn purpose(&self, purpose: Purpose) -> Option<&PurposeGuidance> {
        use crate::model::Words;
        self.purposes
            .iter()
            .find(|known| known.key == purpose.word())
    }

    /// Returns what a sensitive time changes.
    pub fn sensitive(&self, mark: SensitiveMark) -> Option<&Sensitive> {
        self.sensitive.iter().find(|known| known.mark == mark)
    }

    /// Returns the times around an entry of `kind` in which openers are welcome.
    pub fn invitations(&self, kind: EntryKind) -> &[Invitation] {
        self.kinds
            .iter()
            .find(|known| known.kind == kind)
            .map_or(&[], |known| known.invites.as_slice())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The guidance that the program ships.
    pub(crate) fn shipped() -> Guidance {
        let text = include_str!("../../../../../assets/openers/openers.json");
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_shipped_guidance_is_complete() {
        let guidance = shipped();
        for number in 1..=5 {
            let opener = guidance.opener(number).unwrap();
            assert_eq!(opener.probes.len(), 3, "{number}");
            assert_eq!(opener.wordings.len(), 4, "{number}");
            let last = opener.wordings.last().unwrap();
            assert!(last.key == "W0" && !last.text.contains('{'), "{number}");
        }
        for purpose in [
            Purpose::FirstMeeting,
            Purpose::ReportingBack,
            Purpose::Repair,
        ] {
            assert!(
                guidance
                    .purpose(purpose)
                    .is_some_and(|known| known.begin.is_some())
            );
        }
        assert_eq!(guidance.sensitive.len(), 6);
        assert!(!guidance.invitations(EntryKind::Close).is_empty());
    }
}

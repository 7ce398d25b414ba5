//! The guidance on the five openers and the other purposes: text, kept as data outside the code.
//!
//! The api crate parses the file and passes it in; this crate only knows its shape.

use serde::{Deserialize, Serialize};

use crate::model::Depth;
use crate::{
    model::{Opener, Purpose, Topic},
    season::SeasonRules,
};

/// Everything the guidance file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Guidance {
    /// The five, by number.
    pub openers: Vec<OpenerGuidance>,
    /// The chats that open with no question.
    pub purposes: Vec<PurposeGuidance>,
    /// When events and sensitive times invite an opener or hold it back.
    #[serde(flatten)]
    #[cfg_attr(feature = "ts", ts(flatten))]
    pub season: SeasonRules,
    /// What a depth means.
    pub depths: Vec<DepthGuidance>,
}

/// One opener: why, when, with what, and how to say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OpenerGuidance {
    pub number: Opener,
    /// The question, verbatim.
    pub question: String,
    pub why: String,
    pub fits: String,
    /// When it does not.
    pub does_not_fit: String,
    /// What to know before.
    pub homework: Vec<HomeworkHint>,
    /// Three questions to go on with.
    pub probes: Vec<String>,
    /// What to listen for.
    pub listen_for: String,
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
    pub text: String,
    /// The topic that holds it, if one does.
    pub topic: Option<Topic>,
}

/// What an answer of each depth looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Counts {
    pub heard: String,
    pub evidenced: String,
    pub agreed: String,
}

/// When an opener may be asked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AskAgain {
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
    pub text: String,
}

/// A chat without an opener.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PurposeGuidance {
    /// The word of the purpose; also "help", which is no chat.
    pub key: String,
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

/// What a depth means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DepthGuidance {
    pub key: Depth,
    pub name: String,
    /// How to tell.
    pub test: Option<String>,
    /// When it falls back, in words.
    pub falls_back: Option<String>,
}

impl Guidance {
    /// Returns the guidance on an opener.
    pub fn opener(&self, opener: Opener) -> Option<&OpenerGuidance> {
        self.openers.iter().find(|known| known.number == opener)
    }

    /// Returns the guidance on a chat without an opener.
    pub fn purpose(&self, purpose: Purpose) -> Option<&PurposeGuidance> {
        use crate::model::Words;
        self.purposes
            .iter()
            .find(|known| known.key == purpose.word())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::model::{EntryKind, Words};

    /// The guidance that the program ships.
    pub(crate) fn shipped() -> &'static Guidance {
        static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| {
            let text = include_str!("../../../../../assets/openers/openers.json");
            serde_json::from_str(text).unwrap()
        });
        &GUIDANCE
    }

    #[test]
    fn the_shipped_guidance_is_complete() {
        let guidance = shipped();
        for number in Opener::ALL {
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
        assert_eq!(guidance.season.sensitive.len(), 6);
        assert_eq!(guidance.season.kinds.len(), 13);
    }

    #[test]
    fn what_an_entry_usually_invites_has_its_days() {
        let season = &shipped().season;
        for (kind, word) in EntryKind::ALL {
            let windows = &season.kind(*kind).unwrap().invites;
            for opener in kind.usual().invites {
                assert!(
                    windows.iter().any(|window| window.opener == *opener),
                    "{word}"
                );
            }
        }
    }
}

//! The kinds of texts, with the slots that each knows and the text that is built in.

use serde::{Deserialize, Serialize};

use super::Words;

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum LetterKind {
    /// Asks a leader for a chat.
    Ask,
    /// Asks whoever books for the leader.
    AskAssistant,
    /// Offers another time after a chat fell through.
    AnotherTime,
    /// The same, to whoever books.
    AnotherTimeAssistant,
    /// Asks which days suit, after two chats fell through.
    Rhythm,
    /// The same, to whoever books.
    RhythmAssistant,
    /// Thanks after a chat.
    Thanks,
    /// Goes with what I promised.
    Send,
    /// Asks for what the leader offered.
    Remind,
}

impl Words for LetterKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Ask, "ask"),
        (Self::AskAssistant, "askAssistant"),
        (Self::AnotherTime, "anotherTime"),
        (Self::AnotherTimeAssistant, "anotherTimeAssistant"),
        (Self::Rhythm, "rhythm"),
        (Self::RhythmAssistant, "rhythmAssistant"),
        (Self::Thanks, "thanks"),
        (Self::Send, "send"),
        (Self::Remind, "remind"),
    ];
}

/// The slots that every text knows.
const ALWAYS: [&str; 7] = [
    "name",
    "leader",
    "unit",
    "my name",
    "my role",
    "company",
    "signature",
];

impl LetterKind {
    /// Returns whether it goes to whoever books for the leader.
    pub const fn is_to_assistant(self) -> bool {
        matches!(
            self,
            Self::AskAssistant | Self::AnotherTimeAssistant | Self::RhythmAssistant
        )
    }

    /// Returns what it is called in the history.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ask => "asking for a chat",
            Self::AskAssistant => "asking an assistant for a chat",
            Self::AnotherTime => "offering another time",
            Self::AnotherTimeAssistant => "offering an assistant another time",
            Self::Rhythm => "asking what suits best",
            Self::RhythmAssistant => "asking an assistant what suits best",
            Self::Thanks => "thanks after a chat",
            Self::Send => "sending what I promised",
            Self::Remind => "a reminder",
        }
    }

    /// Returns the slots that a template of this kind can have.
    pub fn slots(self) -> Vec<&'static str> {
        let own: &[&str] = match self {
            Self::Ask => &["length", "reason", "times"],
            Self::AskAssistant => &["length", "times"],
            Self::AnotherTime | Self::AnotherTimeAssistant => &["length", "what happened", "times"],
            Self::Rhythm | Self::RhythmAssistant => &["length"],
            Self::Thanks => &["when", "summary"],
            Self::Send => &["when", "promise", "apology"],
            Self::Remind => &["when", "promise"],
        };
        own.iter().chain(&ALWAYS).copied().collect()
    }

    /// Returns the subject line that is built in, with slots.
    pub const fn subject(self) -> &'static str {
        match self {
            Self::Ask => "Coffee and a chat?",
            Self::AskAssistant => "{length} with {leader}",
            Self::AnotherTime => "Another time for our chat",
            Self::AnotherTimeAssistant => "Another time with {leader}",
            Self::Rhythm => "When suits you best?",
            Self::RhythmAssistant => "When suits {leader} best?",
            Self::Thanks => "Thank you",
            Self::Send => "As promised",
            Self::Remind => "A small reminder",
        }
    }

    /// Returns the text that is built in, with slots.
    pub const fn built_in(self) -> &'static str {
        match self {
            Self::Ask => {
                "Hello {name},\n\n\
                 Could we find {length} for a coffee? {reason} There is nothing to prepare.\n\n\
                 {times}\n\n\
                 Best regards,\n{signature}"
            }
            Self::AskAssistant => {
                "Hello {name},\n\n\
                 Could you help me find {length} with {leader}? It is an informal chat over coffee, \
                 and there is nothing to prepare.\n\n\
                 {times}\n\n\
                 Many thanks,\n{signature}"
            }
            Self::AnotherTime => {
                "Hello {name},\n\n\
                 {what happened} I would still like to have that coffee.\n\n\
                 {times}\n\n\
                 Best regards,\n{signature}"
            }
            Self::AnotherTimeAssistant => {
                "Hello {name},\n\n\
                 {what happened} Could you help me find another time for it?\n\n\
                 {times}\n\n\
                 Many thanks,\n{signature}"
            }
            Self::Rhythm => {
                "Hello {name},\n\n\
                 Our last two chats fell through, so I may be picking the wrong moments. Which days of \
                 the month, and which time of day, suit you best for {length}? I will plan around \
                 that.\n\n\
                 Best regards,\n{signature}"
            }
            Self::RhythmAssistant => {
                "Hello {name},\n\n\
                 My last two chats with {leader} fell through, so I may be picking the \
                 wrong moments. Which days of the month, and which time of day, are best for {length}? \
                 I will plan around that.\n\n\
                 Many thanks,\n{signature}"
            }
            Self::Thanks => {
                "Hello {name},\n\n\
                 Thank you for your time {when}.\n\n\
                 {summary}\n\n\
                 Best regards,\n{signature}"
            }
            Self::Send => {
                "Hello {name},\n\n\
                 Here is what I promised {when}: {promise}. {apology}\n\n\
                 Best regards,\n{signature}"
            }
            Self::Remind => {
                "Hello {name},\n\n\
                 You kindly offered to help with this {when}: {promise}. Would next week work for you, \
                 or should I ask someone else?\n\n\
                 Best regards,\n{signature}"
            }
        }
    }
}

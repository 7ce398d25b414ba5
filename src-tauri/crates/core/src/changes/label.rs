//! The sentences of the history and of the undo toast. The log stores the code and the name of the
//! thing, so that another language can say it differently.

use crate::model::Words;

/// What was done, and to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What was done.
    pub code: LabelCode,
    /// The name of the thing it was done to; may be empty.
    pub name: String,
}

impl Label {
    /// Returns the label of `code` for the thing called `name`, cut to 60 characters.
    pub fn new(code: LabelCode, name: &str) -> Self {
        let flat = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = if flat.chars().count() > 60 {
            flat.chars().take(59).chain(['…']).collect()
        } else {
            flat
        };
        Self { code, name }
    }

    /// Returns the sentence, without a full stop.
    pub fn text(&self) -> String {
        let sentence = self.code.sentence();
        if self.name.is_empty() {
            sentence.replace(": {}", "").replace(" {}", "")
        } else {
            sentence.replace("{}", &self.name)
        }
    }
}

/// What was done. The words are in the log of every data file: never rename one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelCode {
    UnitAdded,
    UnitEdited,
    UnitArchived,
    UnitBrought,
    UnitDeleted,
    TermAdded,
    TermEdited,
    TermDeleted,
    TemplateEdited,
    TemplateReset,
    OurWordAdded,
    OurWordFine,
    OurWordEdited,
    OurWordDeleted,
    OurWordBack,
    LeaderAdded,
    LeaderEdited,
    LeaderMoved,
    LeaderArchived,
    LeaderBrought,
    LeaderDeleted,
    PeopleAdded,
    AbsenceAdded,
    AbsenceEdited,
    AbsenceDeleted,
    StandingAdded,
    StandingEdited,
    StandingEnded,
    StandingDeleted,
    StandingSkipped,
    StandingMoved,
    StandingBrought,
    ClosureAdded,
    ClosureEdited,
    ClosureDeleted,
    WorkedDayAdded,
    WorkedDayDeleted,
    FactAdded,
    FactEdited,
    FactDeleted,
    EntryAdded,
    EntryEdited,
    EntryDeleted,
    EntryFelt,
    OccurrenceSet,
    OccurrenceCleared,
    RolledForward,
    PackApplied,
    CalendarAdded,
    CalendarEdited,
    CalendarDeleted,
    CalendarUsed,
    ConversationPlanned,
    ConversationAsked,
    ChatsPlanned,
    ConversationEdited,
    ConversationClosed,
    ConversationDebriefed,
    DebriefLinesLeft,
    ConversationReflected,
    AwaySettled,
    ConversationDeleted,
    FactsChosen,
    NoteTyped,
    /// Any record that has no sentence of its own; the name begins with what it is called.
    RecordAdded,
    RecordEdited,
    RecordDeleted,
    /// Two records that belong together.
    Joined,
    Untied,
    SkillsMerged,
    AnswerPlanned,
    AnswerNotOurs,
    IdeaDecided,
    FindingAdded,
    FindingEdited,
    FindingClosed,
    FindingOpened,
    FindingDeleted,
    FindingPlaced,
    FindingLeftAsNote,
    LineCaptured,
    PromiseAdded,
    PromiseEdited,
    PromiseKept,
    PromiseOpened,
    PromiseDeleted,
    RowSnoozed,
    MomentsOffered,
    TimingCorrected,
    RoomCorrected,
    MeEdited,
    CompanyEdited,
    LookEdited,
    FirstRun,
    Imported,
    CalendarFilesTaken,
    CalendarFileRemoved,
    Restored,
    Undone,
    Redone,
}

impl Words for LabelCode {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::UnitAdded, "unitAdded"),
        (Self::UnitEdited, "unitEdited"),
        (Self::UnitArchived, "unitArchived"),
        (Self::UnitBrought, "unitBrought"),
        (Self::UnitDeleted, "unitDeleted"),
        (Self::TermAdded, "termAdded"),
        (Self::TermEdited, "termEdited"),
        (Self::TermDeleted, "termDeleted"),
        (Self::TemplateEdited, "templateEdited"),
        (Self::TemplateReset, "templateReset"),
        (Self::OurWordAdded, "ourWordAdded"),
        (Self::OurWordFine, "ourWordFine"),
        (Self::OurWordEdited, "ourWordEdited"),
        (Self::OurWordDeleted, "ourWordDeleted"),
        (Self::OurWordBack, "ourWordBack"),
        (Self::LeaderAdded, "leaderAdded"),
        (Self::LeaderEdited, "leaderEdited"),
        (Self::LeaderMoved, "leaderMoved"),
        (Self::LeaderArchived, "leaderArchived"),
        (Self::LeaderBrought, "leaderBrought"),
        (Self::LeaderDeleted, "leaderDeleted"),
        (Self::PeopleAdded, "peopleAdded"),
        (Self::AbsenceAdded, "absenceAdded"),
        (Self::AbsenceEdited, "absenceEdited"),
        (Self::AbsenceDeleted, "absenceDeleted"),
        (Self::StandingAdded, "standingAdded"),
        (Self::StandingEdited, "standingEdited"),
        (Self::StandingEnded, "standingEnded"),
        (Self::StandingDeleted, "standingDeleted"),
        (Self::StandingSkipped, "standingSkipped"),
        (Self::StandingMoved, "standingMoved"),
        (Self::StandingBrought, "standingBrought"),
        (Self::ClosureAdded, "closureAdded"),
        (Self::ClosureEdited, "closureEdited"),
        (Self::ClosureDeleted, "closureDeleted"),
        (Self::WorkedDayAdded, "workedDayAdded"),
        (Self::WorkedDayDeleted, "workedDayDeleted"),
        (Self::FactAdded, "factAdded"),
        (Self::FactEdited, "factEdited"),
        (Self::FactDeleted, "factDeleted"),
        (Self::EntryAdded, "entryAdded"),
        (Self::EntryEdited, "entryEdited"),
        (Self::EntryDeleted, "entryDeleted"),
        (Self::EntryFelt, "entryFelt"),
        (Self::OccurrenceSet, "occurrenceSet"),
        (Self::OccurrenceCleared, "occurrenceCleared"),
        (Self::RolledForward, "rolledForward"),
        (Self::PackApplied, "packApplied"),
        (Self::CalendarAdded, "calendarAdded"),
        (Self::CalendarEdited, "calendarEdited"),
        (Self::CalendarDeleted, "calendarDeleted"),
        (Self::CalendarUsed, "calendarUsed"),
        (Self::ConversationPlanned, "conversationPlanned"),
        (Self::ConversationAsked, "conversationAsked"),
        (Self::ChatsPlanned, "chatsPlanned"),
        (Self::ConversationEdited, "conversationEdited"),
        (Self::ConversationClosed, "conversationClosed"),
        (Self::ConversationDebriefed, "conversationDebriefed"),
        (Self::DebriefLinesLeft, "debriefLinesLeft"),
        (Self::ConversationReflected, "conversationReflected"),
        (Self::AwaySettled, "awaySettled"),
        (Self::ConversationDeleted, "conversationDeleted"),
        (Self::FactsChosen, "factsChosen"),
        (Self::NoteTyped, "noteTyped"),
        (Self::RecordAdded, "recordAdded"),
        (Self::RecordEdited, "recordEdited"),
        (Self::RecordDeleted, "recordDeleted"),
        (Self::Joined, "joined"),
        (Self::Untied, "untied"),
        (Self::SkillsMerged, "skillsMerged"),
        (Self::AnswerPlanned, "answerPlanned"),
        (Self::AnswerNotOurs, "answerNotOurs"),
        (Self::IdeaDecided, "ideaDecided"),
        (Self::FindingAdded, "findingAdded"),
        (Self::FindingEdited, "findingEdited"),
        (Self::FindingClosed, "findingClosed"),
        (Self::FindingOpened, "findingOpened"),
        (Self::FindingDeleted, "findingDeleted"),
        (Self::FindingPlaced, "findingPlaced"),
        (Self::FindingLeftAsNote, "findingLeftAsNote"),
        (Self::LineCaptured, "lineCaptured"),
        (Self::PromiseAdded, "promiseAdded"),
        (Self::PromiseEdited, "promiseEdited"),
        (Self::PromiseKept, "promiseKept"),
        (Self::PromiseOpened, "promiseOpened"),
        (Self::PromiseDeleted, "promiseDeleted"),
        (Self::RowSnoozed, "rowSnoozed"),
        (Self::MomentsOffered, "momentsOffered"),
        (Self::TimingCorrected, "timingCorrected"),
        (Self::RoomCorrected, "roomCorrected"),
        (Self::MeEdited, "meEdited"),
        (Self::CompanyEdited, "companyEdited"),
        (Self::LookEdited, "lookEdited"),
        (Self::FirstRun, "firstRun"),
        (Self::Imported, "imported"),
        (Self::CalendarFilesTaken, "calendarFilesTaken"),
        (Self::CalendarFileRemoved, "calendarFileRemoved"),
        (Self::Restored, "restored"),
        (Self::Undone, "undone"),
        (Self::Redone, "redone"),
    ];
}

impl LabelCode {
    /// Returns the sentence, with `{}` for the name of the thing.
    #[expect(clippy::too_many_lines, reason = "a sentence for each code")]
    const fn sentence(self) -> &'static str {
        match self {
            Self::UnitAdded => "Added the unit {}",
            Self::UnitEdited => "Changed the unit {}",
            Self::UnitArchived => "Archived the unit {}",
            Self::UnitBrought => "Unarchived the unit {}",
            Self::UnitDeleted => "Deleted the unit {}",
            Self::TermAdded => "Added the term {}",
            Self::TermEdited => "Changed the term {}",
            Self::TermDeleted => "Deleted the term {}",
            Self::TemplateEdited => "Changed a text to send: {}",
            Self::TemplateReset => "Reset a text to send: {}",
            Self::OurWordAdded => "Added {} to our jargon",
            Self::OurWordFine => "Allowed: {}",
            Self::OurWordEdited => "Changed the word {}",
            Self::OurWordDeleted => "Deleted the word {}",
            Self::OurWordBack => "No longer allowed: {}",
            Self::LeaderAdded => "Added {}",
            Self::LeaderEdited => "Changed {}",
            Self::LeaderMoved => "Moved {}",
            Self::LeaderArchived => "Archived {}",
            Self::LeaderBrought => "Unarchived {}",
            Self::LeaderDeleted => "Deleted {}",
            Self::PeopleAdded => "Added people: {}",
            Self::AbsenceAdded => "Noted an absence: {}",
            Self::AbsenceEdited => "Changed an absence: {}",
            Self::AbsenceDeleted => "Deleted an absence: {}",
            Self::StandingAdded => "Noted the standing one-to-one with {}",
            Self::StandingEdited => "Changed the standing one-to-one with {}",
            Self::StandingEnded => "Ended the standing one-to-one with {}",
            Self::StandingDeleted => "Deleted the standing one-to-one with {}",
            Self::StandingSkipped => "Skipped one date with {}",
            Self::StandingMoved => "Moved one date with {}",
            Self::StandingBrought => "Restored one date with {}",
            Self::ClosureAdded => "Noted a closure: {}",
            Self::ClosureEdited => "Changed a closure: {}",
            Self::ClosureDeleted => "Deleted a closure: {}",
            Self::WorkedDayAdded => "Added a worked day: {}",
            Self::WorkedDayDeleted => "Deleted a worked day: {}",
            Self::FactAdded => "Added the fact: {}",
            Self::FactEdited => "Changed the fact: {}",
            Self::FactDeleted => "Deleted the fact: {}",
            Self::EntryAdded => "Added {} to the rhythm",
            Self::EntryEdited => "Changed {} in the rhythm",
            Self::EntryDeleted => "Deleted {} from the rhythm",
            Self::EntryFelt => "Changed the load of {}",
            Self::OccurrenceSet => "Changed one date of {}",
            Self::OccurrenceCleared => "Reset one date of {}",
            Self::RolledForward => "Rolled forward: {}",
            Self::PackApplied => "Added the starter pack: {}",
            Self::CalendarAdded => "Added the calendar {}",
            Self::CalendarEdited => "Changed the calendar {}",
            Self::CalendarDeleted => "Deleted the calendar {}",
            Self::CalendarUsed => "Changed the calendar of {}",
            Self::ConversationPlanned => "Planned a chat with {}",
            Self::ConversationAsked => "Noted that you asked {}",
            Self::ChatsPlanned => "Accepted {} from the planner",
            Self::ConversationEdited => "Changed the chat with {}",
            Self::ConversationClosed => "Closed the chat with {}",
            Self::ConversationDebriefed => "Finished the debrief with {}",
            Self::DebriefLinesLeft => "Left lines of the chat with {} as notes",
            Self::ConversationReflected => "Reflected on the chat with {}",
            Self::AwaySettled => "Settled what was open: {}",
            Self::ConversationDeleted => "Deleted the chat with {}",
            Self::FactsChosen => "Chose facts for the chat with {}",
            Self::NoteTyped => "Typed a note on the chat with {}",
            Self::RecordAdded => "Added the {}",
            Self::RecordEdited => "Changed the {}",
            Self::RecordDeleted => "Deleted the {}",
            Self::Joined => "Joined {}",
            Self::Untied => "Untied {}",
            Self::SkillsMerged => "Merged skills: {}",
            Self::AnswerPlanned => "Planned an answer: {}",
            Self::AnswerNotOurs => "Noted that it is not for us: {}",
            Self::IdeaDecided => "Decided about the idea: {}",
            Self::FindingAdded => "Added the finding: {}",
            Self::FindingEdited => "Changed the finding: {}",
            Self::FindingClosed => "Closed the finding: {}",
            Self::FindingOpened => "Reopened the finding: {}",
            Self::FindingDeleted => "Deleted the finding: {}",
            Self::FindingPlaced => "Made a record of the finding: {}",
            Self::FindingLeftAsNote => "Left the finding as a note: {}",
            Self::LineCaptured => "Noted what was said: {}",
            Self::PromiseAdded => "Added the promise: {}",
            Self::PromiseEdited => "Changed the promise: {}",
            Self::PromiseKept => "Kept the promise: {}",
            Self::PromiseOpened => "Reopened the promise: {}",
            Self::PromiseDeleted => "Deleted the promise: {}",
            Self::RowSnoozed => "Not this week: {}",
            Self::MomentsOffered => "Noted the days offered to: {}",
            Self::TimingCorrected => "Corrected: {}",
            Self::RoomCorrected => "Changed my room for chats: {}",
            Self::MeEdited => "Changed my hours and room",
            Self::CompanyEdited => "Changed the company",
            Self::LookEdited => "Changed the appearance",
            Self::FirstRun => "Set up the workspace",
            Self::Imported => "Imported {}",
            Self::CalendarFilesTaken => "Imported the calendar {}",
            Self::CalendarFileRemoved => "Removed the calendar {}",
            Self::Restored => "Restored: {}",
            Self::Undone => "Undone: {}",
            Self::Redone => "Redid: {}",
        }
    }

    /// Returns whether the set deleted something, so that it belongs to the trash.
    pub const fn deletes(self) -> bool {
        matches!(
            self,
            Self::UnitDeleted
                | Self::TermDeleted
                | Self::OurWordDeleted
                | Self::LeaderDeleted
                | Self::AbsenceDeleted
                | Self::StandingDeleted
                | Self::ClosureDeleted
                | Self::WorkedDayDeleted
                | Self::FactDeleted
                | Self::EntryDeleted
                | Self::CalendarDeleted
                | Self::ConversationDeleted
                | Self::RecordDeleted
                | Self::Untied
                | Self::FindingDeleted
                | Self::PromiseDeleted
                | Self::CalendarFileRemoved
        )
    }
}

#[cfg(test)]
mod tests;

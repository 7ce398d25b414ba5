//! The sentences of the history and of the undo toast. The log stores the code and the name of the
//! thing, so that another language can say it differently.

use crate::model::Words;

/// What was done, and to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
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

/// Makes the codes of rows `Code "word": "sentence";`, with `{}` for the name of the thing.
macro_rules! label_codes {
    ($( $(#[$doc:meta])* $code:ident $word:literal: $sentence:literal; )+) => {
        /// What was done. The words are in the log of every data file: never rename one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum LabelCode {
            $( $(#[$doc])* $code, )+
        }

        impl Words for LabelCode {
            const ALL: &'static [(Self, &'static str)] = &[$( (Self::$code, $word), )+];
        }

        impl LabelCode {
            const fn sentence(self) -> &'static str {
                match self {
                    $( Self::$code => $sentence, )+
                }
            }
        }
    };
}

label_codes! {
    UnitAdded "unitAdded": "Added the unit {}";
    UnitEdited "unitEdited": "Changed the unit {}";
    UnitArchived "unitArchived": "Archived the unit {}";
    UnitBrought "unitBrought": "Unarchived the unit {}";
    UnitsMerged "unitsMerged": "Merged {}";
    UnitSplit "unitSplit": "Split {}";
    UnitDeleted "unitDeleted": "Deleted the unit {}";
    TermAdded "termAdded": "Added the term {}";
    TermEdited "termEdited": "Changed the term {}";
    TermDeleted "termDeleted": "Deleted the term {}";
    TemplateEdited "templateEdited": "Changed a text to send: {}";
    TemplateReset "templateReset": "Reset a text to send: {}";
    OurWordAdded "ourWordAdded": "Added {} to our jargon";
    OurWordFine "ourWordFine": "Allowed: {}";
    OurWordEdited "ourWordEdited": "Changed the word {}";
    OurWordDeleted "ourWordDeleted": "Deleted the word {}";
    OurWordBack "ourWordBack": "No longer allowed: {}";
    LeaderAdded "leaderAdded": "Added {}";
    LeaderEdited "leaderEdited": "Changed {}";
    LeaderMoved "leaderMoved": "Moved {}";
    LeaderArchived "leaderArchived": "Archived {}";
    LeaderBrought "leaderBrought": "Unarchived {}";
    LeaderSucceeded "leaderSucceeded": "Handed over from {}";
    HandOverImported "handOverImported": "Imported the hand-over of {}";
    LeaderDeleted "leaderDeleted": "Deleted {}";
    PeopleAdded "peopleAdded": "Added people: {}";
    ContactsImported "contactsImported": "Imported contacts: {}";
    AbsenceAdded "absenceAdded": "Noted an absence: {}";
    AbsenceEdited "absenceEdited": "Changed an absence: {}";
    AbsenceDeleted "absenceDeleted": "Deleted an absence: {}";
    StandingAdded "standingAdded": "Noted the standing one-to-one with {}";
    StandingEdited "standingEdited": "Changed the standing one-to-one with {}";
    StandingEnded "standingEnded": "Ended the standing one-to-one with {}";
    StandingDeleted "standingDeleted": "Deleted the standing one-to-one with {}";
    StandingSkipped "standingSkipped": "Skipped one date with {}";
    StandingMoved "standingMoved": "Moved one date with {}";
    StandingBrought "standingBrought": "Restored one date with {}";
    ClosureAdded "closureAdded": "Noted a closure: {}";
    ClosureEdited "closureEdited": "Changed a closure: {}";
    ClosureDeleted "closureDeleted": "Deleted a closure: {}";
    WorkedDayAdded "workedDayAdded": "Added a worked day: {}";
    WorkedDayDeleted "workedDayDeleted": "Deleted a worked day: {}";
    FactAdded "factAdded": "Added the fact: {}";
    FactEdited "factEdited": "Changed the fact: {}";
    FactDeleted "factDeleted": "Deleted the fact: {}";
    EntryAdded "entryAdded": "Added {} to the rhythm";
    EntryEdited "entryEdited": "Changed {} in the rhythm";
    EntryDeleted "entryDeleted": "Deleted {} from the rhythm";
    EntryFelt "entryFelt": "Changed the load of {}";
    OccurrenceSet "occurrenceSet": "Changed one date of {}";
    OccurrenceCleared "occurrenceCleared": "Reset one date of {}";
    RolledForward "rolledForward": "Rolled forward: {}";
    PackApplied "packApplied": "Added the starter pack: {}";
    CalendarAdded "calendarAdded": "Added the calendar {}";
    CalendarEdited "calendarEdited": "Changed the calendar {}";
    CalendarDeleted "calendarDeleted": "Deleted the calendar {}";
    CalendarUsed "calendarUsed": "Changed the calendar of {}";
    ConversationPlanned "conversationPlanned": "Planned a chat with {}";
    ConversationAsked "conversationAsked": "Noted that you asked {}";
    ChatsPlanned "chatsPlanned": "Accepted {} from the planner";
    ConversationEdited "conversationEdited": "Changed the chat with {}";
    ConversationClosed "conversationClosed": "Closed the chat with {}";
    ConversationDebriefed "conversationDebriefed": "Finished the debrief with {}";
    DebriefLinesLeft "debriefLinesLeft": "Left lines of the chat with {} as notes";
    ConversationReflected "conversationReflected": "Reflected on the chat with {}";
    AwaySettled "awaySettled": "Settled what was open: {}";
    ConversationDeleted "conversationDeleted": "Deleted the chat with {}";
    FactsChosen "factsChosen": "Chose facts for the chat with {}";
    NoteTyped "noteTyped": "Typed a note on the chat with {}";
    /// Any record that has no sentence of its own; the name begins with what it is called.
    RecordAdded "recordAdded": "Added the {}";
    RecordEdited "recordEdited": "Changed the {}";
    RecordDeleted "recordDeleted": "Deleted the {}";
    /// Two records that belong together.
    Joined "joined": "Joined {}";
    Untied "untied": "Untied {}";
    SkillsMerged "skillsMerged": "Merged skills: {}";
    AnswerPlanned "answerPlanned": "Planned an answer: {}";
    AnswerNotOurs "answerNotOurs": "Noted that it is not for us: {}";
    IdeaDecided "ideaDecided": "Decided about the idea: {}";
    FindingAdded "findingAdded": "Added the finding: {}";
    FindingEdited "findingEdited": "Changed the finding: {}";
    FindingClosed "findingClosed": "Closed the finding: {}";
    FindingOpened "findingOpened": "Reopened the finding: {}";
    FindingDeleted "findingDeleted": "Deleted the finding: {}";
    FindingPlaced "findingPlaced": "Made a record of the finding: {}";
    FindingLeftAsNote "findingLeftAsNote": "Left the finding as a note: {}";
    FeedbackTold "feedbackTold": "Noted the answer to the remark: {}";
    GuessSet "guessSet": "Noted a guess about {}";
    StatementAnswered "statementAnswered": "Answered statement {}";
    CultureAnswered "cultureAnswered": "Noted a sheet of the culture check: {}";
    CultureBatchAdded "cultureBatchAdded": "Added a batch to the culture check: {}";
    CultureFilesImported "cultureFilesImported": "Imported sheets of the culture check: {}";
    CultureSheetDeleted "cultureSheetDeleted": "Deleted a sheet of the culture check: {}";
    CultureGroupRenamed "cultureGroupRenamed": "Renamed a group of the culture check: {}";
    CultureGroupDeleted "cultureGroupDeleted": "Deleted a group of the culture check: {}";
    ReviewEdited "reviewEdited": "Changed the review of {}";
    ReviewLineEdited "reviewLineEdited": "Changed a line of the review: {}";
    AimSet "aimSet": "Noted where you both want to be: {}";
    AimDeleted "aimDeleted": "Deleted where you both want to be: {}";
    LineCaptured "lineCaptured": "Noted what was said: {}";
    PromiseAdded "promiseAdded": "Added the promise: {}";
    PromiseEdited "promiseEdited": "Changed the promise: {}";
    PromiseKept "promiseKept": "Kept the promise: {}";
    PromiseOpened "promiseOpened": "Reopened the promise: {}";
    PromiseDeleted "promiseDeleted": "Deleted the promise: {}";
    RowSnoozed "rowSnoozed": "Not this week: {}";
    MomentsOffered "momentsOffered": "Noted the days offered to: {}";
    TimingCorrected "timingCorrected": "Corrected: {}";
    RoomCorrected "roomCorrected": "Changed my room for chats: {}";
    MeEdited "meEdited": "Changed my hours and room";
    CompanyEdited "companyEdited": "Changed the company";
    LookEdited "lookEdited": "Changed the appearance";
    FirstRun "firstRun": "Set up the workspace";
    Imported "imported": "Imported {}";
    CalendarFilesTaken "calendarFilesTaken": "Imported the calendar {}";
    CalendarFileRemoved "calendarFileRemoved": "Removed the calendar {}";
    Restored "restored": "Restored: {}";
    Undone "undone": "Undone: {}";
    Redone "redone": "Redid: {}";
}

impl LabelCode {
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
                | Self::CultureSheetDeleted
                | Self::CultureGroupDeleted
        )
    }
}

#[cfg(test)]
mod tests;

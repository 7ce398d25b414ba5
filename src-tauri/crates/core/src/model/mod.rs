//! What a data file holds: every record, with its choices as words, typed ids, bounds and errors.
//!
//! A new record is a file here, and a line in each of the three lists below. The model decides nothing: rules do.

mod aim;
mod chain;
mod challenge;
mod check;
mod conversation;
mod email;
mod entry;
mod error;
mod evidence;
mod exported_event;
mod fact;
mod feedback;
mod finding;
mod idea;
mod ids;
mod know_how;
mod leader;
mod letter_kind;
mod measure;
mod number;
mod offered_moment;
mod opener;
mod opener_asked;
mod our_word;
mod promise;
mod proposed_day;
pub mod records;
mod settings;
mod skill;
mod snooze;
mod solution;
mod source;
mod standing;
pub mod template;
mod tie;
mod unit;
mod usual_entry;
pub(crate) mod validate;
mod words;

pub use aim::*;
pub use chain::*;
pub use challenge::*;
pub use check::*;
pub use conversation::*;
pub use email::is_address;
pub use entry::*;
pub use error::*;
pub use evidence::*;
pub use exported_event::*;
pub use fact::*;
pub use feedback::*;
pub use finding::*;
pub use idea::*;
pub use ids::*;
pub use know_how::*;
pub use leader::*;
pub use letter_kind::*;
pub use measure::*;
pub use number::*;
pub use offered_moment::*;
pub use opener::*;
pub use opener_asked::*;
pub use our_word::*;
pub use promise::*;
pub use proposed_day::*;
pub(crate) use records::ByLeader;
pub use records::{BusyBlock, Records};
pub use settings::*;
pub use skill::*;
pub use snooze::*;
pub use solution::*;
pub use source::*;
pub use standing::*;
pub use template::{Template, Templates};
pub use tie::*;
pub use unit::*;
pub use usual_entry::*;
pub use words::*;

/// Calls a macro with the list of every record: its field in [`Records`] and its type, in an order in which
/// rows can be added. A new record is named here, and nowhere else.
macro_rules! each_record {
    ($call:ident) => {
        $call! {
            units: crate::model::Unit;
            leaders: crate::model::Leader;
            placements: crate::model::Placement;
            calendars: crate::model::NamedCalendar;
            calendar_uses: crate::model::CalendarUse;
            closures: crate::model::Closure;
            absences: crate::model::Absence;
            worked_holidays: crate::model::WorkedHoliday;
            worked_days: crate::model::WorkedDay;
            standings: crate::model::Standing;
            solutions: crate::model::Solution;
            entries: crate::model::Entry;
            felt: crate::model::Felt;
            occurrences: crate::model::StoredOccurrence;
            facts: crate::model::Fact;
            terms: crate::model::Term;
            our_words: crate::model::OurWord;
            conversations: crate::model::Conversation;
            standing_dates: crate::model::StandingDate;
            offered_moments: crate::model::OfferedMoment;
            conversation_facts: crate::model::ConversationFact;
            openers_asked: crate::model::OpenerAsked;
            findings: crate::model::Finding;
            promises: crate::model::Promise;
            measures: crate::model::Measure;
            readings: crate::model::Reading;
            chain_links: crate::model::ChainLink;
            rivals: crate::model::Rival;
            skills: crate::model::Skill;
            skill_needs: crate::model::SkillNeed;
            challenges: crate::model::Challenge;
            know_hows: crate::model::KnowHow;
            ideas: crate::model::Idea;
            ties: crate::model::Tie;
            feedback: crate::model::Feedback;
            guesses: crate::model::Guess;
            check_answers: crate::model::CheckAnswer;
            aims: crate::model::Aim;
            evidence: crate::model::Evidence;
            calendar_sources: crate::model::CalendarSource;
            busy_blocks: crate::model::BusyBlock;
            imported_events: crate::model::ImportedEvent;
            cancelled_meetings: crate::model::CancelledMeeting;
            exported_events: crate::model::ExportedEvent;
            snoozes: crate::model::Snooze;
            proposed_days: crate::model::ProposedDay;
        }
    };
}
pub(crate) use each_record;

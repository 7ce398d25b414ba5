//! The five openers, their guidance, and how far each leader's course has come.
//!
//! [`course`] says what was asked and how deep it went; [`next`] what to talk about next, from one
//! table of [reasons](OpenerReason); [`wordings`] how to begin, filled from what the leader may
//! see. Everything is pure: an [`Advisor`] and a season in, advice out; never a slot in a calendar.

#[cfg(test)]
mod advice_tests;
mod advisor;
mod choose;
mod course;
mod follow_up;
mod guidance;
mod held_back;
#[cfg(test)]
mod held_back_tests;
mod next;
pub mod purpose;
mod reasons;
mod remembered;
mod said;
mod score;
mod slots;
mod wordings;

pub use advisor::Advisor;
pub use course::{CourseLine, course, depth_name, depth_on, holds_until, subject, told_before};
pub use follow_up::{FollowUp, follow_ups};
pub use guidance::*;
pub use held_back::{HeldBack, held_back, is_new_at_company, waiting};
pub(crate) use next::advise;
pub use next::{NextOpeners, next, purpose_name};
pub use reasons::OpenerReason;

pub use remembered::remembered;
pub use said::{last_said, quoted};
pub use score::ScoredOpener;
pub use slots::span_of;
pub use wordings::{WordingLine, fill_wordings, wordings};

#[cfg(test)]
pub(crate) use guidance::tests::shipped;

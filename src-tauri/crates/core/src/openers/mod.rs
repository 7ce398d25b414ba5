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
mod heard;
mod held_back;
#[cfg(test)]
mod held_back_tests;
mod next;
pub mod purpose;
mod reasons;
mod remembered;
mod said;
mod say;
mod score;
mod slots;
mod wordings;

pub use advisor::Advisor;
pub use course::{CourseLine, course, depth_on, holds_until, told_before, told_to_colleague};
pub use follow_up::{FollowUp, follow_ups};
pub use guidance::*;
pub use held_back::{HeldBack, Waits, held_back, is_new_at_company, waiting};
pub(crate) use next::advise;
pub use next::{Agenda, NextOpeners, WhyOn, next};
pub use reasons::{Because, OpenerReason};

pub use remembered::remembered;
pub use said::{exact_words, last_said, quoted};
pub use say::{HeldBackLine, OpenerReasonLine, depth_name, purpose_name, subject};
pub use score::ScoredOpener;
pub use slots::span_of;
pub use wordings::{WordingLine, fill_wordings, wordings};

#[cfg(test)]
pub(crate) use guidance::tests::shipped;

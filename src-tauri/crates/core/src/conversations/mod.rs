//! Conversations: asked for, planned, held, and what was written down right after.
//!
//! Before: the page to prepare, the coffee [`card`]. After: the [`debrief`]. What the leader may
//! see is decided in [`shareable`] alone.

mod ask;
mod card;
mod chat_time;
pub mod debrief;
mod line;
mod page;
mod record;
pub mod say;
pub mod shareable;
mod since;
#[cfg(test)]
pub(crate) mod testing;
mod unwritten;

pub use ask::{NextStep, PlanDefaults, after_calling_off, default_plan};
pub use card::{Card, CardFact, MOST_FACTS, age, card, card_fact, chosen_facts, kept, opening};
pub use chat_time::ChatTime;
pub use line::{ChatLine, chat_line, place, when};
pub use page::{ConversationPage, PageFact, fact_age, next_card, page, promises, suggested_facts};
pub use record::*;
pub use shareable::Shareable;
pub use since::{previous, reflection_due, since};
pub use unwritten::is_unwritten;

//! The Week screen: what matters now, in at most seven items, each with a reason and one action.
//!
//! [`screen`] gathers and orders; the sentences stand in `wording` alone. The order is by kind:
//! unfinished past, near future, debts, people, desk.

mod away;
mod chats;
mod context;
mod heard;
mod housekeeping;
mod item;
mod people;
mod promises;
mod rows;
mod screen;
mod snooze;
mod standing;
mod wording;

pub use away::{Away, AwayAbout, AwayAnswer, AwayDecision, AwayItem, away};
pub use item::{Action, ActionKind, Group, WeekItem};
pub use screen::{Room, WeekScreen, chats_in, screen};

#[cfg(test)]
mod tests;

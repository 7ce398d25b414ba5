//! Conversations: asked for, planned, held, and what was written down right after.
//!
//! [`ChatTime`] knows both dates of a chat, [`debrief`] reads the lines written after it. What the
//! leader may see is decided in [`shareable`] alone.

mod chat_time;
pub mod debrief;
mod kept;
mod leader_sheet;
mod place;
pub mod shareable;
#[cfg(test)]
pub(crate) mod testing;
mod unwritten;

pub use chat_time::ChatTime;

pub use kept::kept;
pub use leader_sheet::{LeaderSheet, SheetLine};
pub use place::{place, when};
pub use shareable::Shareable;

pub use unwritten::is_unwritten;

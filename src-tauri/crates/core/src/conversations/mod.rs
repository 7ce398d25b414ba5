//! Conversations: asked for, planned, held, and what was written down right after.
//!
//! Before: the page to prepare, the coffee [`card`]. After: the [`debrief`]. What the leader may
//! see is decided in [`shareable`] alone.

mod chat_time;
pub mod debrief;
mod kept;
mod place;
pub mod shareable;
#[cfg(test)]
pub(crate) mod testing;
mod unwritten;

pub use chat_time::ChatTime;

pub use kept::kept;
pub use place::{place, when};
pub use shareable::Shareable;

pub use unwritten::is_unwritten;

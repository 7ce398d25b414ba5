//! What a data file holds: every record, with its choices as words, typed ids, bounds and errors.
//!
//! The list of all records stands in [`records`]. The model decides nothing: rules do.

mod conversation;
mod email;
mod entry;
mod error;
mod exported_event;
mod fact;
mod ids;
mod leader;
mod letter_kind;
mod me;
mod offered_moment;
mod opener;
mod opener_asked;
mod our_word;
mod promise;
mod proposed_day;
pub mod records;
mod snooze;
mod source;
mod standing;
pub mod template;
mod unit;
pub(crate) mod validate;
mod words;

pub use conversation::*;
pub use email::is_address;
pub use entry::*;
pub use error::*;
pub use exported_event::*;
pub use fact::*;
pub use ids::*;
pub use leader::*;
pub use letter_kind::*;
pub use me::*;
pub use offered_moment::*;
pub use opener::*;
pub use opener_asked::*;
pub use our_word::*;
pub use promise::*;
pub use proposed_day::*;
pub(crate) use records::ByLeader;
pub use records::{BusyBlock, Records};
pub use snooze::*;
pub use source::*;
pub use standing::*;
pub use template::{Template, Templates};
pub use unit::*;
pub use words::*;

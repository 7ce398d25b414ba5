//! Requests and answers that are no records or screens of the core.
//!
//! Requests refuse unknown fields. Fields of requests may be left out where they are optional.

mod app;
mod calendar;
mod chain;
mod conversations;
mod edit;
mod heard;
mod language;
mod letters;
mod packs;
mod people;
mod rhythm;
mod settings;
mod sources;
mod standing;
mod threads;
mod timing;
mod week;

pub(crate) use app::*;
pub(crate) use calendar::*;
pub(crate) use chain::*;
pub(crate) use conversations::*;
pub(crate) use edit::*;
pub(crate) use heard::*;
pub(crate) use language::*;
pub(crate) use letters::*;
pub(crate) use packs::*;
pub(crate) use people::*;
pub(crate) use rhythm::*;
pub(crate) use settings::*;
pub(crate) use sources::*;
pub(crate) use standing::*;
pub(crate) use threads::*;
pub(crate) use timing::*;
pub(crate) use week::*;

//! Handlers: from a request to the core and back to one screen. One subject a file.

pub(crate) mod app;
pub(crate) mod calendar;
pub(crate) mod conversations;
pub(crate) mod data;
pub(crate) mod people;
pub(crate) mod rhythm;
pub(crate) mod settings;
pub(crate) mod timing;
pub(crate) mod units;
pub(crate) mod wire;

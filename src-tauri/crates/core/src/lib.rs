//! The domain of Overture, and the one file that keeps it, in three floors.
//!
//! The [`model`] is what a file holds: records, their bounds, typed ids and errors. Rules read it and
//! decide: [`rhythm`], [`timing`], [`openers`] and the others of the middle floor. [`screens`] say what
//! a screen shows. A floor names only what is below it, and [`english`] lies below all of them.
//!
//! Hosts (the window, the terminal) speak to `overture-api`; it adapts and calls in here. This crate
//! knows no window, no JSON and no clock: `today` and `now` are arguments.
//!
//! Start reading at [`workspace`]: an open data file, and the one way to change it.

pub mod english;
pub mod model;

pub mod aims;
pub mod answers;
pub mod chain;
pub mod coaching;
pub mod contacts;
pub mod conversations;
pub mod culture;
pub mod grades;
pub mod handover;
pub mod homework;
pub mod ideas;
pub mod kept_about;
pub mod know_how;
pub mod language;
pub mod letters;
pub mod matching;
pub mod old_words;
pub mod openers;
pub mod partnership;
pub mod paste;
pub mod promises;
pub mod reminders;
pub mod reorganisation;
pub mod review;
pub mod rhythm;
pub mod search;
pub mod season;
pub mod service;
pub mod skills;
pub mod solutions;
pub mod sources;
pub mod standing;
pub mod threads;
pub mod ties;
pub mod timing;

pub mod screens;

pub mod changes;
pub mod files;
pub mod keys;
mod store;
pub mod transfer;
pub mod workspace;
mod xml;

pub use overture_calendar as calendar;

pub use model::{Error, Id, Records, Result};
pub use workspace::Workspace;

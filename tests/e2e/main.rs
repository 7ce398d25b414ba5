//! Tests in the real window, driven through the web view's own driver on a display of their own.
//!
//! `cargo xtask test -- screens build e2e` runs them; it hands over the paths of the programs. Each test has
//! its own display, message bus, data folder and port, so that they can run side by side and leave
//! nothing behind.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "all of this is test code: it ends where something is not as it should be"
)]

mod advice;
mod away;
mod bench;
mod chain;
mod checks;
mod culture;
mod debrief;
mod first_day;
mod harness;
mod imports;
mod journeys;
mod keeping;
mod language;
mod left_behind;
mod mails;
mod people;
mod person;
#[path = "../planted.rs"]
mod planted;
mod protection;
mod quiet;
mod reach;
mod review;
mod rhythm;
mod safety;
mod screens;
mod search;
mod standing;
mod start;
mod threads;
mod wayland;

/// The day on which the sample workspace is looked at.
const TODAY: &str = "2026-11-18";

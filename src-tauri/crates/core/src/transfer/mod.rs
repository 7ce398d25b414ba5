//! In and out: import, export, and the backups' own types.

pub mod exported;
mod handover;
pub mod ics;
mod import;
pub mod invitation;
pub mod pages;

pub use crate::store::{
    backup::{Backup, Kind as BackupKind},
    safety::{Drill, PlaceState, Safety, SecondPlace},
};

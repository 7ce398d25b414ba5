//! In and out: import, export, and the backups' own types.

mod import;

pub use crate::store::backup::{Backup, Kind as BackupKind};

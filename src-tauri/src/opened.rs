//! Opening a file for the window: with its clock, and with what the system knows about the place.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use overture_api::{ApiError, Clock, Session};
use overture_core::files;
use overture_core::keys::DataKey;

use crate::arguments::{Frozen, Opening};
use crate::folder::Folder;
use crate::locale;

/// A workspace that was opened, and what ends when its file is free again.
pub(crate) type Held = (Arc<Session>, Receiver<()>);

/// Opens a file, the sample or one by `key` where it is protected. Unless it is `trusted`, this waits until all of it
/// was checked.
pub(crate) fn session(
    folder: &Folder,
    opening: &Opening,
    key: Option<&DataKey>,
    trusted: bool,
    frozen: Frozen,
) -> Result<Held, ApiError> {
    // Where the folder can't be made, opening the file in it says so in better words.
    files::create_private_folder(folder.path())
        .and_then(|()| files::make_private(folder.path()))
        .ok();
    let path = folder.file(opening);
    let session = match opening {
        Opening::Own | Opening::File(_) if trusted => {
            Session::open_at_once(&path, key, clock(frozen))?
        }
        Opening::Own | Opening::File(_) => Session::open_with(&path, key, clock(frozen))?,
        Opening::Sample => Session::open_sample(&path, clock(frozen))?,
    };
    let (guard, free) = channel();
    let session = session
        .with_locale(&locale::of_system())
        .with_zone(&locale::zone_of_system())
        .with_guard(guard);
    Ok((Arc::new(session), free))
}

/// Returns the clock of the app.
#[expect(
    clippy::disallowed_methods,
    reason = "one of the two hosts that read the clock"
)]
pub(crate) fn clock(frozen: Frozen) -> Clock {
    match frozen {
        Frozen::No => Clock::Host(Box::new(chrono::Utc::now)),
        Frozen::At(instant) => Clock::Frozen(instant),
        Frozen::Morning(day) => Clock::Day(day),
    }
}

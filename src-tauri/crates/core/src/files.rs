//! Files that the program writes and reads beside its data file.
//!
//! An export is written whole or not at all, readable by its owner alone, and never over a file that
//! Overture itself lives on: a data file, what `SQLite` and the lock keep beside it, a backup.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use crate::{Error, Result};

/// What `SQLite`, the lock and the keys keep beside a data file.
pub(crate) const SIDE_FILES: [&str; 5] = ["-wal", "-shm", "-journal", ".lock", ".keys"];

/// The most that is read of one file, in bytes.
const LARGEST: u64 = 256 << 20;

/// The first bytes of every `SQLite` database (file format, section 1.3).
const SQLITE_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// Writes `content` to `path`, replacing what is there. `open` is the data file in use.
pub(crate) fn write(path: &Path, content: &[u8], open: Option<&Path>) -> Result<()> {
    write_with(path, open, |partial| {
        OpenOptions::new()
            .write(true)
            .truncate(true)
            .open(partial)
            .and_then(|mut file| file.write_all(content))
    })
}

/// Lets `make` fill a new file beside `path`, and gives it that name once it is on the disk.
pub fn write_with(
    path: &Path,
    open: Option<&Path>,
    make: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<()> {
    refuse_own(path, open)?;
    let fail = Error::io(path);
    let partial = new_beside(path).map_err(&fail)?;
    let write = || {
        make(&partial).map_err(&fail)?;
        make_private(&partial)
            .and_then(|_| File::open(&partial)?.sync_all())
            .map_err(&fail)?;
        // Somebody may have put a data file there in the meantime.
        refuse_own(path, open)?;
        fs::rename(&partial, path).map_err(&fail)?;
        sync_folder(path);
        Ok(())
    };
    let written = write();
    if written.is_err() {
        fs::remove_file(&partial).ok();
    }
    written
}

/// Makes an empty file beside `path` under a name that nobody has.
fn new_beside(path: &Path) -> io::Result<PathBuf> {
    let mut number = 0;
    loop {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{number}.partial"));
        let partial = path.with_file_name(name);
        match create_private(&partial) {
            Err(exists) if exists.kind() == io::ErrorKind::AlreadyExists => number += 1,
            created => return created.map(|_| partial),
        }
    }
}

/// Makes a rename in the folder of `path` last over a power cut, where the system can.
pub(crate) fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent() {
        File::open(folder).and_then(|folder| folder.sync_all()).ok();
    }
}

/// Waits until a file is on the disk.
pub(crate) fn sync(path: &Path) -> Result<()> {
    File::open(path)
        .and_then(|file| file.sync_all())
        .map_err(Error::io(path))
}

/// Writes a small file of our own, whole or not at all, for its owner alone.
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let partial = with_suffix(path, ".partial");
    fs::remove_file(&partial).ok();
    let write = || -> io::Result<()> {
        let mut file = create_private(&partial)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&partial, path)
    };
    let written = write();
    if written.is_err() {
        fs::remove_file(&partial).ok();
    }
    sync_folder(path);
    written
}

/// Refuses to write over a file that Overture lives on, by whatever name it is reached: a link, `..`,
/// other capitals.
fn refuse_own(path: &Path, open: Option<&Path>) -> Result<()> {
    let refuse = |why: &str| Err(Error::invalid("path", format!("{} {why}", path.display())));
    match fs::metadata(path) {
        Ok(there) if there.is_dir() => {
            return refuse("is a folder. Choose a name for a file in it.");
        }
        Ok(there) if !there.is_file() => {
            return refuse("is a device or a pipe, not a file. Choose another name.");
        }
        Ok(_) | Err(_) => {}
    }
    let real = real_path(path);
    // The open file first: to look into it would mean to close it again, which lets go of the locks
    // that SQLite has on it (sqlite.org/howtocorrupt.html, section 2.2).
    if open.is_some_and(|open| belongs_to(&real, open)) || belongs_to_a_data_file(&real) {
        return refuse(
            "is one of Overture's own files: a workspace, a backup, or a file beside one. \
             Choose another name.",
        );
    }
    Ok(())
}

/// Returns `path` with links and `..` resolved, also where the file itself is not there yet.
pub(crate) fn real_path(path: &Path) -> PathBuf {
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    match (folder.canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Returns where a link at `path` leads, so that what replaces the file does not replace the link; `path` itself where
/// there is no link.
pub fn behind_link(path: &Path) -> PathBuf {
    if path.is_symlink() {
        real_path(path)
    } else {
        path.to_owned()
    }
}

/// Returns whether the file is any data file, or lies beside one under a name that `SQLite` or the lock
/// uses.
fn belongs_to_a_data_file(real: &Path) -> bool {
    is_data_file(real) || base_of(real).is_some_and(|base| is_data_file(&base))
}

/// Returns the data file that a side file would belong to by its name.
fn base_of(real: &Path) -> Option<PathBuf> {
    let name = real.file_name()?.to_str()?;
    SIDE_FILES.iter().find_map(|suffix| {
        let at = name.len().checked_sub(suffix.len())?;
        let (base, end) = (name.get(..at)?, name.get(at..)?);
        (!base.is_empty() && end.eq_ignore_ascii_case(suffix)).then(|| real.with_file_name(base))
    })
}

fn is_data_file(path: &Path) -> bool {
    let Ok(there) = fs::metadata(path) else {
        return false;
    };
    let by_name = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("overture"));
    there.is_file() && (by_name || begins_like_sqlite(path))
}

/// Returns whether a file is a database that is not encrypted.
pub(crate) fn begins_like_sqlite(path: &Path) -> bool {
    let mut first = [0; SQLITE_HEADER.len()];
    File::open(path)
        .and_then(|mut file| file.read_exact(&mut first))
        .is_ok_and(|()| first == *SQLITE_HEADER)
}

/// Returns whether the file is the open one, one beside it, or one of its backups.
fn belongs_to(real: &Path, open: &Path) -> bool {
    let open = real_path(open);
    let backups = with_suffix(&open, ".backups");
    if real
        .parent()
        .is_some_and(|folder| same_name(folder, &backups))
    {
        return true;
    }
    let mut own = vec![open.clone()];
    own.extend(SIDE_FILES.iter().map(|suffix| with_suffix(&open, suffix)));
    let backups = fs::read_dir(&backups).into_iter().flatten().flatten();
    own.extend(backups.map(|entry| entry.path()));
    own.iter()
        .any(|file| same_name(real, file) || same_file(real, file))
}

/// Returns whether two paths lead to one file, also where it has two names. Opens neither.
pub(crate) fn same_file(one: &Path, other: &Path) -> bool {
    identity(one).is_some_and(|found| Some(found) == identity(other))
}

/// Returns which file is at `path`: its device and its number there. Does not open it.
#[cfg(unix)]
pub(crate) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let there = fs::metadata(path).ok()?;
    Some((there.dev(), there.ino()))
}

/// Files have no number here, and one that is open cannot be replaced.
#[cfg(not(unix))]
pub(crate) fn identity(_: &Path) -> Option<(u64, u64)> {
    None
}

/// Compares without regard to capitals: some file systems do, and on others nobody tells two exports
/// apart by them.
fn same_name(one: &Path, other: &Path) -> bool {
    one.to_string_lossy().to_lowercase() == other.to_string_lossy().to_lowercase()
}

/// Returns `path` with `suffix` after its whole name.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Creates a file that only its owner can read (0600); fails where one is there.
pub(crate) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    private_mode(&mut options);
    options.open(path)
}

/// Opens a file for writing, and creates it for its owner alone (0600) where it is missing.
pub(crate) fn open_or_create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    private_mode(&mut options);
    options.open(path)
}

#[cfg(unix)]
fn private_mode(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
fn private_mode(_: &mut OpenOptions) {}

/// Creates a folder, and those above it, for their owner alone (0700); one that is there stays as it is.
pub fn create_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Takes the rights of everybody but the owner from a file or folder. Returns whether there were any.
#[cfg(unix)]
pub fn make_private(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let there = fs::metadata(path)?;
    let mode = there.permissions().mode();
    let of_others = mode & 0o077;
    if of_others == 0 {
        return Ok(false);
    }
    fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700))?;
    Ok(true)
}

/// Files are private by the account's own folders here.
#[cfg(not(unix))]
pub fn make_private(_: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Why a file that a person chose was not read.
#[derive(Debug)]
pub enum NotRead {
    NoFile,
    TooLarge,
    Failed(io::Error),
}

/// Reads a file that a person chose, of so many bytes at most.
pub fn read_at_most(path: &Path, largest: u64) -> std::result::Result<Vec<u8>, NotRead> {
    // Opening a pipe would wait for somebody to write into it.
    let there = fs::metadata(path).map_err(NotRead::Failed)?;
    if !there.is_file() {
        return Err(NotRead::NoFile);
    }
    if there.len() > largest {
        return Err(NotRead::TooLarge);
    }
    fs::read(path).map_err(NotRead::Failed)
}

/// Reads a file that a person chose. Refuses what is no file or is too large.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    read_at_most(path, LARGEST).map_err(|problem| match problem {
        NotRead::NoFile => unusable(path, "a folder, a device or a pipe, not a file"),
        NotRead::TooLarge => unusable(path, &format!("larger than {} MB", LARGEST >> 20)),
        NotRead::Failed(source) => Error::io(path)(source),
    })
}

/// Reads a text file as [`read`] does, and refuses what is not UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    String::from_utf8(read(path)?).map_err(|problem| {
        let valid = problem.utf8_error().valid_up_to();
        unusable(path, &format!("not UTF-8 text (from byte {valid} on)"))
    })
}

fn unusable(path: &Path, what: &str) -> Error {
    Error::invalid("path", format!("{} is {what}.", path.display()))
}

#[cfg(test)]
mod tests;

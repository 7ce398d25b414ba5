//! Where the data files are: in the local data folder of the account, outside roaming and synced places.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::arguments::Opening;

/// The folder that holds one's own file, the sample workspace, backups and what the web view keeps.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Returns the folder of this account, or nothing where the system names none.
    pub(crate) fn of_account() -> Option<Self> {
        dirs::data_local_dir().map(|base| Self::at(base.join("overture")))
    }

    pub(crate) fn at(path: PathBuf) -> Self {
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn own(&self) -> PathBuf {
        self.0.join("overture.overture")
    }

    pub(crate) fn sample(&self) -> PathBuf {
        self.0.join("sample.overture")
    }

    /// Where the web view keeps its cache.
    pub(crate) fn webview(&self) -> PathBuf {
        self.0.join("webview")
    }

    /// What happens outside of the window, as chosen on this computer.
    pub(crate) fn reach(&self) -> PathBuf {
        self.0.join("reach.json")
    }

    /// Which reminders were shown today.
    pub(crate) fn reminded(&self) -> PathBuf {
        self.0.join("reminded")
    }

    /// Returns the absolute path of what is to be opened.
    pub(crate) fn file(&self, opening: &Opening) -> PathBuf {
        match opening {
            Opening::Own => self.own(),
            Opening::Sample => self.sample(),
            Opening::File(path) => std::path::absolute(path).unwrap_or_else(|_| path.clone()),
        }
    }
}

/// Returns the name that says "this file is open" on the session bus, one for each file.
pub(crate) fn bus_name(file: &Path) -> String {
    // Two ways to write the same path are one file; a file that is not there yet has only one.
    let real = file.canonicalize().unwrap_or_else(|_| file.to_path_buf());
    let mut hasher = DefaultHasher::new();
    real.hash(&mut hasher);
    format!("org.overture.desktop.f{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_its_own_name() {
        let one = bus_name(Path::new("/nowhere/a.overture"));
        assert_eq!(one, bus_name(Path::new("/nowhere/a.overture")));
        assert_ne!(one, bus_name(Path::new("/nowhere/b.overture")));
        assert!(
            one.len() < 200
                && one
                    .split('.')
                    .all(|part| part.starts_with(char::is_alphabetic))
        );
    }

    #[test]
    fn files_lie_in_the_folder() {
        let folder = Folder("/data/overture".into());
        assert_eq!(
            folder.file(&Opening::Own),
            Path::new("/data/overture/overture.overture")
        );
        assert_eq!(
            folder.file(&Opening::Sample),
            Path::new("/data/overture/sample.overture")
        );
        assert_eq!(
            folder.file(&Opening::File("/x/y".into())),
            Path::new("/x/y")
        );
    }
}

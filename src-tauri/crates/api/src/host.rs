//! What the window may ask of its shell, beside the commands: things only a desktop can do.

use overture_core::{Id, model::Conversation, transfer::Backup};
use serde::{Deserialize, Serialize};

/// What is printed, and so the paper it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Sheet {
    /// The coffee card: A5, upright.
    Card,
    /// The review: A4, upright.
    A4,
    /// The year: A4, lying down.
    A4Landscape,
    /// The year: Letter, lying down.
    LetterLandscape,
}

/// A request to the shell.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum HostRequest {
    /// Show the coffee card of a conversation in its own window.
    OpenCard {
        conversation_id: Id<Conversation>,
    },
    /// Close the card window.
    CloseCard,
    /// Let the person choose a file.
    ChooseFile {
        /// The title of the dialog.
        title: String,
        /// Whether to open or to save.
        purpose: FilePurpose,
        /// A name to begin with.
        suggested_name: Option<String>,
        /// Endings without the dot; empty is any.
        extensions: Vec<String>,
    },
    /// Let the person choose one or several files that are there.
    ChooseFiles {
        /// The title of the dialog.
        title: String,
        /// Endings without the dot; empty is any.
        extensions: Vec<String>,
    },
    /// Let the person choose a folder.
    ChooseFolder {
        /// The title of the dialog.
        title: String,
    },
    /// Show the folder of the data file.
    RevealDataFolder,
    /// Print the window that asks.
    PrintDialog {
        /// The sheet to begin with; the usual one if left out.
        #[cfg_attr(feature = "ts", ts(optional))]
        sheet: Option<Sheet>,
    },
    /// Print the window that asks into a PDF.
    PrintPdf {
        /// The file to write.
        path: String,
        /// The sheet; the usual one if left out.
        #[cfg_attr(feature = "ts", ts(optional))]
        sheet: Option<Sheet>,
    },
    /// Open another workspace in this window.
    OpenWorkspace {
        which: WorkspaceChoice,
        /// The file, for `file`.
        path: Option<String>,
    },
    /// List the backups of the file that should be open, whether it can be opened or not.
    Backups,
    /// Tell whether the system has a keychain that works.
    Keychain,
    /// Encrypt the open file; it answers the recovery code.
    Protect {
        /// What opens it; none where the keychain alone does.
        passphrase: Option<String>,
        /// Whether the system's keychain opens it.
        keychain: bool,
    },
    /// Change what opens the open file.
    ChangeWay {
        /// The passphrase or the recovery code, where a passphrase opens the file.
        typed: Option<String>,
        way: WayChange,
    },
    /// Make a new recovery code in place of the one before, and answer it.
    NewRecoveryCode {
        /// As in `changeWay`.
        typed: Option<String>,
    },
    /// Write the open file without encryption.
    StopProtecting {
        /// As in `changeWay`.
        typed: Option<String>,
    },
    /// Delete the backups from before the file was protected.
    DeletePlainBackups,
    /// Close the protected file until it is unlocked. Everything typed is saved.
    Lock,
    /// Tell what opens the protected file that should be open.
    LockedBy,
    /// Open it.
    Unlock {
        /// The passphrase or the recovery code; the keychain is asked where it is left out.
        typed: Option<String>,
    },
    /// Replace the file that should be open and cannot be used; it is kept among the backups.
    ReplaceFile {
        /// The backup that takes its place; a new and empty workspace if left out.
        backup: Option<String>,
        /// What opens that backup, where the file's own key does not.
        typed: Option<String>,
    },
    /// Delete the sample file, and open the person's own one.
    RemoveSample,
    /// Everything typed is saved; the window may close.
    Flushed,
    /// Something typed waits for an answer; the window stays.
    Stay,
    /// Something typed waits for an answer; the file is not locked.
    StayUnlocked,
    /// Make everything larger or smaller.
    Zoom {
        /// 1 is normal; held within 0.5 and 3.
        factor: f64,
    },
    /// Open the mail program with a text in it; nothing is sent.
    OpenMail {
        /// The address; may be empty.
        to: String,
        subject: String,
        text: String,
    },
    /// Put text on the clipboard.
    Copy {
        text: String,
    },
    /// Tell what happens outside of the window, and what this desktop allows.
    Reach,
    /// Turn on or off something that happens outside of the window.
    SetReach {
        choice: ReachChoice,
        on: bool,
    },
    /// Take what was asked for outside of the window, such as in the tray; it is forgotten with the answer.
    TakeWish,
    /// Close the window; the app ends, or goes on in the tray.
    Close,
    Quit,
}

/// What opens a protected file from now on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WayChange {
    /// This passphrase, in place of an earlier one.
    Passphrase {
        new: String,
    },
    NoPassphrase,
    /// The system's keychain.
    Keychain,
    NoKeychain,
}

/// Whether a file is read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FilePurpose {
    /// One that is there.
    Open,
    /// One that may be new.
    Save,
}

/// Which workspace to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WorkspaceChoice {
    /// The person's own file in the data folder.
    Own,
    Sample,
    /// Another file.
    File,
}

/// What the shell answers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum HostAnswer {
    Done,
    /// The file or folder chosen; `None` where the dialog was left.
    Chosen {
        path: Option<String>,
    },
    /// The backups of the file that should be open.
    Backups {
        path: String,
        /// Its backups, newest first.
        backups: Vec<Backup>,
    },
    /// Whether the system has a keychain that works.
    Keychain {
        works: bool,
    },
    /// The recovery code to write down; it is kept nowhere.
    RecoveryCode {
        code: String,
        /// The backups that could not be written: what opened them before still does.
        unchanged: Vec<String>,
    },
    /// What opens the file was changed.
    WayChanged {
        /// As in `recoveryCode`.
        unchanged: Vec<String>,
    },
    /// What opens the file that is locked.
    LockedBy {
        path: String,
        passphrase: bool,
        keychain: bool,
    },
    /// The files chosen; empty where the dialog was left.
    ChosenFiles {
        paths: Vec<String>,
    },
    /// What happens outside of the window, and what this desktop allows.
    Reach {
        choices: ReachChoices,
        ability: ReachAbility,
        keys: PortalKeys,
    },
    /// What was asked for outside of the window.
    Wish {
        wish: Option<Wish>,
    },
}

/// What happens outside of the window. It is about this computer, and not part of the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "six switches that do not depend on each other"
)]
pub struct ReachChoices {
    /// An icon in the tray; closing the window only hides it.
    pub tray: bool,
    pub at_login: bool,
    /// A notification before a chat.
    pub before_chat: bool,
    /// A notification in the evening, where a chat of the day is not written down.
    pub evening: bool,
    /// Whether a notification names the leader.
    pub names: bool,
    /// Shortcuts that work in other programs.
    pub shortcuts: bool,
}

impl ReachChoices {
    /// Tells whether something is on.
    pub fn has(self, choice: ReachChoice) -> bool {
        match choice {
            ReachChoice::Tray => self.tray,
            ReachChoice::AtLogin => self.at_login,
            ReachChoice::BeforeChat => self.before_chat,
            ReachChoice::Evening => self.evening,
            ReachChoice::Names => self.names,
            ReachChoice::Shortcuts => self.shortcuts,
        }
    }

    /// Returns these choices with one of them on or off.
    #[must_use]
    pub fn with(mut self, choice: ReachChoice, on: bool) -> Self {
        let switch = match choice {
            ReachChoice::Tray => &mut self.tray,
            ReachChoice::AtLogin => &mut self.at_login,
            ReachChoice::BeforeChat => &mut self.before_chat,
            ReachChoice::Evening => &mut self.evening,
            ReachChoice::Names => &mut self.names,
            ReachChoice::Shortcuts => &mut self.shortcuts,
        };
        *switch = on;
        self
    }
}

/// One of [`ReachChoices`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReachChoice {
    Tray,
    AtLogin,
    BeforeChat,
    Evening,
    Names,
    Shortcuts,
}

/// What this desktop allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[expect(clippy::struct_excessive_bools, reason = "one for each choice")]
pub struct ReachAbility {
    pub tray: bool,
    pub at_login: bool,
    pub notifications: bool,
    /// Whether it tells that the screen is shared; without that no name is shown.
    pub sharing_known: bool,
    pub shortcuts: ShortcutWay,
}

/// How shortcuts that work in other programs are set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ShortcutWay {
    /// Not at all.
    #[default]
    None,
    /// With fixed keys.
    Fixed,
    /// The desktop's portal asks the person for the keys.
    Portal,
}

/// What came of asking the desktop's portal for shortcuts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PortalKeys {
    /// Whether the portal still has to answer; it may be asking the person.
    pub pending: bool,
    /// The keys to capture, in the words of the desktop; none where it names none.
    pub capture: Option<String>,
    /// The same for the card of the next chat.
    pub card: Option<String>,
    /// Why there are no shortcuts, as a sentence.
    pub refused: Option<String>,
}

/// What was asked for outside of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Wish {
    /// A line to capture.
    Capture,
    /// The card of the next chat.
    Card,
    Prepare {
        conversation_id: Id<Conversation>,
    },
    Debrief {
        conversation_id: Id<Conversation>,
    },
}

/// How far a job has come; the event `progress`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Progress {
    /// The name that the asker gave the job.
    pub job: String,
    /// Out of a thousand.
    pub permille: u16,
}

//! The three commands that windows may call. Each adapts, and decides nothing.
#![expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands every argument over by value"
)]

use overture_api::host::{HostAnswer, HostRequest, Progress};
use overture_api::{ApiError, ErrorCode, Session};
use serde::Serialize;
use serde_json::Value;
use tauri::{AppHandle, Emitter, Manager, State};

use crate::open_workspace::OpenWorkspace;
use crate::reach::{self, Reach};
use crate::{closing, host, locking, protection, window};

/// What the windows are told after each commit.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Changed {
    /// The number of the change set; 0 where another program wrote.
    set: i64,
    /// The tables it touched; none means that any may have changed.
    tables: Vec<String>,
}

impl Changed {
    /// Something changed, and nobody here knows what.
    pub(crate) fn somewhere() -> Self {
        Self {
            set: 0,
            tables: Vec::new(),
        }
    }

    /// Tells every window.
    pub(crate) fn tell(self, app: &AppHandle) {
        // A window that is closing needs no news.
        app.emit("changed", self).ok();
    }
}

/// Runs a command of the table; for the window of the app only. Long work has a thread of its own, so
/// that it can be cancelled while it lasts.
#[tauri::command]
pub(crate) async fn call(app: AppHandle, name: String, request: Value) -> Result<Value, ApiError> {
    let running = tauri::async_runtime::spawn_blocking(move || run(&app, &name, request));
    let ended = running.await;
    ended.unwrap_or_else(|error| Err(host::internal(error)))
}

fn run(app: &AppHandle, name: &str, request: Value) -> Result<Value, ApiError> {
    let session: &Session = &*app.state::<OpenWorkspace>().session()?;
    // A window that is closing needs no news.
    let watch = |progress: Progress| drop(app.emit("progress", progress));
    let answered = session.call_watched(name, request, &watch)?;
    if let Some(changes) = answered.changes {
        Changed {
            set: changes.set,
            tables: changes.tables,
        }
        .tell(app);
    }
    Ok(answered.answer)
}

/// Answers the one conversation that is bound to the card; for the card window only.
#[tauri::command(async)]
pub(crate) fn card(workspace: State<'_, OpenWorkspace>) -> Result<Value, ApiError> {
    workspace.card()
}

/// Does what only the host can do; for the window of the app only.
#[tauri::command(async)]
pub(crate) fn host(
    app: AppHandle,
    workspace: State<'_, OpenWorkspace>,
    request: HostRequest,
) -> Result<HostAnswer, ApiError> {
    match request {
        HostRequest::OpenCard { conversation_id } => {
            workspace.bind_card(conversation_id);
            window::open_card(&app).map_err(host::internal)?;
            Changed::somewhere().tell(&app);
        }
        HostRequest::CloseCard => window::close_card(&app).map_err(host::internal)?,
        HostRequest::ChooseFile {
            title,
            purpose,
            suggested_name,
            extensions,
        } => {
            let path = host::choose_file(&app, &title, purpose, suggested_name, &extensions);
            return Ok(HostAnswer::Chosen { path });
        }
        HostRequest::ChooseFiles { title, extensions } => {
            let paths = host::choose_files(&app, &title, &extensions);
            return Ok(HostAnswer::ChosenFiles { paths });
        }
        HostRequest::ChooseFolder { title } => {
            let path = host::choose_folder(&app, &title);
            return Ok(HostAnswer::Chosen { path });
        }
        HostRequest::RevealDataFolder => host::reveal(&app, &workspace)?,
        HostRequest::PrintDialog { sheet } => host::print(&app, sheet)?,
        HostRequest::PrintPdf { path, sheet } => host::print_pdf(&app, &workspace, &path, sheet)?,
        HostRequest::OpenWorkspace { which, path } => {
            workspace.change_to(which, path)?;
            Changed::somewhere().tell(&app);
            window::close_card(&app).map_err(host::internal)?;
        }
        HostRequest::Backups => {
            let (path, backups) = workspace.backups();
            return Ok(HostAnswer::Backups {
                path: path.to_string_lossy().into_owned(),
                backups,
            });
        }
        HostRequest::Keychain => {
            let works = overture_keychain::works();
            return Ok(HostAnswer::Keychain { works });
        }
        HostRequest::Protect {
            passphrase,
            keychain,
        } => {
            let answer = protection::protect(&workspace, passphrase.as_deref(), keychain)?;
            Changed::somewhere().tell(&app);
            return Ok(answer);
        }
        HostRequest::ChangeWay { typed, way } => {
            let answer = protection::change_way(&workspace, typed.as_deref(), &way)?;
            Changed::somewhere().tell(&app);
            return Ok(answer);
        }
        HostRequest::NewRecoveryCode { typed } => {
            return protection::new_recovery_code(&workspace, typed.as_deref());
        }
        HostRequest::StopProtecting { typed } => {
            protection::stop(&workspace, typed.as_deref())?;
            Changed::somewhere().tell(&app);
        }
        HostRequest::DeletePlainBackups => {
            let session = workspace.session()?;
            session.with_file(|file, _| file.delete_plain_backups())?;
            Changed::somewhere().tell(&app);
        }
        HostRequest::Lock => locking::now(&app)?,
        HostRequest::LockedBy => return protection::locked_by(&workspace),
        HostRequest::Unlock { typed } => protection::unlock(&workspace, typed.as_deref())?,
        HostRequest::ReplaceFile { backup, typed } => {
            workspace.replace_file(backup.as_deref(), typed.as_deref())?;
        }
        HostRequest::RemoveSample => {
            let removed = workspace.remove_sample();
            // The person's own file is open, even where the sample could not be deleted.
            Changed::somewhere().tell(&app);
            removed?;
        }
        HostRequest::Flushed => closing::now(&app),
        HostRequest::Stay => closing::stay(&app),
        HostRequest::StayUnlocked => locking::stay(&app),
        HostRequest::Zoom { factor } => window::zoom(&app, factor).map_err(host::internal)?,
        HostRequest::OpenMail { to, subject, text } => {
            host::open_mail(&app, &to, &subject, &text)?;
        }
        HostRequest::Copy { text } => host::copy(&app, text)?,
        HostRequest::Reach => return Ok(app.state::<Reach>().answer()),
        HostRequest::SetReach { choice, on } => reach::set(&app, choice, on)?,
        HostRequest::TakeWish => {
            let wish = app.state::<Reach>().take_wish();
            return Ok(HostAnswer::Wish { wish });
        }
        HostRequest::Close => closing::close(&app),
        HostRequest::Quit => closing::ask(&app),
    }
    Ok(HostAnswer::Done)
}

/// Tells the windows when another program, such as `overture-cli`, wrote to the open file, and when the file cannot be
/// used any more, such as after a check that found it damaged.
pub(crate) fn watch(app: AppHandle) {
    const EVERY: std::time::Duration = std::time::Duration::from_secs(2);
    std::thread::spawn(move || {
        let (mut last, mut was_lost) = (None, false);
        loop {
            std::thread::sleep(EVERY);
            let version = app
                .state::<OpenWorkspace>()
                .session()
                .and_then(|session| session.data_version());
            let is_lost = matches!(&version, Err(error) if error.code == ErrorCode::DataFile);
            let version = version.ok();
            let is_new = version.is_some() && last.is_some() && version != last;
            if is_new || is_lost && !was_lost {
                Changed::somewhere().tell(&app);
            }
            was_lost = is_lost;
            last = version;
        }
    });
}

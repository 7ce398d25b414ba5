//! The shell of Overture: one window on the command table, and the few things only a host can do.
//!
//! What lives here: the command line, the windows, the menu, dialogs, printing, and the three Tauri
//! commands. What does not: anything about units, leaders or timing; `overture-api` answers that, and
//! this crate hands its answers on. Together with `overture-cli` it is the only code that reads the
//! clock and the environment.

mod arguments;
mod closing;
mod commands;
mod folder;
mod host;
#[cfg(target_os = "linux")]
mod linux;
mod locale;
mod locking;
mod menu;
mod open_workspace;
mod opened;
mod protection;
mod question;
mod reach;
mod window;

use std::process::ExitCode;

use tauri::{Manager, RunEvent};

use arguments::{Arguments, Begin, Instead};
use closing::Closing;
use folder::Folder;
use locking::Locking;
use open_workspace::OpenWorkspace;
use reach::Reach;

/// Runs the app until its last window is closed.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(Instead::Help) => return say(arguments::HELP),
        Err(Instead::Version) => return say(concat!("overture ", env!("CARGO_PKG_VERSION"))),
        Err(Instead::Refused(sentence)) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    };
    let Some(folder) = Folder::of_account() else {
        eprintln!(
            "The system names no folder for the data of this account. Set HOME, or XDG_DATA_HOME."
        );
        return ExitCode::FAILURE;
    };
    #[cfg(target_os = "linux")]
    {
        linux::prepare_environment();
        if !linux::display_answers() {
            eprintln!(
                "No window can open here: no display answers. overture-cli works without one."
            );
            return ExitCode::FAILURE;
        }
    }
    match open(arguments, folder) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("Overture could not open its window: {error}");
            ExitCode::FAILURE
        }
    }
}

fn open(arguments: Arguments, folder: Folder) -> tauri::Result<ExitCode> {
    let file = folder.file(&arguments.opening);
    // The first start keeps the name; a second one on the same file wakes it and ends here.
    let once = tauri_plugin_single_instance::Builder::new()
        .dbus_id(folder::bus_name(&file))
        .callback(|app, words, _folder| reach::on_second_start(app, words))
        .build();
    let app = tauri::Builder::default()
        .plugin(once)
        .plugin(window::remembered())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::card,
            commands::host
        ])
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(move |app| {
            app.manage(Closing::default());
            app.manage(Locking::default());
            app.manage(Reach::new(&folder));
            app.manage(OpenWorkspace::new(&arguments, folder));
            // The file opens while the web view starts: neither waits for the other.
            let early = app.handle().clone();
            std::thread::spawn(move || early.state::<OpenWorkspace>().session().ok());
            commands::watch(app.handle().clone());
            #[cfg(target_os = "linux")]
            linux::on_screen_locked({
                let app = app.handle().clone();
                move || locking::ask(&app)
            });
            menu::install(app.handle())?;
            window::open_main(app.handle(), arguments.begin == Begin::Hidden)?;
            reach::start(app.handle(), arguments.begin);
            Ok(())
        })
        .build(tauri::generate_context!())?;
    let code = app.run_return(|app, event| {
        if let RunEvent::ExitRequested {
            api, code: None, ..
        } = &event
        {
            closing::before_exit(app, api);
        } else if let RunEvent::Exit = event {
            app.state::<OpenWorkspace>().close();
        }
    });
    Ok(u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from))
}

#[expect(clippy::print_stdout, reason = "the answer to --help and --version")]
fn say(text: &str) -> ExitCode {
    println!("{text}");
    ExitCode::SUCCESS
}

//! An empty Tauri window: what `cargo xtask bench` holds the app's memory against.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let blank = "about:blank".parse()?;
            WebviewWindowBuilder::new(app, "main", WebviewUrl::External(blank))
                .title("Overture")
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

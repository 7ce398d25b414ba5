//! Names the shell's own commands, so that each window is granted what it may call and no more.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["call", "card", "host"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}

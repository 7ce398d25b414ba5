//! An empty Tauri window: what `cargo xtask bench` holds the app's memory against.

use tauri::http::Response;
use tauri::http::header::{CONTENT_TYPE, HeaderValue};
use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        // A page of its own: for `about:blank` the web view starts no web process at all.
        .register_uri_scheme_protocol("blank", |_context, _request| {
            let page = b"<!doctype html><html lang=\"en\"><title>Overture</title></html>";
            let mut answer = Response::new(page.to_vec());
            let html = HeaderValue::from_static("text/html");
            answer.headers_mut().insert(CONTENT_TYPE, html);
            answer
        })
        .setup(|app| {
            let blank = "blank://localhost/".parse()?;
            WebviewWindowBuilder::new(app, "main", WebviewUrl::CustomProtocol(blank))
                .title("Overture")
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

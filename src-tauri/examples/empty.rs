//! An empty Tauri window: what `cargo xtask bench` holds the app's start and memory against.

use tauri::http::Response;
use tauri::http::header::{CONTENT_TYPE, HeaderValue};
use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        // A page of its own: for `about:blank` the web view starts no web process at all.
        .register_uri_scheme_protocol("blank", |_context, _request| {
            // One word where the app has its first row, so that both can be watched alike.
            let page = b"<!doctype html><html lang=\"en\"><title>Overture</title>\
                <p style=\"position: absolute; left: 340px; top: 290px; font-size: 24px\">Overture</p></html>";
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

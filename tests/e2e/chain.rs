//! The chain of a unit in the real window.

use crate::first_day::paste;
use crate::harness::{App, Start};

/// Five readings from before the recorded set-ups began, and one from after.
const READINGS: &str = "2026-01-05\t90\n2026-02-02\t91\n2026-03-02\t90\n2026-04-06\t91\n\
    2026-05-04\t90\n2026-11-02\t96";

#[tokio::test]
async fn readings_pasted_by_keys_say_how_a_figure_moved() {
    let app = App::start(&Start::sample()).await;
    app.until_text("Worth doing").await;
    app.press("Ctrl+k").await;
    app.type_text("right first time").await;
    app.until_text_in_dialog("Right first time").await;
    app.press("Enter").await;
    app.until_text_in_main("Readings").await;
    app.tab_to("Paste several").await;
    app.press("Enter").await;
    app.until_text_in_main("Dates and values").await;
    paste(&app, READINGS).await;
    app.until_text_in_main("Add 6 readings").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("96 %, from 90").await;
    app.until_text_in_main("beyond its usual swing").await;
    app.assert_accessible("a figure with its readings").await;
}

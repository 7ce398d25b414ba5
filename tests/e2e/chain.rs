//! The chain of a unit in the real window.

use serde_json::{Value, json};

use crate::first_day::paste;
use crate::harness::{App, Start};
use crate::screens::measure;

/// Five readings from before the recorded set-ups began, and one from after.
const READINGS: &str = "2026-01-05\t90\n2026-02-02\t91\n2026-03-02\t90\n2026-04-06\t91\n\
    2026-05-04\t90\n2026-11-02\t96";

#[tokio::test]
async fn pasted_readings_say_how_a_figure_moved() {
    let app = App::start(&Start::sample()).await;
    let units = app.command("app_state", json!({})).await["units"].clone();
    let mut units = units.as_array().unwrap().iter();
    let plants: &Value = &units.find(|unit| unit["name"] == "Plants").unwrap()["id"];
    let chains = app.command("chain", json!({"unitId": plants})).await;
    let figure = measure(&chains, "right first time");
    app.visit(&json!({"screen": "chain", "unitId": plants, "item": figure}))
        .await;
    app.click("button", "Paste several").await;
    app.until_text_in_main("Dates and values").await;
    paste(&app, READINGS).await;
    app.click("button", "Add 6 readings").await;
    app.until_text_in_main("96 %, from 90").await;
    app.until_text_in_main("beyond its usual swing").await;
    app.assert_accessible("a figure with its readings").await;
}

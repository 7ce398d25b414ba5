//! How we are doing, in the real window.

use serde_json::json;

use crate::harness::{App, Start};

#[tokio::test]
async fn a_remark_is_told_changed_and_opened_again_by_keys() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "checks"})).await;
    app.until_text_in_main("You planned to tell them by 12 Nov.")
        .await;
    app.tab_to("Told today: Better content").await;
    app.press("t").await;
    app.until_text_in_main("Told 18 Nov.").await;
    app.until_text_in_main("one waits for an answer: Retail Director, 244 days")
        .await;

    // Whether it is better is asked for in the same row.
    app.tab_to("Edit: Better content").await;
    app.press("b").await;
    app.until_text_in_dialog("Is it better?").await;
    app.press("ArrowRight").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("Told 18 Nov. It is better.").await;
    app.press("Ctrl+z").await;
    app.press("Ctrl+z").await;
    app.until_text_in_main("You planned to tell them by 12 Nov.")
        .await;
}

#[tokio::test]
async fn the_remarks_behind_a_quarter_are_found_by_arrows() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "checks"})).await;
    let in_grid = "return document.activeElement?.tagName === 'TD'";
    for _ in 0..60 {
        if app.ask(in_grid, Vec::new()).await == json!(true) {
            break;
        }
        app.press("Tab").await;
    }
    // From Finance in the quarter of today to Shops in the one before.
    for key in ["ArrowDown", "ArrowDown", "ArrowLeft", "Enter"] {
        app.press(key).await;
    }
    app.until_text_in_main("Shops, FY27 Q2").await;
    app.until_text_in_main("Better content. Same weeks.").await;
    app.until_no_text_in_main("That one came at the right moment.")
        .await;
    app.press("Enter").await;
    app.until_text_in_main("That one came at the right moment.")
        .await;
}

#[tokio::test]
async fn an_aim_is_written_by_keys_and_shows_on_the_leaders_page_and_in_week() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "checks"})).await;
    app.tab_to("How we are doing").await;
    app.press("End").await;
    app.until_text_in_main("The log says more: they asked for you on 6 August.")
        .await;
    app.tab_to("Write it: Plant Director").await;
    app.press("Enter").await;
    app.until_text_in_dialog("Where you both want to be").await;
    app.type_text("Setters come to us first.").await;
    app.press("Tab").await;
    app.type_text("one of them calls before the order").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("Setters come to us first.").await;

    let aims = app.command("aims", json!({})).await;
    let mut rows = aims["rows"].as_array().into_iter().flatten();
    let row = rows.find(|row| row["who"] == "Plant Director").unwrap();
    assert_eq!(row["aim"]["reviewOn"], "2027-05-19");
    let id = row["leaderId"].clone();
    app.visit(&json!({"screen": "leader", "id": id})).await;
    app.until_text_in_main("one of them calls before the order")
        .await;

    // Its day comes: Week asks for it where it names the leader, or in a row of its own.
    let due = json!({"leaderId": id, "wants": "Setters come to us first.",
        "shownBy": "one of them calls before the order", "reviewOn": "2026-11-18"});
    app.command("aim_set", due).await;
    app.until_text_in_main("Due for another look since 18 Nov.")
        .await;
    app.visit(&json!({"screen": "week"})).await;
    app.until(
        "Week asks for a look",
        "return /look again at where you both want to be/i.test(document.body.textContent)",
    )
    .await;
}

#[tokio::test]
async fn a_low_rating_is_answered_told_and_leaves_week() {
    let app = App::start(&Start::sample()).await;
    app.until_text("Worth doing").await;
    app.press("Ctrl+d").await;
    app.until(
        "the debrief",
        "return document.activeElement?.tagName === 'TEXTAREA'",
    )
    .await;
    app.type_text("feedback: \"Too much in one morning.\" 2 of 5, too long\nwe change: two short mornings; tell by 20 Nov")
        .await;
    app.until_text_in_main("Keep and finish").await;
    app.press("Ctrl+Enter").await;
    app.until_text("Debrief finished").await;

    // Its day is over, and no chat is ahead: Week asks for it.
    let asks = "Tell the Plant Director what changed since";
    let ledger = app.command("service", json!({})).await["ledger"].clone();
    let kept = &ledger[0]["feedback"];
    assert_eq!(
        [&kept["change"], &kept["tellBy"]],
        [&json!("two short mornings"), &json!("2026-11-20")]
    );
    let early = json!({"id": kept["id"], "tellBy": "2026-11-17"});
    app.command("feedback_edit", early).await;
    let week = app.command("week", json!({})).await.to_string();
    assert!(week.contains(asks), "{kept} {week}");
    app.visit(&json!({"screen": "week"})).await;
    app.press("Ctrl+8").await;
    app.until_text_in_main("“Too much in one morning”").await;
    app.until_text_in_main("Two short mornings").await;
    app.tab_to("Told today: Too much in one morning").await;
    app.press("t").await;
    app.until_text_in_main("Told 18 Nov.").await;
    app.press("Ctrl+1").await;
    app.until_text("Worth doing").await;
    let week = app.command("week", json!({})).await.to_string();
    assert!(!week.contains(asks), "{week}");
}

#[tokio::test]
async fn six_statements_are_answered_by_six_keys() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "checks", "tab": "statements"}))
        .await;
    app.until_text_in_main("1 to 4").await;
    let in_list = "return document.activeElement?.getAttribute('aria-pressed') !== null \
                   && !!document.activeElement?.closest('main ol')";
    for _ in 0..60 {
        if app.ask(in_list, Vec::new()).await == json!(true) {
            break;
        }
        app.press("Tab").await;
    }
    for key in ["4", "3", "2", "1", "2", "3"] {
        app.press(key).await;
    }
    app.until(
        "six new answers",
        "return [...document.querySelectorAll('main ol li')].map((row) => \
         [...row.querySelectorAll('[aria-pressed]')].findIndex((one) => one.getAttribute('aria-pressed') === 'true') + 1) \
         .join('') === '432123'",
    )
    .await;
    let kept = app.command("partnership", json!({})).await;
    let answers: Vec<_> = kept["statements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["answer"].clone())
        .collect();
    assert_eq!(
        answers,
        ["no", "partly", "mostly", "yes", "mostly", "partly"].map(|answer| json!(answer))
    );
}

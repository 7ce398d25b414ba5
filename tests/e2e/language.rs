//! The partner's language, the wording, the course and the card on paper, in the real window.

use std::path::Path;

use serde_json::{Value, json};

use crate::harness::{App, Hands, Start, windows};

/// A word that stands in private places only.
const SECRET: &str = "zyzzyva";

/// Goes to the preparation of tomorrow's chat and returns its id.
async fn prepare(app: &App) -> Value {
    let chat = app.command("next_card", json!({})).await["conversationId"].clone();
    app.visit(&json!({"screen": "conversation", "id": chat, "step": "prepare"}))
        .await;
    chat
}

/// Waits until the box with the wording holds exactly that text.
async fn until_wording(app: &App, text: &str) {
    let script = format!(
        "return [...document.querySelectorAll('main textarea')].some(box => box.value === {})",
        json!(text)
    );
    app.until(&format!("the wording “{text}”"), &script).await;
}

#[tokio::test]
async fn a_word_of_ours_is_replaced_by_the_keyboard_and_taken_back() {
    let app = App::start(&Start::sample()).await;
    let chat = prepare(&app).await;
    app.fill("My words to begin with", "").await;
    app.press("Ctrl+a").await;
    app.type_text("Which peer learning should go on?").await;
    // The word is underlined where it stands, and named in a list for those who can't see that.
    app.until(
        "the line under the word",
        "const mark = document.querySelector('.layer .mark'); if (!mark) return false; \
         const [line, box] = [mark.getBoundingClientRect(), document.activeElement.getBoundingClientRect()]; \
         return mark.innerText === 'peer learning' && getComputedStyle(mark).textDecorationLine === 'underline' \
            && line.top > box.top && line.bottom < box.bottom \
            && line.left > box.left + 40",
    )
    .await;
    app.until_text_in_main("listening hour").await;
    app.assert_accessible("a wording with a word of ours").await;
    app.press("Ctrl+.").await;
    app.until(
        "the focus on their word",
        "return document.activeElement.getAttribute('aria-label') === 'Say “listening hour” instead of “peer learning”'",
    )
    .await;
    app.press("Enter").await;
    until_wording(&app, "Which listening hour should go on?").await;
    app.until(
        "the caret back in the text",
        "return document.activeElement.tagName === 'TEXTAREA' && !document.querySelector('.layer .mark')",
    )
    .await;
    // The field's own undo takes it back, and brings it again.
    let hands = Hands::on(&app.world);
    hands.press("ctrl+z");
    until_wording(&app, "Which peer learning should go on?").await;
    hands.press("ctrl+shift+z");
    until_wording(&app, "Which listening hour should go on?").await;
    app.press("Tab").await;
    app.until_text_in_main("Saved").await;
    let kept = app.command("conversation_page", json!({"id": chat})).await;
    assert_eq!(
        kept["conversation"]["wording"],
        "Which listening hour should go on?"
    );
}

#[tokio::test]
async fn a_word_is_fine_here_from_now_on_and_a_new_one_is_added() {
    let app = App::start(&Start::sample()).await;
    prepare(&app).await;
    app.fill("My words to begin with", "").await;
    app.press("Ctrl+a").await;
    app.type_text("Which stakeholder needs a deep dive?").await;
    app.click("button", "Allow stakeholder from now on").await;
    app.until(
        "no line under it",
        "return !document.querySelector('.layer .mark')",
    )
    .await;
    app.visit(&json!({"screen": "settings", "section": "words"}))
        .await;
    app.until(
        "the word that is fine",
        "return document.querySelector('[aria-label=\"Underline stakeholder\"]')?.checked === false",
    )
    .await;
    app.click("button", "Add a word").await;
    app.fill("Our word", "deep dive").await;
    app.press("Tab").await;
    app.type_text("closer look\n").await;
    app.until_text("Added deep dive to our jargon").await;
    prepare(&app).await;
    app.until(
        "the new word underlined",
        "return document.querySelector('.layer .mark')?.innerText === 'deep dive'",
    )
    .await;
}

#[tokio::test]
async fn a_wording_of_ones_own_is_offered_again() {
    let app = App::start(&Start::sample()).await;
    let chat = prepare(&app).await;
    app.fill("My words to begin with", "").await;
    app.press("Ctrl+a").await;
    app.type_text("What did we get wrong since spring?").await;
    app.press("Tab").await;
    app.until_text_in_main("Saved").await;
    let page = app.command("conversation_page", json!({"id": chat})).await;
    let plan = json!({
        "leaderId": page["leader"]["id"], "date": "2027-03-03",
        "purpose": page["conversation"]["purpose"],
    });
    let next = app.command("conversation_plan", plan).await["row"]["id"].clone();
    app.visit(&json!({"screen": "conversation", "id": next, "step": "prepare"}))
        .await;
    app.click("button", "Another wording").await;
    until_wording(&app, "What did we get wrong since spring?").await;
    app.until_text_in_main("Your wording from 19 Nov").await;
}

#[tokio::test]
async fn the_course_is_walked_by_the_keyboard() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "leaders", "view": "course"}))
        .await;
    app.tab_to("Group CFO").await;
    app.press("ArrowRight").await;
    app.press("ArrowRight").await;
    app.until_text_in_main("What are the skills your team needs today and tomorrow?")
        .await;
    app.until_text_in_main("Not asked yet").await;
    app.press("PageDown").await;
    app.press("Enter").await;
    app.until(
        "the leader's page",
        "return document.querySelector('h1')?.innerText === 'Chief Information Officer'",
    )
    .await;
}

/// Returns what a program says about a file.
fn say(app: &App, program: &str, words: &[&str]) -> String {
    let output = app.world.command(program).args(words).output().unwrap();
    assert!(output.status.success(), "{program}: {output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Prints the card that is open to a PDF.
async fn print(app: &App, main: &fantoccini::wd::WindowHandle, path: &Path) {
    // The card's window may ask for nothing, so the other one asks while the card has the keyboard.
    app.client.switch_to_window(main.clone()).await.unwrap();
    let card = windows(&app.world).pop().unwrap();
    say(app, "xdotool", &["windowfocus", "--sync", &card]);
    app.invoke(
        "host",
        json!({"request": {"kind": "printPdf", "path": path}}),
    )
    .await
    .unwrap();
}

#[tokio::test]
async fn the_longest_card_fits_one_sheet_of_a5_and_holds_nothing_private() {
    const WORDING: &str = "Since the listening hour ended four weeks ago, and with the returns of January \
        ahead of you: what do the people who answer chats do differently from those who never took part, \
        what was not worth the hour that it cost each week, and if we began again after the peak, what \
        should we leave out, what should stay exactly as it was, and who ought to be in the room with you?";
    const FACT: &str = "68 % of all contacts are solved at the first attempt, against 64 % a year ago and an \
        aim of 75 % by the end of the next quarter, with the largest gap in returns that were bought online";
    let app = App::start(&Start::sample()).await;
    let chat = prepare(&app).await;
    let page = app.command("conversation_page", json!({"id": chat})).await;
    let (leader, unit) = (&page["leader"]["id"], &page["unit"]["id"]);
    let mut facts = Vec::new();
    for number in 1..=3 {
        let request = json!({
            "unitId": unit, "topic": "decides", "text": format!("{FACT} ({number})"),
            "source": "the weekly service report of the whole department",
        });
        facts.push(app.command("fact_add", request).await["row"]["id"].clone());
    }
    let choice = json!({"id": chat, "factIds": facts});
    app.command("conversation_facts", choice).await;
    for by in ["me", "leader"] {
        for number in 1..=5 {
            let text =
                format!("the list of everything that was agreed in the last round, part {number}");
            let request =
                json!({"leaderId": leader, "owedBy": by, "text": text, "due": "2026-12-01"});
            app.command("promise_add", request).await;
        }
    }
    for field in ["notToRaise", "reflectionHeard"] {
        let note =
            json!({"conversationId": chat, "field": field, "text": SECRET, "session": field});
        app.command("note_save", note).await;
    }
    let note =
        json!({"conversationId": chat, "field": "wording", "text": flat(WORDING), "session": "w"});
    app.command("note_save", note).await;

    let main = app.client.window().await.unwrap();
    app.open_card().await;
    app.until_text(&flat(WORDING)).await;
    let path = app.world.path("card.pdf");
    print(&app, &main, &path).await;
    let file = path.to_string_lossy();
    is_one_a5_sheet(&app, &file, "card-a5");
    let text = flat(&say(&app, "pdftotext", &["-layout", &file, "-"]));
    let letters = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let raw = letters(&say(&app, "pdftotext", &["-raw", &file, "-"]));
    for part in [
        WORDING,
        "Head of Customer Care",
        "Waiting for",
        "and two more",
    ] {
        assert!(raw.contains(&letters(part)), "{part} is not in\n{text}");
    }
    for number in 1..=3 {
        let fact = letters(&format!("({number})"));
        assert!(raw.contains(&fact), "fact {number} is cut off in\n{text}");
    }
    assert!(!raw.contains(SECRET), "{text}");

    // The same card, from the step of the conversation in the window of the app.
    app.invoke("host", json!({"request": {"kind": "closeCard"}}))
        .await
        .unwrap();
    app.visit(&json!({"screen": "conversation", "id": chat, "step": "card"}))
        .await;
    app.until_text_in_main(&flat(WORDING)).await;
    let path = app.world.path("step.pdf");
    app.invoke(
        "host",
        json!({"request": {"kind": "printPdf", "path": path, "sheet": "card"}}),
    )
    .await
    .unwrap();
    let file = path.to_string_lossy();
    is_one_a5_sheet(&app, &file, "card-step-a5");
    let step = letters(&say(&app, "pdftotext", &["-raw", &file, "-"]));
    assert_eq!(step, raw, "the step prints the card and nothing else");
}

/// Ends where a PDF is anything but one sheet of A5; keeps its picture, to be looked at by people.
fn is_one_a5_sheet(app: &App, file: &str, name: &str) {
    let about = flat(&say(app, "pdfinfo", &[file]));
    assert!(about.contains("Pages: 1 "), "{about}");
    assert!(about.contains("(A5)"), "{about}");
    let folder = crate::harness::program("OVERTURE_OUT").join("e2e");
    std::fs::create_dir_all(&folder).unwrap();
    let picture = folder.join(name);
    let picture = picture.to_string_lossy();
    let words = ["-png", "-r", "110", "-singlefile", file, &picture];
    say(app, "pdftoppm", &words);
}

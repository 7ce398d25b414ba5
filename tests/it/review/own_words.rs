//! What I write and change on the page, how much has room, and a page that is finished.

use serde_json::{Value, json};

use super::{TODAY, change, line, lines, review};
use crate::table::Table;

#[test]
fn lines_are_reworded_hidden_and_moved_and_each_comes_back_with_one_undo() {
    let table = Table::sample();
    let before = review(&table);
    let key = |number, at| line(&before, number, at)["key"].clone();
    // My wording, with words that say too little or too much.
    let own = "Attendance rose, thanks to the clinic: days to collect 60 → 58.";
    change(&table, &key(1, 1), &json!({"text": format!(" {own}\n")}));
    let page = review(&table);
    let changed = line(&page, 1, 1);
    assert_eq!(
        (&changed["text"], &changed["own"]),
        (&json!(own), &json!(true))
    );
    assert_eq!(changed["computed"], line(&before, 1, 1)["text"]);
    assert_eq!(
        changed["words"],
        json!([
            {"start": 0, "end": 10, "advice": "An input. Which figure did it serve?"},
            {"start": 17, "end": 26, "advice": "Say: evidence for."},
        ])
    );
    assert_eq!(
        changed["tests"],
        json!({"figure": true, "change": true, "ours": false, "next": true})
    );
    // The app's wording is not stored: it stays live.
    let computed = changed["computed"].clone();
    change(&table, &key(1, 1), &json!({"text": computed}));
    assert_eq!(line(&review(&table), 1, 1)["own"], false);
    table.call("undo", json!({}));
    table.call("undo", json!({}));
    assert_eq!(review(&table), before);
    // Hidden: it stays in the list and is on no paper.
    let written = change(&table, &key(5, 1), &json!({"hidden": true}));
    let label = written["changes"]["label"].as_str().unwrap();
    assert!(
        label.starts_with("Changed a line of the review: Shops: team leaders"),
        "{label}"
    );
    let page = review(&table);
    assert_eq!(line(&page, 5, 1)["hidden"], true);
    assert!(!page["markdown"].as_str().unwrap().contains("team leaders"));
    change(&table, &key(5, 1), &json!({"hidden": false}));
    assert_eq!(review(&table)["markdown"], before["markdown"]);
    // Moved within its section; far beyond its end is the end.
    change(&table, &key(5, 2), &json!({"place": 0}));
    change(&table, &key(5, 0), &json!({"place": 60_000}));
    let page = review(&table);
    let units: Vec<&str> = lines(&page, 5)
        .iter()
        .map(|line| line.split(':').next().unwrap())
        .collect();
    assert_eq!(units, ["Plants", "Shops", "Customer Care", "Sales"]);
    for _ in 0..4 {
        table.call("undo", json!({}));
    }
    assert_eq!(review(&table), before);
    let unknown = json!({"forDay": TODAY, "key": "measure:nothing", "hidden": true});
    assert!(
        table
            .refused("review_line", unknown)
            .message
            .contains("line")
    );
    let asks = json!({"forDay": TODAY, "key": "asks:0", "hidden": true});
    assert_eq!(
        table.refused("review_line", asks).field.as_deref(),
        Some("key")
    );
}

#[test]
fn my_own_words_replace_what_comes_next() {
    let table = Table::sample();
    let before = review(&table);
    let seen = before["review"]["seen"].clone();
    let request = json!({"forDay": "2026-12-31", "next": "A talk in January\n\n  The count in February ",
        "asks": "1\n2\n3\n4", "seen": seen});
    let row = table.call("review_edit", request)["row"].clone();
    assert_eq!(row["opening"], "What moved, and what has not.");
    let page = review(&table);
    assert_eq!(
        lines(&page, 10),
        ["A talk in January", "The count in February"]
    );
    // The fourth finds no room: it is named.
    assert_eq!(
        page["room"]["noRoom"],
        json!([{"number": 9, "key": "asks:3", "text": "4"}])
    );
    assert_eq!(line(&page, 9, 3)["fits"], false);
    assert!(!page["markdown"].as_str().unwrap().contains("- 4"));
    let stale = json!({"forDay": TODAY, "opening": "x", "seen": seen});
    assert!(table.refused("review_edit", stale).message.len() > 10);
    table.call("review_edit", json!({"forDay": TODAY, "next": ""}));
    let page = review(&table);
    assert_eq!(lines(&page, 10), lines(&before, 10));
    table.call("undo", json!({}));
    table.call("undo", json!({}));
    let page = review(&table);
    for field in ["opening", "sections", "room"] {
        assert_eq!(page[field], before[field], "{field}");
    }
}

#[test]
fn a_finished_page_stays_as_it_was_told() {
    let table = Table::sample();
    let before = review(&table);
    let finish = |on: Value| {
        table.call("review_edit", json!({"forDay": TODAY, "finishedOn": on}));
    };
    let hidden = change(
        &table,
        &line(&before, 2, 0)["key"],
        &json!({"hidden": true}),
    );
    assert_eq!(hidden["row"]["finishedOn"], Value::Null);
    finish(json!(TODAY));
    let told = review(&table);
    assert_eq!(
        [&told["finishedOn"], &told["since"], &told["byline"]],
        [&json!(TODAY), &json!([]), &before["byline"]]
    );
    assert_eq!(lines(&told, 2), Vec::<&str>::new());
    assert_eq!(lines(&told, 1), lines(&before, 1));
    let told_text = told["markdown"].clone();

    // The records go on; the page does not, and says what reads differently.
    let days = line(&before, 1, 1)["opens"]["id"].clone();
    table.call("measure_edit", json!({"id": days, "aim": 45}));
    let kept = line(&before, 7, 0)["opens"]["id"].clone();
    table.call("idea_delete", json!({"id": kept}));
    let page = review(&table);
    assert_eq!(page["markdown"], told_text);
    let since = page["since"].as_array().unwrap();
    let told: Vec<_> = since.iter().map(|one| one["told"] != json!("")).collect();
    assert_eq!(told, [true, true], "{since:?}");
    assert!(since[0]["now"].as_str().unwrap().contains("aim 45"));
    assert_eq!(since[1]["now"], "");

    // Nothing of it is changed before it is taken up again.
    let key = &line(&page, 1, 0)["key"];
    for (name, request) in [
        ("review_edit", json!({"forDay": TODAY, "asks": "x"})),
        (
            "review_line",
            json!({"forDay": TODAY, "key": key, "hidden": true}),
        ),
    ] {
        let refused = table.refused(name, request);
        assert!(
            refused.message.contains("finished"),
            "{name}: {}",
            refused.message
        );
    }
    finish(Value::Null);
    let live = review(&table);
    assert_eq!(
        [&live["finishedOn"], &live["since"]],
        [&Value::Null, &json!([])]
    );
    assert!(lines(&live, 1)[1].contains("aim 45"));
    assert_eq!(line(&live, 2, 0)["hidden"], true);
    table.call("undo", json!({}));
    assert_eq!(review(&table)["markdown"], told_text);
}

#[test]
fn a_full_page_names_what_has_no_room_and_keeps_each_section() {
    let table = Table::sample();
    let before = review(&table);
    let sentence = "A sentence of the opening that nobody asked for is as long as this one is. ";
    let long = sentence.repeat(40);
    table.call(
        "review_edit",
        json!({"forDay": TODAY, "opening": long.trim()}),
    );
    let page = review(&table);
    assert!(page["room"]["lines"].as_u64().unwrap() <= 42);
    for number in 1..=10 {
        let first = line(&page, number, 0);
        assert_eq!(
            [&first["text"], &first["fits"]],
            [&line(&before, number, 0)["text"], &json!(true)]
        );
    }
    let left = page["room"]["noRoom"].as_array().unwrap();
    assert_eq!(
        [&left[0]["number"], &left[0]["key"]],
        [&json!(0), &json!("opening")]
    );
    assert!(left.len() > 1, "{left:?}");
    let printed = page["opening"].as_str().unwrap();
    let rest = left[0]["text"].as_str().unwrap();
    assert!(printed.ends_with("this one is."), "{printed}");
    assert_eq!(format!("{printed} {rest}"), long.trim());
    assert_eq!(page["review"]["opening"], long.trim());
    let text = page["markdown"].as_str().unwrap();
    assert!(
        text.contains("Next figures") && !text.contains(long.trim()),
        "{text}"
    );
}

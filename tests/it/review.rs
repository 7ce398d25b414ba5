//! The page of a quarter: what the sample says, my own words, files, and what is left out.

mod own_words;

use overture_api::Clock;
use serde_json::{Value, json};

use crate::{
    private::review::docx,
    table::{Table, texts},
};

const TODAY: &str = "2026-11-18";

fn review(table: &Table) -> Value {
    table.call("review", json!({}))
}

fn lines(page: &Value, number: usize) -> Vec<&str> {
    texts(&page["sections"][number - 1]["lines"], "text")
}

fn line(page: &Value, number: usize, at: usize) -> &Value {
    &page["sections"][number - 1]["lines"][at]
}

fn change(table: &Table, key: &Value, fields: &Value) -> Value {
    let mut request = json!({"forDay": TODAY, "key": key});
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    table.call("review_line", request)
}

/// The sections of the sample: number, heading, lines.
const SECTIONS: &[(usize, &str, &[&str])] = &[
    (
        1,
        "What moved",
        &[
            "Sales: deals kept below 12 % discount 70 → 76 % (discount report, 4 November). Tender rehearsal, \
                 10 to 15 August. Beyond its usual swing. Seen at the only step, accepted by the unit as worth \
                 watching.",
            "Finance: days to collect 60 → 58 days, aim 50 (monthly report, 15 October). Dispute clinic, \
                 10 August to 7 September. Still within its usual swing. Seen at two of two steps, accepted by the \
                 unit as worth watching.",
        ],
    ),
    (
        2,
        "What has not moved yet",
        &[
            "Plants: changeover time 47 minutes, as before, aim 35 (plant board, 24 October). Recorded set-ups \
                 since 13 June; set-ups done from the recording 0 → 31 %.",
        ],
    ),
    (
        3,
        "Figures we watch, no claim made",
        &[
            "Customer Care: solved first time 68 %, aim 75 (weekly service report, 6 November).",
            "Finance: days to close 7, aim 5 (finance plan, 25 October).",
        ],
    ),
    (
        4,
        "What we changed because we were told",
        &["The reading beforehand is gone.", "Guides in Polish first."],
    ),
    (
        5,
        "What is coming towards the business",
        &[
            "Sales: ten months until the first tender (6 of 22 people affected). Answer: tender rehearsal.",
            "Shops: team leaders leave in their first 90 days. No answer yet.",
            "Plants: four of eleven line setters can retire. Answer: recorded set-ups, needed by March 2028.",
            "Customer Care: chats are a third of the work now. No answer yet; needed by March 2027.",
        ],
    ),
    (
        6,
        "Know-how that could go",
        &[
            "Plants: setting line 4 rests on two line setters; four of eleven can go, the first from March \
                 2027. Under way.",
        ],
    ),
    (
        7,
        "Tried and decided",
        &[
            "Plants, kept: two setters film a set-up; 31 % of set-ups follow it; filmed by setters, kept by setters.",
        ],
    ),
    (
        8,
        "What it took",
        &[
            "160 hours in Customer Care.",
            "Not noted for recorded set-ups and shift-start cards.",
        ],
    ),
    (
        9,
        "What we ask of you",
        &["One seat in a budget session before the plan is made."],
    ),
    (
        10,
        "Next",
        &[
            "Next figures: deals kept below 12 % discount on 3 December; days to collect on 10 December.",
        ],
    ),
];

#[test]
fn the_sample_fills_the_page() {
    let page = review(&Table::sample());
    assert_eq!(
        json!([
            page["title"],
            page["byline"],
            page["opening"],
            page["quarter"],
            page["isEmpty"]
        ]),
        json!([
            "Learning for Tarnbrook, FY27 Q3",
            "Head of Learning, 18 November 2026",
            "What moved, and what has not.",
            "FY27 Q3",
            false
        ])
    );
    for &(number, heading, expected) in SECTIONS {
        assert_eq!(page["sections"][number - 1]["heading"], heading);
        assert_eq!(lines(&page, number), expected, "section {number}");
    }
    assert_eq!(page["room"]["noRoom"], json!([]));
    assert!(page["room"]["lines"].as_u64().unwrap() <= 42);
}

#[test]
fn each_line_says_which_of_the_four_tests_it_meets() {
    let page = review(&Table::sample());
    let tests = |number, at| {
        let tests = &line(&page, number, at)["tests"];
        ["figure", "change", "ours", "next"].map(|test| tests[test] == true)
    };
    assert_eq!(tests(1, 0), [true; 4]);
    assert_eq!(tests(2, 0), [true; 4]);
    assert_eq!(tests(3, 0), [true, false, false, true]);
    assert_eq!(tests(3, 1), [true, false, false, false]);
    assert_eq!(tests(4, 0), [false, false, true, false]);
    assert_eq!(tests(5, 1), [false; 4]);
}

#[test]
fn what_is_left_out_is_named_with_its_reason() {
    let page = review(&Table::sample());
    let rows = page["leftOut"].as_array().unwrap().iter();
    let counts: Vec<(&str, u64)> = rows
        .map(|row| {
            (
                row["reason"].as_str().unwrap(),
                row["count"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        counts,
        [
            ("private", 7),
            ("onlySaid", 6),
            ("assumed", 5),
            ("methodOnly", 2),
            ("notAgreed", 1),
            ("notReleased", 15),
            // 11 guesses, 12 answers, 5 reflections, 3 aims, 3 sheets
            ("always", 34),
        ]
    );
    assert_eq!(page["leftOutCount"], 70);
    let of = |reason: &str| {
        let mut rows = page["leftOut"].as_array().unwrap().iter();
        let row = rows.find(|row| row["reason"] == reason).unwrap();
        let records = row["records"].as_array().unwrap().iter();
        let records = records.map(|row| {
            let [kind, unit] = ["kind", "unit"].map(|field| row[field].as_str().unwrap());
            format!("{kind}, {unit}: {}", row["title"].as_str().unwrap())
        });
        records.collect::<Vec<String>>()
    };
    assert_eq!(
        of("private"),
        [
            "measure, Sales: Tenders with our own cost sheet",
            "measure, Sales: Orders per agent",
            "challenge, Finance: Know-how of the close sits with few people",
            "challenge, Sales: Nobody trains the agents' people",
            "knowHow, Finance: Running the close",
            "knowHow, Finance: Reconciliations under time pressure",
            "idea, Customer Care: Practice chats with a talking program",
        ]
    );
    assert_eq!(
        of("onlySaid"),
        [
            "link, Sales: Tender rehearsal → tenders with our own cost sheet",
            "measure, Shops: Sales per labour hour",
            "measure, Plants: Right first time",
            "link, Plants: Changeover time → right first time",
            "link, Customer Care: Returns explained in one go → repeat calls",
            "link, Customer Care: Listening hour → returns explained in one go",
        ]
    );
    assert_eq!(of("notAgreed"), ["idea, Shops: Shift-start cards"]);
    assert_eq!(of("always"), Vec::<String>::new());
}

#[test]
fn a_record_that_is_opened_comes_onto_the_page_and_goes_with_undo() {
    let table = Table::sample();
    let before = review(&table);
    let private = &before["leftOut"][0]["records"][2];
    table.call(
        "challenge_edit",
        json!({"id": private["id"], "private": false}),
    );
    let page = review(&table);
    assert_eq!(
        lines(&page, 5)[0],
        "Finance: know-how of the close sits with few people (3 of 5 people affected). No answer yet; needed by October 2028."
    );
    assert_eq!(page["leftOut"][0]["count"], 6);
    table.call("undo", json!({}));
    assert_eq!(review(&table), before);
}

#[test]
fn each_quarter_has_its_page_and_the_future_none() {
    let table = Table::sample();
    let page = review(&table);
    assert_eq!(
        [&page["previous"], &page["following"]],
        [&json!("2026-09-30"), &Value::Null]
    );
    let earlier = table.call("review", json!({"forDay": page["previous"]}));
    assert_eq!(
        [
            &earlier["quarter"],
            &earlier["review"],
            &earlier["following"]
        ],
        [&json!("FY27 Q2"), &Value::Null, &json!("2026-10-01")]
    );
    // As it was on the quarter's last day.
    assert!(!earlier["sections"].to_string().contains("4 November"));
    for request in [
        json!({"forDay": "2027-01-01"}),
        json!({"forDay": "1900-01-01"}),
    ] {
        let refused = table.refused("review", request);
        assert_eq!(refused.field.as_deref(), Some("forDay"));
    }
    let empty = review(&Table::empty());
    assert_eq!(
        [&empty["isEmpty"], &empty["title"], &empty["leftOut"]],
        [&json!(true), &json!("Learning, FY26 Q4"), &json!([])]
    );
    // My words are found again in the next quarter's past.
    let path = json!({"path": table.folder.path().join("all.json")});
    table.call("export_full", path.clone());
    let january = Table::on(Clock::Frozen("2027-01-04T08:00:00Z".parse().unwrap()));
    january.call("import_full", path);
    let page = review(&january);
    assert_eq!(
        [&page["quarter"], &page["opening"]],
        [&json!("FY27 Q4"), &json!("")]
    );
    let before = january.call("review", json!({"forDay": page["previous"]}));
    assert_eq!(before["opening"], "What moved, and what has not.");
    assert_eq!(before["following"], "2027-01-01");
}

#[test]
fn the_page_is_written_for_its_owner_alone() {
    let table = Table::sample();
    table.call(
        "review_edit",
        json!({"forDay": TODAY, "asks": "# A <b>seat</b> & \u{7}*one* day"}),
    );
    let page = review(&table);
    let path = |name: &str| table.folder.path().join(name);
    let save =
        |format: &str, name: &str| json!({"forDay": TODAY, "format": format, "path": path(name)});
    table.call("review_save", save("markdown", "review.md"));
    let text = std::fs::read_to_string(path("review.md")).unwrap();
    assert_eq!(text, page["markdown"].as_str().unwrap());
    assert!(
        text.starts_with(
            "# Learning for Tarnbrook, FY27 Q3\n\nHead of Learning, 18 November 2026\n"
        )
    );
    assert!(text.contains(r"- \# A \<b\>seat\</b\> \& "), "{text}");
    table.call("review_save", save("docx", "review.docx"));
    let (xml, parts) = docx(&path("review.docx"));
    assert!(parts.iter().any(|part| part == "word/document.xml"));
    for part in [
        "Learning for Tarnbrook, FY27 Q3",
        "What has not moved yet",
        "days to collect 60 → 58 days, aim 50",
        "&lt;b&gt;seat",
        "Heading2",
    ] {
        assert!(xml.contains(part), "{part} is missing");
    }
    assert!(!xml.contains("Running the close"));
    #[cfg(unix)]
    for name in ["review.md", "review.docx"] {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(path(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let refused = table.refused("review_save", save("pdf", "review.pdf"));
    assert!(
        refused.message.contains("by the window"),
        "{}",
        refused.message
    );
    assert!(!path("review.pdf").exists());
    let own = json!({"forDay": TODAY, "format": "docx", "path": table.path()});
    table.refused("review_save", own);
}
